using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class Outcomes
{
    private static int[] Selected(TallyResult tally) => tally.Outcome switch
    {
        Outcome.Decided decided => [.. decided.Selected],
        Outcome.TieAtTheLastSeat tie => [.. tie.Selected],
        Outcome.Shortfall shortfall => [.. shortfall.Selected],
        _ => [],
    };

    private static IReadOnlyList<Grade> Grades(TallyResult tally) => ((Outcome.Appraised)tally.Outcome).Grades;

    private static TallyResult PerItem(int seats, int deputies, params int[] approvals) =>
        Papers.Count(new RoundRules { Form = BallotForm.PerItem, Seats = seats }, deputies, Papers.Approving(deputies, approvals));

    private static TallyResult Totals(RoundRules rules, int deputies, params ItemTotals[] items) =>
        Tally.Of(rules, Papers.Everybody(deputies), new VoteTotals(deputies, 0, items));

    [Test]
    public void Most_approvals_fill_the_seats_and_equal_ones_stand_by_number()
    {
        var tally = PerItem(seats: 3, deputies: 10, 7, 9, 7, 6);

        Assert.That(tally.Outcome, Is.TypeOf<Outcome.Decided>());
        Assert.That(Selected(tally), Is.EqualTo(new[] { 2, 1, 3 }));
    }

    [TestCase(5, false)]
    [TestCase(6, true)]
    public void T4_Exactly_half_of_all_does_not_pass(int approvals, bool passes) =>
        Assert.That(Selected(PerItem(seats: 1, deputies: 10, approvals)), passes ? Is.EqualTo(new[] { 1 }) : Is.Empty);

    [TestCase(4, false)]
    [TestCase(5, true)]
    public void Where_half_is_enough_exactly_half_passes(int approvals, bool passes)
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 1, HalfInclusive = true };

        Assert.That(Selected(Papers.Count(rules, 10, Papers.Approving(10, approvals))), passes ? Is.EqualTo(new[] { 1 }) : Is.Empty);
    }

    [Test]
    public void T9_Equal_items_at_the_last_seat_are_a_tie_of_just_these([Values(TiePolicy.ReVote, TiePolicy.Lot)] TiePolicy policy)
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 10, Tie = policy };
        int[] approvals = [60, 59, 58, 57, 56, 55, 54, 53, 52, 41, 41, 40];

        var tally = Papers.Count(rules, 60, Papers.Approving(60, approvals));

        var tie = (Outcome.TieAtTheLastSeat)tally.Outcome;
        Assert.That(tie.Selected, Is.EqualTo(Enumerable.Range(1, 9)));
        Assert.That(tie.Tied, Is.EqualTo(new[] { 10, 11 }));
        Assert.That(tie.SeatsLeft, Is.EqualTo(1));
    }

    [Test]
    public void Three_equal_items_for_two_seats_leave_two_seats_to_the_re_vote()
    {
        var tie = (Outcome.TieAtTheLastSeat)PerItem(seats: 3, deputies: 10, 8, 6, 6, 6).Outcome;

        Assert.That(tie.Selected, Is.EqualTo(new[] { 1 }));
        Assert.That(tie.Tied, Is.EqualTo(new[] { 2, 3, 4 }));
        Assert.That(tie.SeatsLeft, Is.EqualTo(2));
    }

    [Test]
    public void Equal_items_that_all_fit_are_no_tie() =>
        Assert.That(PerItem(seats: 3, deputies: 10, 8, 6, 6, 5).Outcome, Is.TypeOf<Outcome.Decided>());

    [Test]
    public void Equal_items_below_the_majority_are_no_tie() =>
        Assert.That(PerItem(seats: 2, deputies: 10, 8, 5, 5).Outcome, Is.TypeOf<Outcome.Shortfall>());

    [Test]
    public void Where_all_tied_are_accepted_more_than_the_seats_are_selected()
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 2, Tie = TiePolicy.AcceptAll };

        var tally = Papers.Count(rules, 10, Papers.Approving(10, 8, 6, 6));

        Assert.That(tally.Outcome, Is.TypeOf<Outcome.Decided>());
        Assert.That(Selected(tally), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void T10_Fewer_over_half_than_seats_are_a_shortfall([Values] ShortfallPolicy policy)
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 10, Shortfall = policy };
        int[] approvals = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9];

        var shortfall = (Outcome.Shortfall)Papers.Count(rules, 25, Papers.Approving(25, approvals)).Outcome;

        Assert.That(shortfall.Selected, Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(shortfall.SeatsLeft, Is.EqualTo(2));
    }

    [Test]
    public void T11_Seven_items_that_nobody_opposes_all_fill_seven_seats()
    {
        var tally = Papers.Count(Papers.SelectUpTo(7), 51, [new BallotPaper("AAAAAAA", 51)]);

        Assert.That(Selected(tally), Is.EqualTo(Enumerable.Range(1, 7)));
        Assert.That(tally.Totals.Items, Has.All.Matches<ItemTotals>(item => item is ItemTotals.Marked { Approve: 51, Oppose: 0, Abstain: 0 }));
    }

    [Test]
    public void T12_Without_a_quota_every_item_stands_on_its_own()
    {
        var rules = new RoundRules { Form = BallotForm.PerItemNoQuota, Seats = 35 };
        var approvals = Enumerable.Repeat(47, 29).Concat(Enumerable.Repeat(46, 6)).ToArray();

        var tally = Papers.Count(rules, 93, Papers.Approving(93, approvals));

        Assert.That(tally.Outcome, Is.TypeOf<Outcome.Decided>());
        Assert.That(Selected(tally), Is.EqualTo(Enumerable.Range(1, 29)));
    }

    [Test]
    public void In_a_ranking_the_smaller_sum_of_numbers_comes_first_among_equal_approvals()
    {
        var tally = Papers.Count(Papers.Ranking(1), 3, [new BallotPaper("-,1", 3)]);
        var close = Tally.Count(Papers.Ranking(2), Papers.Everybody(3), 3, [new BallotPaper("2,1,-", 2), new BallotPaper("1,2,-")]);

        Assert.That(Selected(tally), Is.EqualTo(new[] { 2 }));
        Assert.That(Selected(close), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void In_a_ranking_equal_approvals_and_equal_sums_at_the_cut_are_a_tie()
    {
        var rules = Papers.Ranking(1);
        var items = new[] { new ItemTotals.Marked(1, 3, 0, 1) { RankSum = 3 }, new ItemTotals.Marked(2, 3, 0, 1) { RankSum = 3 } };
        var apart = new[] { items[0], items[1] with { RankSum = 4 } };

        Assert.That(Totals(rules, 4, items).Outcome, Is.TypeOf<Outcome.TieAtTheLastSeat>());
        Assert.That(Totals(rules, 4, apart).Outcome, Is.TypeOf<Outcome.Decided>());
    }

    [Test]
    public void In_a_tie_break_more_approvals_win_without_a_majority()
    {
        var rules = RoundRules.ForTieBreak(new CycleRules(), seatsLeft: 1);

        var tally = Papers.Count(rules, 66, [new BallotPaper("-A", 3), new BallotPaper("A-", 2), new BallotPaper("--", 61)]);
        var again = Papers.Count(rules, 66, [new BallotPaper("-A", 33), new BallotPaper("A-", 33)]);

        Assert.That(Selected(tally), Is.EqualTo(new[] { 2 }));
        Assert.That(tally.Majority, Is.Null);
        Assert.That(((Outcome.TieAtTheLastSeat)again.Outcome).Tied, Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase(45, 46, true, TestName = "T5 {m}: one more collected than issued")]
    [TestCase(58, 58, false)]
    [TestCase(58, 57, false, TestName = "T6 {m}: one fewer collected than issued")]
    public void More_papers_than_issued_make_the_round_void(int issued, int collected, bool isVoid)
    {
        var turnout = new Turnout(issued, issued, issued, collected - 5, 5);

        var tally = Tally.Count(Papers.SelectUpTo(1), turnout, 2, [new BallotPaper("A-", collected)]);

        Assert.That(tally.Outcome, isVoid ? Is.TypeOf<Outcome.VoidRound>() : Is.TypeOf<Outcome.Decided>());
        Assert.That(tally.Contradictions, Is.Empty);
    }

    [TestCase(30, 30, 30, null, TestName = "T2 {m}: exactly the quorum")]
    [TestCase(29, 29, 29, InequalityCode.Quorum, TestName = "T3 {m}: one below the quorum")]
    [TestCase(40, 41, 41, InequalityCode.IssuedWithinPresent)]
    [TestCase(40, 40, 41, InequalityCode.CollectedWithinIssued)]
    public void A_void_round_names_the_broken_comparison(int present, int issued, int collected, InequalityCode? broken)
    {
        var tally = Tally.Count(Papers.SelectUpTo(1), new Turnout(45, present, issued, collected, 0), 1, [new BallotPaper("A", collected)]);

        var reasons = tally.Outcome is Outcome.VoidRound round ? round.Reasons.Select(pair => (InequalityCode?)pair.Code) : [];
        Assert.That(reasons, broken is null ? Is.Empty : Is.EqualTo(new[] { broken }));
    }

    [TestCase(14, 1, 14, Grade.BasicallySatisfied)]
    [TestCase(14, 0, 15, Grade.Dissatisfied)]
    [TestCase(15, 0, 14, Grade.Satisfied)]
    public void T15_A_grade_needs_half_of_all_who_judge(int satisfied, int basically, int dissatisfied, Grade grade)
    {
        var tally = Totals(Papers.Appraisal, 29, new ItemTotals.Graded(1, satisfied, basically, dissatisfied, 0));

        Assert.That(Grades(tally), Is.EqualTo(new[] { grade }));
    }

    [TestCase(true, Grade.Satisfied)]
    [TestCase(false, Grade.BasicallySatisfied)]
    public void Exactly_half_is_a_grade_only_where_half_is_enough(bool halfInclusive, Grade grade)
    {
        var rules = Papers.Appraisal with { HalfInclusive = halfInclusive };

        var tally = Totals(rules, 28, new ItemTotals.Graded(1, 14, 1, 13, 0));

        Assert.That(Grades(tally), Is.EqualTo(new[] { grade }));
    }

    [TestCase(ThresholdBase.AllDeputies, Grade.Dissatisfied)]
    [TestCase(ThresholdBase.Present, Grade.BasicallySatisfied)]
    [TestCase(ThresholdBase.Valid, Grade.Satisfied)]
    public void The_base_of_a_grade_is_all_present_or_valid(ThresholdBase thresholdBase, Grade grade)
    {
        var rules = Papers.Appraisal with { ThresholdBase = thresholdBase };
        var turnout = new Turnout(Deputies: 60, Present: 54, Issued: 54, Electronic: 42, Paper: 0);

        var tally = Tally.Of(rules, turnout, new VoteTotals(40, 2, [new ItemTotals.Graded(1, 20, 8, 10, 2)]));

        Assert.That(Grades(tally), Is.EqualTo(new[] { grade }));
    }

    [Test]
    public void Nothing_passes_when_there_is_no_valid_paper()
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 1, ThresholdBase = ThresholdBase.Valid, HalfInclusive = true };

        var tally = Tally.Count(rules, new Turnout(10, 10, 10, 1, 0), 1, [new BallotPaper("AA")]);

        Assert.That(tally.Outcome, Is.TypeOf<Outcome.Shortfall>());
    }

    [Test]
    public void The_rules_of_a_round_follow_from_the_cycle()
    {
        var cycle = new CycleRules
        {
            TargetCount = 7,
            BallotMode = BallotMode.Rank,
            ThresholdBase = ThresholdBase.Present,
            AppraisalBase = ThresholdBase.Valid,
            HalfInclusive = true,
            TiePolicy = TiePolicy.Lot,
        };

        var selection = RoundRules.ForSelection(cycle);
        var tieBreak = RoundRules.ForTieBreak(cycle, 2);
        var appraisal = RoundRules.ForAppraisal(cycle);

        Assert.That((selection.Form, selection.Seats, selection.ThresholdBase, selection.HalfInclusive, selection.Tie),
            Is.EqualTo((BallotForm.Rank, 7, ThresholdBase.Present, false, TiePolicy.Lot)));
        Assert.That((tieBreak.Kind, tieBreak.Form, tieBreak.Seats), Is.EqualTo((RoundKind.TieBreak, BallotForm.SelectUpToK, 2)));
        Assert.That((appraisal.Form, appraisal.ThresholdBase, appraisal.HalfInclusive), Is.EqualTo((BallotForm.Appraise, ThresholdBase.Valid, true)));
        Assert.That(new[] { selection, tieBreak, appraisal }.Select(rules => rules.KindFitsForm), Has.All.True);
    }
}
