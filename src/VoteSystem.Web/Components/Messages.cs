using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VoteSystem.Domain.Common;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Components;

/// <summary>All errors of the form with links to their fields, at the top of the page: <c>&lt;vs-errors /&gt;</c>. Nothing when there is none.</summary>
[HtmlTargetElement("vs-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(Words words) : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            // One for each field, as the field itself shows it: what cannot be read is not missing as well.
            .Select(entry => (Name: entry.Key, Text: entry.Value!.Errors.Select(error => error.ErrorMessage).FirstOrDefault(text => text.Length > 0) ?? ""))
            .Where(error => error.Text.Length > 0)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        Message.OpenAlert(output, ViewContext);
        output.Content.AppendHtml(Message.Line("p", "message-title", words["Form.Wrong", errors.Count]));
        var list = new TagBuilder("ul");
        foreach (var (name, text) in errors)
            list.InnerHtml.AppendHtml(Item(name, text));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Item(string name, string text)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{FieldId.Of(name)}";
        link.InnerHtml.Append(text);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}

/// <summary>A lawful "no" as a sentence with its source: <c>&lt;vs-refusal reason="Model.Refusal" /&gt;</c>. Nothing when the reason is null.</summary>
[HtmlTargetElement("vs-refusal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RefusalTagHelper(Words words) : TagHelper
{
    /// <summary>The reason, or null.</summary>
    public Refusal? Reason { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Reason is null)
        {
            output.SuppressOutput();
            return;
        }

        Message.OpenAlert(output, ViewContext);
        output.Content.AppendHtml(Message.Line("p", "message-title", words["Refusal.Label"]));
        output.Content.AppendHtml(Message.Line("p", null, words.SentenceAlone(Reason)));
        if (Reason.Source is { } source)
            output.Content.AppendHtml(Message.Line("span", "message-source", words["Source.Label", source]));
    }
}

/// <summary>What the page before has done, drawn once by the layout. A page model says it with <see cref="Flash.Say"/>.</summary>
[HtmlTargetElement("vs-flash", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlashTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Flash.MayBeThere(ViewContext.HttpContext.Request) || ViewContext.TempData[Flash.Key] is not string text)
        {
            output.SuppressOutput();
            return;
        }

        Message.Open(output, "message-good flash", "status");
        output.Content.AppendHtml(Message.Line("p", "message-title", text));
    }
}

/// <summary>A sentence for the next page after a redirect: "saved".</summary>
public static class Flash
{
    /// <summary>Name of the entry in TempData.</summary>
    public const string Key = "Flash";

    /// <summary>Header of what a script sends in the background: nobody sees the page that comes back, so its sentence waits for the next one.</summary>
    public const string UnseenHeader = "X-Unseen";

    /// <summary>True when the page before or this very request may have left a sentence. Looking for one sets a cookie, and then no page could be kept for all.</summary>
    public static bool MayBeThere(HttpRequest request) =>
        !request.Headers.ContainsKey(UnseenHeader) && MayHold(request);

    private static bool MayHold(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) || request.Cookies.Keys.Any(name => name.StartsWith(CookiePrefix, StringComparison.Ordinal));

    private const string CookiePrefix = ".AspNetCore.Mvc.CookieTempDataProvider";

    /// <summary>Says a sentence on the page that is shown next; the text is already translated: <c>this.Say(words["Collect.Saved"])</c>.</summary>
    public static void Say(this PageModel page, string text) => page.TempData[Key] = text;
}

/// <summary>Parts that all messages have.</summary>
internal static class Message
{
    public static void Open(TagHelperOutput output, string css, string role)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"message {css}");
        output.Attributes.SetAttribute("role", role);
    }

    /// <summary>Opens what must be read first; site.js moves the focus there after a form was sent.</summary>
    public static void OpenAlert(TagHelperOutput output, ViewContext page)
    {
        Open(output, "message-bad", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        if (HttpMethods.IsPost(page.HttpContext.Request.Method))
            output.Attributes.SetAttribute("data-focus", "");
    }

    public static TagBuilder Line(string tag, string? css, string text)
    {
        var line = new TagBuilder(tag);
        if (css is not null)
            line.AddCssClass(css);
        line.InnerHtml.Append(text);
        return line;
    }
}
