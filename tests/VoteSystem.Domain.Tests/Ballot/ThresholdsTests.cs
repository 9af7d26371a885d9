using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class ThresholdsTests
{
    [TestCase(93, 103, true, TestName = "T1 {m}: 93 of 103")]
    [TestCase(69, 103, true)]
    [TestCase(68, 103, false)]
    [TestCase(30, 45, true, TestName = "T2 {m}: exactly two thirds")]
    [TestCase(29, 45, false, TestName = "T3 {m}: one below two thirds")]
    [TestCase(0, 0, false)]
    [TestCase(1_500_000_000, 2_000_000_000, true)]
    public void The_quorum_is_two_thirds_of_all_deputies_exactly_two_thirds_included(int present, int total, bool met) =>
        Assert.That(Thresholds.HasQuorum(present, total), Is.EqualTo(met));

    [Test]
    public void The_needed_quorum_is_the_smallest_number_that_meets_it([Range(1, 400)] int total)
    {
        var needed = Thresholds.QuorumNeeded(total);

        Assert.That(Thresholds.HasQuorum(needed, total), Is.True);
        Assert.That(Thresholds.HasQuorum(needed - 1, total), Is.False);
    }

    [TestCase(23, 46, false, TestName = "T4 {m}: exactly half")]
    [TestCase(24, 46, true, TestName = "T4 {m}: one more than half")]
    [TestCase(51, 103, false)]
    [TestCase(52, 103, true)]
    public void A_majority_of_all_is_more_than_half_absent_ones_included(int approvals, int total, bool passes) =>
        Assert.That(Thresholds.IsMajorityOfAll(approvals, total), Is.EqualTo(passes));

    [TestCase(103, false, 52)]
    [TestCase(93, false, 47)]
    [TestCase(46, false, 24)]
    [TestCase(46, true, 23)]
    [TestCase(29, true, 15)]
    [TestCase(68, true, 34)]
    [TestCase(0, false, 1)]
    [TestCase(0, true, 1)]
    public void The_needed_count_is_stated_in_whole_votes(int of, bool halfInclusive, int needed) =>
        Assert.That(Thresholds.Needed(of, halfInclusive), Is.EqualTo(needed));

    [Test]
    public void The_needed_count_agrees_with_the_law_s_multiplication([Range(1, 400)] int of)
    {
        Assert.That(Enumerable.Range(0, of + 1).Where(votes => 2 * votes > of).Min(), Is.EqualTo(Thresholds.Needed(of, halfInclusive: false)));
        Assert.That(Enumerable.Range(0, of + 1).Where(votes => 2 * votes >= of).Min(), Is.EqualTo(Thresholds.Needed(of, halfInclusive: true)));
    }

    [TestCase(ThresholdBase.AllDeputies, 103, 52)]
    [TestCase(ThresholdBase.Present, 93, 47)]
    [TestCase(ThresholdBase.Valid, 91, 46)]
    public void T1_The_majority_explains_itself_with_its_base(ThresholdBase thresholdBase, int of, int needed)
    {
        var rules = Papers.SelectUpTo(10) with { ThresholdBase = thresholdBase };

        var majority = Thresholds.Majority(rules, new Turnout(103, 93, 93, 93, 0), valid: 91);

        Assert.That(majority, Is.EqualTo(new Majority(thresholdBase, of, HalfInclusive: false)));
        Assert.That(majority!.Needed, Is.EqualTo(needed));
    }

    [Test]
    public void Only_a_majority_of_all_deputies_rests_on_the_organic_law()
    {
        Assert.That(new Majority(ThresholdBase.AllDeputies, 103, false).Source, Is.EqualTo(LegalSource.MajorityOfAll));
        Assert.That(new Majority(ThresholdBase.Present, 93, false).Source.Law, Is.EqualTo(Law.BallotMethod));
        Assert.That(new Majority(ThresholdBase.AllDeputies, 103, true).Source.Law, Is.EqualTo(Law.BallotMethod));
    }

    [Test]
    public void T16_Who_leaves_before_the_issue_lowers_the_papers_but_not_the_majority()
    {
        var rules = Papers.SelectUpTo(10);
        var atRollCall = new Turnout(103, 93, 93, 93, 0);
        var atIssue = new Turnout(103, 91, 91, 91, 0);

        Assert.That(Thresholds.HasQuorum(atIssue.Present, atIssue.Deputies), Is.True);
        Assert.That(Thresholds.Majority(rules, atIssue, 91), Is.EqualTo(Thresholds.Majority(rules, atRollCall, 93)));
        Assert.That(Reconciliation.OfTurnout(atIssue with { Issued = 93 }).Single(pair => !pair.Holds).Code, Is.EqualTo(InequalityCode.IssuedWithinPresent));
    }

    [Test]
    public void T14_As_many_candidates_as_seats_are_the_fewest_that_can_go_to_the_ballot()
    {
        var rules = new CycleRules { TargetCount = 10, AllowEqualMode = true };

        Assert.That(rules.CandidateCountRefusal(10), Is.Null);
        Assert.That(rules.CandidateCountRefusal(9)?.Code, Is.EqualTo(RefusalCode.TooFewCandidates));
    }
}
