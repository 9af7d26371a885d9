using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Works;

/// <summary>The government asks for an adjustment of a project.</summary>
public sealed class AdjustModel(WorkQueries works) : WorkPage(works)
{
    [BindProperty]
    public AdjustmentClass Class { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    public IReadOnlyList<SelectListItem> Classes => Choices<AdjustmentClass>();

    public DiffBox Diff { get; private set; } = new([]);

    public async Task<IActionResult> OnPostAsync()
    {
        var after = Terms.ToTerms(nameof(Terms), ModelState, Words);
        if (!ModelState.IsValid) return await Again();
        var heading = Words["Works.Adjustments.Heading", Congress.Town, Year];
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => AdjustmentQueries.LoadContext(work, id, No),
            (stored, x) => AdjustmentRules.Request(x.Cycle, stored, new(Class, Reason?.Trim(), after), SeenVersion, heading, x.Actor));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) Compare(after);
        return await Answer(decision, "Works.Adjust.Asked", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Adjust.Title"];
        Frame.Lead = Project.Details.Title;
        if (HttpMethods.IsGet(Request.Method) && Plan is { } plan) (Terms, SeenVersion) = (TermsForm.Of(plan.Terms), plan.Version);
        Terms.FillUp();
    }

    private void Compare(PlanTerms typed)
    {
        if (Plan is not { } stored) return;
        Diff = WorkLook.Diff(PlanTerms.Changes(typed, stored.Terms), Words);
        SeenVersion = stored.Version;
        ModelState.Remove(nameof(SeenVersion));
    }
}
