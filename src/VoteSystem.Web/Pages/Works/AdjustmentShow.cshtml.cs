using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Works;

/// <summary>One adjustment: what was first, what is asked, the decision, the announcement.</summary>
public sealed class AdjustmentShowModel(AdjustmentQueries adjustments, PlanQueries plans) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty(SupportsGet = true, Name = "announce")]
    public bool WantsToAnnounce { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? DecisionNo { get; set; }

    [BindProperty]
    public int? Approve { get; set; }

    [BindProperty]
    public int? Oppose { get; set; }

    [BindProperty]
    public int? Abstain { get; set; }

    /// <summary>All members of the presidium, where it decides.</summary>
    [BindProperty]
    public int? PresidiumMembers { get; set; }

    /// <summary>True where the presidium decides and not the congress.</summary>
    public bool ByPresidium => Adjustment.Authority == Domain.Workflow.AdjustmentAuthority.PresidiumThenReport;

    public Adjustment Adjustment { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public DiffBox Diff { get; private set; } = new([]);

    public ConfirmStep? Confirm { get; private set; }

    public bool MayDecide => Adjustment.Status == AdjustmentStatus.Requested && Actor.MustBe(Domain.Workflow.Role.Presidium, Domain.Workflow.Role.Secretariat) is null;

    public async Task<IActionResult> OnPostDecideAsync()
    {
        var vote = new AdjustmentVote(DecisionNo?.Trim() ?? "", Approve ?? 0, Oppose ?? 0, Abstain ?? 0) { Members = ByPresidium ? PresidiumMembers : null };
        if (!ModelState.IsValid) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => AdjustmentQueries.Load(work, id, No),
            (stored, x) => AdjustmentRules.Decide(x.Cycle, x.Facts, stored, vote, SeenVersion, x.Actor));
        return await Answer(decision, "Works.Adjustments.Entered", CycleUrl($"works/adjustments/{No}"));
    }

    public async Task<IActionResult> OnPostAnnounceAsync(bool confirmed)
    {
        if (!confirmed) return LocalRedirect($"{Request.Path}?announce=true");
        var heading = Words["Works.Adjustments.Heading", Congress.Town, Year];
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => AdjustmentQueries.LoadContext(work, id, Adjustment.ProjectNo),
            (stored, x) => AdjustmentRules.Announce(x.Cycle, stored, No, heading, x.Actor));
        return await Answer(decision, "Works.Adjustments.Announced", CycleUrl($"works/adjustments/{No}"));
    }

    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || !int.TryParse(RouteData.Values["no"] as string, out var no)) return false;
        if ((await adjustments.Of(Cycle.Id)).FirstOrDefault(one => one.No == no) is not { } found) return false;
        Adjustment = found;
        return true;
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Adjustments.No", Adjustment.No];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works")), new(Words["Works.Adjustments.Title"], CycleUrl("works/adjustments"))];
        Title = (await plans.Find(Cycle.Id, Adjustment.ProjectNo))?.Project.Details.Title ?? "";
        Diff = WorkLook.Diff(PlanTerms.Changes(Adjustment.Before, Adjustment.After), Words);
        SeenVersion = Adjustment.Version;
        ModelState.Remove(nameof(SeenVersion));
        if (WantsToAnnounce && Adjustment.Status == AdjustmentStatus.Decided) Confirm = Ask();
    }

    private ConfirmStep Ask() => new()
    {
        Question = Words["Works.Adjustments.Confirm", Title],
        Consequences = [Words["Works.Adjustments.Confirm.Effect"], Words["Works.Adjustments.Confirm.Public"]],
        Button = Words["Works.Adjustments.Announce"],
        CancelHref = CycleUrl($"works/adjustments/{No}"),
        Handler = "Announce",
        IsDestructive = Adjustment.Class == AdjustmentClass.Terminate,
    };
}
