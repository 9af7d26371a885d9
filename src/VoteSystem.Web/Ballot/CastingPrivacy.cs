using Microsoft.AspNetCore.Http.Features;
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
    private const int LargestPaper = 64 * 1024;

    private static readonly string[] LooksOnly = [DisplaySettings.LanguageCookie, DisplaySettings.SizeCookie, DisplaySettings.ThemeCookie];

    /// <summary>Goes before anything that looks at cookies.</summary>
    public static void UseCastingPrivacy(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), votes => votes.Use(Guard));

    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.Cookie = string.Join("; ", context.Request.Cookies.Where(cookie => LooksOnly.Contains(cookie.Key)).Select(cookie => $"{cookie.Key}={Uri.EscapeDataString(cookie.Value)}"));
        context.Response.OnStarting(Close, context.Response.Headers);
        if (context.Request.ContentLength > LargestPaper)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        // A body without a length is cut off by the server itself.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestPaper;
        return next(context);
    }

    private static Task Close(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.CacheControl = "no-store";
        headers.Remove("Set-Cookie");
        return Task.CompletedTask;
    }
}
