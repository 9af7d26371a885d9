using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace VoteSystem.Web.Components;

/// <summary>
/// What a reader asks of a list, bound from the address: <c>?q=路灯&amp;p=2&amp;size=50&amp;sort=-money</c>.
/// Use it as <c>[BindProperty(SupportsGet = true)] public ListQuery List { get; set; } = new();</c>. Nonsense is put right, never an error.
/// </summary>
[ModelBinder(typeof(ListQueryBinder))]
public sealed class ListQuery
{
    /// <summary>Rows on a page when the reader does not say.</summary>
    public const int DefaultSize = 20;

    /// <summary>Most rows on a page.</summary>
    public const int LargestSize = 200;

    private const int LongestSearch = 100;

    private string? _search;
    private int _page = 1;
    private int _size = DefaultSize;
    private bool _isSizeAsked;

    /// <summary>Words to find, trimmed and at most 100 characters; null for all.</summary>
    public string? Search
    {
        get => _search;
        set => _search = string.IsNullOrWhiteSpace(value) ? null : value.Trim()[..Math.Min(value.Trim().Length, LongestSearch)];
    }

    /// <summary>Page, from 1.</summary>
    public int Page
    {
        get => _page;
        set => _page = Math.Clamp(value, 1, 1_000_000);
    }

    /// <summary>Rows on a page, 1 to 200.</summary>
    public int Size
    {
        get => _size;
        set => (_size, _isSizeAsked) = (Math.Clamp(value, 1, LargestSize), true);
    }

    /// <summary>Column to sort by; a minus before it means from the largest; null for the list's own order.</summary>
    public string? Sort { get; set; }

    /// <summary>Sets the rows on a page where the reader did not ask for a number: a list that people read as a whole.</summary>
    /// <param name="size">1 to 200.</param>
    public void Prefer(int size) => _size = _isSizeAsked ? _size : Math.Clamp(size, 1, LargestSize);

    /// <summary>Rows before the page, for <c>@skip</c>.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>The column without its direction, if it is one of those allowed; otherwise null.</summary>
    /// <param name="allowed">Names that the query knows. Never put a name from the address into SQL.</param>
    public string? SortColumn(params string[] allowed)
    {
        var column = Sort?.TrimStart('-');
        return allowed.Contains(column, StringComparer.Ordinal) ? column : null;
    }

    /// <summary>True when sorted from the largest.</summary>
    public bool IsDescending => Sort is ['-', ..];
}

/// <summary>Reads a <see cref="ListQuery"/> from the address; what is no number leaves its default and never spoils the form of the page.</summary>
public sealed class ListQueryBinder : IModelBinder
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var query = bindingContext.HttpContext.Request.Query;
        var list = bindingContext.Model as ListQuery ?? new ListQuery();
        list.Search = query["q"];
        list.Sort = query["sort"];
        if (Number(query["p"]) is { } page)
            list.Page = page;
        if (Number(query["size"]) is { } size)
            list.Size = size;
        bindingContext.Result = ModelBindingResult.Success(list);
        return Task.CompletedTask;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The same address with some parameters changed and all others kept.</summary>
public static class ListUrl
{
    /// <summary>Path and query with the given parameters set; a null value takes the parameter out.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                query.Remove(name);
            else
                query[name] = new StringValues(value);
        }

        return QueryHelpers.AddQueryString(request.PathBase.Add(request.Path).Value ?? "/", query);
    }

    /// <summary>The address of another page of the list.</summary>
    public static string Page(HttpRequest request, int page) =>
        With(request, ("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>One page of a list, whatever its rows are.</summary>
public interface IPagedList
{
    /// <summary>What was asked.</summary>
    ListQuery Query { get; }

    /// <summary>Rows on all pages.</summary>
    int Total { get; }

    /// <summary>Rows on this page.</summary>
    int Count { get; }
}

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">Rows on all pages.</param>
/// <param name="Query">What was asked.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Rows, int Total, ListQuery Query) : IPagedList
{
    /// <inheritdoc/>
    public int Count => Rows.Count;
}

/// <summary>Pages of lists that are all at hand.</summary>
public static class PagedList
{
    /// <summary>Cuts out the page that was asked for.</summary>
    public static PagedList<T> Of<T>(IReadOnlyCollection<T> all, ListQuery query) =>
        new([.. all.Skip(query.Skip).Take(query.Size)], all.Count, query);
}
