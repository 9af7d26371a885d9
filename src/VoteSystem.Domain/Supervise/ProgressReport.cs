using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Supervise;

/// <summary>Money of one source so far, as a report states it.</summary>
/// <param name="Source">A source of the plan.</param>
/// <param name="Allocated">到位.</param>
/// <param name="Paid">支付.</param>
public sealed record FundState(FundSource Source, Money Allocated, Money Paid);

/// <summary>A report as a form brings it.</summary>
public sealed record NewReport
{
    /// <summary>Token of the form; the same form again makes no second report.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>The day up to which it tells.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Progress of the whole project, 0 to 100.</summary>
    public required int Percent { get; init; }

    /// <summary>What was done, 1 to 2,000 characters.</summary>
    public string? Done { get; init; }

    /// <summary>What stands in the way, at most 1,000 characters.</summary>
    public string? Problem { get; init; }

    /// <summary>What comes next, at most 1,000 characters.</summary>
    public string? NextStep { get; init; }

    /// <summary>Why the progress is lower than in the report before, at most 500 characters.</summary>
    public string? FallReason { get; init; }

    /// <summary>Money by source of the plan; a source that is left out stays as it was.</summary>
    public IReadOnlyList<FundState> Funds { get; init; } = [];
}

/// <summary>The last report, as the rules need it.</summary>
/// <param name="No">Its number.</param>
/// <param name="AsOf">The day up to which it tells.</param>
/// <param name="Percent">Its progress.</param>
/// <param name="Light">The light that was computed when it came in.</param>
public sealed record LastReport(int No, DateOnly AsOf, int Percent, Light Light);

/// <summary>What storage knows when a report comes in.</summary>
/// <param name="Stored">The project with its plan; null when there is none.</param>
/// <param name="Last">The last report; null for none.</param>
/// <param name="NextNo">The next free number.</param>
/// <param name="EarlierNo">The number that the same form was given before; null when it is new.</param>
public sealed record ReportContext(PlannedProject? Stored, LastReport? Last, int NextNo, int? EarlierNo);

/// <summary>Who reports: somebody of a unit speaks for that unit only.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Unit">The unit that the account stands for; null for government and secretariat.</param>
public sealed record Reporter(Workflow.Actor Actor, string? Unit);

/// <summary>What is remarkable about the money of a project; shown, never a reason to refuse.</summary>
public enum MoneyWarning
{
    /// <summary>支付超过到位资金.</summary>
    PaidAboveAllocated,

    /// <summary>支付超过计划投资.</summary>
    PaidAbovePlanned,

    /// <summary>到位资金少于计划: a gap that is still to be filled.</summary>
    FundGap,

    /// <summary>支付进度明显慢于工程进度: more than 20 points.</summary>
    PaidBehindProgress,
}
