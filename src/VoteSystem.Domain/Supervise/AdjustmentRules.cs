using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>
/// Rules for adjustments: the government asks with a reason; the congress decides on a major adjustment, suspension or termination,
/// and the presidium announces it (陕西规定第十八条). What was promised first is kept for ever.
/// </summary>
public static class AdjustmentRules
{
    /// <summary>The government asks. A minor adjustment is recorded, takes effect and is made known at once.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="context">What is stored.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="seenVersion">Version of the plan that the form was made from.</param>
    /// <param name="noticeTitle">Heading of the published list of adjustments.</param>
    /// <param name="actor">The government.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, ProjectStatusForbids, PlanIsMissing, ChangedMeanwhile, AdjustmentIsPending, Missing, TooLong, NothingToChange, AdjustmentIsMajor, what is wrong with the terms.</returns>
    public static Decision Request(Cycle cycle, AdjustmentContext context, NewAdjustment asked, int seenVersion, string noticeTitle, Actor actor)
    {
        if (actor.MustBe(Role.Government) is { } wrongRole) return wrongRole.Under(LegalSource.Adjustment);
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (MayBeAdjusted(context.Stored?.Project, asked.Class) is { } refusal) return refusal;
        if (context.Stored!.Plan is not { } plan) return new Refusal(RefusalCode.PlanIsMissing);
        if (plan.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, context.Stored.Project.Details.Title);
        if (context.All.FirstOrDefault(other => other.ProjectNo == context.Stored.Project.No && IsPending(other)) is { } pending)
            return new Refusal(RefusalCode.AdjustmentIsPending, pending.No);
        if (ProjectDetailsCheck.Text(nameof(asked.Reason), asked.Reason, 1000, required: true) is { } reason) return reason;
        if (TermsRefusal(cycle, context.Stored.Project, plan.Terms, asked) is { } terms) return terms;

        var adjustment = Make(cycle, context, plan.Terms, asked);
        var requested = new AdjustmentRequested(cycle.Id.Year, adjustment.ProjectNo, adjustment);
        return asked.Class == AdjustmentClass.Minor
            ? Decision.Accept(requested, Effect(cycle, context.Stored.Project, adjustment), Notice(cycle, context, adjustment, noticeTitle))
            : requested;
    }

