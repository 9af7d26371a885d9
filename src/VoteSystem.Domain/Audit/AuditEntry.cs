using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Audit;

/// <summary>One entry of a congress's append-only log: what happened, when, by whom, and the hash of everything before.</summary>
public sealed record AuditEntry
{
    /// <summary>Position in the congress's chain, from 1 without gaps.</summary>
    public required long Height { get; init; }

    /// <summary>Hash of the entry before; 64 zeros at height 1.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>When it was accepted, UTC, whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who gave the command, by the name of the account.</summary>
    public required string Actor { get; init; }

    /// <summary>Name of the event's type.</summary>
    public required string Kind { get; init; }

    /// <summary>What the event is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The event as JSON; holds no contact data and nothing about a single vote.</summary>
    public required string Payload { get; init; }

    /// <summary>SHA-256 over the seven values above, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }
}
