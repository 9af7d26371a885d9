using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Public;

/// <summary>Search over everything that the congress has published, and nothing else.</summary>
public sealed class SearchModel(PublicTextQueries texts) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>One kind of publication, or null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public PublicationKind? Kind { get; set; }

    public PagedList<PublicTextQueries.Row> Rows { get; private set; } = new([], 0, new());

    /// <summary>The page that shows a finding.</summary>
    public string Place(PublicTextQueries.Row row) => TownUrl($"{row.Year}/{PublicPlaces.OfRow(row.Kind, row.RowNo, row.Title)}");

    protected override async Task Load()
    {
        Frame.Title = Words["Search.Title"];
        Frame.Lead = Words["Search.Lead"];
        var total = await texts.Count(Congress.Id, List.Search, Kind);
        Rows = new(total == 0 ? [] : await texts.Find(Congress.Id, List.Search, Kind, List.Skip, List.Size), total, List);
    }
}
