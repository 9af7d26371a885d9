using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Writes supervision groups and visits.</summary>
internal static class GroupWriter
{
    private const string RaiseVersion = """
        UPDATE supervision_group
        SET version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertGroup = """
        INSERT INTO supervision_group (congress_id, year, project_no, version)
        VALUES (@Congress, @Year, @ProjectNo, 1)
        """;

    private const string DeleteMembers = """
        DELETE FROM supervision_member
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertMember = """
        INSERT INTO supervision_member (congress_id, year, project_no, deputy_id, duty)
        VALUES (@Congress, @Year, @ProjectNo, @Deputy, @Duty)
        """;

    private const string InsertVisit = """
        INSERT INTO supervision_visit (congress_id, year, project_no, no, form_token, visited_on, kind, deputies, found, recorded_at)
        VALUES (@Congress, @Year, @ProjectNo, @No, @FormToken, @VisitedOn, @Kind, @Deputies, @Found, @At)
        """;

    public static async Task Form(Work work, CommandContext context, GroupFormed formed)
    {
        var key = new { context.Cycle.Id.Congress, context.Cycle.Id.Year, formed.ProjectNo };
        if (await work.Execute(RaiseVersion, key) == 0) await work.ExecuteOne(InsertGroup, key);
        await work.Execute(DeleteMembers, key);
        foreach (var member in formed.Members)
            await work.ExecuteOne(InsertMember, new { key.Congress, key.Year, key.ProjectNo, member.Deputy, Duty = member.Duty.ToString() });
    }

    public static Task Record(Work work, CommandContext context, VisitRecorded recorded) => work.ExecuteOne(InsertVisit, new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        recorded.ProjectNo,
        recorded.No,
        recorded.Visit.FormToken,
        recorded.Visit.VisitedOn,
        Kind = recorded.Visit.Kind.ToString(),
        recorded.Visit.Deputies,
        recorded.Visit.Found,
        At = context.Now,
    });
}
