using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace VoteSystem.Web.Tests.Support;

/// <summary>Lets a request seem to come from another machine of the network: header <see cref="Header"/> holds its address.</summary>
public sealed class FromElsewhere : IStartupFilter
{
    public const string Header = "X-Test-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, then) =>
        {
            if (context.Request.Headers[Header].FirstOrDefault() is { } from) context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return then(context);
        });
        next(app);
    };
}