    /// <summary>The decision of the congress (more than half of all deputies) or of the presidium is entered.</summary>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, AdjustmentIsDecided, Missing, TooLong, OutOfRange (counts), QuorumNotMet.</returns>
    public static Decision Decide(Cycle cycle, CycleFacts facts, Adjustment? adjustment, AdjustmentVote vote, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Presidium, Role.Secretariat) is { } wrongRole) return wrongRole.Under(LegalSource.Adjustment);
        if (adjustment is null) return new Refusal(RefusalCode.NotFound);
        if (adjustment.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Adjustment));
        if (adjustment.Status != AdjustmentStatus.Requested) return new Refusal(RefusalCode.AdjustmentIsDecided, adjustment.Status);
        if (ProjectDetailsCheck.Text(nameof(vote.DecisionNo), vote.DecisionNo, 60, required: true) is { } number) return number;
        if (CountsRefusal(facts, adjustment.Authority, vote) is { } counts) return counts;
        var status = Carries(facts, adjustment.Authority, vote) ? AdjustmentStatus.Decided : AdjustmentStatus.Refused;
        return new AdjustmentDecided(cycle.Id.Year, adjustment.ProjectNo, adjustment.No, status, vote);
    }

    /// <summary>The presidium announces a decided adjustment; with the announcement it takes effect.</summary>
    /// <returns>Refused: WrongRole, NotFound, AdjustmentIsUndecided.</returns>
    public static Decision Announce(Cycle cycle, AdjustmentContext context, int no, string noticeTitle, Actor actor)
    {
        if (actor.MustBe(Role.Presidium) is { } wrongRole) return wrongRole.Under(LegalSource.Adjustment);
        if (context.Stored is null || context.All.FirstOrDefault(other => other.No == no) is not { } adjustment) return new Refusal(RefusalCode.NotFound);
        if (adjustment.Status != AdjustmentStatus.Decided) return new Refusal(RefusalCode.AdjustmentIsUndecided, adjustment.Status);
        var announced = adjustment with { Status = AdjustmentStatus.Announced };
        return Decision.Accept(
            new AdjustmentAnnounced(cycle.Id.Year, adjustment.ProjectNo, no),
            Effect(cycle, context.Stored.Project, announced),
            Notice(cycle, context, announced, noticeTitle));
    }

    /// <summary>True while it waits for a decision or its announcement.</summary>
    public static bool IsPending(Adjustment adjustment) => adjustment.Status is AdjustmentStatus.Requested or AdjustmentStatus.Decided;

    /// <summary>True when the vote carries: more than half of all deputies; where the presidium decides, more than half of all its members. Absent ones count.</summary>
    public static bool Carries(CycleFacts facts, AdjustmentAuthority authority, AdjustmentVote vote) =>
        2 * vote.Approve > (authority == AdjustmentAuthority.TownCongress ? facts.Deputies : vote.Members ?? facts.Deputies);

    private static Refusal? MayBeAdjusted(Project? project, AdjustmentClass asked)
    {
        var suspendedGoesOn = project?.Status == ProjectStatus.Suspended && asked is AdjustmentClass.Major or AdjustmentClass.Terminate;
        return suspendedGoesOn && project!.RankNo is not null ? null : PlanRules.MustBeUnderWay(project);
    }

    private static Refusal? TermsRefusal(Cycle cycle, Project project, PlanTerms before, NewAdjustment asked)
    {
        if (asked.Class is AdjustmentClass.Suspend or AdjustmentClass.Terminate) return null;
        var resumes = project.Status == ProjectStatus.Suspended;
        if (asked.After.Equals(before) && !resumes) return new Refusal(RefusalCode.NothingToChange);
        var isMajor = asked.After.Goal != before.Goal || asked.After.Amount != before.Amount || asked.After.DueOn > new DateOnly(cycle.Id.Year, 12, 31);
        if (asked.Class == AdjustmentClass.Minor && isMajor) return new Refusal(RefusalCode.AdjustmentIsMajor).Under(LegalSource.Adjustment);
        return PlanRules.TermsError(cycle, asked.After);
    }

    private static Adjustment Make(Cycle cycle, AdjustmentContext context, PlanTerms before, NewAdjustment asked) => new()
    {
        No = context.All.Select(other => other.No).DefaultIfEmpty(0).Max() + 1,
        ProjectNo = context.Stored!.Project.No,
        Class = asked.Class,
        Reason = asked.Reason!.Trim(),
        Before = before,
        After = asked.Class is AdjustmentClass.Minor or AdjustmentClass.Major ? asked.After : before,
        Authority = cycle.Rules.AdjustmentAuthority,
        Status = asked.Class == AdjustmentClass.Minor ? AdjustmentStatus.Recorded : AdjustmentStatus.Requested,
    };

    private static Refusal? CountsRefusal(CycleFacts facts, AdjustmentAuthority authority, AdjustmentVote vote)
    {
        int[] counts = [vote.Approve, vote.Oppose, vote.Abstain];
        var cast = counts.Sum();
        if (authority == AdjustmentAuthority.PresidiumThenReport) return PresidiumRefusal(facts, vote, counts);
        if (counts.Min() < 0 || cast < 1 || cast > facts.Deputies) return new Refusal(RefusalCode.OutOfRange, "VotesCast", 1, facts.Deputies);
        return authority == AdjustmentAuthority.TownCongress && 3 * cast < 2 * facts.Deputies
            ? new Refusal(RefusalCode.QuorumNotMet, cast, facts.Deputies).Under(LegalSource.Quorum)
            : null;
    }

    private static Refusal? PresidiumRefusal(CycleFacts facts, AdjustmentVote vote, int[] counts)
    {
        if (vote.Members is not { } members) return new Refusal(RefusalCode.Missing, "PresidiumMembers");
        if (members < 1 || members > facts.Deputies) return new Refusal(RefusalCode.OutOfRange, "PresidiumMembers", 1, facts.Deputies);
        return counts.Min() < 0 || counts.Sum() < 1 || counts.Sum() > members ? new Refusal(RefusalCode.OutOfRange, "VotesCast", 1, members) : null;
    }

    private static AdjustmentTookEffect Effect(Cycle cycle, Project project, Adjustment adjustment)
    {
        ProjectStatus? status = adjustment.Class switch
        {
            AdjustmentClass.Suspend => ProjectStatus.Suspended,
            AdjustmentClass.Terminate => ProjectStatus.Terminated,
            _ => project.Status == ProjectStatus.Suspended ? ProjectStatus.InProgress : null,
        };
        return new AdjustmentTookEffect(
            cycle.Id.Year, project.No, adjustment.No, adjustment.After.Equals(adjustment.Before) ? null : adjustment.After, status, adjustment.Reason);
    }

    private static Published Notice(Cycle cycle, AdjustmentContext context, Adjustment inForce, string title)
    {
        var shown = context.All.Where(other => other.No != inForce.No && other.Status is AdjustmentStatus.Announced or AdjustmentStatus.Recorded).Append(inForce);
        var isFirst = shown.Count() == 1;
        return new Published(cycle.Id.Year, PublicationKind.Adjustment, title, SupervisionPublishing.Adjustments(shown, context.Titles), isFirst ? null : inForce.Reason[..Math.Min(500, inForce.Reason.Length)], null);
    }
}
