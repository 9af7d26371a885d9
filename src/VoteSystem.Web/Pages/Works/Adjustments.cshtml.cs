using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Works;

/// <summary>All adjustments of the year; those that wait come first.</summary>
public sealed class AdjustmentsModel(AdjustmentQueries adjustments, PlanQueries plans) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<Adjustment> Rows { get; private set; } = null!;

    /// <summary>Titles of the projects.</summary>
    public IReadOnlyDictionary<int, string> Titles { get; private set; } = new Dictionary<int, string>();

    private List<Adjustment> Matching { get; set; } = [];

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Works.Adjustments.Title"], Columns(), Matching) : Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Adjustments.Title"];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works"))];
        Titles = (await plans.Chosen(Cycle.Id)).ToDictionary(one => one.Project.No, one => one.Project.Details.Title);
        Matching = [.. (await adjustments.Of(Cycle.Id)).Where(Matches).OrderBy(one => AdjustmentRules.IsPending(one) ? 0 : 1).ThenBy(one => one.No)];
        Rows = PagedList.Of(Matching, List);
    }

    private bool Matches(Adjustment one) =>
        List.Search is not { } words || one.Reason.Contains(words, StringComparison.OrdinalIgnoreCase) || Titles[one.ProjectNo].Contains(words, StringComparison.OrdinalIgnoreCase);

    private List<ExportColumn<Adjustment>> Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Projects.Name"], row => Titles[row.ProjectNo], 30),
        new(Words["Field.AdjustmentClass"], row => Words.Of(row.Class)),
        new(Words["Field.Reason"], row => row.Reason, 40),
        new(Words["Works.Adjustments.Status"], row => Words.Of(row.Status)),
        new(Words["Field.DecisionNo"], row => row.Vote?.DecisionNo, 20),
        new(Words["Works.Adjustments.Approve"], row => row.Vote?.Approve, 8),
        new(Words["Works.Adjustments.Oppose"], row => row.Vote?.Oppose, 8),
        new(Words["Works.Adjustments.Abstain"], row => row.Vote?.Abstain, 8),
    ];
}
