using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Setup;

/// <summary>Chinese first, English second: by the cookie, by <c>?culture=en</c>, never by guessing from the browser.</summary>
public static class LanguageSetup
{
    /// <summary>Adds <see cref="Words"/> and the choice of the language.</summary>
    public static WebApplicationBuilder AddLanguage(this WebApplicationBuilder builder)
    {
        var missingIsError = builder.Configuration.GetValue<bool>("Text:MissingIsError");
        builder.Services.AddSingleton(services => new Words(services.GetRequiredService<ILogger<Words>>(), missingIsError));
        // Chinese stays readable in the source of a page instead of &#x6c49;.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return builder;
    }

    /// <summary>Sets the language of each request.</summary>
    public static WebApplication UseLanguage(this WebApplication app)
    {
        // A key that stands in two files stops the start, not the first page.
        _ = app.Services.GetRequiredService<Words>();

        // Numbers and dates of forms are the same in both languages (1234.5, 2026-11-21); only the texts differ.
        var formats = CultureInfo.GetCultureInfo("zh-CN");
        var languages = WordFiles.Languages.Select(CultureInfo.GetCultureInfo).ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(formats, languages[0]),
            SupportedCultures = [formats],
            SupportedUICultures = languages,
            FallBackToParentUICultures = true,
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { UIQueryStringKey = "culture" },
                new CookieRequestCultureProvider { CookieName = DisplaySettings.LanguageCookie },
            ],
        });
        return app;
    }
}
