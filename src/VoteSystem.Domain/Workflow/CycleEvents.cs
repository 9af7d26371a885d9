using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>Something that happened to the cycle as a whole.</summary>
public abstract record CycleEvent(int Year) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}

/// <summary>A year's cycle was opened with its own copy of the rules.</summary>
public sealed record CycleOpened(int Year, CycleRules Rules, DateOnly CollectFrom, DateOnly CollectUntil) : CycleEvent(Year);

/// <summary>The cycle entered another stage.</summary>
public sealed record StageEntered(int Year, Stage From, Stage To, LegalSource Source) : CycleEvent(Year);

/// <summary>The settings of the cycle were changed before they were locked.</summary>
public sealed record RulesChanged(int Year, CycleRules Rules) : CycleEvent(Year);

/// <summary>The window of collection was moved.</summary>
public sealed record CollectionRescheduled(int Year, DateOnly CollectFrom, DateOnly CollectUntil) : CycleEvent(Year);

/// <summary>The presidium fixed the list of candidates; from here on none is amended or withdrawn.</summary>
public sealed record CandidatesFixed(int Year, int Candidates) : CycleEvent(Year);

/// <summary>The congress adopted the 票决办法; the rules are locked.</summary>
public sealed record MethodAdopted(int Year, int Approve, int Oppose, int Abstain) : CycleEvent(Year);

/// <summary>The congress approved the scrutineers.</summary>
public sealed record ScrutineersApproved(int Year, int Approve, int Oppose, int Abstain) : CycleEvent(Year);
