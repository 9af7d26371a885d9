using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>What somebody does at the count. The order is the order in which they sign.</summary>
public enum Office
{
    /// <summary>总计票人: staff, appointed by the secretariat; leads the tellers.</summary>
    ChiefTeller,

    /// <summary>计票人: staff, works under the scrutineers.</summary>
    Teller,

    /// <summary>监票人: a deputy, usually proposed by a delegation, approved by the congress.</summary>
    Scrutineer,

    /// <summary>总监票人: a deputy, approved by the congress; reports issue, collection and result.</summary>
    ChiefScrutineer,
}

/// <summary>Somebody who watches or counts in one session.</summary>
public sealed record CountOfficer
{
    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>In which session.</summary>
    public required SessionId Session { get; init; }

    /// <summary>As what.</summary>
    public required Office Office { get; init; }

    /// <summary>Name, as it is read out and signed.</summary>
    public required string Name { get; init; }

    /// <summary>The deputy, for scrutineers; null for tellers, who are staff.</summary>
    public DeputyId? Deputy { get; init; }

    /// <summary>True for those whom the congress approves.</summary>
    public bool IsScrutineer => Office is Office.Scrutineer or Office.ChiefScrutineer;
}
