using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages.Works;

/// <summary>Something that can be done with a project.</summary>
/// <param name="TextKey">Key of its text.</param>
/// <param name="Path">Path below the year.</param>
/// <param name="Reason">Why it is not possible now; null when it is.</param>
/// <param name="IsFirst">True for the one bright button.</param>
public sealed record WorkAction(string TextKey, string Path, Refusal? Reason, bool IsFirst = false);

/// <summary>Asks the rules which actions a person has on a project. What the role never may is left out; what it may not now is shown with its reason.</summary>
public static class WorkActions
{
    public static IReadOnlyList<WorkAction> For(WorkPage page, IReadOnlyList<Adjustment> adjustments)
    {
        var (cycle, facts, project, plan, actor) = (page.Cycle, page.Facts, page.Project, page.Plan, page.Actor);
        var stage = cycle.MustBeIn(Stage.Supervise, Stage.Evaluate);
        var path = $"works/{page.No}";
        var pending = adjustments.FirstOrDefault(AdjustmentRules.IsPending) is { } waiting ? new Refusal(RefusalCode.AdjustmentIsPending, waiting.No) : null;
        var frozen = facts.PlanIsPublished && plan is not null ? new Refusal(RefusalCode.PlanIsFrozen) : null;
        (bool May, WorkAction Action)[] all =
        [
            (Has(actor, Role.ResponsibleUnit, Role.Government, Role.Secretariat) && ReportRules.MustBeOwn(project, page.Reporter) is null,
                new("Works.Report.Title", $"{path}/report", stage ?? (plan is null ? new Refusal(RefusalCode.PlanIsMissing) : ReportRules.MayBeReported(project)))),
            (Has(actor, Role.Government, Role.Secretariat), new("Works.Plan.Edit", $"{path}/plan", stage ?? PlanRules.MustBeUnderWay(project) ?? frozen)),
            (Has(actor, Role.Deputy, Role.Secretariat, Role.Presidium), new("Works.Visit.Title", $"{path}/visit", stage)),
            (Has(actor, Role.Secretariat, Role.Presidium), new("Works.Group.Edit", $"{path}/group", stage)),
            (Has(actor, Role.Secretariat, Role.Presidium), new("Works.Orders.New", $"works/orders/new?project={page.No}", stage)),
            (Has(actor, Role.Government), new("Works.Adjust.Title", $"{path}/adjust", stage ?? (plan is null ? new Refusal(RefusalCode.PlanIsMissing) : pending))),
            (Has(actor, Role.Government, Role.Secretariat), new("Works.Completion.Title", $"{path}/completion", cycle.MustBeIn(Stage.Supervise))),
        ];
        var mine = all.Where(one => one.May).Select(one => one.Action).ToList();
        var first = mine.FindIndex(action => action.Reason is null);
        return [.. mine.Select((action, i) => action with { IsFirst = i == first })];
    }

    private static bool Has(Actor actor, params Role[] roles) => actor.MustBe(roles) is null;
}
