using VoteSystem.Web.Ballot;

namespace VoteSystem.Web.Transport;

/// <summary>
/// Keeps votes off a line that everybody in the same network can read. With TLS at hand, other machines are led to it with everything they open;
/// without it, only voting is refused, and not when plain HTTP was switched on knowingly.
/// </summary>
public sealed class PlainHttpGuard(RequestDelegate next, HallOptions options, HallAddresses addresses)
{
    private static readonly PathString[] Harmless = [HallPaths.Root, "/css", "/js", "/img", "/favicon.svg", Setup.DisplaySettings.Path, Setup.FaultSetup.HealthPath];

    /// <summary>Decides about one request.</summary>
    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps || LanAddresses.IsThisMachine(context.Connection.RemoteIpAddress) || Harmless.Any(path => request.Path.StartsWithSegments(path)))
            return next(context);
        if (options.HasTls && addresses.HttpsPort is { } port) return Lead(context, port);
        return options.PlainHttp || !request.Path.StartsWithSegments(CastingPrivacy.Path) ? next(context) : Refuse(context);
    }

    /// <summary>A page moves over; a form that was sent in the clear is not taken, so that nobody gets used to it.</summary>
    private Task Lead(HttpContext context, int port)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return Refuse(context);
        // Whoever types the address into a phone that does not trust the hall yet would meet a warning of the browser; the page explains it first.
        if (options.Transport == TransportKind.Authority && request.Path == "/")
        {
            context.Response.Redirect(request.PathBase + HallPaths.Trust);
            return Task.CompletedTask;
        }

        context.Response.Redirect($"https://{request.Host.Host}:{port}{request.PathBase}{request.Path.ToUriComponent()}{request.QueryString}", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }

    private Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = HallPaths.Plain;
        return next(context);
    }
}
