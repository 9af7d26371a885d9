using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Components;

/// <summary>A status light: a coloured sign of its own shape with words, so that nobody needs to see the colour.</summary>
[HtmlTargetElement("vs-light", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LightTagHelper(Words words) : TagHelper
{
    /// <summary>The colour.</summary>
    public LightColour Colour { get; set; }

    /// <summary>What it means here; the name of the colour when null.</summary>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"light light-{Colour.ToString().ToLowerInvariant()}");
        output.Content.SetHtmlContent($"""<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">{Sign}</svg>""");
        // An expression that is null reaches a tag helper as an empty text.
        var says = Text is { Length: > 0 };
        if (says)
            output.Content.AppendHtml(Message.Line("span", "visually-hidden", words.Of(Colour)));
        output.Content.AppendHtml(Message.Line("span", null, says ? Text! : words.Of(Colour)));
    }

    private string Sign => Colour switch
    {
        LightColour.Red => """<path class="light-fill" d="M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3z"/><path class="light-mark" d="M7 7l6 6M13 7l-6 6"/>""",
        LightColour.Orange => """<path class="light-fill" d="M10 1l9 9-9 9-9-9z"/><path class="light-mark" d="M10 5.5v5.2M10 13.8v.4"/>""",
        LightColour.Yellow => """<path class="light-fill" d="M10 1.5l9 16.5H1z"/><path class="light-mark" d="M10 7.5v4.2M10 14.8v.3"/>""",
        LightColour.Green => """<circle class="light-fill" cx="10" cy="10" r="9"/><path class="light-mark" d="M5.8 10.3l2.9 2.9 5.5-6"/>""",
        LightColour.Blue => """<rect class="light-fill" x="1.5" y="1.5" width="17" height="17" rx="3"/><path class="light-mark" d="M4.6 10.3l2.3 2.3 4-4.6M9.8 12.2l.5.4 4.4-5"/>""",
        _ => """<circle class="light-fill" cx="10" cy="10" r="8" stroke-width="2" stroke-dasharray="3 3"/>""",
    };
}

/// <summary>What is to do now: <c>&lt;vs-next sentence="…" until="…"&gt;one button&lt;/vs-next&gt;</c>.</summary>
[HtmlTargetElement("vs-next")]
public sealed class NextStepTagHelper(Words words) : TagHelper
{
    /// <summary>One sentence.</summary>
    public required string Sentence { get; set; }

    /// <summary>Until when, in words; or null.</summary>
    public string? Until { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var button = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "next");

        var text = new TagBuilder("div");
        text.AddCssClass("next-text");
        text.InnerHtml.AppendHtml(Message.Line("p", "next-label", words["Next.Label"]));
        text.InnerHtml.AppendHtml(Message.Line("p", "next-sentence", Sentence));
        if (Until is { Length: > 0 })
            text.InnerHtml.AppendHtml(Message.Line("p", "next-until", words["Next.Until", Until]));
        output.Content.AppendHtml(text);
        if (button.IsEmptyOrWhiteSpace)
            return;

        var action = new TagBuilder("div");
        action.AddCssClass("next-action");
        action.InnerHtml.AppendHtml(button);
        output.Content.AppendHtml(action);
    }
}

/// <summary>A number and what it means: <c>&lt;vs-tile number="58" unit="人" meaning="…" detail="…" tone="Good" /&gt;</c>.</summary>
[HtmlTargetElement("vs-tile", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TileTagHelper : TagHelper
{
    /// <summary>The number, written out.</summary>
    public required string Number { get; set; }

    /// <summary>Its unit, or null.</summary>
    public string? Unit { get; set; }

    /// <summary>What the number is.</summary>
    public required string Meaning { get; set; }

    /// <summary>What to think of it: "quorum is 39", or null.</summary>
    public string? Detail { get; set; }

    /// <summary>Good, warn and bad colour the edge; the words must say it as well.</summary>
    public Tone Tone { get; set; }

    private static bool IsOfFigure(char letter) => char.IsAsciiDigit(letter) || letter is '/' or '-' or '−' or '%' or '.' or ',' or ' ';

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tile tile-{Tone.ToString().ToLowerInvariant()}");
        // A date or a word is no figure: it stands smaller, on one line.
        var number = Message.Line("p", Number.All(IsOfFigure) ? "tile-number" : "tile-number tile-text", Number);
        if (Unit is { Length: > 0 })
            number.InnerHtml.AppendHtml(Message.Line("span", "tile-unit", Unit));
        output.Content.AppendHtml(number);
        output.Content.AppendHtml(Message.Line("p", "tile-meaning", Meaning));
        if (Detail is { Length: > 0 })
            output.Content.AppendHtml(Message.Line("p", "tile-detail", Detail));
    }
}

/// <summary>How far something is: <c>&lt;vs-progress value="7" total="10" text="7 of 10" /&gt;</c>.</summary>
[HtmlTargetElement("vs-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>How much is done.</summary>
    public long Value { get; set; }

    /// <summary>How much there is.</summary>
    public long Total { get; set; } = 100;

    /// <summary>The same in words; always shown.</summary>
    public required string Text { get; set; }

    /// <summary>How much should be done by now, drawn as a line across the bar; null for none. The words must say it as well.</summary>
    public long? Planned { get; set; }

    /// <summary>Colour of the bar.</summary>
    public Tone Tone { get; set; } = Tone.Good;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        output.Content.SetHtmlContent(
            $"""<svg class="bar" aria-hidden="true"><rect class="bar-ground" width="100%" height="100%"/><rect class="bar-{Tone.ToString().ToLowerInvariant()}" width="{Share.Percent(Value, Total)}" height="100%"/>{PlanLine}</svg>""");
        output.Content.AppendHtml(Message.Line("span", "progress-text", Text));
    }

    private string PlanLine => Planned is not { } planned ? ""
        : $"""<line class="bar-halo" x1="{Share.Percent(planned, Total)}" y1="-40%" x2="{Share.Percent(planned, Total)}" y2="140%"/><line class="bar-line" x1="{Share.Percent(planned, Total)}" y1="-40%" x2="{Share.Percent(planned, Total)}" y2="140%"/>""";
}
