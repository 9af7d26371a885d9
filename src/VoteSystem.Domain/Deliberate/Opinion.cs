using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Deliberate;

/// <summary>What became of an opinion.</summary>
public enum OpinionOutcome
{
    /// <summary>采纳.</summary>
    Adopted,

    /// <summary>部分采纳.</summary>
    PartlyAdopted,

    /// <summary>未采纳.</summary>
    NotAdopted,

    /// <summary>已作说明: a question was answered.</summary>
    Explained,
}

/// <summary>What a deputy said in the deliberation, and what became of it.</summary>
public sealed record Opinion
{
    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>What became of it; null until it is handled.</summary>
    public OpinionOutcome? Outcome { get; init; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; init; }
}

/// <summary>Something that happened in the deliberation.</summary>
public abstract record DeliberateEvent(int Year, int No) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("opinion", Year, No);
}

/// <summary>An opinion was given or entered.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Its number.</param>
/// <param name="FormToken">Token of the form.</param>
/// <param name="ProjectNo">The candidate it is about; null for the list or the papers as a whole.</param>
/// <param name="Group">代表团 or 代表小组.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Content">What was said.</param>
public sealed record OpinionGiven(int Year, int No, Guid FormToken, int? ProjectNo, string Group, string Speaker, string Content) : DeliberateEvent(Year, No);

/// <summary>It was noted what became of an opinion.</summary>
public sealed record OpinionHandled(int Year, int No, OpinionOutcome Outcome, string Handling) : DeliberateEvent(Year, No);
