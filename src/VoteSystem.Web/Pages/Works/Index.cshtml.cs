using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;
using VoteSystem.Web.Photos;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Works;

/// <summary>The supervision board: every chosen project by light, plan against progress, money, what is late first.</summary>
public sealed class IndexModel(WorkQueries works, OrderQueries orders) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "light")]
    public Light? Light { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    public IReadOnlyList<WorkState> All { get; private set; } = [];

    public PagedList<WorkState> Rows { get; private set; } = null!;

    /// <summary>Money of all projects together.</summary>
    public MoneyBar Money => MoneyBar.Sum(Words["Works.Money.All", All.Count], [.. All.Where(state => state.Planned.Plan is not null).Select(MoneyOf)]);

    /// <summary>The newest photos of all projects.</summary>
    public PhotoStrip Photos { get; private set; } = new([]);

    /// <summary>Projects whose report is late.</summary>
    public int Overdue => All.Count(state => state.Standing.Reports == ReportState.Overdue);

    /// <summary>Orders to which a unit owes an answer.</summary>
    public int OrdersOwed { get; private set; }

    public bool MayPublish => Actor.MustBe(Role.Secretariat, Role.Government) is null && Cycle.Stage is Stage.Supervise or Stage.Evaluate;

    public IEnumerable<SelectListItem> Units =>
        All.Select(state => state.Planned.Project.Details.Unit).Distinct().Order(StringComparer.Ordinal).Select(unit => new SelectListItem(unit, unit, unit == Unit));

    private IEnumerable<WorkState> Matching => All.Where(Matches).OrderBy(WorkLook.Urgency).ThenBy(state => state.Planned.Project.RankNo);

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Works.Title", Year], WorkColumns.Of(Words), [.. Matching]) : Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Title", Year];
        All = (await works.Of(Cycle.Id)).On(Cycle.Rules, Congress.Today, Today);
        Rows = PagedList.Of([.. Matching], List);
        Photos = await this.NewestPhotosOfProjects(6);
        OrdersOwed = await orders.Count(Cycle.Id, new OrderFilter(Status: OrderStatus.Issued)) + await orders.Count(Cycle.Id, new OrderFilter(Status: OrderStatus.Returned));
    }

    /// <summary>Money of one project that has a plan.</summary>
    public MoneyBar MoneyOf(WorkState state) =>
        new(state.Planned.Project.Details.Title, state.Planned.Plan!.Planned, state.Planned.Plan.Allocated, state.Planned.Plan.Paid);

    private bool Matches(WorkState state)
    {
        var paper = state.Planned.Project.Details;
        return (Light is null || state.Standing.Shown == Light)
            && (string.IsNullOrEmpty(Unit) || paper.Unit == Unit)
            && (List.Search is not { } words || new[] { paper.Title, paper.Content, paper.Place, paper.Unit }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true));
    }
}

/// <summary>What an export of the board holds.</summary>
public static class WorkColumns
{
    public static IReadOnlyList<ExportColumn<WorkState>> Of(Text.Words words) =>
    [
        new(words["Field.ListNo"], state => state.Planned.Project.RankNo, 8),
        new(words["Projects.Name"], state => state.Planned.Project.Details.Title, 30),
        new(words["Field.Unit"], state => state.Planned.Project.Details.Unit, 20),
        new(words["Projects.Status"], state => words.Of(state.Planned.Project.Status)),
        new(words["Field.Light"], state => words.Of(state.Standing.Shown), 10),
        new(words["Works.Planned"], state => state.Standing.PlannedPercent, 10),
        new(words["Works.Real"], state => state.Last?.PercentDone ?? 0, 10),
        new(words["Works.LastReport"], state => state.Last?.AsOf),
        new(words["Works.Reports"], state => words.Of(state.Standing.Reports)),
        new(words["Projects.AmountWan"], state => state.Planned.Plan?.Terms.Amount),
        new(words["Works.PlannedWan"], state => state.Planned.Plan?.Planned),
        new(words["Works.AllocatedWan"], state => state.Planned.Plan?.Allocated),
        new(words["Works.PaidWan"], state => state.Planned.Plan?.Paid),
        new(words["Field.DueOn"], state => state.Planned.Plan?.Terms.DueOn ?? state.Planned.Project.Details.DueOn),
        new(words["Field.Done"], state => state.Last?.Done, 40),
        new(words["Field.Problem"], state => state.Last?.Problem, 30),
        new(words["Field.NextStep"], state => state.Last?.NextStep, 30),
    ];
}
