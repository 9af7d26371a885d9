using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Components;

/// <summary>
/// Search box, number of rows and export links over a table: <c>&lt;vs-list-tools list="Model.Rows" exports="xlsx,csv" /&gt;</c>.
/// An export is the same address with <c>export=xlsx</c>; the page handler answers with the file. What stands inside the element
/// (filters) becomes part of the search form.
/// </summary>
[HtmlTargetElement("vs-list-tools")]
public sealed class ListToolsTagHelper(Words words) : TagHelper
{
    /// <summary>The list.</summary>
    public required IPagedList List { get; set; }

    /// <summary>Kinds of files, with commas between; null for none.</summary>
    public string? Exports { get; set; }

    /// <summary>What can be searched for, inside the box.</summary>
    public string? Placeholder { get; set; }

    /// <summary>False hides the search box.</summary>
    public bool Searchable { get; set; } = true;

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private HttpRequest Request => ViewContext.HttpContext.Request;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var filters = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list-tools");
        output.Content.SetHtmlContent(Searchable ? SearchForm(filters) : new TagBuilder("span"));
        output.Content.AppendHtml(Side());
    }

    private TagBuilder SearchForm(TagHelperContent filters)
    {
        var form = new TagBuilder("form");
        form.AddCssClass("list-search");
        form.Attributes["role"] = "search";
        form.Attributes["data-auto-submit"] = "";
        // The other parameters of the address are kept, except those that a filter in the form says anew; a new search starts at page 1.
        var ownNames = filters.GetContent();
        foreach (var (name, values) in Request.Query.Where(pair => pair.Key is not ("q" or "p" or "export") && !Names(ownNames, pair.Key)))
        {
            foreach (var value in values)
                form.InnerHtml.AppendHtml(Input("hidden", name, value));
        }

        if (!filters.IsEmptyOrWhiteSpace)
            form.AddCssClass("list-search-filters");
        form.InnerHtml.AppendHtml(filters);
        var box = Input("search", "q", List.Query.Search);
        box.AddCssClass("input");
        box.Attributes["aria-label"] = words["List.SearchLabel"];
        box.Attributes["placeholder"] = Placeholder ?? words["List.SearchLabel"];
        form.InnerHtml.AppendHtml(box);
        var button = Message.Line("button", "button", words["List.Search"]);
        form.InnerHtml.AppendHtml(button);
        return form;
    }

    private static bool Names(string filters, string parameter) =>
        filters.Contains($"name=\"{parameter}\"", StringComparison.OrdinalIgnoreCase);

    private TagBuilder Side()
    {
        var side = new TagBuilder("div");
        side.AddCssClass("list-side");
        side.InnerHtml.AppendHtml(Message.Line("span", null, words["List.Count", List.Total]));
        if (List.Query.Search is not null)
            side.InnerHtml.AppendHtml(Link(ListUrl.With(Request, ("q", null), ("p", null)), words["List.Clear"]));
        foreach (var kind in Exports?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            side.InnerHtml.AppendHtml(Link(ListUrl.With(Request, ("export", kind), ("p", null)), $"{words["List.Export"]} {kind.ToUpperInvariant()}"));
        return side;
    }

    private static TagBuilder Input(string type, string name, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }

    private static TagBuilder Link(string href, string text)
    {
        var link = Message.Line("a", null, text);
        link.Attributes["href"] = href;
        return link;
    }
}

