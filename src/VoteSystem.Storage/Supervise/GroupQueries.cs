using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Supervise;

/// <summary>Reads supervision groups and visits.</summary>
public sealed class GroupQueries(Db database)
{
    /// <summary>A deputy in a group.</summary>
    public sealed record MemberRow
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Who.</summary>
        public required DeputyId DeputyId { get; init; }

        /// <summary>The name on the roll.</summary>
        public required string Name { get; init; }

        /// <summary>代表团 or 代表小组.</summary>
        public required string GroupName { get; init; }

        /// <summary>Lead or contact.</summary>
        public required GroupDuty Duty { get; init; }

        /// <summary>The member as the rules need it.</summary>
        public GroupMember ToMember() => new(DeputyId, Name, Duty);
    }

    /// <summary>A visit.</summary>
    public sealed record VisitRow
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Number inside the project.</summary>
        public required int No { get; init; }

        /// <summary>When.</summary>
        public required DateOnly VisitedOn { get; init; }

        /// <summary>How.</summary>
        public required VisitKind Kind { get; init; }

        /// <summary>Who.</summary>
        public required string Deputies { get; init; }

        /// <summary>What was found.</summary>
        public required string Found { get; init; }
    }

    private const string Members = """
        SELECT m.project_no, m.deputy_id, d.name, d.group_name, m.duty
        FROM supervision_member m
        JOIN deputy d ON d.congress_id = m.congress_id AND d.id = m.deputy_id
        WHERE m.congress_id = @Congress AND m.year = @Year
        ORDER BY m.project_no, CASE WHEN m.duty = 'Lead' THEN 0 ELSE 1 END, d.sort_key, m.deputy_id
        """;

    private const string Visits = """
        SELECT v.project_no, v.no, v.visited_on,
               v.kind,
               v.deputies,
               v.found
        FROM supervision_visit v
        WHERE v.congress_id = @Congress AND v.year = @Year AND v.project_no = @ProjectNo
        ORDER BY v.visited_on DESC, v.no DESC
        """;

    private const string GroupVersion = """
        SELECT COALESCE(MAX(version), 0)
        FROM supervision_group
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string SeatedIds = """
        SELECT id
        FROM deputy
        WHERE congress_id = @Congress AND holds_seat = 1
        ORDER BY id
        """;

    private const string HighestVisit = """
        SELECT COALESCE(MAX(no), 0)
        FROM supervision_visit
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string VisitOfForm = """
        SELECT no
        FROM supervision_visit
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    /// <summary>The members of all groups of a cycle, leads first.</summary>
    public Task<IReadOnlyList<MemberRow>> Of(CycleId cycle) => database.Many<MemberRow>(Members, new { cycle.Congress, cycle.Year });

    /// <summary>How often the group of a project was changed; 0 before it was formed.</summary>
    public async Task<int> VersionOf(CycleId cycle, int projectNo) =>
        (int)await database.One<long>(GroupVersion, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });

    /// <summary>The visits to a project, newest first.</summary>
    public Task<IReadOnlyList<VisitRow>> VisitsOf(CycleId cycle, int projectNo) =>
        database.Many<VisitRow>(Visits, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });

    /// <summary>Inside a command: what is needed to form a group.</summary>
    public static async Task<GroupContext> LoadContext(Work work, CycleId cycle, int projectNo)
    {
        var members = await work.Many<MemberRow>(Members, new { cycle.Congress, cycle.Year });
        var version = await work.One<long>(GroupVersion, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });
        var seated = await work.Many<DeputyId>(SeatedIds, new { cycle.Congress });
        return new GroupContext(
            await PlanQueries.Load(work, cycle, projectNo),
            [.. members.Where(member => member.ProjectNo == projectNo).Select(member => member.ToMember())],
            (int)version,
            seated.ToHashSet());
    }

    /// <summary>Inside a command: what is needed to record a visit.</summary>
    public static async Task<VisitContext> LoadVisit(Work work, CycleId cycle, int projectNo, Guid formToken)
    {
        var last = await work.One<long>(HighestVisit, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });
        var earlier = await work.One<long?>(VisitOfForm, new { cycle.Congress, Token = formToken });
        return new VisitContext(await ProjectQueries.Load(work, cycle, projectNo), (int)last + 1, (int?)earlier);
    }
}
