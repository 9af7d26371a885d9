using System.Text.Json;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Storage.Ballot;

/// <summary>Sums of a reading as they are stored: valid, invalid, then for each item its counts in the order of the paper.</summary>
internal static class TotalsJson
{
    public static string Write(VoteTotals totals)
    {
        var rows = new List<long[]> { new long[] { totals.Valid, totals.Invalid } };
        rows.AddRange(totals.Items.Select(Row));
        return JsonSerializer.Serialize(rows);
    }

    public static VoteTotals Read(string json, BallotForm form)
    {
        var rows = JsonSerializer.Deserialize<List<long[]>>(json)!;
        return new VoteTotals((int)rows[0][0], (int)rows[0][1], [.. rows.Skip(1).Select((row, index) => Item(index + 1, row, form))]);
    }

    private static long[] Row(ItemTotals item) => item switch
    {
        ItemTotals.Graded graded => [graded.Satisfied, graded.BasicallySatisfied, graded.Dissatisfied, graded.Abstain],
        ItemTotals.Marked { RankSum: { } sum } ranked => [ranked.Approve, ranked.Oppose, ranked.Abstain, sum],
        ItemTotals.Marked marked => [marked.Approve, marked.Oppose, marked.Abstain],
        _ => throw new NotSupportedException($"No row for {item.GetType().Name}."),
    };

    private static ItemTotals Item(int no, long[] row, BallotForm form) => form == BallotForm.Appraise
        ? new ItemTotals.Graded(no, (int)row[0], (int)row[1], (int)row[2], (int)row[3])
        : new ItemTotals.Marked(no, (int)row[0], (int)row[1], (int)row[2]) { RankSum = row.Length > 3 ? row[3] : null };
}
