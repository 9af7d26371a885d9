using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>A paper, or several with the same marks. Nothing about who, when or in which order belongs here.</summary>
/// <param name="Marks">See <see cref="Ballot.Marks"/>.</param>
/// <param name="Count">How many papers look like this, at least 1.</param>
public readonly record struct BallotPaper(string Marks, int Count = 1)
{
    /// <summary>The papers grouped by their marks and sorted by them (ordinal), so that no order of casting survives.</summary>
    public static IReadOnlyList<BallotPaper> Group(IEnumerable<BallotPaper> papers) =>
    [
        .. papers.GroupBy(paper => paper.Marks, StringComparer.Ordinal)
            .Select(same => new BallotPaper(same.Key, same.Sum(paper => paper.Count)))
            .OrderBy(paper => paper.Marks, StringComparer.Ordinal),
    ];
}

/// <summary>Why a paper is invalid.</summary>
public enum PaperFault
{
    /// <summary>It is valid; a blank paper is, too.</summary>
    None,

    /// <summary>Its number of marks is not the number of items.</summary>
    WrongNumberOfMarks,

    /// <summary>It approves more items than there are seats (选举法第四十四条).</summary>
    TooManyApprovals,

    /// <summary>The same number stands at two items.</summary>
    NumberTwice,

    /// <summary>A number is below 1 or above the number of seats.</summary>
    NumberOutOfRange,
}

/// <summary>Tells a valid paper from an invalid one.</summary>
public static class PaperCheck
{
    /// <summary>What is wrong with a paper as a whole. Fewer approvals than seats, blanks and unclear marks are no fault.</summary>
    /// <remarks>Source: <see cref="LegalSource.ValidPapers"/>, borrowed from elections.</remarks>
    /// <param name="rules">Form and seats.</param>
    /// <param name="items">Number of items on the paper.</param>
    /// <param name="marks">Text in which <see cref="Marks.FirstUnknown"/> finds nothing.</param>
    public static PaperFault FaultOf(RoundRules rules, int items, ReadOnlySpan<char> marks)
    {
        if (rules.Form == BallotForm.Rank)
        {
            Span<int> ranks = stackalloc int[items];
            return Marks.ReadRanks(marks, ranks) ? FaultOfRanks(rules.Seats, ranks) : PaperFault.WrongNumberOfMarks;
        }

        if (marks.Length != items) return PaperFault.WrongNumberOfMarks;
        return rules.Form == BallotForm.SelectUpToK && marks.Count((char)Mark.Approve) > rules.Seats
            ? PaperFault.TooManyApprovals
            : PaperFault.None;
    }

    internal static PaperFault FaultOfRanks(int seats, ReadOnlySpan<int> ranks)
    {
        Span<bool> seen = stackalloc bool[RoundRules.MaxItems + 1];
        foreach (var rank in ranks)
        {
            if (rank < 0) continue;
            if (rank == 0 || rank > seats) return PaperFault.NumberOutOfRange;
            if (seen[rank]) return PaperFault.NumberTwice;
            seen[rank] = true;
        }

        return PaperFault.None;
    }
}
