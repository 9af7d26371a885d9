using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Ballot;

/// <summary>
/// The surroundings of the ballot page: whoever votes is nobody to the server. Cookies of accounts are taken off before anything looks at them, none is set,
/// nothing is kept by the browser, and a paper that is far too large is not read.
/// </summary>
/// <remarks>
/// The forms carry no antiforgery token, because that needs a cookie. They need none: what another site would have to forge is the secret of the slip,
/// and with that it could vote anyway.
/// </remarks>
public static class CastingPrivacy
{
    /// <summary>Where people vote.</summary>
    public const string Path = "/b";

    /// <summary>A paper of 200 items takes less than a tenth of it.</summary>
    public const int LargestPaper = 64 * 1024;

    private static readonly string[] LooksOnly = [DisplaySettings.LanguageCookie, DisplaySettings.SizeCookie, DisplaySettings.ThemeCookie];

    /// <summary>Goes before anything that looks at cookies.</summary>
    public static void UseCastingPrivacy(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), votes => votes.Use(Guard));

    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Cookie.Count > 0) context.Request.Headers.Cookie = OnlyLooks(context.Request.Cookies);
        context.Response.OnStarting(Close, context.Response.Headers);
        // No browser sends a form without saying how long it is.
        if (HttpMethods.IsPost(context.Request.Method) && (context.Request.ContentLength ?? long.MaxValue) > LargestPaper)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static string OnlyLooks(IRequestCookieCollection cookies) =>
        string.Join("; ", cookies.Where(cookie => LooksOnly.Contains(cookie.Key)).Select(cookie => $"{cookie.Key}={Uri.EscapeDataString(cookie.Value)}"));

    private static Task Close(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.CacheControl = "no-store";
        headers.Remove("Set-Cookie");
        return Task.CompletedTask;
    }
}
