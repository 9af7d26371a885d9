using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Projects;

/// <summary>The congress judged a project dissatisfied, and with the announcement its rectification begins.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="ProjectNo">The project.</param>
/// <param name="PlanDueOn">Last day for the government's plan.</param>
/// <param name="ReviewDueOn">Last day for the look-again or the next appraisal.</param>
public sealed record RectificationOpened(int Year, int ProjectNo, DateOnly PlanDueOn, DateOnly ReviewDueOn) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Project.SubjectOf(Year, ProjectNo);

    /// <summary>The event with the dates that the cycle's rules give; the announcement of the appraisal adds one for each dissatisfied project.</summary>
    public static RectificationOpened For(Cycle cycle, int projectNo, DateOnly announcedOn) => new(
        cycle.Id.Year, projectNo, announcedOn.AddDays(cycle.Rules.RectificationPlanDays), announcedOn.AddMonths(cycle.Rules.ReappraisalMonths));
}
