using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Deliberate;

/// <summary>What a list of opinions is narrowed to; empty means everything.</summary>
/// <param name="Text">Words in content, speaker or group.</param>
/// <param name="Group">One group by its name.</param>
/// <param name="ProjectNo">One candidate.</param>
/// <param name="Open">True for those that wait for a note of what became of them.</param>
public sealed record OpinionFilter(string? Text = null, string? Group = null, int? ProjectNo = null, bool Open = false);

/// <summary>Reads opinions of the deliberation.</summary>
public sealed class OpinionQueries(Db database)
{
    /// <summary>One opinion.</summary>
    public sealed record Row
    {
        /// <summary>Number.</summary>
        public required int No { get; init; }

        /// <summary>The candidate it is about; null for the papers as a whole.</summary>
        public int? ProjectNo { get; init; }

        /// <summary>Number of that candidate on the list.</summary>
        public int? ListNo { get; init; }

        /// <summary>Its title.</summary>
        public string? Title { get; init; }

        /// <summary>代表团 or 代表小组.</summary>
        public required string GroupName { get; init; }

        /// <summary>Who said it.</summary>
        public required string Speaker { get; init; }

        /// <summary>What was said.</summary>
        public required string Content { get; init; }

        /// <summary>UTC.</summary>
        public required DateTimeOffset GivenAt { get; init; }

        /// <summary>What became of it; null until it is handled.</summary>
        public OpinionOutcome? Outcome { get; init; }

        /// <summary>How.</summary>
        public string? Handling { get; init; }

        /// <summary>UTC.</summary>
        public DateTimeOffset? HandledAt { get; init; }

        /// <summary>Counts its changes.</summary>
        public required int Version { get; init; }
    }

    /// <summary>How many opinions a candidate was given, and what became of them.</summary>
    public sealed record Summary
    {
        /// <summary>The candidate; null for the papers as a whole.</summary>
        public int? ProjectNo { get; init; }

        /// <summary>All opinions.</summary>
        public required int Opinions { get; init; }

        /// <summary>采纳.</summary>
        public required int Adopted { get; init; }

        /// <summary>部分采纳.</summary>
        public required int PartlyAdopted { get; init; }

        /// <summary>未采纳.</summary>
        public required int NotAdopted { get; init; }

        /// <summary>已作说明.</summary>
        public required int Explained { get; init; }
    }

    private sealed record KeyRow
    {
        public required int No { get; init; }

        public OpinionOutcome? Outcome { get; init; }

        public required int Version { get; init; }
    }

    private const string Matching = """
        SELECT o.no, o.project_no, p.list_no,
               p.title,
               o.group_name,
               o.speaker,
               o.content,
               o.given_at,
               o.outcome,
               o.handling,
               o.handled_at,
               o.version
        FROM opinion o
        LEFT JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.year = @Year
          AND (@Text = '' OR o.content LIKE @Text ESCAPE '~' OR o.speaker LIKE @Text ESCAPE '~' OR o.group_name LIKE @Text ESCAPE '~')
          AND (@Group = '' OR o.group_name = @Group)
          AND (@ProjectNo = 0 OR o.project_no = @ProjectNo)
          AND (@Open = 0 OR o.outcome IS NULL)
        ORDER BY CASE WHEN p.list_no IS NULL THEN 1 ELSE 0 END, p.list_no, o.no
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM opinion o
        WHERE o.congress_id = @Congress AND o.year = @Year
          AND (@Text = '' OR o.content LIKE @Text ESCAPE '~' OR o.speaker LIKE @Text ESCAPE '~' OR o.group_name LIKE @Text ESCAPE '~')
          AND (@Group = '' OR o.group_name = @Group)
          AND (@ProjectNo = 0 OR o.project_no = @ProjectNo)
          AND (@Open = 0 OR o.outcome IS NULL)
        """;

    private const string ByCandidate = """
        SELECT project_no,
               COUNT(*) AS opinions,
               SUM(CASE WHEN outcome = 'Adopted' THEN 1 ELSE 0 END) AS adopted,
               SUM(CASE WHEN outcome = 'PartlyAdopted' THEN 1 ELSE 0 END) AS partly_adopted,
               SUM(CASE WHEN outcome = 'NotAdopted' THEN 1 ELSE 0 END) AS not_adopted,
               SUM(CASE WHEN outcome = 'Explained' THEN 1 ELSE 0 END) AS explained
        FROM opinion
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY project_no
        ORDER BY project_no
        """;

    private const string GroupNames = """
        SELECT group_name
        FROM opinion
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY group_name
        ORDER BY group_name
        """;

    private const string WholeByNo = """
        SELECT o.no, o.project_no, p.list_no,
               p.title,
               o.group_name,
               o.speaker,
               o.content,
               o.given_at,
               o.outcome,
               o.handling,
               o.handled_at,
               o.version
        FROM opinion o
        LEFT JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.year = @Year AND o.no = @No
        """;

    private const string ByNo = """
        SELECT no, outcome, version
        FROM opinion
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string ByToken = """
        SELECT no, outcome, version
        FROM opinion
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM opinion
        WHERE congress_id = @Congress AND year = @Year
        """;

    /// <summary>One page of the opinions that match, in the order of the list of candidates.</summary>
    public Task<IReadOnlyList<Row>> List(CycleId cycle, OpinionFilter filter, int skip, int take) =>
        database.Page<Row>(Matching, skip, take, Parameters(cycle, filter));

    /// <summary>One opinion, or null.</summary>
    public Task<Row?> Find(CycleId cycle, int no) => database.One<Row>(WholeByNo, new { cycle.Congress, cycle.Year, No = no });

    /// <summary>How many opinions match.</summary>
    public Task<long> Count(CycleId cycle, OpinionFilter filter) => database.One<long>(CountMatching, Parameters(cycle, filter));

    /// <summary>审议意见汇总 by candidate; candidates without an opinion are not listed.</summary>
    public Task<IReadOnlyList<Summary>> Summaries(CycleId cycle) => database.Many<Summary>(ByCandidate, new { cycle.Congress, cycle.Year });

    /// <summary>The groups that gave opinions.</summary>
    public Task<IReadOnlyList<string>> Groups(CycleId cycle) => database.Many<string>(GroupNames, new { cycle.Congress, cycle.Year });

    /// <summary>Inside a command: one opinion, or null.</summary>
    public static async Task<Opinion?> Load(Work work, CycleId cycle, int no) =>
        await work.One<KeyRow>(ByNo, new { cycle.Congress, cycle.Year, No = no }) is { } row
            ? new Opinion { No = row.No, Outcome = row.Outcome, Version = row.Version }
            : null;

    /// <summary>Inside a command: what is needed to take an opinion.</summary>
    public static async Task<OpinionNumbers> LoadNumbers(Work work, CycleId cycle, Guid formToken, int? projectNo)
    {
        var earlier = await work.One<KeyRow>(ByToken, new { cycle.Congress, Token = formToken });
        var last = await work.One<long>(HighestNo, new { cycle.Congress, cycle.Year });
        var candidate = projectNo is { } no ? await ProjectQueries.Load(work, cycle, no) : null;
        return new OpinionNumbers((int)last + 1, earlier?.No, candidate);
    }

    private static object Parameters(CycleId cycle, OpinionFilter filter) => new
    {
        cycle.Congress,
        cycle.Year,
        Text = SearchText.Containing(filter.Text),
        Group = filter.Group ?? "",
        ProjectNo = filter.ProjectNo ?? 0,
        filter.Open,
    };
}
