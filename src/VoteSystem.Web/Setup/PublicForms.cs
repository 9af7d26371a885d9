using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Setup;

/// <summary>Holds back programs that flood the forms of the public. No third party is asked and no address is written down.</summary>
public static class PublicForms
{
    /// <summary>Name of the limit; a page takes it with <c>[EnableRateLimiting(PublicForms.Policy)]</c>. Only sending counts, reading never.</summary>
    public const string Policy = "public-forms";

    /// <summary>Forms from one address in a window: a whole village hall shares one.</summary>
    private const int DefaultLimit = 60;

    /// <summary>Length of a window.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Adds the limit and what the pages of the collection need. Setting: <c>PublicForms:Limit</c>, forms from one address in ten minutes.</summary>
    public static void AddPublicForms(this WebApplicationBuilder builder)
    {
        var limit = LimitOf(builder.Configuration);
        builder.Services.AddScoped<Pages.Public.Collect.Fates>();
        builder.Services.AddRateLimiter(options =>
        {
            options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter($"from {http.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = limit,
                    Window = Window,
                })
                : RateLimitPartition.GetNoLimiter("reading"));
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, cancel) =>
            {
                // Other limits, such as that of sign-in, are answered by the page for faults.
                var http = rejected.HttpContext;
                if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != Policy) return;
                await SayTooMany(http, cancel);
            };
        });
    }

    /// <summary>Forms from one address in a window.</summary>
    internal static int LimitOf(IConfiguration configuration) => configuration.GetValue("PublicForms:Limit", DefaultLimit);

    /// <summary>Says that too many forms came from here; the status is set before.</summary>
    internal static Task SayTooMany(HttpContext http, CancellationToken cancel)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(http.RequestServices.GetRequiredService<Words>()["Collect.TooMany"], cancel);
    }
}
