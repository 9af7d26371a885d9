using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Supervise;

/// <summary>What a list of orders is narrowed to; empty means everything.</summary>
/// <param name="Text">Words in content, source, unit or title of the project.</param>
/// <param name="Status">One status.</param>
/// <param name="Unit">One unit by its name.</param>
/// <param name="ProjectNo">One project.</param>
public sealed record OrderFilter(string? Text = null, OrderStatus? Status = null, string? Unit = null, int? ProjectNo = null);

/// <summary>Reads supervise orders.</summary>
public sealed class OrderQueries(Db database)
{
    /// <summary>One order.</summary>
    public sealed record Row
    {
        /// <summary>Number inside the cycle.</summary>
        public required int No { get; init; }

        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Its title.</summary>
        public required string Title { get; init; }

        /// <summary>来源.</summary>
        public required string Source { get; init; }

        /// <summary>具体内容.</summary>
        public required string Content { get; init; }

        /// <summary>牵头整改单位.</summary>
        public required string UnitName { get; init; }

        /// <summary>By when the unit answers.</summary>
        public required DateOnly DueOn { get; init; }

        /// <summary>Where it stands.</summary>
        public required OrderStatus Status { get; init; }

        /// <summary>推进情况.</summary>
        public string? Answer { get; init; }

        /// <summary>复核评价.</summary>
        public string? Review { get; init; }

        /// <summary>回头看.</summary>
        public string? LookAgain { get; init; }

        /// <summary>Day of the look-again.</summary>
        public DateOnly? NextOn { get; init; }

        /// <summary>UTC.</summary>
        public required DateTimeOffset IssuedAt { get; init; }

        /// <summary>Counts its changes.</summary>
        public required int Version { get; init; }

        /// <summary>The order as the rules need it.</summary>
        public SuperviseOrder ToOrder() => new() { No = No, ProjectNo = ProjectNo, Unit = UnitName, DueOn = DueOn, Status = Status, Version = Version };
    }

    private sealed record KeyRow
    {
        public required int No { get; init; }

        public required int ProjectNo { get; init; }

        public required string UnitName { get; init; }

        public required DateOnly DueOn { get; init; }

        public required OrderStatus Status { get; init; }

        public required int Version { get; init; }
    }

    // What the unit owes comes first, the oldest deadline on top.
    private const string Matching = """
        SELECT o.no, o.project_no, p.title,
               o.source,
               o.content,
               o.unit_name,
               o.due_on,
               o.status,
               o.answer,
               o.review,
               o.look_again,
               o.next_on,
               o.issued_at,
               o.version
        FROM supervise_order o
        JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.year = @Year
          AND (@Text = '' OR o.content LIKE @Text ESCAPE '~' OR o.source LIKE @Text ESCAPE '~' OR o.unit_name LIKE @Text ESCAPE '~' OR p.title LIKE @Text ESCAPE '~')
          AND (@Status = '' OR o.status = @Status)
          AND (@Unit = '' OR o.unit_name = @Unit)
          AND (@ProjectNo = 0 OR o.project_no = @ProjectNo)
        ORDER BY CASE WHEN o.status IN ('Issued', 'Returned') THEN 0 WHEN o.status = 'Answered' THEN 1 ELSE 2 END, o.due_on, o.no
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM supervise_order o
        JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.year = @Year
          AND (@Text = '' OR o.content LIKE @Text ESCAPE '~' OR o.source LIKE @Text ESCAPE '~' OR o.unit_name LIKE @Text ESCAPE '~' OR p.title LIKE @Text ESCAPE '~')
          AND (@Status = '' OR o.status = @Status)
          AND (@Unit = '' OR o.unit_name = @Unit)
          AND (@ProjectNo = 0 OR o.project_no = @ProjectNo)
        """;

    private const string ByNo = """
        SELECT no, project_no, unit_name, due_on, status, version
        FROM supervise_order
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM supervise_order
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string NoOfForm = """
        SELECT no
        FROM supervise_order
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    /// <summary>One page of the orders that match; what is owed first.</summary>
    public Task<IReadOnlyList<Row>> List(CycleId cycle, OrderFilter filter, int skip, int take) =>
        database.Page<Row>(Matching, skip, take, Parameters(cycle, filter));

    /// <summary>How many match.</summary>
    public async Task<int> Count(CycleId cycle, OrderFilter filter) => (int)await database.One<long>(CountMatching, Parameters(cycle, filter));

    /// <summary>One order, or null.</summary>
    public async Task<Row?> Find(CycleId cycle, int no) =>
        (await List(cycle, new OrderFilter(), 0, int.MaxValue)).FirstOrDefault(row => row.No == no);

    /// <summary>Inside a command: one order, or null.</summary>
    public static async Task<SuperviseOrder?> Load(Work work, CycleId cycle, int no) =>
        await work.One<KeyRow>(ByNo, new { cycle.Congress, cycle.Year, No = no }) is { } row
            ? new SuperviseOrder { No = row.No, ProjectNo = row.ProjectNo, Unit = row.UnitName, DueOn = row.DueOn, Status = row.Status, Version = row.Version }
            : null;

    /// <summary>Inside a command: what is needed to issue an order.</summary>
    public static async Task<OrderContext> LoadContext(Work work, CycleId cycle, int projectNo, Guid formToken)
    {
        var last = await work.One<long>(HighestNo, new { cycle.Congress, cycle.Year });
        var earlier = await work.One<long?>(NoOfForm, new { cycle.Congress, Token = formToken });
        return new OrderContext(await ProjectQueries.Load(work, cycle, projectNo), (int)last + 1, (int?)earlier);
    }

    private static object Parameters(CycleId cycle, OrderFilter filter) => new
    {
        cycle.Congress,
        cycle.Year,
        Text = SearchText.Containing(filter.Text),
        Status = filter.Status?.ToString() ?? "",
        Unit = filter.Unit ?? "",
        ProjectNo = filter.ProjectNo ?? 0,
    };
}
