using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class CountingPapers
{
    private static ItemTotals.Marked Item(TallyResult tally, int no) => (ItemTotals.Marked)tally.Totals.Items[no - 1];

    [TestCase("AAAAAAAAAA-O", 1, 0)]
    [TestCase("AAAAAAAAAAA-", 0, 1, TestName = "T7 {m}: eleven approvals for ten seats")]
    [TestCase("------------", 1, 0, TestName = "T8 {m}: a blank paper")]
    [TestCase("?-----------", 1, 0)]
    [TestCase("AAAAAAAAAAAOO", 0, 1)]
    [TestCase("AA", 0, 1)]
    [TestCase("", 0, 1)]
    public void A_paper_with_more_approvals_than_seats_or_another_number_of_marks_is_invalid(string marks, int valid, int invalid)
    {
        var tally = Tally.Count(Papers.SelectUpTo(10), Papers.Everybody(1), 12, [new BallotPaper(marks)]);

        Assert.That(tally.Totals.Valid, Is.EqualTo(valid));
        Assert.That(tally.Totals.Invalid, Is.EqualTo(invalid));
    }

    [Test]
    [Property("Incident", 3)]
    public void T8_A_blank_paper_is_valid_and_abstains_everywhere()
    {
        var tally = Tally.Count(Papers.SelectUpTo(10), Papers.Everybody(3), 2, [new BallotPaper("--", 2), new BallotPaper("??")]);

        Assert.That(tally.Totals.Items, Is.EqualTo(new[] { new ItemTotals.Marked(1, 0, 0, 3), new ItemTotals.Marked(2, 0, 0, 3) }));
    }

    [Test]
    public void Where_only_the_marks_are_void_an_over_marked_paper_is_valid_and_its_approvals_abstain()
    {
        var rules = Papers.SelectUpTo(1) with { OverVote = OverVotePolicy.ItemVoid };

        var tally = Tally.Count(rules, Papers.Everybody(2), 3, [new BallotPaper("AAO"), new BallotPaper("A--")]);

        Assert.That(tally.Totals.Valid, Is.EqualTo(2));
        Assert.That(tally.Totals.Items, Is.EqualTo(new[]
        {
            new ItemTotals.Marked(1, 1, 0, 1), new ItemTotals.Marked(2, 0, 0, 2), new ItemTotals.Marked(3, 0, 1, 1),
        }));
    }

    [Test]
    public void On_a_paper_with_one_answer_per_item_any_number_may_be_approved()
    {
        var rules = new RoundRules { Form = BallotForm.PerItem, Seats = 1 };

        Assert.That(Tally.Count(rules, Papers.Everybody(1), 3, [new BallotPaper("AAA")]).Totals.Valid, Is.EqualTo(1));
    }

    [TestCase("1,2,3,-", PaperFault.None)]
    [TestCase("-,-,-,-", PaperFault.None)]
    [TestCase("3,?,-,1", PaperFault.None)]
    [TestCase("1,2,2,-", PaperFault.NumberTwice)]
    [TestCase("1,2,4,-", PaperFault.NumberOutOfRange)]
    [TestCase("0,2,3,-", PaperFault.NumberOutOfRange)]
    [TestCase("1,99999999999999999999,-,-", PaperFault.NumberOutOfRange)]
    [TestCase("1,2,3", PaperFault.WrongNumberOfMarks)]
    [TestCase("1,2,3,-,-", PaperFault.WrongNumberOfMarks)]
    [TestCase("", PaperFault.WrongNumberOfMarks)]
    public void A_number_stands_once_and_within_the_seats(string marks, PaperFault fault) =>
        Assert.That(PaperCheck.FaultOf(Papers.Ranking(3), 4, marks), Is.EqualTo(fault));

    [Test]
    public void A_number_is_an_approval_and_adds_to_the_sum_of_numbers()
    {
        var tally = Tally.Count(Papers.Ranking(2), Papers.Everybody(3), 3, [new BallotPaper("1,2,-", 2), new BallotPaper("-,1,2")]);

        Assert.That(Item(tally, 1), Is.EqualTo(new ItemTotals.Marked(1, 2, 0, 1) { RankSum = 2 }));
        Assert.That(Item(tally, 2), Is.EqualTo(new ItemTotals.Marked(2, 3, 0, 0) { RankSum = 5 }));
        Assert.That(Item(tally, 3), Is.EqualTo(new ItemTotals.Marked(3, 1, 0, 2) { RankSum = 2 }));
    }

    [TestCase(BallotForm.SelectUpToK, "AXA", 1)]
    [TestCase(BallotForm.SelectUpToK, "AOS", 2)]
    [TestCase(BallotForm.Appraise, "SA-", 1)]
    [TestCase(BallotForm.Rank, "1,,3", 2)]
    [TestCase(BallotForm.Rank, "1,2x,3", 3)]
    [TestCase(BallotForm.Rank, "1,-2,3", 3)]
    [TestCase(BallotForm.Rank, "1,2-,3", 3)]
    [TestCase(BallotForm.Rank, ",1,2", 0)]
    [TestCase(BallotForm.Rank, "1,2,", 4)]
    [TestCase(BallotForm.Rank, "A", 0)]
    public void A_character_that_means_nothing_is_found_and_never_counted(BallotForm form, string marks, int place)
    {
        var rules = new RoundRules { Form = form, Seats = 3 };

        Assert.That(Marks.FirstUnknown(form, marks), Is.EqualTo(place));
        Assert.That(() => Tally.Count(rules, Papers.Everybody(1), 3, [new BallotPaper(marks)]), Throws.ArgumentException);
    }

    [Test]
    public void Marks_are_written_as_the_record_reads_them()
    {
        Assert.That(Marks.Write([Mark.Approve, Mark.Oppose, Mark.Abstain, Mark.Unclear]), Is.EqualTo("AO-?"));
        Assert.That(Marks.Write([Mark.Satisfied, Mark.BasicallySatisfied, Mark.Dissatisfied]), Is.EqualTo("SBD"));
        Assert.That(Marks.WriteRanks([3, null, 10]), Is.EqualTo("3,-,10"));
    }

    [Test]
    public void Equal_papers_are_grouped_and_sorted_so_that_no_order_survives()
    {
        var grouped = BallotPaper.Group([new BallotPaper("OA"), new BallotPaper("AA"), new BallotPaper("-A"), new BallotPaper("AA", 2)]);

        Assert.That(grouped, Is.EqualTo(new[] { new BallotPaper("-A"), new BallotPaper("AA", 3), new BallotPaper("OA") }));
    }

    [Test]
    public void Every_mark_of_a_form_can_be_read_in_it([Values] BallotForm form) =>
        Assert.That(Marks.Of(form).Select(mark => Marks.FirstUnknown(form, Marks.Write([mark]))), Has.All.Null);
}
