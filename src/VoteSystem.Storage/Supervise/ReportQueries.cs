using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Supervise;

/// <summary>Reads progress reports.</summary>
public sealed class ReportQueries(Db database)
{
    /// <summary>One report.</summary>
    public sealed record Row
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Number inside the project.</summary>
        public required int No { get; init; }

        /// <summary>The day up to which it tells.</summary>
        public required DateOnly AsOf { get; init; }

        /// <summary>Progress.</summary>
        public required int PercentDone { get; init; }

        /// <summary>What was done.</summary>
        public required string Done { get; init; }

        /// <summary>What stands in the way.</summary>
        public string? Problem { get; init; }

        /// <summary>What comes next.</summary>
        public string? NextStep { get; init; }

        /// <summary>Why progress fell.</summary>
        public string? FallReason { get; init; }

        /// <summary>Money that has arrived, in 分.</summary>
        public required long AllocatedFen { get; init; }

        /// <summary>Money that was paid, in 分.</summary>
        public required long PaidFen { get; init; }

        /// <summary>The light computed when it came in.</summary>
        public required Light Light { get; init; }

        /// <summary>The light set by hand.</summary>
        public Light? OverrideLight { get; init; }

        /// <summary>Why.</summary>
        public string? OverrideReason { get; init; }

        /// <summary>UTC.</summary>
        public required DateTimeOffset ReportedAt { get; init; }

        /// <summary>Who reported.</summary>
        public required string ReportedBy { get; init; }

        /// <summary>The report as the rules need it.</summary>
        public LastReport ToLast() => new(No, AsOf, PercentDone, Light);
    }

    private sealed record KeyRow
    {
        public required int No { get; init; }

        public required DateOnly AsOf { get; init; }

        public required int PercentDone { get; init; }

        public required Light Light { get; init; }
    }

    private const string OfProject = """
        SELECT project_no, no, as_of,
               percent_done,
               done,
               problem,
               next_step,
               fall_reason,
               allocated_fen,
               paid_fen,
               light,
               override_light,
               override_reason,
               reported_at,
               reported_by
        FROM progress_report
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        ORDER BY no DESC
        """;

    private const string LastOfEach = """
        SELECT r.project_no, r.no, r.as_of,
               r.percent_done,
               r.done,
               r.problem,
               r.next_step,
               r.fall_reason,
               r.allocated_fen,
               r.paid_fen,
               r.light,
               r.override_light,
               r.override_reason,
               r.reported_at,
               r.reported_by
        FROM progress_report r
        WHERE r.congress_id = @Congress AND r.year = @Year
          AND r.no = (SELECT MAX(n.no) FROM progress_report n
                      WHERE n.congress_id = r.congress_id AND n.year = r.year AND n.project_no = r.project_no)
        ORDER BY r.project_no
        """;

    private const string LastKey = """
        SELECT no, as_of, percent_done, light
        FROM progress_report
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
          AND no = (SELECT MAX(n.no) FROM progress_report n
                    WHERE n.congress_id = @Congress AND n.year = @Year AND n.project_no = @ProjectNo)
        """;

    private const string NoOfForm = """
        SELECT no
        FROM progress_report
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    private const string StageBegan = """
        SELECT entered_at
        FROM cycle_stage
        WHERE congress_id = @Congress AND year = @Year AND stage = 'Supervise'
          AND entered_at = (SELECT MIN(f.entered_at) FROM cycle_stage f WHERE f.congress_id = @Congress AND f.year = @Year AND f.stage = 'Supervise')
        """;

    /// <summary>All reports on a project, newest first.</summary>
    public Task<IReadOnlyList<Row>> Of(CycleId cycle, int projectNo) =>
        database.Many<Row>(OfProject, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });

    /// <summary>The last report of each project, by project number.</summary>
    public async Task<IReadOnlyDictionary<int, Row>> Last(CycleId cycle) =>
        (await database.Many<Row>(LastOfEach, new { cycle.Congress, cycle.Year })).ToDictionary(row => row.ProjectNo);

    /// <summary>When the stage of supervision began, UTC; null before.</summary>
    public Task<DateTimeOffset?> BeganAt(CycleId cycle) => database.One<DateTimeOffset?>(StageBegan, new { cycle.Congress, cycle.Year });

    /// <summary>Inside a command: when the stage of supervision began.</summary>
    public static Task<DateTimeOffset?> LoadBeganAt(Work work, CycleId cycle) => work.One<DateTimeOffset?>(StageBegan, new { cycle.Congress, cycle.Year });

    /// <summary>Inside a command: the last report of each project.</summary>
    public static async Task<IReadOnlyDictionary<int, Row>> LoadLast(Work work, CycleId cycle) =>
        (await work.Many<Row>(LastOfEach, new { cycle.Congress, cycle.Year })).ToDictionary(row => row.ProjectNo);

    /// <summary>Inside a command: what is needed to take a report.</summary>
    public static async Task<ReportContext> LoadContext(Work work, CycleId cycle, int projectNo, Guid formToken)
    {
        var last = await LoadLastOf(work, cycle, projectNo);
        var earlier = await work.One<long?>(NoOfForm, new { cycle.Congress, Token = formToken });
        return new ReportContext(await PlanQueries.Load(work, cycle, projectNo), last, (last?.No ?? 0) + 1, (int?)earlier);
    }

    /// <summary>Inside a command: the last report of a project, or null.</summary>
    public static async Task<LastReport?> LoadLastOf(Work work, CycleId cycle, int projectNo) =>
        await work.One<KeyRow>(LastKey, new { cycle.Congress, cycle.Year, ProjectNo = projectNo }) is { } row
            ? new LastReport(row.No, row.AsOf, row.PercentDone, row.Light)
            : null;
}
