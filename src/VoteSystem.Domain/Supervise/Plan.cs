using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Domain.Supervise;

/// <summary>Where money comes from.</summary>
public enum FundSource
{
    /// <summary>镇级财政.</summary>
    TownBudget,

    /// <summary>上级补助.</summary>
    HigherSubsidy,

    /// <summary>村集体自筹.</summary>
    VillageCollective,

    /// <summary>社会捐助.</summary>
    Donation,

    /// <summary>社会资本.</summary>
    PrivateCapital,

    /// <summary>政府债券: shown apart, because debt is a risk of its own.</summary>
    Bond,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>A point of the plan: by that day, that much is done.</summary>
/// <param name="Title">What is reached, 1 to 200 characters.</param>
/// <param name="DueOn">By when.</param>
/// <param name="PercentDue">How much of the whole project is done then, in percent.</param>
public sealed record Milestone(string Title, DateOnly DueOn, int PercentDue);

/// <summary>Money of one source.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Planned">计划.</param>
/// <param name="Allocated">到位, so far.</param>
/// <param name="Paid">支付, so far.</param>
public sealed record FundLine(FundSource Source, Money Planned, Money Allocated, Money Paid);

/// <summary>What the congress was promised and what an adjustment may change. The paper of the project itself keeps its first values for ever.</summary>
public sealed record PlanTerms
{
    /// <summary>目标任务, 1 to 1,000 characters.</summary>
    public required string Goal { get; init; }

    /// <summary>总投资.</summary>
    public required Money Amount { get; init; }

    /// <summary>完成时限.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The points of the plan, in the order of their days; the last one is 100 %.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>The fields in which two sets of terms differ.</summary>
    public static IReadOnlyList<FieldChange> Changes(PlanTerms before, PlanTerms after) =>
        [.. before.Fields().Zip(after.Fields(), (b, a) => new FieldChange(b.Name, b.Value, a.Value)).Where(change => change.Before != change.After)];

    /// <summary>True when both say the same, milestones compared one by one.</summary>
    public bool Equals(PlanTerms? other) => other is not null && Changes(this, other).Count == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Goal, Amount, DueOn, Milestones.Count);

    /// <summary>The terms as names and neutral values.</summary>
    public IReadOnlyList<(string Name, string? Value)> Fields() =>
    [
        (nameof(Goal), Goal),
        (nameof(Amount), Amount.Wan.ToString("0.######", CultureInfo.InvariantCulture)),
        (nameof(DueOn), DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (nameof(Milestones), string.Join('\n', Milestones.Select(point =>
            string.Create(CultureInfo.InvariantCulture, $"{point.DueOn:yyyy-MM-dd} {point.PercentDue}% {point.Title}")))),
    ];
}

/// <summary>The implementation plan of one project (陕西规定第十七条: 责任部门、目标任务、完成时限、资金安排、保障措施).</summary>
public sealed record ImplementationPlan
{
    /// <summary>Goal, amount, deadline and milestones, as they are in force.</summary>
    public required PlanTerms Terms { get; init; }

    /// <summary>责任领导, 1 to 60 characters.</summary>
    public required string Leader { get; init; }

    /// <summary>联络员, at most 60 characters.</summary>
    public string? Liaison { get; init; }

    /// <summary>保障措施, 1 to 2,000 characters.</summary>
    public required string Measures { get; init; }

    /// <summary>资金安排: at least one line, each source once.</summary>
    public required IReadOnlyList<FundLine> Funds { get; init; }

    /// <summary>Why the planned money differs from the amount of the project, at most 500 characters; null when it does not.</summary>
    public string? FundsNote { get; init; }

    /// <summary>Counts its changes; 0 before the first.</summary>
    public int Version { get; init; }

    /// <summary>Planned money of all sources.</summary>
    public Money Planned => Funds.Aggregate(Money.Zero, (sum, line) => sum + line.Planned);

    /// <summary>Money that has arrived.</summary>
    public Money Allocated => Funds.Aggregate(Money.Zero, (sum, line) => sum + line.Allocated);

    /// <summary>Money that was paid.</summary>
    public Money Paid => Funds.Aggregate(Money.Zero, (sum, line) => sum + line.Paid);

    /// <summary>The fields in which two plans differ; everything of the second when there is no first.</summary>
    public static IReadOnlyList<FieldChange> Changes(ImplementationPlan? before, ImplementationPlan after) =>
        [.. after.Fields().Select((field, i) => new FieldChange(field.Name, before?.Fields()[i].Value, field.Value)).Where(change => change.Before != change.After)];

    private IReadOnlyList<(string Name, string? Value)> Fields() =>
    [
        .. Terms.Fields(),
        (nameof(Leader), Leader),
        (nameof(Liaison), Liaison),
        (nameof(Measures), Measures),
        (nameof(Funds), string.Join('\n', Funds.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Source} {line.Planned.Wan:0.######}")))),
        (nameof(FundsNote), FundsNote),
    ];
}

/// <summary>A chosen project with its plan, as the rules of the stage need them.</summary>
/// <param name="Project">The project.</param>
/// <param name="Plan">Its plan; null before it is made.</param>
public sealed record PlannedProject(Project Project, ImplementationPlan? Plan);
