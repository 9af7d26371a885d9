using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.County;

/// <summary>The county's office sees all its towns as one matrix of stages; it changes nothing.</summary>
public sealed class HomeModel(CongressQueries congresses, CountyQueries counties, PageFrame frame, Words words) : PageModel
{
    /// <summary>What the reader asks.</summary>
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>Only years in this stage.</summary>
    [BindProperty(SupportsGet = true, Name = "stage")]
    public Stage? Wanted { get; set; }

    /// <summary>Years of towns, newest first within a town.</summary>
    public PagedList<CountyQueries.Row> Rows { get; private set; } = null!;

    /// <summary>The columns of the matrix.</summary>
    public IReadOnlyList<Stage> Stages { get; } = [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.Closed)];

    public async Task<IActionResult> OnGetAsync(string county)
    {
        if (await congresses.FindCounty(county) is not { } found) return NotFound();
        if (this.WantsFile())
            return this.Export(words["County.Title", found.Name], Columns(), await counties.YearsOf(county, List.Search, Wanted, 0, int.MaxValue));
        Rows = new PagedList<CountyQueries.Row>(
            await counties.YearsOf(county, List.Search, Wanted, List.Skip, List.Size), await counties.CountYearsOf(county, List.Search, Wanted), List);
        frame.Title = words["County.Title", found.Name];
        frame.SiteName = found.Name;
        frame.UserName = User.NameOf();
        return Page();
    }

    private List<ExportColumn<CountyQueries.Row>> Columns() =>
    [
        new(words["Front.Town"], row => row.Town),
        new(words["Front.Year"], row => row.Year),
        new(words["Front.Stage"], row => row.Stage is { } stage ? words.Of(stage) : null),
        new(words["County.Since"], row => row.EnteredAt),
        new(words["County.Proposals"], row => row.Proposals),
        new(words["County.Candidates"], row => row.Candidates),
        new(words["County.Selected"], row => row.Selected),
    ];
}
