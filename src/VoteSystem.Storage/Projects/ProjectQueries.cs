using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Projects;

/// <summary>What a list of projects is narrowed to; empty means everything.</summary>
/// <param name="Text">Words in title, content, place or unit.</param>
/// <param name="Status">One status.</param>
/// <param name="Category">One field of life.</param>
/// <param name="Unit">One responsible unit, by its name.</param>
public sealed record ProjectFilter(string? Text = null, ProjectStatus? Status = null, Category? Category = null, string? Unit = null);

/// <summary>Reads projects of a cycle, for pages and for the decisions of all later stages.</summary>
public sealed class ProjectQueries(Db database)
{
    private const string Matching = """
        SELECT p.year, p.no, p.list_no,
               p.title,
               p.content,
               p.goal,
               p.place,
               p.category,
               p.unit_name,
               p.leader,
               p.liaison,
               p.amount_fen,
               p.amount_quality,
               p.this_year_fen,
               p.fund_source,
               p.due_on,
               p.beneficiaries,
               p.synthetic,
               p.status,
               p.status_reason,
               p.rank_no,
               p.completion,
               p.grade,
               p.version,
               (SELECT COUNT(*) FROM proposal s WHERE s.congress_id = p.congress_id AND s.year = p.year AND s.project_no = p.no) AS merged_proposals
        FROM project p
        WHERE p.congress_id = @Congress AND p.year = @Year
          AND (@Text = '' OR p.title LIKE @Text ESCAPE '~' OR p.content LIKE @Text ESCAPE '~' OR p.place LIKE @Text ESCAPE '~' OR p.unit_name LIKE @Text ESCAPE '~')
          AND (@Status = '' OR p.status = @Status)
          AND (@Category = '' OR p.category = @Category)
          AND (@Unit = '' OR p.unit_name = @Unit)
        ORDER BY CASE WHEN p.list_no IS NULL THEN 1 ELSE 0 END, p.list_no, p.no
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM project p
        WHERE p.congress_id = @Congress AND p.year = @Year
          AND (@Text = '' OR p.title LIKE @Text ESCAPE '~' OR p.content LIKE @Text ESCAPE '~' OR p.place LIKE @Text ESCAPE '~' OR p.unit_name LIKE @Text ESCAPE '~')
          AND (@Status = '' OR p.status = @Status)
          AND (@Category = '' OR p.category = @Category)
          AND (@Unit = '' OR p.unit_name = @Unit)
        """;

    private const string CountByStatus = """
        SELECT status, COUNT(*) AS projects
        FROM project
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY status
        ORDER BY status
        """;

    private const string ByNo = """
        SELECT p.year, p.no, p.list_no,
               p.title,
               p.content,
               p.goal,
               p.place,
               p.category,
               p.unit_name,
               p.leader,
               p.liaison,
               p.amount_fen,
               p.amount_quality,
               p.this_year_fen,
               p.fund_source,
               p.due_on,
               p.beneficiaries,
               p.synthetic,
               p.status,
               p.status_reason,
               p.rank_no,
               p.completion,
               p.grade,
               p.version,
               (SELECT COUNT(*) FROM proposal s WHERE s.congress_id = p.congress_id AND s.year = p.year AND s.project_no = p.no) AS merged_proposals
        FROM project p
        WHERE p.congress_id = @Congress AND p.year = @Year AND p.no = @No
        """;

    // A withdrawn candidate keeps its number, so that its place on the list stays explained.
    private const string OnTheList = """
        SELECT p.year, p.no, p.list_no,
               p.title,
               p.content,
               p.goal,
               p.place,
               p.category,
               p.unit_name,
               p.leader,
               p.liaison,
               p.amount_fen,
               p.amount_quality,
               p.this_year_fen,
               p.fund_source,
               p.due_on,
               p.beneficiaries,
               p.synthetic,
               p.status,
               p.status_reason,
               p.rank_no,
               p.completion,
               p.grade,
               p.version,
               (SELECT COUNT(*) FROM proposal s WHERE s.congress_id = p.congress_id AND s.year = p.year AND s.project_no = p.no) AS merged_proposals
        FROM project p
        WHERE p.congress_id = @Congress AND p.year = @Year AND p.list_no IS NOT NULL
        ORDER BY p.list_no, p.no
        """;

    private const string SubItemsOfCycle = """
        SELECT project_no, title, goal
        FROM project_sub_item
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY project_no, no
        """;

