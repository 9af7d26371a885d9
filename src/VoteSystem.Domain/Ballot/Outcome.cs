namespace VoteSystem.Domain.Ballot;

/// <summary>The grade of a project in an appraisal.</summary>
public enum Grade
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>What a round led to: a closed set of cases. Items are named by their number in the round.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Every seat is filled, or every item stands on its own.</summary>
    /// <param name="Selected">In the order in which they filled the seats: approvals, sum of numbers, item number.</param>
    public sealed record Decided(IReadOnlyList<int> Selected) : Outcome;

    /// <summary>Equal items at the last seat; a round on them alone, or a lot, decides (组织法第二十九条).</summary>
    /// <param name="Selected">What is decided already, in order.</param>
    /// <param name="Tied">The equal items, by number.</param>
    /// <param name="SeatsLeft">Places for them, fewer than they are.</param>
    public sealed record TieAtTheLastSeat(IReadOnlyList<int> Selected, IReadOnlyList<int> Tied, int SeatsLeft) : Outcome;

    /// <summary>Fewer items passed than there are seats; the rules say what follows.</summary>
    /// <param name="Selected">What passed, in order.</param>
    /// <param name="SeatsLeft">Places that stay open, at least 1.</param>
    public sealed record Shortfall(IReadOnlyList<int> Selected, int SeatsLeft) : Outcome;

    /// <summary>Every item has a grade.</summary>
    /// <param name="Grades">In item order.</param>
    public sealed record Appraised(IReadOnlyList<Grade> Grades) : Outcome;

    /// <summary>The whole round does not count and is held again.</summary>
    /// <param name="Reasons">The broken comparisons, at least one.</param>
    public sealed record VoidRound(IReadOnlyList<Inequality> Reasons) : Outcome;
}
