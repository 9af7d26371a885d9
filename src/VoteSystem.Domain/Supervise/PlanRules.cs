using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>Rules for the implementation plan of a chosen project.</summary>
public static class PlanRules
{
    /// <summary>Most milestones of a project.</summary>
    public const int MaxMilestones = 20;

    /// <summary>Writes the plan of a project, until the plans are published; after that only an adjustment changes the terms.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="stored">The project with the plan as it is stored; null when there is no such project.</param>
    /// <param name="plan">The plan as the form brings it.</param>
    /// <param name="seenVersion">Version of the plan that the form was made from.</param>
    /// <param name="actor">The government, or the secretariat for it.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, ProjectStatusForbids, PlanIsFrozen, ChangedMeanwhile, and what is wrong with the plan.</returns>
    public static Decision Save(Cycle cycle, CycleFacts facts, PlannedProject? stored, ImplementationPlan plan, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Government, Role.Secretariat) is { } wrongRole) return wrongRole.Under(LegalSource.Plan);
        if (cycle.MustBeIn(Stage.Supervise) is { } wrongStage) return wrongStage;
        if (MustBeUnderWay(stored?.Project) is { } refusal) return refusal;
        if (facts.PlanIsPublished && stored!.Plan is not null) return new Refusal(RefusalCode.PlanIsFrozen).Under(LegalSource.Adjustment);
        if ((stored!.Plan?.Version ?? 0) != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, stored.Project.Details.Title);
        if (FirstError(cycle, plan) is { } error) return error;
        var changes = ImplementationPlan.Changes(stored.Plan, plan);
        if (changes.Count == 0) return Decision.Accept();
        return new PlanSaved(cycle.Id.Year, stored.Project.No, plan, changes);
    }

    /// <summary>Null when a project was chosen by the congress and neither stopped nor finished.</summary>
    public static Refusal? MustBeUnderWay(Project? project)
    {
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        return IsUnderWay(project.Status) ? null : new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
    }

    /// <summary>What is wrong with the terms, or null.</summary>
    /// <returns>Missing, TooLong, OutOfRange, MilestonesOutOfOrder, MilestonesEndShort.</returns>
    public static Refusal? TermsError(Cycle cycle, PlanTerms terms)
    {
        if (ProjectDetailsCheck.Text(nameof(terms.Goal), terms.Goal, 1000, required: true) is { } goal) return goal;
        if (terms.Amount == Money.Zero) return new Refusal(RefusalCode.Missing, nameof(terms.Amount));
        var (first, last) = (new DateOnly(cycle.Id.Year - 1, 1, 1), new DateOnly(cycle.Id.Year + 3, 12, 31));
        if (terms.DueOn < first || terms.DueOn > last) return new Refusal(RefusalCode.OutOfRange, nameof(terms.DueOn), first, last);
        if (terms.Milestones.Count is 0 or > MaxMilestones) return new Refusal(RefusalCode.OutOfRange, nameof(terms.Milestones), 1, MaxMilestones);
        foreach (var point in terms.Milestones)
        {
            if (ProjectDetailsCheck.Text("MilestoneTitle", point.Title, 200, required: true) is { } title) return title;
            if (point.PercentDue is < 1 or > 100) return new Refusal(RefusalCode.OutOfRange, nameof(point.PercentDue), 1, 100);
            if (point.DueOn < first || point.DueOn > terms.DueOn) return new Refusal(RefusalCode.OutOfRange, "MilestoneDueOn", first, terms.DueOn);
        }

        foreach (var (earlier, later) in terms.Milestones.Zip(terms.Milestones.Skip(1)))
            if (later.DueOn <= earlier.DueOn || later.PercentDue <= earlier.PercentDue) return new Refusal(RefusalCode.MilestonesOutOfOrder, later.Title);
        return terms.Milestones[^1].PercentDue == 100 ? null : new Refusal(RefusalCode.MilestonesEndShort, terms.Milestones[^1].PercentDue);
    }

    private static Refusal? FirstError(Cycle cycle, ImplementationPlan plan) =>
        TermsError(cycle, plan.Terms)
        ?? ProjectDetailsCheck.Text(nameof(plan.Leader), plan.Leader, 60, required: true)
        ?? ProjectDetailsCheck.Text(nameof(plan.Liaison), plan.Liaison, 60)
        ?? ProjectDetailsCheck.Text(nameof(plan.Measures), plan.Measures, 2000, required: true)
        ?? FundsError(plan);

    // Published figures often do not add up (domain reference 8.7); the town may differ, but has to say why.
    private static Refusal? FundsError(ImplementationPlan plan)
    {
        if (plan.Funds.Count == 0) return new Refusal(RefusalCode.Missing, nameof(plan.Funds));
        if (plan.Funds.GroupBy(line => line.Source).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new Refusal(RefusalCode.FundSourceTwice, twice.Key);
        if (ProjectDetailsCheck.Text(nameof(plan.FundsNote), plan.FundsNote, 500) is { } tooLong) return tooLong;
        return plan.Planned != plan.Terms.Amount && string.IsNullOrWhiteSpace(plan.FundsNote)
            ? new Refusal(RefusalCode.FundsDiffer, plan.Planned, plan.Terms.Amount)
            : null;
    }

    private static bool IsUnderWay(ProjectStatus status) =>
        status is ProjectStatus.Selected or ProjectStatus.Planned or ProjectStatus.InProgress or ProjectStatus.Delayed;
}
