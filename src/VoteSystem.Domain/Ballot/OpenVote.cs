using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>What the congress decides by show of hands.</summary>
public enum OpenVoteMatter
{
    /// <summary>票决办法: its adoption locks the rules of the cycle.</summary>
    BallotMethod,

    /// <summary>总监票人、监票人名单.</summary>
    Scrutineers,

    /// <summary>候选项目名单.</summary>
    CandidateList,

    /// <summary>项目调整: a major adjustment of a chosen project (陕西规定第十八条).</summary>
    Adjustment,

    /// <summary>其他事项, named by its title.</summary>
    Other,
}

/// <summary>The hands that were counted.</summary>
/// <param name="Approve">赞成.</param>
/// <param name="Oppose">反对.</param>
/// <param name="Abstain">弃权.</param>
public sealed record Hands(int Approve, int Oppose, int Abstain)
{
    /// <summary>All hands together; those who raised none are the rest of the present.</summary>
    public long Sum => (long)Approve + Oppose + Abstain;
}

/// <summary>A vote by show of hands, as recorded. Counts only: nobody is named.</summary>
public sealed record OpenVote
{
    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>What was decided on.</summary>
    public required OpenVoteMatter Matter { get; init; }

    /// <summary>Title of the matter; null where the matter says it all.</summary>
    public string? Title { get; init; }

    /// <summary>In which session.</summary>
    public required SessionId Session { get; init; }

    /// <summary>Who put it to the vote, such as 主席团.</summary>
    public required string Proposer { get; init; }

    /// <summary>All deputies at that moment; the base of the majority.</summary>
    public required int Deputies { get; init; }

    /// <summary>Present at that moment.</summary>
    public required int Present { get; init; }

    /// <summary>The hands.</summary>
    public required Hands Hands { get; init; }

    /// <summary>More than half of all deputies approved.</summary>
    public required bool Passed { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What the form about an open vote says.</summary>
/// <param name="FormToken">Names the form; the same form sent twice is one vote.</param>
/// <param name="Matter">What is decided.</param>
/// <param name="Title">Required for <see cref="OpenVoteMatter.Adjustment"/> and <see cref="OpenVoteMatter.Other"/>.</param>
/// <param name="Proposer">Who put it to the vote.</param>
/// <param name="Hands">The count.</param>
public sealed record OpenVoteForm(Guid FormToken, OpenVoteMatter Matter, string? Title, string Proposer, Hands Hands);
