using System.Text.Json;
using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class TotalsEnteredByHand
{
    // The appraisal table of 宁海县 2021, as published (满意, 基本满意, 不满意); its first row does not add up.
    private static readonly (int Satisfied, int Basically, int Dissatisfied)[] Ninghai =
    [
        (95, 27, 0), (175, 43, 4), (161, 58, 3), (187, 34, 1), (177, 44, 1),
        (161, 57, 4), (165, 57, 0), (145, 74, 3), (159, 62, 1), (168, 53, 1),
    ];

    private static readonly RoundRules Appraisal = Papers.Appraisal with { ThresholdBase = ThresholdBase.AllDeputies };

    private static VoteTotals Table(params (int Satisfied, int Basically, int Dissatisfied)[] rows) =>
        new(222, 0, [.. rows.Select((row, place) => new ItemTotals.Graded(place + 1, row.Satisfied, row.Basically, row.Dissatisfied, 0))]);

    private static TallyResult Count(VoteTotals totals) => Tally.Of(Appraisal, new Turnout(231, 231, 222, 0, 222), totals);

    [Test]
    public void T13_The_first_row_of_Ninghai_is_refused_because_it_does_not_add_up()
    {
        var tally = Count(Table(Ninghai));

        Assert.That(tally.Contradictions, Is.EqualTo(new[] { new Inequality(InequalityCode.ItemSumIsValid, 122, Relation.Equal, 222, Item: 1) }));
    }

    [Test]
    public void With_195_in_its_first_row_the_table_of_Ninghai_adds_up_and_every_item_is_satisfying()
    {
        (int, int, int)[] corrected = [(195, 27, 0), .. Ninghai[1..]];

        var tally = Count(Table(corrected));

        Assert.That(tally.Contradictions, Is.Empty);
        Assert.That(((Outcome.Appraised)tally.Outcome).Grades, Has.Count.EqualTo(10).And.All.EqualTo(Grade.Satisfied));
    }

    [TestCase(116, 106, Grade.Satisfied)]
    [TestCase(115, 107, Grade.BasicallySatisfied)]
    public void The_limit_of_Ninghai_is_116_of_231(int satisfied, int basically, Grade grade) =>
        Assert.That(((Outcome.Appraised)Count(Table((satisfied, basically, 0))).Outcome).Grades, Is.EqualTo(new[] { grade }));

    [TestCase(9, 1, true)]
    [TestCase(9, 0, false)]
    [TestCase(9, 2, false)]
    public void Valid_and_invalid_papers_are_those_collected(int valid, int invalid, bool isConsistent)
    {
        var totals = new VoteTotals(valid, invalid, [new ItemTotals.Marked(1, valid, 0, 0)]);

        var tally = Tally.Of(Papers.SelectUpTo(1), new Turnout(12, 12, 12, 6, 4), totals);

        Assert.That(tally.Contradictions.Select(pair => pair.Code), isConsistent ? Is.Empty : Is.EqualTo(new[] { InequalityCode.ValidAndInvalidAreCollected }));
    }

    [TestCase(10, 10, true)]
    [TestCase(10, 11, false)]
    public void Approvals_together_are_at_most_valid_papers_times_seats(int first, int second, bool isConsistent)
    {
        var totals = new VoteTotals(20, 0, [new ItemTotals.Marked(1, first, 0, 20 - first), new ItemTotals.Marked(2, second, 0, 20 - second)]);

        var tally = Tally.Of(Papers.SelectUpTo(1), Papers.Everybody(20), totals);

        Assert.That(tally.Contradictions.Select(pair => pair.Code), isConsistent ? Is.Empty : Is.EqualTo(new[] { InequalityCode.ApprovalsWithinSeats }));
    }

    [TestCase(2, false)]
    [TestCase(3, true)]
    [TestCase(6, true)]
    [TestCase(7, false)]
    public void A_sum_of_numbers_lies_between_the_approvals_and_the_approvals_times_seats(int sum, bool isConsistent)
    {
        var totals = new VoteTotals(3, 0, [new ItemTotals.Marked(1, 3, 0, 0) { RankSum = sum }]);

        Assert.That(Tally.Of(Papers.Ranking(2), Papers.Everybody(3), totals).Contradictions.Any(), Is.EqualTo(!isConsistent));
    }

    [Test]
    public void Totals_and_rules_survive_being_kept_as_JSON()
    {
        var totals = new VoteTotals(3, 1, [new ItemTotals.Marked(1, 3, 0, 0) { RankSum = 4 }, new ItemTotals.Graded(2, 1, 1, 1, 0)]);
        var rules = Papers.Ranking(7) with { Tie = TiePolicy.Lot };

        var totalsAgain = JsonSerializer.Deserialize<VoteTotals>(JsonSerializer.Serialize(totals, DomainJson.Options), DomainJson.Options)!;
        var rulesAgain = JsonSerializer.Deserialize<RoundRules>(JsonSerializer.Serialize(rules, DomainJson.Options), DomainJson.Options);

        Assert.That((totalsAgain.Valid, totalsAgain.Invalid), Is.EqualTo((3, 1)));
        Assert.That(totalsAgain.Items, Is.EqualTo(totals.Items));
        Assert.That(rulesAgain, Is.EqualTo(rules));
    }

    [Test]
    public void More_present_than_deputies_is_a_contradiction_and_not_a_void_round()
    {
        var tally = Tally.Count(Papers.SelectUpTo(1), new Turnout(10, 11, 11, 11, 0), 1, [new BallotPaper("A", 11)]);

        Assert.That(tally.Outcome, Is.Not.TypeOf<Outcome.VoidRound>());
        Assert.That(tally.Contradictions.Single(), Is.EqualTo(new Inequality(InequalityCode.PresentWithinDeputies, 11, Relation.AtMost, 10)));
    }
}
