using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Components;

/// <summary>What a field of a form takes.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines, with a counter when there is a limit.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in 万元; bind it to a decimal or a text.</summary>
    Money,

    /// <summary>A day; bind it to a DateOnly.</summary>
    Date,

    /// <summary>Day and time; bind it to a DateTime of Beijing.</summary>
    Moment,

    /// <summary>One of the options, in a list.</summary>
    Select,

    /// <summary>One of the options, as large buttons.</summary>
    Radio,

    /// <summary>Some of the options; bind it to a list.</summary>
    Checks,

    /// <summary>Yes or no; bind it to a bool.</summary>
    Check,

    /// <summary>A file, or several with <c>multiple</c>.</summary>
    File,

    /// <summary>A password.</summary>
    Password,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,
}

/// <summary>
/// One field with label, hint, error and input: <c>&lt;vs-field for="Input.Title" max="60" /&gt;</c>. What was typed is kept after an error.
/// The label is the text <c>Field.Title</c> unless <c>label</c> says otherwise, so refusals and forms name a field alike.
/// </summary>
[HtmlTargetElement("vs-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    /// <summary>What the field fills.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What the field takes.</summary>
    public FieldKind Kind { get; set; }

    /// <summary>Its name for people, when it is not <c>Field.NAME</c>.</summary>
    public string? Label { get; set; }

    /// <summary>One sentence of help.</summary>
    public string? Hint { get; set; }

    /// <summary>True when it may stay empty; said beside the label.</summary>
    public bool Optional { get; set; }

    /// <summary>Most characters; null for no limit. Longer text is kept and told by the server, never cut.</summary>
    public int? Max { get; set; }

    /// <summary>Lines of a long text.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Unit behind a number.</summary>
    public string? Unit { get; set; }

    /// <summary>What can be chosen.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>Kinds of files, as in HTML.</summary>
    public string? Accept { get; set; }

    /// <summary>True when several files may be given.</summary>
    public bool Multiple { get; set; }

    /// <summary>What the browser may fill in, as in HTML.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => FieldId.Of(Name);

    private bool IsGroup => Kind is FieldKind.Radio or FieldKind.Checks;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState[Name];
        var errors = state?.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).Take(1).ToList() ?? [];
        var value = state?.RawValue is null ? FieldValue.Text(For.Model, Kind) : state.AttemptedValue ?? "";

        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-wrong" : "field");
        if (IsGroup)
            output.Attributes.SetAttribute("id", Id);
        if (Kind != FieldKind.Check)
            output.Content.AppendHtml(LabelTag());
        if (Hint is not null)
            output.Content.AppendHtml(Line("p", "field-hint", Hint, $"{Id}-hint"));
        foreach (var (error, index) in errors.Select((error, index) => (error, index)))
            output.Content.AppendHtml(Line("p", "field-error", error, index == 0 ? $"{Id}-error" : null));
        output.Content.AppendHtml(new FieldInput(this, words, Name, Id, new(value, errors.Count > 0)).Draw(state));
        if (Max is { } limit && Kind is FieldKind.LongText)
            output.Content.AppendHtml(Counter(limit));
    }

    internal string LabelText => Label ?? words[$"Field.{Name.Split('.')[^1].Split('[')[0]}"];

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder(IsGroup ? "legend" : "label");
        label.AddCssClass("field-label");
        if (!IsGroup)
            label.Attributes["for"] = Id;
        label.InnerHtml.Append(LabelText);
        if (Optional)
            label.InnerHtml.AppendHtml(Line("span", "field-optional", words["Form.Optional"], null));
        return label;
    }

    private TagBuilder Counter(int limit)
    {
        var counter = Line("p", "field-count", words["Form.Limit", limit], $"{Id}-count");
        counter.Attributes["data-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        counter.Attributes["data-pattern"] = words["Form.Counter"];
        return counter;
    }

    private static TagBuilder Line(string tag, string css, string text, string? id)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(css);
        if (id is not null)
            line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}

/// <summary>Ids of fields, the same in the field and in the summary of errors that links to it.</summary>
public static class FieldId
{
    /// <summary>Id for a field's name: <c>Input.Title</c> becomes <c>Input_Title</c>.</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}

/// <summary>Values as inputs write them: the same in every language.</summary>
internal static class FieldValue
{
    public static string Text(object? value, FieldKind kind) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment when kind == FieldKind.Date => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.######", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        Enum named => named.ToString(),
        System.Collections.IEnumerable list and not string => string.Join(',', list.Cast<object?>().Select(item => Text(item, kind))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
