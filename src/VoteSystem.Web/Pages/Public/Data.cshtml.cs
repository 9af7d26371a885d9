using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Web.OpenData;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public;

/// <summary>Every published list for download, and what its fields mean.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class DataModel(OpenDataEndpoints.Lists lists) : TownPage
{
    public IReadOnlyList<OpenHead> Lists { get; private set; } = [];

    /// <summary>Address of a list without its ending.</summary>
    public string Address(OpenHead row) => TownUrl(row.Path);

    protected override async Task Load()
    {
        Frame.Title = Words["Data.Title"];
        Frame.Lead = Words["Data.Lead"];
        Lists = await lists.Of(Congress.Id);
    }
}
