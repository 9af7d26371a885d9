using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Domain.Supervise;

/// <summary>Something that happened to a chosen project while it is carried out.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="ProjectNo">The project.</param>
public abstract record SuperviseEvent(int Year, int ProjectNo) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Project.SubjectOf(Year, ProjectNo);
}

/// <summary>The implementation plan of a project was written or changed before it was published.</summary>
public sealed record PlanSaved(int Year, int ProjectNo, ImplementationPlan Plan, IReadOnlyList<FieldChange> Changes) : SuperviseEvent(Year, ProjectNo);

/// <summary>A progress report came in.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="ProjectNo">The project.</param>
/// <param name="No">Number of the report.</param>
/// <param name="Report">What it says.</param>
/// <param name="Funds">Money by source after it.</param>
/// <param name="Light">The computed light.</param>
/// <param name="Status">Where the project stands after it.</param>
public sealed record ProgressReported(int Year, int ProjectNo, int No, NewReport Report, IReadOnlyList<FundState> Funds, Light Light, ProjectStatus Status) : SuperviseEvent(Year, ProjectNo);

/// <summary>The light of the last report was set by hand, or the override was taken back.</summary>
public sealed record LightOverridden(int Year, int ProjectNo, int ReportNo, Light Computed, Light? Light, string? Reason) : SuperviseEvent(Year, ProjectNo);

/// <summary>A finished project was accepted (验收).</summary>
public sealed record ProjectAccepted(int Year, int ProjectNo, DateOnly AcceptedOn, string? Note) : SuperviseEvent(Year, ProjectNo);

/// <summary>The group that supervises a project was formed or changed; its members are known to the public by law (代表法第五十八条).</summary>
public sealed record GroupFormed(int Year, int ProjectNo, IReadOnlyList<GroupMember> Members) : SuperviseEvent(Year, ProjectNo);

/// <summary>Deputies looked at a project.</summary>
public sealed record VisitRecorded(int Year, int ProjectNo, int No, NewVisit Visit) : SuperviseEvent(Year, ProjectNo);

/// <summary>A supervise order (督办单) was issued.</summary>
public sealed record OrderIssued(int Year, int ProjectNo, int No, NewOrder Order, string Unit) : SuperviseEvent(Year, ProjectNo);

/// <summary>The unit answered an order.</summary>
public sealed record OrderAnswered(int Year, int ProjectNo, int No, string Answer) : SuperviseEvent(Year, ProjectNo);

/// <summary>The answer was reviewed: closed out (销号) with a day for the look-again, or returned with a new deadline.</summary>
public sealed record OrderReviewed(int Year, int ProjectNo, int No, OrderStatus Status, string Review, DateOnly NextOn) : SuperviseEvent(Year, ProjectNo);

/// <summary>The look-again (回头看): the matter stays closed, or is returned with a new deadline.</summary>
public sealed record OrderLookedAgain(int Year, int ProjectNo, int No, OrderStatus Status, string Found, DateOnly? DueOn) : SuperviseEvent(Year, ProjectNo);

/// <summary>The government asked for an adjustment; a minor one is recorded at once.</summary>
public sealed record AdjustmentRequested(int Year, int ProjectNo, Adjustment Adjustment) : SuperviseEvent(Year, ProjectNo);

/// <summary>The congress or the presidium decided about an adjustment.</summary>
public sealed record AdjustmentDecided(int Year, int ProjectNo, int No, AdjustmentStatus Status, AdjustmentVote Vote) : SuperviseEvent(Year, ProjectNo);

/// <summary>The presidium announced a decided adjustment.</summary>
public sealed record AdjustmentAnnounced(int Year, int ProjectNo, int No) : SuperviseEvent(Year, ProjectNo);

/// <summary>An adjustment takes effect: other terms are in force, or the work stops or goes on.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="ProjectNo">The project.</param>
/// <param name="No">Number of the adjustment.</param>
/// <param name="Terms">The terms now in force; null when they stay.</param>
/// <param name="Status">The new status; null when it stays.</param>
/// <param name="Reason">Why; shown beside a status.</param>
public sealed record AdjustmentTookEffect(int Year, int ProjectNo, int No, [property: JsonIgnore] PlanTerms? Terms, ProjectStatus? Status, string Reason) : SuperviseEvent(Year, ProjectNo);

/// <summary>The completion of a project was graded at the end of the year.</summary>
public sealed record CompletionGraded(int Year, int ProjectNo, CompletionReport Report) : SuperviseEvent(Year, ProjectNo);
