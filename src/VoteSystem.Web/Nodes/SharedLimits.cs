using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Storage.Nodes;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Nodes;

/// <summary>
/// Limits that hold for all nodes together: sign-ins that failed and public forms that were stored, from one address of the network. Each node's own limits
/// (<see cref="SecuritySetup"/>, <see cref="PublicForms"/>) stand before them, so that a flood of requests does not reach the database.
/// </summary>
public sealed class SharedLimits(TryStore tries, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>A network gives one house so many leading bytes of an IPv6 address; the rest is chosen by the device, a new one for each try if it likes.</summary>
    private const int BytesOfHouse = 8;

    private readonly TryLimit _signIns = new("SignIn", SecuritySetup.TriesPerMinute(configuration), TimeSpan.FromMinutes(1));
    private readonly TryLimit _forms = new("Form", PublicForms.LimitOf(configuration), PublicForms.Window);

    /// <summary>Lets a request pass unless its address tried too often, and counts it when it failed (sign-in) or was stored (form).</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (LimitOf(context) is not { } limit)
        {
            await next(context);
            return;
        }

        var who = HouseOf(context.Connection.RemoteIpAddress);
        if (await tries.IsOver(limit, who, clock.GetUtcNow()))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (limit == _forms) await PublicForms.SayTooMany(context, context.RequestAborted);
            return;
        }

        await next(context);
        if (Counts(limit, context.Response.StatusCode)) await tries.Note(limit, who, clock.GetUtcNow());
    }

    /// <summary>The part of an address that belongs to one house.</summary>
    internal static string HouseOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfHouse)) : address.ToString();
    }

    private TryLimit? LimitOf(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return null;
        return context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            SecuritySetup.SignInLimit => _signIns,
            PublicForms.Policy => _forms,
            _ => null,
        };
    }

    /// <summary>A page that shows itself again has stored nothing; one that leads on was a sign-in that went well, or a form that was stored.</summary>
    private bool Counts(TryLimit limit, int status) => limit == _signIns
        ? status >= StatusCodes.Status400BadRequest
        : status is >= StatusCodes.Status300MultipleChoices and < StatusCodes.Status400BadRequest;
}
