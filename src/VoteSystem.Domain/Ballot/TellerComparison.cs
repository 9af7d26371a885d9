namespace VoteSystem.Domain.Ballot;

/// <summary>What one teller read on one sheet.</summary>
/// <param name="Sheet">The code or place of the sheet; says nothing about who put it in.</param>
/// <param name="Marks">See <see cref="Ballot.Marks"/>.</param>
public sealed record TellerSheet(string Sheet, string Marks);

/// <summary>How two readings of a sheet differ.</summary>
public enum SheetDifferenceKind
{
    /// <summary>Both have the sheet and read other marks.</summary>
    OtherMarks,

    /// <summary>Only the first teller has it.</summary>
    OnlyFirst,

    /// <summary>Only the second teller has it.</summary>
    OnlySecond,

    /// <summary>One of them entered it more than once.</summary>
    EnteredTwice,
}

/// <summary>One sheet on which the tellers do not agree.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="First">Marks of the first teller, or null.</param>
/// <param name="Second">Marks of the second teller, or null.</param>
/// <param name="Items">Numbers of the items with other marks; empty where one reading is missing or the lengths differ.</param>
public sealed record SheetDifference(string Sheet, SheetDifferenceKind Kind, string? First, string? Second, IReadOnlyList<int> Items);

/// <summary>Which count of the totals differs.</summary>
public enum TotalsField
{
    /// <summary>Valid papers.</summary>
    Valid,

    /// <summary>Invalid papers.</summary>
    Invalid,

    /// <summary>Approvals.</summary>
    Approve,

    /// <summary>Oppositions.</summary>
    Oppose,

    /// <summary>Abstentions.</summary>
    Abstain,

    /// <summary>Sum of numbers.</summary>
    RankSum,

    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>One number on which the tellers do not agree.</summary>
/// <param name="Item">Number of the item, or null for the round as a whole.</param>
/// <param name="Field">Which count.</param>
/// <param name="First">The first teller's number, or null when they have no such item.</param>
/// <param name="Second">The second teller's number, or null when they have no such item.</param>
public sealed record TotalsDifference(int? Item, TotalsField Field, long? First, long? Second);

/// <summary>Lays the independent entries of two tellers beside each other. No difference at all means that they agree.</summary>
public static class TellerComparison
{
    /// <summary>Differences by sheet, sorted by sheet.</summary>
    public static IReadOnlyList<SheetDifference> OfSheets(IEnumerable<TellerSheet> first, IEnumerable<TellerSheet> second)
    {
        var ofFirst = first.ToLookup(entry => entry.Sheet, entry => entry.Marks, StringComparer.Ordinal);
        var ofSecond = second.ToLookup(entry => entry.Sheet, entry => entry.Marks, StringComparer.Ordinal);
        return
        [
            .. ofFirst.Select(sheet => sheet.Key).Union(ofSecond.Select(sheet => sheet.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(sheet => OfSheet(sheet, [.. ofFirst[sheet]], [.. ofSecond[sheet]]))
                .OfType<SheetDifference>(),
        ];
    }

    /// <summary>Differences of totals entered by hand, the round's first, then by item.</summary>
    public static IReadOnlyList<TotalsDifference> OfTotals(VoteTotals first, VoteTotals second)
    {
        var ofFirst = Numbers(first).ToDictionary();
        var ofSecond = Numbers(second).ToDictionary();
        return
        [
            .. ofFirst.Keys.Union(ofSecond.Keys).OrderBy(key => key.Item).ThenBy(key => key.Field)
                .Select(key => new TotalsDifference(
                    key.Item == 0 ? null : key.Item, key.Field, NumberAt(ofFirst, key), NumberAt(ofSecond, key)))
                .Where(pair => pair.First != pair.Second),
        ];
    }

    private static SheetDifference? OfSheet(string sheet, string[] first, string[] second)
    {
        var kind = (first.Length, second.Length) switch
        {
            ( > 1, _) or (_, > 1) => SheetDifferenceKind.EnteredTwice,
            (_, 0) => SheetDifferenceKind.OnlyFirst,
            (0, _) => SheetDifferenceKind.OnlySecond,
            _ => SheetDifferenceKind.OtherMarks,
        };
        if (kind == SheetDifferenceKind.OtherMarks && first[0] == second[0]) return null;
        IReadOnlyList<int> items = kind == SheetDifferenceKind.OtherMarks ? ItemsApart(first[0], second[0]) : [];
        return new SheetDifference(sheet, kind, first.FirstOrDefault(), second.FirstOrDefault(), items);
    }

    private static int[] ItemsApart(string first, string second)
    {
        var isRank = first.Contains(',') || second.Contains(',');
        string[] one = isRank ? first.Split(',') : [.. first.Select(mark => mark.ToString())];
        string[] other = isRank ? second.Split(',') : [.. second.Select(mark => mark.ToString())];
        return one.Length != other.Length
            ? []
            : [.. Enumerable.Range(0, one.Length).Where(item => one[item] != other[item]).Select(item => item + 1)];
    }

    private static IEnumerable<KeyValuePair<(int Item, TotalsField Field), long>> Numbers(VoteTotals totals)
    {
        yield return new((0, TotalsField.Valid), totals.Valid);
        yield return new((0, TotalsField.Invalid), totals.Invalid);
        foreach (var (item, field, number) in totals.Items.SelectMany(NumbersOf))
            yield return new((item, field), number);
    }

    private static IEnumerable<(int Item, TotalsField Field, long Number)> NumbersOf(ItemTotals totals)
    {
        if (totals is ItemTotals.Marked marked)
        {
            yield return (marked.No, TotalsField.Approve, marked.Approve);
            yield return (marked.No, TotalsField.Oppose, marked.Oppose);
            yield return (marked.No, TotalsField.Abstain, marked.Abstain);
            if (marked.RankSum is { } sum) yield return (marked.No, TotalsField.RankSum, sum);
        }
        else if (totals is ItemTotals.Graded graded)
        {
            yield return (graded.No, TotalsField.Satisfied, graded.Satisfied);
            yield return (graded.No, TotalsField.BasicallySatisfied, graded.BasicallySatisfied);
            yield return (graded.No, TotalsField.Dissatisfied, graded.Dissatisfied);
            yield return (graded.No, TotalsField.Abstain, graded.Abstain);
        }
    }

    private static long? NumberAt(Dictionary<(int Item, TotalsField Field), long> numbers, (int Item, TotalsField Field) key) =>
        numbers.TryGetValue(key, out var number) ? number : null;
}
