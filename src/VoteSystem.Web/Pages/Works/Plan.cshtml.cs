using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Works;

/// <summary>The implementation plan of a project, written until the plans are published.</summary>
public sealed class PlanModel(WorkQueries works) : WorkPage(works)
{
    [BindProperty]
    public PlanForm Input { get; set; } = new();

    /// <summary>What a colleague stored meanwhile.</summary>
    public DiffBox Diff { get; private set; } = new([]);

    public async Task<IActionResult> OnPostAsync()
    {
        var plan = Input.ToPlan(ModelState, Words);
        if (!ModelState.IsValid) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => PlanQueries.Load(work, id, No),
            (stored, x) => PlanRules.Save(x.Cycle, x.Facts, stored, plan, SeenVersion, x.Actor));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) Compare(plan);
        return await Answer(decision, "Works.Plan.Saved", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Plan.Title"];
        if (HttpMethods.IsGet(Request.Method)) (Input, SeenVersion) = (PlanForm.Of(State.Planned), Plan?.Version ?? 0);
        Input.FillUp();
    }

    // The form now goes on top of what is stored.
    private void Compare(ImplementationPlan typed)
    {
        if (Plan is not { } stored) return;
        Diff = WorkLook.Diff(ImplementationPlan.Changes(typed, stored), Words);
        SeenVersion = stored.Version;
        ModelState.Remove(nameof(SeenVersion));
    }
}
