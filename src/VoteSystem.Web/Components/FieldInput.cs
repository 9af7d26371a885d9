using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Components;

/// <summary>Draws the part of a <see cref="FieldTagHelper"/> that takes the value.</summary>
internal sealed class FieldInput(FieldTagHelper field, Words words, string name, string id, FieldInput.Content shown)
{
    /// <summary>More than so many choices stand in columns.</summary>
    private const int ManyChoices = 12;

    /// <summary>What stands in the field, and whether it is wrong.</summary>
    public sealed record Content(string Value, bool IsWrong);

    public IHtmlContent Draw(ModelStateEntry? state) => field.Kind switch
    {
        FieldKind.LongText => LongText(),
        FieldKind.Select => Select(),
        FieldKind.Radio or FieldKind.Checks => Choices(Chosen(state)),
        FieldKind.Check => Check(),
        FieldKind.File => File(),
        FieldKind.Money => WithUnit(Input("text", "decimal"), field.Unit ?? words["Form.Wan"]),
        FieldKind.Number when field.Unit is { } unit => WithUnit(Input("text", "numeric"), unit),
        FieldKind.Number => Input("text", "numeric", isShort: true),
        FieldKind.Date => Input("date", null, isShort: true),
        FieldKind.Moment => Input("datetime-local", null, isShort: true),
        FieldKind.Password => Input("password", null, keepsValue: false),
        FieldKind.Phone => Input("tel", "tel", isShort: true),
        FieldKind.Email => Input("email", "email"),
        _ => Input("text", null),
    };

    private TagBuilder Input(string type, string? mode, bool isShort = false, bool keepsValue = true)
    {
        var input = Named("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        if (keepsValue)
            input.Attributes["value"] = shown.Value;
        if (mode is not null)
            input.Attributes["inputmode"] = mode;
        if (field.Autocomplete is { } autocomplete)
            input.Attributes["autocomplete"] = autocomplete;
        if (isShort)
            input.AddCssClass("input-short");
        return input;
    }

    private TagBuilder LongText()
    {
        var area = Named("textarea");
        area.Attributes["rows"] = field.Rows.ToString(CultureInfo.InvariantCulture);
        if (field.Max is not null)
            area.Attributes["data-count"] = $"{id}-count";
        // A parser swallows the first line break, so the text gets one of its own.
        area.InnerHtml.Append("\n" + shown.Value);
        return area;
    }

    private TagBuilder Select()
    {
        var select = Named("select");
        if (!field.Options.Any(option => option.Value?.Length == 0))
            select.InnerHtml.AppendHtml(Option("", words["Form.Choose"], isChosen: false));
        foreach (var option in field.Options)
            select.InnerHtml.AppendHtml(Option(option.Value ?? option.Text, option.Text, string.Equals(option.Value ?? option.Text, shown.Value, StringComparison.Ordinal)));
        return select;
    }

    private static TagBuilder Option(string value, string text, bool isChosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (isChosen)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private HashSet<string> Chosen(ModelStateEntry? state) => state?.RawValue switch
    {
        string[] several => [.. several],
        string one => [one],
        _ => [.. shown.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)],
    };

    private TagBuilder Choices(HashSet<string> chosen)
    {
        var list = new TagBuilder("div");
        if (field.Options.Count() > ManyChoices)
            list.AddCssClass("choices-many");
        foreach (var (option, index) in field.Options.Select((option, index) => (option, index)))
        {
            var value = option.Value ?? option.Text;
            list.InnerHtml.AppendHtml(Choice(
                field.Kind == FieldKind.Radio ? "radio" : "checkbox", $"{id}_{index}", value, option.Text, chosen.Contains(value)));
        }

        return list;
    }

    private TagBuilder Check() =>
        Choice("checkbox", id, "true", field.LabelText, shown.Value.StartsWith("true", StringComparison.OrdinalIgnoreCase));

    private TagBuilder Choice(string type, string choiceId, string value, string text, bool isChosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = name;
        input.Attributes["id"] = choiceId;
        input.Attributes["value"] = value;
        if (isChosen)
            input.Attributes["checked"] = "checked";
        Describe(input);

        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.Attributes["for"] = choiceId;
        label.InnerHtml.AppendHtml(input);
        label.InnerHtml.AppendHtml(Message.Line("span", null, text));
        return label;
    }

    private TagBuilder File()
    {
        var input = Input("file", null, keepsValue: false);
        if (field.Accept is { } accept)
            input.Attributes["accept"] = accept;
        if (field.Multiple)
            input.Attributes["multiple"] = "multiple";

        var text = Message.Line("span", "drop-text", words[field.Accept?.StartsWith("image/", StringComparison.Ordinal) == true ? "Form.DropPhoto" : "Form.DropFile"]);
        var drop = new TagBuilder("div");
        drop.AddCssClass("drop");
        drop.InnerHtml.AppendHtml(text).AppendHtml(input);
        return drop;
    }

    private static TagBuilder WithUnit(TagBuilder input, string unit)
    {
        var behind = new TagBuilder("span");
        behind.AddCssClass("unit");
        behind.InnerHtml.Append(unit);
        var both = new TagBuilder("div");
        both.AddCssClass("input-unit");
        both.InnerHtml.AppendHtml(input).AppendHtml(behind);
        return both;
    }

    private TagBuilder Named(string tag)
    {
        var input = new TagBuilder(tag);
        input.AddCssClass("input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        Describe(input);
        return input;
    }

    private void Describe(TagBuilder input)
    {
        List<string> by = [];
        if (field.Hint is not null)
            by.Add($"{id}-hint");
        if (shown.IsWrong)
            by.Add($"{id}-error");
        if (field.Max is not null && field.Kind == FieldKind.LongText)
            by.Add($"{id}-count");
        if (by.Count > 0)
            input.Attributes["aria-describedby"] = string.Join(' ', by);
        if (shown.IsWrong)
            input.Attributes["aria-invalid"] = "true";
    }
}
