using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>The legal numbers: quorum and majorities. Whole numbers only; nothing is ever divided near a vote.</summary>
public static class Thresholds
{
    /// <summary>At least two thirds of all deputies are present; exactly two thirds are enough, and a congress without deputies has no quorum.</summary>
    /// <remarks>组织法第十四条: 三分之二以上的代表出席始得举行. Source: <see cref="LegalSource.Quorum"/>.</remarks>
    /// <param name="present">Deputies present.</param>
    /// <param name="total">All deputies who hold a seat that day (实有代表), absent ones included.</param>
    public static bool HasQuorum(int present, int total) => total > 0 && 3L * present >= 2L * total;

    /// <summary>The smallest number of deputies with whom the congress may sit: 69 of 103, 30 of 45.</summary>
    /// <remarks>Source: <see cref="LegalSource.Quorum"/>.</remarks>
    public static int QuorumNeeded(int total) => (int)(((2L * total) + 2) / 3);

    /// <summary>More than half of all deputies, absent ones included; exactly half is not enough.</summary>
    /// <remarks>组织法第二十五条: 以全体代表的过半数通过. Source: <see cref="LegalSource.MajorityOfAll"/>.</remarks>
    public static bool IsMajorityOfAll(int approvals, int total) => Passes(approvals, total, halfInclusive: false);

    /// <summary>More than half of a base, or at least half of it; never with no vote at all.</summary>
    /// <param name="approvals">Votes for the item or the grade.</param>
    /// <param name="of">The base: all deputies, those present, or valid papers.</param>
    /// <param name="halfInclusive">Exactly half is enough.</param>
    public static bool Passes(int approvals, int of, bool halfInclusive) => approvals >= Needed(of, halfInclusive);

    /// <summary>The smallest count that passes: 52 of 103; of 46 it is 24, or 23 where half is enough. At least 1: nothing passes by nobody's vote.</summary>
    public static int Needed(int of, bool halfInclusive)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(of);
        return halfInclusive ? Math.Max(1, (of / 2) + (of % 2)) : (of / 2) + 1;
    }

    /// <summary>The majority that an item needs in a round, with the numbers that explain it.</summary>
    /// <param name="rules">Which base, and whether half is enough.</param>
    /// <param name="turnout">Deputies and those present.</param>
    /// <param name="valid">Valid papers.</param>
    /// <returns>Null in a tie-break, where more approvals win without a threshold.</returns>
    public static Majority? Majority(RoundRules rules, Turnout turnout, int valid)
    {
        if (rules.Kind == RoundKind.TieBreak) return null;
        var of = rules.ThresholdBase switch
        {
            ThresholdBase.AllDeputies => turnout.Deputies,
            ThresholdBase.Present => turnout.Present,
            ThresholdBase.Valid => valid,
            _ => throw new ArgumentOutOfRangeException(nameof(rules), rules.ThresholdBase, "Unknown base."),
        };
        return new Majority(rules.ThresholdBase, of, rules.HalfInclusive);
    }
}

/// <summary>The arithmetic of a majority, to be shown in words: 全体代表103人，过半数为52票.</summary>
/// <param name="Base">Of whom it is counted.</param>
/// <param name="Of">How many they are.</param>
/// <param name="HalfInclusive">Exactly half is enough.</param>
public sealed record Majority(ThresholdBase Base, int Of, bool HalfInclusive)
{
    /// <summary>The smallest count that passes.</summary>
    public int Needed => Thresholds.Needed(Of, HalfInclusive);

    /// <summary>The law where it asks for this base, otherwise the congress's own 票决办法.</summary>
    public LegalSource Source => Base == ThresholdBase.AllDeputies && !HalfInclusive
        ? LegalSource.MajorityOfAll
        : new LegalSource(Law.BallotMethod);
}
