using System.Net;
using System.Text.RegularExpressions;

namespace VoteSystem.Web.Tests.Support;

/// <summary>What a test sees of one answer.</summary>
public sealed record Seen(HttpStatusCode Status, string Url, string Html)
{
    /// <summary>The text that people read: without tags, white space folded.</summary>
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Html, "<(script|style)[^>]*>.*?</\\1>|<[^>]+>", " ", RegexOptions.Singleline)), @"\s+", " ");
}

/// <summary>A browser without script: reads pages, fills in forms as they stand on the page, follows redirects.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    public HttpClient Http => client;

    public async Task<Seen> Open(string url) => await See(await client.GetAsync(url));

    /// <summary>Opens a page and sends its form with these values over those that it holds.</summary>
    /// <param name="page">Address of the page.</param>
    /// <param name="values">Names and values as a person would type or choose them; a name may stand several times.</param>
    /// <param name="form">A part of the form's tag or content that tells it from other forms of the page, or null for the only POST form of the page's content.</param>
    public async Task<Seen> Submit(string page, IEnumerable<(string Name, string Value)> values, string? form = null) =>
        await SubmitOn(await Open(page), values, form);

    /// <summary>Sends a form of a page that is open already.</summary>
    public async Task<Seen> SubmitOn(Seen page, IEnumerable<(string Name, string Value)> values, string? form = null)
    {
        var found = HtmlForm.FindIn(page, form);
        using var content = new FormUrlEncodedContent(found.With(values));
        return await See(await client.PostAsync(new Uri(found.Action, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<Seen> Upload(string page, string field, string fileName, byte[] bytes, IEnumerable<(string Name, string Value)>? values = null, string? form = null)
    {
        var found = HtmlForm.FindIn(await Open(page), form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in found.With(values ?? []))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), field, fileName);
        return await See(await client.PostAsync(new Uri(found.Action, UriKind.RelativeOrAbsolute), content));
    }

    public void Dispose() => client.Dispose();

    private static async Task<Seen> See(HttpResponseMessage answer)
    {
        using (answer)
        {
            var request = answer.RequestMessage!.RequestUri!;
            return new Seen(answer.StatusCode, request.PathAndQuery, await answer.Content.ReadAsStringAsync());
        }
    }
}

/// <summary>A form as it stands on a page: where it goes and what it holds.</summary>
public sealed record HtmlForm(string Action, IReadOnlyList<(string Name, string Value)> Fields)
{
    public static HtmlForm FindIn(Seen page, string? part)
    {
        // The head of every page holds forms of its own (language, sign-out); a person means those of the content.
        var content = page.Html[Math.Max(0, page.Html.IndexOf("<main", StringComparison.Ordinal))..];
        var forms = Regex.Matches(content, "<form\\b[^>]*method=\"post\"[^>]*>.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)
            .Select(match => match.Value).ToList();
        var wanted = part is null ? forms : forms.Where(form => form.Contains(part, StringComparison.Ordinal)).ToList();
        Assert.That(wanted, Is.Not.Empty, $"{page.Url} ({page.Status}) has no form {part}:\n{page.Text}");
        var tag = wanted[0][..wanted[0].IndexOf('>', StringComparison.Ordinal)];
        return new HtmlForm(Attribute(tag, "action") ?? page.Url, [.. FieldsOf(wanted[0])]);
    }

    /// <summary>The form's own fields with the given values in place of those of the same name.</summary>
    public IEnumerable<KeyValuePair<string, string>> With(IEnumerable<(string Name, string Value)> values)
    {
        var typed = values.ToList();
        var names = typed.Select(value => value.Name).ToHashSet();
        return Fields.Where(field => !names.Contains(field.Name)).Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value));
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(string form)
    {
        foreach (Match match in Regex.Matches(form, "<input\\b[^>]*>"))
        {
            var type = Attribute(match.Value, "type") ?? "text";
            var chosen = type is not ("checkbox" or "radio") || Regex.IsMatch(match.Value, "\\bchecked\\b");
            if (type is not ("submit" or "file" or "button") && chosen && Attribute(match.Value, "name") is { } name)
                yield return (name, Attribute(match.Value, "value") ?? (type is "checkbox" ? "on" : ""));
        }

        foreach (Match match in Regex.Matches(form, "<textarea\\b([^>]*)>(.*?)</textarea>", RegexOptions.Singleline))
        {
            if (Attribute(match.Groups[1].Value, "name") is { } name)
                yield return (name, WebUtility.HtmlDecode(match.Groups[2].Value).TrimStart('\r', '\n'));
        }

        foreach (Match match in Regex.Matches(form, "<select\\b([^>]*)>(.*?)</select>", RegexOptions.Singleline))
        {
            var options = Regex.Matches(match.Groups[2].Value, "<option\\b[^>]*>").Select(option => option.Value).ToList();
            var option = options.FirstOrDefault(o => Regex.IsMatch(o, "\\bselected\\b")) ?? options.FirstOrDefault();
            if (Attribute(match.Groups[1].Value, "name") is { } name && option is not null)
                yield return (name, Attribute(option, "value") ?? "");
        }
    }

    private static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"");
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
    }
}
