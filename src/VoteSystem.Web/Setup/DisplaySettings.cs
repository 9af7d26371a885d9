using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Setup;

/// <summary>What a browser remembers of how pages look: language, size of the type, light or dark. No account is needed for it.</summary>
public static class DisplaySettings
{
    /// <summary>Cookie of the language.</summary>
    public const string LanguageCookie = "language";

    /// <summary>Cookie of the size: <c>elder</c> or absent.</summary>
    public const string SizeCookie = "size";

    /// <summary>Cookie of the theme: <c>dark</c>, <c>light</c> or absent for the system's own.</summary>
    public const string ThemeCookie = "theme";

    /// <summary>The form in the head of every page posts here.</summary>
    public const string Path = "/display";

    /// <summary>Answers the form in the head of every page; works without JavaScript.</summary>
    public static WebApplication MapDisplaySettings(this WebApplication app)
    {
        // A forged request could only change the look of a page, so no token (and no cookie for it) is needed.
        app.MapPost(Path, Save).DisableAntiforgery().AllowAnonymous();
        return app;
    }

    /// <summary>The size chosen in this browser, for <c>data-size</c>; null for the standard size.</summary>
    public static string? Size(HttpRequest request) => Known(request.Cookies[SizeCookie], "elder");

    /// <summary>The theme chosen in this browser, for <c>data-theme</c>; null when the system decides.</summary>
    public static string? Theme(HttpRequest request) => Known(request.Cookies[ThemeCookie], "dark", "light");

    private static IResult Save(
        HttpContext context, [FromForm] string? culture, [FromForm] string? size, [FromForm] string? theme, [FromForm] string? returnUrl)
    {
        if (Known(culture, [.. WordFiles.Languages]) is { } language)
            Remember(context, LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture("zh-CN", language)));
        if (size is not null)
            Remember(context, SizeCookie, Known(size, "elder"));
        if (theme is not null)
            Remember(context, ThemeCookie, Known(theme, "dark", "light"));
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "~/");
    }

    private static void Remember(HttpContext context, string cookie, string? value)
    {
        if (value is null)
            context.Response.Cookies.Delete(cookie);
        else
            // Readable by site.js, which switches size and theme without loading the page again.
            context.Response.Cookies.Append(cookie, value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Secure = context.Request.IsHttps,
            });
    }

    private static string? Known(string? value, params string[] choices) =>
        value is not null && choices.Contains(value, StringComparer.Ordinal) ? value : null;

    /// <summary>True for a path on this site. "//host" and "/\host" are other sites in disguise.</summary>
    private static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
