using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Pages.Works;

/// <summary>The rectification of one project: plan, report, look-again.</summary>
public sealed class RectifyModel(EvaluationQueries evaluation) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public ReviewOutcome Outcome { get; set; }

    public EvaluationQueries.RectificationRow Row { get; private set; } = null!;

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ReviewOutcome>()
        .Where(value => value != ReviewOutcome.Reappraise || Row.Status == RectificationStatus.Reported)
        .Select(value => new SelectListItem(Words.Of(value), value.ToString()));

    /// <summary>The step that this person can take now, or null.</summary>
    public string? Step => Row.Status switch
    {
        RectificationStatus.PlanDue when IsOpenFor(Role.Government) => "Plan",
        RectificationStatus.Planned when IsOpenFor(Role.Government) => "Report",
        RectificationStatus.Reported or RectificationStatus.ReappraisalAsked when IsOpenFor(Role.Presidium, Role.Secretariat) => "Review",
        _ => null,
    };

    public Task<IActionResult> OnPostPlanAsync() =>
        Take((stored, x) => RectificationRules.Plan(x.Cycle, stored, Text?.Trim(), SeenVersion, x.Actor));

    public Task<IActionResult> OnPostReportAsync() =>
        Take((stored, x) => RectificationRules.Report(x.Cycle, stored, Text?.Trim(), SeenVersion, x.Actor));

    public Task<IActionResult> OnPostReviewAsync() =>
        Take((stored, x) => RectificationRules.Review(x.Cycle, stored, Outcome, Text?.Trim(), SeenVersion, x.Actor));

    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || !int.TryParse(RouteData.Values["no"] as string, out var no)) return false;
        if ((await evaluation.RectificationsOf(Cycle.Id)).FirstOrDefault(row => row.ProjectNo == no) is not { } found) return false;
        Row = found;
        return true;
    }

    protected override Task Load()
    {
        Frame.Title = Row.Title;
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works")), new(Words["Rectify.Title"], CycleUrl("works/rectifications"))];
        SeenVersion = Row.Version;
        ModelState.Remove(nameof(SeenVersion));
        return Task.CompletedTask;
    }

    private bool IsOpenFor(params Role[] roles) => Actor.MustBe(roles) is null && Cycle.MustBeIn(Stage.Evaluate) is null;

    private async Task<IActionResult> Take(Func<Rectification?, CommandContext, Decision> decide) =>
        await Answer(await Cycles.Apply(Congress, Year, Actor, (work, id) => EvaluationQueries.Load(work, id, No), decide), "Rectify.Saved", CycleUrl($"works/rectifications/{No}"));
}
