using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>A slip as it was found by its secret.</summary>
internal sealed record SlipRow
{
    public required CongressId CongressId { get; init; }

    public required int Year { get; init; }

    public required int RoundNo { get; init; }

    public required SlipState State { get; init; }

    public required BoxState Box { get; init; }

    public const string ByToken = """
        SELECT s.congress_id, s.year, s.round_no,
               s.state,
               b.state AS box
        FROM slip s
        JOIN ballot_box b ON b.congress_id = s.congress_id AND b.year = s.year AND b.round_no = s.round_no
        WHERE s.token_hash = @Hash
        """;

    public const string ByCode = """
        SELECT s.congress_id, s.year, s.round_no,
               s.state,
               b.state AS box
        FROM slip s
        JOIN ballot_box b ON b.congress_id = s.congress_id AND b.year = s.year AND b.round_no = s.round_no
        WHERE s.code_hash = @Hash
        """;
}

/// <summary>Loads what decisions and pages about slips look at.</summary>
internal static class SlipLoading
{
    private const string StateOfBox = """
        SELECT state
        FROM ballot_box
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        """;

    private const string CountByState = """
        SELECT state, COUNT(*) AS slips
        FROM slip
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        GROUP BY state
        ORDER BY state
        """;

    private const string CastPapers = """
        SELECT marks, papers
        FROM ballot_paper
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        ORDER BY group_no
        """;

    /// <summary>How many slips of a round are in which state.</summary>
    public static async Task<SlipCount> SlipsOf(this IReader reader, CycleId id, int no)
    {
        var key = new { id.Congress, id.Year, No = no };
        if (await reader.One<string>(StateOfBox, key) is not { } box) return SlipCount.None;
        var counts = (await reader.Many<StateCount>(CountByState, key)).ToDictionary(row => row.State, row => row.Slips);
        int Of(SlipState state) => counts.GetValueOrDefault(state);
        var bothWays = Of(SlipState.BothWays);
        return new SlipCount(Enum.Parse<BoxState>(box), Of(SlipState.Unused), Of(SlipState.Used) + bothWays, Of(SlipState.OnPaper), Of(SlipState.Voided)) { BothWays = bothWays };
    }

    /// <summary>What was cast electronically, grouped; empty until the box is emptied.</summary>
    public static async Task<IReadOnlyList<BallotPaper>> CastPapersOf(this IReader reader, CycleId id, int no) =>
        [.. (await reader.Many<PaperRow>(CastPapers, new { id.Congress, id.Year, No = no })).Select(row => new BallotPaper(row.Marks, row.Papers))];

    /// <summary>The slip behind a secret, or null.</summary>
    public static Task<SlipRow?> SlipBehind(this IReader reader, SlipKey key) =>
        reader.One<SlipRow>(key.IsCode ? SlipRow.ByCode : SlipRow.ByToken, new { key.Hash });

    private sealed record StateCount
    {
        public required SlipState State { get; init; }

        public required int Slips { get; init; }
    }

    private sealed record PaperRow
    {
        public required string Marks { get; init; }

        public required int Papers { get; init; }
    }
}
