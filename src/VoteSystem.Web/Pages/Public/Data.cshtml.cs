using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.OpenData;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public;

/// <summary>Every published list for download, and what its fields mean.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class DataModel(NewsQueries news) : TownPage
{
    public IReadOnlyList<NewsQueries.Row> Lists { get; private set; } = [];

    /// <summary>Address of a list without its ending.</summary>
    public string Address(NewsQueries.Row row) => TownUrl($"{row.Year}/data/{OpenList.Of(row.Kind).Name}");

    protected override async Task Load()
    {
        Frame.Title = Words["Data.Title"];
        Frame.Lead = Words["Data.Lead"];
        Lists = await news.Lists(Congress.Id);
    }
}
