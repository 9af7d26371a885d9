using VoteSystem.Domain.Ballot;

namespace VoteSystem.Domain.Tests.Ballot;

/// <summary>Rules, turnouts and papers for the tests of the count.</summary>
internal static class Papers
{
    public static RoundRules SelectUpTo(int seats) => new() { Form = BallotForm.SelectUpToK, Seats = seats };

    public static RoundRules Ranking(int seats) => new() { Form = BallotForm.Rank, Seats = seats };

    public static RoundRules Appraisal => new() { Kind = RoundKind.Appraisal, Form = BallotForm.Appraise, Seats = 0, HalfInclusive = true };

    public static Turnout Everybody(int deputies) => new(deputies, deputies, deputies, deputies, 0);

    /// <summary>Papers in which item n is approved by approvals[n] voters; everybody else abstains from it.</summary>
    public static IReadOnlyList<BallotPaper> Approving(int voters, params int[] approvals) =>
    [
        .. Enumerable.Range(0, voters)
            .Select(voter => new BallotPaper(string.Concat(approvals.Select(count => voter < count ? 'A' : '-')))),
    ];

    public static TallyResult Count(RoundRules rules, int deputies, IReadOnlyList<BallotPaper> papers) =>
        Tally.Count(rules, Everybody(deputies), rules.Form == BallotForm.Rank ? papers[0].Marks.Split(',').Length : papers[0].Marks.Length, papers);

    public static byte[] File(string name) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ballot", "Records", name + ".json"));

    public static RoundRecord Record(string name) =>
        RoundRecordReader.Read(File(name)) is RecordReading.Read read
            ? read.Record
            : throw new InvalidOperationException($"{name} cannot be read.");
}