/// <summary>Links to the pages of a list: <c>&lt;vs-pager list="Model.Rows" /&gt;</c>. Nothing when there is one page.</summary>
[HtmlTargetElement("vs-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Words words) : TagHelper
{
    /// <summary>The list.</summary>
    public required IPagedList List { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (here, last) = (List.Query.Page, (List.Total + List.Query.Size - 1) / List.Query.Size);
        if (last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["List.Pages"]);
        if (here > 1)
            output.Content.AppendHtml(Link(here - 1, words["List.Previous"]));
        var before = 0;
        foreach (var page in PagesToShow(here, last))
        {
            if (page > before + 1)
                output.Content.AppendHtml(Message.Line("span", "pager-gap", "…"));
            output.Content.AppendHtml(page == here ? Here(page) : Link(page, page.ToString(CultureInfo.InvariantCulture)));
            before = page;
        }

        if (here < last)
            output.Content.AppendHtml(Link(here + 1, words["List.Next"]));
    }

    /// <summary>The first, the last and those around the present one.</summary>
    internal static IReadOnlyList<int> PagesToShow(int here, int last) =>
        [.. Enumerable.Range(1, last).Where(page => page == 1 || page == last || Math.Abs(page - here) <= 1)];

    private TagBuilder Link(int page, string text)
    {
        var link = Message.Line("a", null, text);
        link.Attributes["href"] = ListUrl.Page(ViewContext.HttpContext.Request, page);
        if (char.IsAsciiDigit(text[0]))
            link.Attributes["aria-label"] = words["List.Page", page];
        return link;
    }

    private TagBuilder Here(int page)
    {
        var here = Message.Line("span", null, page.ToString(CultureInfo.InvariantCulture));
        here.Attributes["aria-current"] = "page";
        here.Attributes["aria-label"] = words["List.Page", page];
        return here;
    }
}

/// <summary>
/// What stands where rows are missing: <c>&lt;vs-empty list="Model.Rows" text="…"&gt;a button, if something can be done&lt;/vs-empty&gt;</c>.
/// Nothing when the list has rows.
/// </summary>
[HtmlTargetElement("vs-empty")]
public sealed class EmptyTagHelper(Words words) : TagHelper
{
    /// <summary>The list; null draws the block in any case.</summary>
    public IPagedList? List { get; set; }

    /// <summary>Why there is nothing, or what to do; one sentence. After a search the words that were not found are said instead.</summary>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (List is { Count: > 0 })
        {
            output.SuppressOutput();
            return;
        }

        var child = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        // The page knows better than we why there is nothing; two sentences that both say so would be one too many.
        var title = List?.Query.Search is { } search ? words["List.NothingFound", search] : Text is { Length: > 0 } ? Text : words["List.Nothing"];
        output.Content.AppendHtml(Message.Line("p", "empty-title", title));
        output.Content.AppendHtml(child);
    }
}

/// <summary>
/// Cells that name their column by a key: <c>&lt;th col="Field.Title" sort="title" list="Model.Rows"&gt;</c> draws the heading, with links that sort;
/// <c>&lt;td col="Field.Title"&gt;</c> carries it along for phones, where a row becomes a card.
/// </summary>
[HtmlTargetElement("th", Attributes = "col")]
[HtmlTargetElement("td", Attributes = "col")]
public sealed class ColumnTagHelper(Words words) : TagHelper
{
    /// <summary>Key of the column's name.</summary>
    public required string Col { get; set; }

    /// <summary>Name of the column for sorting; null when it cannot be sorted.</summary>
    public string? Sort { get; set; }

    /// <summary>The list that is sorted.</summary>
    public IPagedList? List { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = words[Col];
        if (string.Equals(output.TagName, "td", StringComparison.OrdinalIgnoreCase))
        {
            output.Attributes.SetAttribute("data-label", name);
            return;
        }

        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (Sort is null || List is null)
            output.Content.SetContent(name);
        else
            DrawSorter(output, name, Sort, List.Query);
    }

    private void DrawSorter(TagHelperOutput output, string name, string column, ListQuery query)
    {
        var isUp = string.Equals(query.Sort, column, StringComparison.Ordinal);
        var isDown = string.Equals(query.Sort, $"-{column}", StringComparison.Ordinal);
        var link = Message.Line("a", null, name);
        link.Attributes["href"] = ListUrl.With(ViewContext.HttpContext.Request, ("sort", isUp ? $"-{column}" : column), ("p", null));
        link.Attributes["title"] = words[isUp ? "List.SortDown" : "List.SortUp", name];
        var mark = Message.Line("span", "sort-mark", isUp ? "▲" : isDown ? "▼" : "↕");
        mark.Attributes["aria-hidden"] = "true";
        link.InnerHtml.AppendHtml(mark);
        if (isUp || isDown)
            output.Attributes.SetAttribute("aria-sort", isUp ? "ascending" : "descending");
        output.Content.SetHtmlContent(link);
    }
}
