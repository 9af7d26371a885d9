using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>How far an adjustment goes.</summary>
public enum AdjustmentClass
{
    /// <summary>一般调整: days of the milestones inside the year; recorded and made known.</summary>
    Minor,

    /// <summary>重大调整: goal, amount, or a deadline beyond the year; also takes up suspended work again.</summary>
    Major,

    /// <summary>暂缓.</summary>
    Suspend,

    /// <summary>终止.</summary>
    Terminate,
}

/// <summary>Where an adjustment stands. Stored by name; the facts of a cycle count all but the last three as pending.</summary>
public enum AdjustmentStatus
{
    /// <summary>待决定.</summary>
    Requested,

    /// <summary>已决定: waits for the presidium's announcement.</summary>
    Decided,

    /// <summary>已公告: in force.</summary>
    Announced,

    /// <summary>未通过.</summary>
    Refused,

    /// <summary>已备案: a minor one, in force.</summary>
    Recorded,
}

/// <summary>How it was decided.</summary>
/// <param name="DecisionNo">Number of the decision document, 1 to 60 characters.</param>
/// <param name="Approve">赞成.</param>
/// <param name="Oppose">反对.</param>
/// <param name="Abstain">弃权.</param>
public sealed record AdjustmentVote(string DecisionNo, int Approve, int Oppose, int Abstain)
{
    /// <summary>All members of the presidium, absent ones included; needed where the presidium decides, null where the congress does.</summary>
    public int? Members { get; init; }
}

/// <summary>An adjustment of a chosen project: what was asked, why, who decides, what became of it.</summary>
public sealed record Adjustment
{
    /// <summary>Number inside the cycle.</summary>
    public required int No { get; init; }

    /// <summary>The project.</summary>
    public required int ProjectNo { get; init; }

    /// <summary>How far it goes.</summary>
    public required AdjustmentClass Class { get; init; }

    /// <summary>Why, 1 to 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The terms in force when it was asked; kept for ever.</summary>
    public required PlanTerms Before { get; init; }

    /// <summary>The terms asked for; the same for a suspension or termination.</summary>
    public required PlanTerms After { get; init; }

    /// <summary>Who decides; meaningless for a minor one.</summary>
    public required AdjustmentAuthority Authority { get; init; }

    /// <summary>Where it stands.</summary>
    public required AdjustmentStatus Status { get; init; }

    /// <summary>How it was decided; null before and for a minor one.</summary>
    public AdjustmentVote? Vote { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>An adjustment as a form brings it.</summary>
/// <param name="Class">How far it goes.</param>
/// <param name="Reason">Why.</param>
/// <param name="After">The terms asked for.</param>
public sealed record NewAdjustment(AdjustmentClass Class, string? Reason, PlanTerms After);

/// <summary>What storage knows about the adjustments of a cycle.</summary>
/// <param name="Stored">The project with its plan; null when there is none.</param>
/// <param name="All">All adjustments of the cycle, by number.</param>
/// <param name="Titles">Titles of the projects by number.</param>
public sealed record AdjustmentContext(PlannedProject? Stored, IReadOnlyList<Adjustment> All, IReadOnlyDictionary<int, string> Titles);
