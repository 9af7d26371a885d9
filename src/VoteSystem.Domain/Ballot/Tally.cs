using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>A finished count with everything that explains it.</summary>
public sealed record TallyResult
{
    /// <summary>The rules it was counted by.</summary>
    public required RoundRules Rules { get; init; }

    /// <summary>Deputies, present, issued, collected.</summary>
    public required Turnout Turnout { get; init; }

    /// <summary>The counts.</summary>
    public required VoteTotals Totals { get; init; }

    /// <summary>The majority an item needed, or null in a tie-break.</summary>
    public required Majority? Majority { get; init; }

    /// <summary>Every comparison that was made, broken or not.</summary>
    public required IReadOnlyList<Inequality> Comparisons { get; init; }

    /// <summary>What it led to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Comparisons that cannot be broken in a true count, whatever happened in the hall; with any of them nobody may sign.</summary>
    public IEnumerable<Inequality> Contradictions => Comparisons.Where(pair => !pair.Holds && !pair.VoidsTheRound);
}

/// <summary>Counts a round. Pure, and whole numbers only.</summary>
public static class Tally
{
    /// <summary>Counts papers.</summary>
    /// <param name="rules">The rules of the round.</param>
    /// <param name="turnout">Deputies, present, issued, collected.</param>
    /// <param name="items">Number of items on the paper.</param>
    /// <param name="papers">In any order, single or grouped; marks without unknown characters.</param>
    public static TallyResult Count(RoundRules rules, Turnout turnout, int items, IEnumerable<BallotPaper> papers)
    {
        var counter = new PaperCounter(rules, items);
        foreach (var paper in papers) counter.Add(paper.Marks, paper.Count);
        return Of(rules, turnout, counter.Totals());
    }

    /// <summary>The result that follows from counts, be they added up here or entered by tellers (唱票).</summary>
    /// <remarks>Look at <see cref="TallyResult.Contradictions"/> before anybody signs numbers that were entered by hand.</remarks>
    public static TallyResult Of(RoundRules rules, Turnout turnout, VoteTotals totals)
    {
        var majority = Thresholds.Majority(rules, turnout, totals.Valid);
        var ofTurnout = Reconciliation.OfTurnout(turnout);
        var broken = ofTurnout.Where(pair => pair.VoidsTheRound && !pair.Holds).ToList();
        return new TallyResult
        {
            Rules = rules,
            Turnout = turnout,
            Totals = totals,
            Majority = majority,
            Comparisons = [.. ofTurnout, .. Reconciliation.OfTotals(rules, turnout, totals)],
            Outcome = broken.Count > 0 ? new Outcome.VoidRound(broken) : OutcomeOf(rules, majority?.Needed ?? 0, totals),
        };
    }

    private static Outcome OutcomeOf(RoundRules rules, int needed, VoteTotals totals)
    {
        if (rules.Form == BallotForm.Appraise)
            return new Outcome.Appraised([.. totals.Items.Cast<ItemTotals.Graded>().Select(item => GradeOf(item, needed))]);

        var passed = totals.Items.Cast<ItemTotals.Marked>()
            .Where(item => item.Approve >= needed)
            .OrderByDescending(item => item.Approve).ThenBy(item => item.RankSum ?? 0).ThenBy(item => item.No)
            .ToList();
        return rules.Form == BallotForm.PerItemNoQuota
            ? new Outcome.Decided(Numbers(passed))
            : FillSeats(passed, rules);
    }

    /// <remarks>Source: <see cref="LegalSource.FillingSeats"/>.</remarks>
    private static Outcome FillSeats(List<ItemTotals.Marked> passed, RoundRules rules)
    {
        var seats = rules.Seats;
        if (passed.Count < seats) return new Outcome.Shortfall(Numbers(passed), seats - passed.Count);
        if (passed.Count == seats || seats == 0 || !AreEqual(passed[seats - 1], passed[seats]))
            return new Outcome.Decided(Numbers(passed.Take(seats)));

        var above = passed.TakeWhile(item => !AreEqual(item, passed[seats])).ToList();
        var tied = passed.Where(item => AreEqual(item, passed[seats])).ToList();
        return rules.Tie == TiePolicy.AcceptAll
            ? new Outcome.Decided(Numbers(above.Concat(tied)))
            : new Outcome.TieAtTheLastSeat(Numbers(above), Numbers(tied), seats - above.Count);
    }

    private static bool AreEqual(ItemTotals.Marked one, ItemTotals.Marked other) =>
        one.Approve == other.Approve && one.RankSum == other.RankSum;

    private static Grade GradeOf(ItemTotals.Graded item, int needed)
    {
        if (item.Satisfied >= needed) return Grade.Satisfied;
        return (long)item.Satisfied + item.BasicallySatisfied >= needed ? Grade.BasicallySatisfied : Grade.Dissatisfied;
    }

    private static int[] Numbers(IEnumerable<ItemTotals.Marked> items) => [.. items.Select(item => item.No)];
}
