using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Evaluate;

/// <summary>Rules for rectification after a poor appraisal: plan → report → look-again → settled, continued or judged again.</summary>
public static class RectificationRules
{
    /// <summary>The government hands in its plan.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, RectificationOutOfTurn, Missing, TooLong (2,000).</returns>
    public static Decision Plan(Cycle cycle, Rectification? stored, string? measures, int seenVersion, Actor actor) =>
        Refused(cycle, stored, seenVersion, RectificationStatus.PlanDue, actor, Role.Government)
        ?? ProjectDetailsCheck.Text(nameof(Rectification.Measures), measures, 2000, required: true)
        ?? (Decision)new RectificationPlanned(cycle.Id.Year, stored!.ProjectNo, measures!);

    /// <summary>The government reports what was done.</summary>
    /// <returns>The same as for the plan.</returns>
    public static Decision Report(Cycle cycle, Rectification? stored, string? report, int seenVersion, Actor actor) =>
        Refused(cycle, stored, seenVersion, RectificationStatus.Planned, actor, Role.Government)
        ?? ProjectDetailsCheck.Text(nameof(Rectification.Report), report, 2000, required: true)
        ?? (Decision)new RectificationReported(cycle.Id.Year, stored!.ProjectNo, report!);

    /// <summary>The look-again after the report, or the outcome of the next appraisal once it was asked for.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, RectificationOutOfTurn, Missing, TooLong (2,000).</returns>
    public static Decision Review(Cycle cycle, Rectification? stored, ReviewOutcome outcome, string? review, int seenVersion, Actor actor)
    {
        var turn = stored?.Status == RectificationStatus.ReappraisalAsked && outcome != ReviewOutcome.Reappraise
            ? RectificationStatus.ReappraisalAsked
            : RectificationStatus.Reported;
        if (Refused(cycle, stored, seenVersion, turn, actor, Role.Presidium, Role.Secretariat) is { } refusal) return refusal;
        if (ProjectDetailsCheck.Text(nameof(Rectification.Review), review, 2000, required: true) is { } wrong) return wrong;
        return new RectificationReviewed(cycle.Id.Year, stored!.ProjectNo, outcome, After(outcome), review!);
    }

    private static RectificationStatus After(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Settled => RectificationStatus.Closed,
        ReviewOutcome.Continue => RectificationStatus.PlanDue,
        ReviewOutcome.Reappraise => RectificationStatus.ReappraisalAsked,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An unknown outcome."),
    };

    private static Refusal? Refused(Cycle cycle, Rectification? stored, int seenVersion, RectificationStatus turn, Actor actor, params Role[] roles)
    {
        if (actor.MustBe(roles) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (stored is null) return new Refusal(RefusalCode.NotFound);
        if (stored.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Rectification));
        return stored.Status == turn ? null : new Refusal(RefusalCode.RectificationOutOfTurn, stored.Status);
    }
}
