using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>The front page of the installation: find your town. Where there is only one, its home is shown at once.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class IndexModel(CountyQueries counties, PageFrame frame, Words words) : PageModel
{
    /// <summary>What the reader asks.</summary>
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>Towns of this page with their newest year.</summary>
    public PagedList<CountyQueries.Row> Towns { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var total = await counties.CountOfTowns(List.Search);
        var towns = await counties.Towns(List.Search, List.Skip, List.Size);
        if (total == 1 && towns is [var only] && List.Search is null) return LocalRedirect($"~/t/{only.Slug}");
        Towns = new PagedList<CountyQueries.Row>(towns, total, List);
        frame.Title = words["Front.Title"];
        frame.Lead = words["Front.Lead"];
        return Page();
    }
}
