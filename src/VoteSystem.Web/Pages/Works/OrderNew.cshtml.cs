using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;

namespace VoteSystem.Web.Pages.Works;

/// <summary>Issues a supervise order (督办单) to the unit of a project.</summary>
public sealed class OrderNewModel(PlanQueries plans) : CyclePage
{
    private const int DaysToAnswer = 15;

    [BindProperty]
    public Guid FormToken { get; set; }

    [BindProperty(SupportsGet = true, Name = "project")]
    public int ProjectNo { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? OrderContent { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ProjectNo")] int projectNo)
    {
        ProjectNo = projectNo;
        if (!ModelState.IsValid) return await Again();
        var order = new NewOrder { FormToken = FormToken, Source = Source?.Trim(), Content = OrderContent?.Trim(), DueOn = DueOn ?? default };
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => OrderQueries.LoadContext(work, id, ProjectNo, FormToken),
            (stored, x) => OrderRules.Issue(x.Cycle, stored, order, x.Actor, x.Today));
        return await Answer(decision, "Works.Orders.Issued", CycleUrl("works/orders"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Orders.New"];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works")), new(Words["Works.Orders.Title"], CycleUrl("works/orders"))];
        Projects = [.. (await plans.Chosen(Cycle.Id)).Select(one => new SelectListItem(one.Project.Details.Title, $"{one.Project.No}"))];
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        DueOn ??= Today.AddDays(DaysToAnswer);
    }
}
