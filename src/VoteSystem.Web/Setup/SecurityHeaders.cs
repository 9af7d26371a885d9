namespace VoteSystem.Web.Setup;

/// <summary>Headers that keep every page on this site: nothing is loaded from elsewhere, nothing is told to elsewhere.</summary>
public static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; " +
        "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private const string PermissionsPolicy = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>Adds the headers to every answer, static files and errors included.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // An error page clears the headers that were set before it, so they are set when the answer starts.
            context.Response.OnStarting(Write, context.Response.Headers);
            return next(context);
        });
        return app;
    }

    private static Task Write(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // The address of a ballot page holds the slip's code; it must never travel in a Referer.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
