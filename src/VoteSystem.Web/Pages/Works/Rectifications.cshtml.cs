using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Works;

/// <summary>All rectifications of the year, open ones first.</summary>
public sealed class RectificationsModel(EvaluationQueries evaluation) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<EvaluationQueries.RectificationRow> Rows { get; private set; } = null!;

    private List<EvaluationQueries.RectificationRow> Matching { get; set; } = [];

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Rectify.Title"], Columns(), Matching) : Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Rectify.Title"];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works"))];
        Matching = [.. (await evaluation.RectificationsOf(Cycle.Id)).Where(row =>
            List.Search is not { } words || row.Title.Contains(words, StringComparison.OrdinalIgnoreCase) || row.UnitName.Contains(words, StringComparison.OrdinalIgnoreCase))];
        Rows = PagedList.Of(Matching, List);
    }

    private List<ExportColumn<EvaluationQueries.RectificationRow>> Columns() =>
    [
        new(Words["Projects.Name"], row => row.Title, 30),
        new(Words["Field.Unit"], row => row.UnitName, 20),
        new(Words["Rectify.Status"], row => Words.Of(row.Status)),
        new(Words["Rectify.PlanDueOn"], row => row.PlanDueOn),
        new(Words["Rectify.ReviewDueOn"], row => row.ReviewDueOn),
        new(Words["Field.Measures"], row => row.Measures, 40),
        new(Words["Field.Report"], row => row.Report, 40),
        new(Words["Field.Review"], row => row.Review, 40),
    ];
}
