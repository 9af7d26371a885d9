using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>One year's run of a congress through the six stages, as it stands now.</summary>
public sealed record Cycle
{
    /// <summary>Congress and year.</summary>
    public required CycleId Id { get; init; }

    /// <summary>Where the cycle is.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Counts the changes of the cycle itself (stage, rules, dates); a form sends back the one it was made from.</summary>
    public required int Version { get; init; }

    /// <summary>The cycle's own copy of the settings.</summary>
    public required CycleRules Rules { get; init; }

    /// <summary>First day of collection.</summary>
    public required DateOnly CollectFrom { get; init; }

    /// <summary>Last day of collection, included.</summary>
    public required DateOnly CollectUntil { get; init; }

    /// <summary>When the presidium fixed the list of candidates and froze it (UTC), or null.</summary>
    public DateTimeOffset? CandidatesFixedAt { get; init; }

    /// <summary>When the congress adopted the 票决办法 (UTC), or null; from then on the rules are locked.</summary>
    public DateTimeOffset? MethodAdoptedAt { get; init; }

    /// <summary>When the congress approved the scrutineers (UTC), or null.</summary>
    public DateTimeOffset? ScrutineersApprovedAt { get; init; }

    /// <summary>True from the adoption of the 票决办法 on.</summary>
    public bool RulesAreLocked => MethodAdoptedAt is not null;

    /// <summary>Null when the cycle is in one of the stages, otherwise the refusal that names both.</summary>
    public Refusal? MustBeIn(params Stage[] stages) =>
        stages.Contains(Stage) ? null : new Refusal(RefusalCode.WrongStage, Stage, stages[0]);
}
