namespace VoteSystem.Domain.Workflow;

/// <summary>The six stages of a cycle in their order, and its end.</summary>
public enum Stage
{
    /// <summary>征集: residents, deputies and units hand in proposals.</summary>
    Collect,

    /// <summary>初定: proposals become candidate projects.</summary>
    Shortlist,

    /// <summary>审议: deputies deliberate the candidates.</summary>
    Deliberate,

    /// <summary>票决: the congress votes.</summary>
    Ballot,

    /// <summary>监督: deputies and public follow the work.</summary>
    Supervise,

    /// <summary>评估: the congress judges what was done.</summary>
    Evaluate,

    /// <summary>办结: nothing of the cycle changes any more.</summary>
    Closed,
}
