using System.Globalization;
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
    /// <summary>A county has some 25 towns: all of them stand on one page unless the address says otherwise.</summary>
    private const int TownsOnAPage = 50;

    /// <summary>What the reader asks.</summary>
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>Only years in this stage.</summary>
    [BindProperty(SupportsGet = true, Name = "stage")]
    public Stage? Wanted { get; set; }

    /// <summary>The years that any town has opened, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The year shown, one row for each town; null shows all years.</summary>
    public int? Year { get; private set; }

    /// <summary>All rows that search and filter find.</summary>
    public IReadOnlyList<CountyQueries.Row> Found { get; private set; } = [];

    /// <summary>The rows of this page.</summary>
    public PagedList<CountyQueries.Row> Rows { get; private set; } = null!;

    /// <summary>The columns of the matrix.</summary>
    public IReadOnlyList<Stage> Stages { get; } = [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.Closed)];

    public async Task<IActionResult> OnGetAsync(string county, string? year)
    {
        if (await congresses.FindCounty(county) is not { } found) return NotFound();
        Years = await counties.YearsOpened(county);
        Year = year == "all" ? null
            : int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
            : Years.Count == 0 ? null : Years[0];
        Found = [.. Sorted((await counties.YearsOf(county, List.Search, Year)).Where(row => Wanted is null || row.Stage == Wanted))];
        if (this.WantsFile()) return this.Export(words["County.Title", found.Name], Columns(), Found);
        List.Prefer(TownsOnAPage);
        Rows = PagedList.Of(Found, List);
        frame.Title = words["County.Title", found.Name];
        frame.Lead = words["County.Lead"];
        frame.SiteName = found.Name;
        frame.UserName = User.NameOf();
        return Page();
    }

    /// <summary>How many of the towns found are in a stage.</summary>
    public int InStage(Stage stage) => Found.Count(row => row.Stage == stage);

    /// <summary>Look of a cell: <c>done</c>, <c>now</c> or <c>next</c>.</summary>
    /// <param name="stage">Column.</param>
    /// <param name="present">Where the town is.</param>
    public static string Look(Stage stage, Stage present) => stage < present ? "done" : stage == present ? "now" : "next";

    /// <summary>The date in China of a moment.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(8)).DateTime);

    private IEnumerable<CountyQueries.Row> Sorted(IEnumerable<CountyQueries.Row> rows) => List.SortColumn("town", "proposals", "candidates", "selected") switch
    {
        "town" => Directed(rows, row => row.Town, StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: true)),
        "proposals" => Directed(rows, row => row.Proposals),
        "candidates" => Directed(rows, row => row.Candidates),
        "selected" => Directed(rows, row => row.Selected),
        _ => rows,
    };

    private IEnumerable<CountyQueries.Row> Directed<T>(IEnumerable<CountyQueries.Row> rows, Func<CountyQueries.Row, T> by, IComparer<T>? order = null) =>
        List.IsDescending ? rows.OrderByDescending(by, order) : rows.OrderBy(by, order);

    private List<ExportColumn<CountyQueries.Row>> Columns() =>
    [
        new(words["Front.Town"], row => row.Town),
        new(words["Front.Year"], row => row.Year),
        new(words["Front.Stage"], row => row.Stage is { } stage ? words.Of(stage) : words["County.NotBegun"]),
        new(words["County.Since"], row => row.EnteredAt),
        new(words["County.Proposals"], row => row.Proposals),
        new(words["County.Candidates"], row => row.Candidates),
        new(words["County.Selected"], row => row.Selected),
    ];
}
