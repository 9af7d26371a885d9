namespace VoteSystem.Domain.Ballot;

/// <summary>What a secret round is held for.</summary>
public enum RoundKind
{
    /// <summary>Projects are chosen from the candidates.</summary>
    Selection,

    /// <summary>A re-vote on items that were equal at the last seat; more approvals win (组织法第二十九条).</summary>
    TieBreak,

    /// <summary>Finished projects are graded (满意度测评).</summary>
    Appraisal,
}

/// <summary>How the papers of a round are marked. The names stand in the round record and never change.</summary>
public enum BallotForm
{
    /// <summary>差额圈选: approve at most as many items as there are seats.</summary>
    SelectUpToK,

    /// <summary>逐项表决: approve, oppose or abstain for each; the best that pass fill the seats.</summary>
    PerItem,

    /// <summary>逐项表决, each on its own; any number may pass.</summary>
    PerItemNoQuota,

    /// <summary>排序: numbers by priority, each at most once.</summary>
    Rank,

    /// <summary>满意、基本满意、不满意 for each item.</summary>
    Appraise,
}
