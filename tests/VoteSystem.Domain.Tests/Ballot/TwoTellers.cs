using NUnit.Framework;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class TwoTellers
{
    private static readonly TellerSheet[] First = [new("S1", "AO-"), new("S2", "A--"), new("S3", "OOO")];

    [Test]
    public void Who_read_the_same_agree_in_whatever_order_they_typed() =>
        Assert.That(TellerComparison.OfSheets(First, First.Reverse()), Is.Empty);

    [Test]
    public void T17_One_other_mark_is_named_with_sheet_and_item()
    {
        TellerSheet[] second = [First[0], First[1] with { Marks = "A-O" }, First[2]];

        var difference = TellerComparison.OfSheets(First, second).Single();

        Assert.That((difference.Sheet, difference.Kind, difference.First, difference.Second), Is.EqualTo(("S2", SheetDifferenceKind.OtherMarks, "A--", "A-O")));
        Assert.That(difference.Items, Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public void A_sheet_that_one_of_them_lacks_is_a_difference()
    {
        var differences = TellerComparison.OfSheets(First[..2], First[1..]);

        Assert.That(differences.Select(pair => (pair.Sheet, pair.Kind)),
            Is.EqualTo(new[] { ("S1", SheetDifferenceKind.OnlyFirst), ("S3", SheetDifferenceKind.OnlySecond) }));
    }

    [Test]
    public void A_sheet_entered_twice_is_a_difference_even_with_equal_marks() =>
        Assert.That(TellerComparison.OfSheets(First, [.. First, First[0]]).Single().Kind, Is.EqualTo(SheetDifferenceKind.EnteredTwice));

    [Test]
    public void Numbers_of_a_ranking_are_compared_as_numbers() =>
        Assert.That(TellerComparison.OfSheets([new("S1", "1,10,-")], [new("S1", "1,9,-")]).Single().Items, Is.EqualTo(new[] { 2 }));

    [Test]
    public void T17_Totals_that_differ_by_one_are_named_with_item_and_field()
    {
        var first = new VoteTotals(12, 0, [new ItemTotals.Marked(1, 7, 3, 2), new ItemTotals.Marked(2, 6, 6, 0)]);
        var second = first with { Items = [first.Items[0], new ItemTotals.Marked(2, 7, 5, 0)] };

        Assert.That(TellerComparison.OfTotals(first, first with { }), Is.Empty);
        Assert.That(TellerComparison.OfTotals(first, second),
            Is.EqualTo(new[] { new TotalsDifference(2, TotalsField.Approve, 6, 7), new TotalsDifference(2, TotalsField.Oppose, 6, 5) }));
    }

    [Test]
    public void Totals_differ_in_valid_papers_grades_and_missing_items()
    {
        var first = new VoteTotals(12, 0, [new ItemTotals.Graded(1, 12, 0, 0, 0)]);
        var second = new VoteTotals(11, 1, [new ItemTotals.Graded(1, 11, 0, 0, 0), new ItemTotals.Graded(2, 0, 0, 0, 0)]);

        var fields = TellerComparison.OfTotals(first, second).Select(pair => (pair.Item, pair.Field)).ToList();

        Assert.That(fields.Take(3), Is.EqualTo(new (int?, TotalsField)[]
        {
            (null, TotalsField.Valid), (null, TotalsField.Invalid), (1, TotalsField.Satisfied),
        }));
        Assert.That(fields.Skip(3), Has.Exactly(4).Matches<(int? Item, TotalsField)>(field => field.Item == 2));
    }
}
