using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>What two numbers are compared for.</summary>
public enum InequalityCode
{
    /// <summary>Present deputies are at most all deputies.</summary>
    PresentWithinDeputies,

    /// <summary>Three times those present are at least twice all deputies (组织法第十四条).</summary>
    Quorum,

    /// <summary>Issued papers are at most those present.</summary>
    IssuedWithinPresent,

    /// <summary>Collected papers are at most those issued (选举法第四十四条).</summary>
    CollectedWithinIssued,

    /// <summary>Valid and invalid papers together are those collected.</summary>
    ValidAndInvalidAreCollected,

    /// <summary>All marks of an item together are the valid papers.</summary>
    ItemSumIsValid,

    /// <summary>Approvals of all items together are at most valid papers times seats.</summary>
    ApprovalsWithinSeats,

    /// <summary>The sum of an item's numbers is at least its approvals.</summary>
    RankSumNotBelowApprovals,

    /// <summary>The sum of an item's numbers is at most its approvals times seats.</summary>
    RankSumWithinSeats,

    /// <summary>Printed slips are at least the papers issued.</summary>
    PrintedCoverIssued,

    /// <summary>Spare slips kept, destroyed and missing together are those printed and not issued.</summary>
    SparesAreAccounted,

    /// <summary>Papers of both channels together are those collected.</summary>
    ChannelsAreCollected,

    /// <summary>Sheets sorted by their codes are the papers from the box.</summary>
    SortedArePaper,
}

/// <summary>How the left number must stand to the right one.</summary>
public enum Relation
{
    /// <summary>≤.</summary>
    AtMost,

    /// <summary>=.</summary>
    Equal,

    /// <summary>≥.</summary>
    AtLeast,
}

/// <summary>One comparison of the reconciliation, with its numbers, so that a page can show every one.</summary>
/// <param name="Code">What is compared.</param>
/// <param name="Left">The left number.</param>
/// <param name="Relation">How it must stand to the right one.</param>
/// <param name="Right">The right number.</param>
/// <param name="Item">Number of the item, where it concerns one.</param>
public sealed record Inequality(InequalityCode Code, long Left, Relation Relation, long Right, int? Item = null)
{
    /// <summary>True when the numbers stand as they must.</summary>
    public bool Holds => Relation switch
    {
        Relation.AtMost => Left <= Right,
        Relation.AtLeast => Left >= Right,
        _ => Left == Right,
    };

    /// <summary>True when breaking it makes the whole round void; the others show an error in the numbers themselves.</summary>
    public bool VoidsTheRound => Code is InequalityCode.Quorum or InequalityCode.IssuedWithinPresent or InequalityCode.CollectedWithinIssued;
}

/// <summary>Compares the numbers of a round with each other.</summary>
public static class Reconciliation
{
    /// <summary>deputies ≥ present ≥ issued ≥ collected, and the quorum.</summary>
    /// <remarks>Source: <see cref="LegalSource.Quorum"/>, <see cref="LegalSource.ValidPapers"/>.</remarks>
    public static IReadOnlyList<Inequality> OfTurnout(Turnout turnout) =>
    [
        new(InequalityCode.PresentWithinDeputies, turnout.Present, Relation.AtMost, turnout.Deputies),
        new(InequalityCode.Quorum, 3L * turnout.Present, Relation.AtLeast, Math.Max(1, 2L * turnout.Deputies)),
        new(InequalityCode.IssuedWithinPresent, turnout.Issued, Relation.AtMost, turnout.Present),
        new(InequalityCode.CollectedWithinIssued, turnout.Collected, Relation.AtMost, turnout.Issued),
    ];

    /// <summary>The comparisons of slips with papers, as far as they are known; nothing where no slips were printed.</summary>
    /// <param name="round">The round.</param>
    /// <param name="slips">Its slips.</param>
    public static IReadOnlyList<Inequality> OfSlips(Round round, SlipCount slips)
    {
        var (turnout, found) = (round.Turnout, new List<Inequality>());
        if (slips.Box is null || turnout.Issued == 0) return found;
        found.Add(new(InequalityCode.PrintedCoverIssued, slips.InUse, Relation.AtLeast, turnout.Issued));
        if (round.Spares is { } spares)
            found.Add(new(InequalityCode.SparesAreAccounted, (long)spares.Kept + spares.Destroyed + spares.Missing, Relation.Equal, slips.SpareBeyond(turnout.Issued)));
        if (round.ClosedAt is null) return found;
        found.Add(new(InequalityCode.ChannelsAreCollected, (long)slips.Used + turnout.Paper, Relation.Equal, turnout.Collected));
        // Where codes stand on slips apart, the sheets in the box carry none and cannot be sorted.
        if (slips.OnPaper > 0) found.Add(new(InequalityCode.SortedArePaper, slips.OnPaper, Relation.Equal, turnout.Paper));
        return found;
    }

    /// <summary>The comparisons within the counts, and of the counts with the papers collected.</summary>
    public static IReadOnlyList<Inequality> OfTotals(RoundRules rules, Turnout turnout, VoteTotals totals)
    {
        var found = new List<Inequality>
        {
            new(InequalityCode.ValidAndInvalidAreCollected, (long)totals.Valid + totals.Invalid, Relation.Equal, turnout.Collected),
        };
        found.AddRange(totals.Items.Select(item => new Inequality(InequalityCode.ItemSumIsValid, item.Sum, Relation.Equal, totals.Valid, item.No)));
        if (rules.Form is BallotForm.SelectUpToK or BallotForm.Rank)
        {
            var approvals = totals.Items.OfType<ItemTotals.Marked>().Sum(item => (long)item.Approve);
            found.Add(new(InequalityCode.ApprovalsWithinSeats, approvals, Relation.AtMost, (long)totals.Valid * rules.Seats));
        }

        foreach (var item in totals.Items.OfType<ItemTotals.Marked>().Where(item => item.RankSum is not null))
        {
            found.Add(new(InequalityCode.RankSumNotBelowApprovals, item.RankSum!.Value, Relation.AtLeast, item.Approve, item.No));
            found.Add(new(InequalityCode.RankSumWithinSeats, item.RankSum.Value, Relation.AtMost, (long)item.Approve * rules.Seats, item.No));
        }

        return found;
    }
}
