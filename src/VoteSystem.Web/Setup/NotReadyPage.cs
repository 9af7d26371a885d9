using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using VoteSystem.Storage.Database;
using VoteSystem.Web.Text;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Setup;

/// <summary>
/// The page of a node that cannot work: in both languages, because without the database nobody can be asked for a choice. What is wrong exactly and
/// what to do about it is told only on the machine itself and in the log.
/// </summary>
public sealed class NotReadyPage(HtmlEncoder encoder)
{
    private const string AgainAfterSeconds = "5";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Texts = WordFiles.Languages.ToDictionary(language => language, language => WordFiles.Merge(language));

    /// <summary>Answers a request with 503.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stop">What is wrong, when it is known.</param>
    public async Task Write(HttpContext context, DatabaseFinding? stop)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = AgainAfterSeconds;
        response.Headers.CacheControl = "no-store";
        // A form that was sent must not be sent again by itself.
        if (HttpMethods.IsGet(context.Request.Method)) response.Headers["Refresh"] = AgainAfterSeconds;
        response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.WriteAsync(Html(IsOperator(context) ? stop : null));
    }

    /// <summary>Somebody at the machine itself; a proxy on it speaks for others.</summary>
    private static bool IsOperator(HttpContext context) => LanAddresses.IsThisMachine(context.Connection.RemoteIpAddress)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private string Html(DatabaseFinding? stop)
    {
        var title = Texts[WordFiles.Languages[0]]["NotReady.Title"];
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{encoder.Encode(title)}</title>
            <link rel="stylesheet" href="/css/tokens.css" />
            <link rel="stylesheet" href="/css/base.css" />
            <link rel="stylesheet" href="/css/components.css" />
            </head>
            <body>
            <main class="main stack" id="main">

            """);
        foreach (var language in WordFiles.Languages) Append(page, language, stop);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Append(StringBuilder page, string language, DatabaseFinding? stop)
    {
        string Word(string key) => encoder.Encode(Texts[language][key]);
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"panel stack measure\" lang=\"{language}\">\n<h1>{Word("NotReady.Title")}</h1>\n<p>{Word("NotReady.Wait")}</p>\n");
        if (stop is not null)
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Word($"NotReady.{stop.Problem}")}</h2>\n<p>{Word($"NotReady.{stop.Problem}.Do")}</p>\n<p class=\"soft\"><code>{encoder.Encode(stop.Detail)}</code></p>\n");
        page.Append("</section>\n");
    }
}