    private const string SubItemsOfProject = """
        SELECT project_no, title, goal
        FROM project_sub_item
        WHERE congress_id = @Congress AND year = @Year AND project_no = @No
        ORDER BY project_no, no
        """;

    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM project
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string FormTokens = """
        SELECT form_token, no
        FROM project
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    /// <summary>How many projects have a status.</summary>
    public sealed record StatusCount
    {
        /// <summary>The status.</summary>
        public required ProjectStatus Status { get; init; }

        /// <summary>How many.</summary>
        public required int Projects { get; init; }
    }

    /// <summary>A project that a form made.</summary>
    internal sealed record TokenRow
    {
        public required Guid FormToken { get; init; }

        public required int No { get; init; }
    }

    /// <summary>The project with that number, or null.</summary>
    public async Task<Project?> Find(CycleId cycle, int no)
    {
        var key = new { cycle.Congress, cycle.Year, No = no };
        var row = await database.One<ProjectRow>(ByNo, key);
        return row?.ToProject([.. (await database.Many<SubItemRow>(SubItemsOfProject, key)).Select(item => item.ToSubItem())]);
    }

    /// <summary>One page of the projects that match: those on the list first, in its order, then the others by number.</summary>
    public async Task<IReadOnlyList<Project>> List(CycleId cycle, ProjectFilter filter, int skip, int take) =>
        WithSubItems(
            await database.Page<ProjectRow>(Matching, skip, take, Parameters(cycle, filter)),
            await database.Many<SubItemRow>(SubItemsOfCycle, new { cycle.Congress, cycle.Year }));

    /// <summary>How many projects match.</summary>
    public Task<long> Count(CycleId cycle, ProjectFilter filter) => database.One<long>(CountMatching, Parameters(cycle, filter));

    /// <summary>How many projects stand where.</summary>
    public Task<IReadOnlyList<StatusCount>> ByStatus(CycleId cycle) =>
        database.Many<StatusCount>(CountByStatus, new { cycle.Congress, cycle.Year });

    /// <summary>The projects on the list of candidates in its order, withdrawn ones included.</summary>
    public async Task<IReadOnlyList<Project>> Listed(CycleId cycle)
    {
        var key = new { cycle.Congress, cycle.Year };
        return WithSubItems(await database.Many<ProjectRow>(OnTheList, key), await database.Many<SubItemRow>(SubItemsOfCycle, key));
    }

    /// <summary>The number that the form's project was given, or null.</summary>
    public async Task<int?> NoOfForm(CycleId cycle, Guid formToken) =>
        (await database.Many<TokenRow>(FormTokens, new { cycle.Congress, cycle.Year })).FirstOrDefault(row => row.FormToken == formToken)?.No;

    /// <summary>Inside a command: the project with that number, or null.</summary>
    public static async Task<Project?> Load(Work work, CycleId cycle, int no)
    {
        var key = new { cycle.Congress, cycle.Year, No = no };
        var row = await work.One<ProjectRow>(ByNo, key);
        return row?.ToProject([.. (await work.Many<SubItemRow>(SubItemsOfProject, key)).Select(item => item.ToSubItem())]);
    }

    /// <summary>Inside a command: the projects on the list of candidates in its order, withdrawn ones included.</summary>
    public static async Task<IReadOnlyList<Project>> LoadListed(Work work, CycleId cycle)
    {
        var key = new { cycle.Congress, cycle.Year };
        return WithSubItems(await work.Many<ProjectRow>(OnTheList, key), await work.Many<SubItemRow>(SubItemsOfCycle, key));
    }

    /// <summary>Inside a command: the next free number, and the tokens of the forms that made projects.</summary>
    public static async Task<ProjectNumbers> LoadNumbers(Work work, CycleId cycle)
    {
        var key = new { cycle.Congress, cycle.Year };
        var tokens = await work.Many<TokenRow>(FormTokens, key);
        return new ProjectNumbers((int)await work.One<long>(HighestNo, key) + 1, tokens.Select(row => row.FormToken).ToHashSet());
    }

    private static IReadOnlyList<Project> WithSubItems(IEnumerable<ProjectRow> rows, IEnumerable<SubItemRow> items)
    {
        var byProject = items.ToLookup(item => item.ProjectNo, item => item.ToSubItem());
        return [.. rows.Select(row => row.ToProject([.. byProject[row.No]]))];
    }

    private static object Parameters(CycleId cycle, ProjectFilter filter) => new
    {
        cycle.Congress,
        cycle.Year,
        Text = SearchText.Containing(filter.Text),
        Status = filter.Status?.ToString() ?? "",
        Category = filter.Category?.ToString() ?? "",
        Unit = filter.Unit ?? "",
    };
}
