using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Domain.Shortlist;

/// <summary>What the government asks of a candidate on an agreed list.</summary>
public enum CandidateChangeKind
{
    /// <summary>修改.</summary>
    Amend,

    /// <summary>撤回.</summary>
    Withdraw,
}

/// <summary>What the presidium says to it.</summary>
public enum CandidateChangeOutcome
{
    /// <summary>同意.</summary>
    Consented,

    /// <summary>不同意.</summary>
    Declined,
}

/// <summary>A request of the government to change or withdraw a candidate, and what became of it.</summary>
public sealed record CandidateChange
{
    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>The candidate.</summary>
    public required int ProjectNo { get; init; }

    /// <summary>What is asked.</summary>
    public required CandidateChangeKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The paper as it should read; null for a withdrawal.</summary>
    public ProjectDetails? Details { get; init; }

    /// <summary>What differed from the paper when it was asked; empty for a withdrawal.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public CandidateChangeOutcome? Outcome { get; init; }

    /// <summary>The presidium's note.</summary>
    public string? Note { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}
