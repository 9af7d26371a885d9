using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>D15: what the chair says at the vote, with the numbers filled in.</summary>
public sealed record ChairScript : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ChairScript;

    /// <summary>执行主席; empty leaves a blank.</summary>
    public required string Chair { get; init; }

    /// <summary>应到.</summary>
    public required int Deputies { get; init; }

    /// <summary>实到; null leaves a blank to be filled at the roll call.</summary>
    public int? Present { get; init; }

    /// <summary>候选项目数.</summary>
    public required int Candidates { get; init; }

    /// <summary>应确定数; null when any number may pass.</summary>
    public required int? Seats { get; init; }

    /// <summary>How papers are marked.</summary>
    public required BallotMode Mode { get; init; }

    /// <summary>总监票人.</summary>
    public required string ChiefScrutineer { get; init; }

    /// <summary>监票人.</summary>
    public required IReadOnlyList<string> Scrutineers { get; init; }
}
