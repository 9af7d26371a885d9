using VoteSystem.Domain.Common;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Reads the verdicts of eligibility checklists.</summary>
public sealed class ChecklistQueries(Db database)
{
    /// <summary>One judged row of one project.</summary>
    public sealed record Row
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Key of the row.</summary>
        public required string RowKey { get; init; }

        /// <summary>Whether its statement is true.</summary>
        public required VerdictAnswer Verdict { get; init; }

        /// <summary>Why.</summary>
        public string? Reason { get; init; }

        /// <summary>Who signed for it.</summary>
        public required string Signer { get; init; }

        /// <summary>When, UTC.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>The row as a verdict of the domain.</summary>
        public Verdict ToVerdict() => new(RowKey, Verdict, Reason);
    }

    private const string OfCycle = """
        SELECT project_no, row_key, verdict,
               reason,
               signer,
               at
        FROM eligibility_verdict
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY project_no, row_key
        """;

    private const string OfProject = """
        SELECT project_no, row_key, verdict,
               reason,
               signer,
               at
        FROM eligibility_verdict
        WHERE congress_id = @Congress AND year = @Year AND project_no = @No
        ORDER BY row_key
        """;

    /// <summary>All verdicts of a cycle, by project.</summary>
    public Task<IReadOnlyList<Row>> All(CycleId cycle) => database.Many<Row>(OfCycle, new { cycle.Congress, cycle.Year });

    /// <summary>The verdicts of one project.</summary>
    public Task<IReadOnlyList<Row>> Of(CycleId cycle, int projectNo) => database.Many<Row>(OfProject, new { cycle.Congress, cycle.Year, No = projectNo });

    /// <summary>Inside a command: the verdicts of one project.</summary>
    public static async Task<IReadOnlyList<Verdict>> Load(Work work, CycleId cycle, int projectNo) =>
        [.. (await work.Many<Row>(OfProject, new { cycle.Congress, cycle.Year, No = projectNo })).Select(row => row.ToVerdict())];
}
