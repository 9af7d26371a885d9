using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Domain.Evaluate;

/// <summary>Where the rectification of a project stands. Stored by name; the facts of a cycle count all but Closed as open.</summary>
public enum RectificationStatus
{
    /// <summary>待制定方案.</summary>
    PlanDue,

    /// <summary>整改中: the plan is there, the report is to come.</summary>
    Planned,

    /// <summary>待回头看: the report is there.</summary>
    Reported,

    /// <summary>待再次测评.</summary>
    ReappraisalAsked,

    /// <summary>已办结.</summary>
    Closed,
}

/// <summary>What the look-again says.</summary>
public enum ReviewOutcome
{
    /// <summary>整改到位，办结.</summary>
    Settled,

    /// <summary>继续整改: plan and report again.</summary>
    Continue,

    /// <summary>提请再次测评.</summary>
    Reappraise,
}

/// <summary>The rectification of a project that was judged dissatisfied.</summary>
public sealed record Rectification
{
    /// <summary>The project.</summary>
    public required int ProjectNo { get; init; }

    /// <summary>Where it stands.</summary>
    public required RectificationStatus Status { get; init; }

    /// <summary>Last day for the plan.</summary>
    public required DateOnly PlanDueOn { get; init; }

    /// <summary>Last day for the look-again or the next appraisal.</summary>
    public required DateOnly ReviewDueOn { get; init; }

    /// <summary>整改措施; null before.</summary>
    public string? Measures { get; init; }

    /// <summary>整改报告; null before.</summary>
    public string? Report { get; init; }

    /// <summary>回头看记录; null before.</summary>
    public string? Review { get; init; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; init; }

    /// <summary>True when the next step is late.</summary>
    public bool IsOverdue(DateOnly today) => Status switch
    {
        RectificationStatus.PlanDue => today > PlanDueOn,
        RectificationStatus.Closed => false,
        _ => today > ReviewDueOn,
    };
}

/// <summary>Something that happened in the evaluation besides the appraisal itself.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="ProjectNo">The project.</param>
public abstract record EvaluateEvent(int Year, int ProjectNo) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Project.SubjectOf(Year, ProjectNo);
}

/// <summary>The government handed in its rectification plan.</summary>
public sealed record RectificationPlanned(int Year, int ProjectNo, string Measures) : EvaluateEvent(Year, ProjectNo);

/// <summary>The government reported on the rectification.</summary>
public sealed record RectificationReported(int Year, int ProjectNo, string Report) : EvaluateEvent(Year, ProjectNo);

/// <summary>The look-again at the rectification.</summary>
public sealed record RectificationReviewed(int Year, int ProjectNo, ReviewOutcome Outcome, RectificationStatus Status, string Review) : EvaluateEvent(Year, ProjectNo);

/// <summary>Somebody rated a project in public. The sentence stays out of the log, because anybody may have written anything.</summary>
public sealed record RatingGiven(int Year, int ProjectNo, Guid FormToken, int Stars, [property: System.Text.Json.Serialization.JsonIgnore] string? Comment) : EvaluateEvent(Year, ProjectNo);

/// <summary>The secretariat released the sentence of a rating, or hid it again.</summary>
public sealed record RatingReleased(int Year, int ProjectNo, Guid FormToken, bool Shown) : EvaluateEvent(Year, ProjectNo);
