using System.Text.Json.Serialization;

namespace VoteSystem.Domain.Ballot;

/// <summary>The counts of a round.</summary>
/// <param name="Valid">Valid papers (有效票), blank ones included.</param>
/// <param name="Invalid">Invalid papers (废票).</param>
/// <param name="Items">One per item, in item order.</param>
public sealed record VoteTotals(int Valid, int Invalid, IReadOnlyList<ItemTotals> Items);

/// <summary>The counts of one item.</summary>
/// <param name="No">Number of the item in the round, from 1.</param>
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(Graded), "graded")]
public abstract record ItemTotals(int No)
{
    /// <summary>All marks of the item; equals the valid papers.</summary>
    [JsonIgnore]
    public abstract long Sum { get; }

    /// <summary>Approve, oppose, abstain.</summary>
    public sealed record Marked(int No, int Approve, int Oppose, int Abstain) : ItemTotals(No)
    {
        /// <summary>Sum of the numbers in <see cref="BallotForm.Rank"/>; null in every other form. Smaller is better.</summary>
        public long? RankSum { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override long Sum => (long)Approve + Oppose + Abstain;
    }

    /// <summary>Satisfied, basically satisfied, dissatisfied, abstain.</summary>
    public sealed record Graded(int No, int Satisfied, int BasicallySatisfied, int Dissatisfied, int Abstain) : ItemTotals(No)
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override long Sum => (long)Satisfied + BasicallySatisfied + Dissatisfied + Abstain;
    }
}
