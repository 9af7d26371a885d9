using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Sessions;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Support;

public static partial class Given
{
    public static Actor Scrutineer { get; } = new("示例监票人", new HashSet<Role> { Role.Scrutineer });

    public static Actor TellerA { get; } = new("示例计票人甲", new HashSet<Role> { Role.Teller });

    public static Actor TellerB { get; } = new("示例计票人乙", new HashSet<Role> { Role.Teller });

    private const string InsertDeputy = """
        INSERT INTO deputy (congress_id, id, name, sort_key, group_name, holds_seat, version)
        VALUES (@Congress, @Id, @Name, @SortKey, @GroupName, 1, 1)
        """;

    private const string InsertProject = """
        INSERT INTO project (congress_id, year, no, form_token, list_no, title, content, category, unit_name, amount_fen, status, version)
        VALUES (@Congress, 2026, @No, @FormToken, @No, @Title, 'x', 'Transport', '村镇建设办', 100000000, 'OnBallot', 1)
        """;

    private const string EnterBallotStage = """
        UPDATE cycle
        SET stage = @Stage, candidates_fixed_at = @At
        WHERE congress_id = @Congress AND year = 2026
        """;

    /// <summary>Deputies 示例代表01 … on the roll.</summary>
    public static async Task<IReadOnlyList<DeputyId>> Deputies(Db db, Congress congress, int count)
    {
        await using var work = await db.BeginWriting();
        var ids = Enumerable.Range(1, count).Select(_ => new DeputyId(Guid.NewGuid())).ToList();
        await work.Execute(InsertDeputy, ids.Select((id, index) => new
        {
            Congress = congress.Id,
            Id = id,
            Name = $"示例代表{index + 1:00}",
            SortKey = $"shili{index + 1:000}",
            GroupName = $"第{index % 3 + 1}代表团",
        }));
        await work.Commit();
        return ids;
    }

    /// <summary>A session with so many of the deputies present.</summary>
    public static async Task<SessionId> ASession(Db db, Congress congress, IReadOnlyList<DeputyId> deputies, int present)
    {
        var store = new SessionStore(db, TimeProvider.System);
        var today = congress.Today(DateTimeOffset.UtcNow);
        await store.Create(congress, 17, 5, new SessionDetails(today, today.AddDays(1), "示例礼堂"), Secretary);
        var id = new SessionId(congress.Id, 17, 5);
        await store.RecordAttendance(id, [.. deputies.Take(present).Select(one => new AttendanceTap(one, null))], AttendanceStatus.Present, null, Secretary);
        return id;
    }

    /// <summary>A cycle in the stage of the ballot with candidates fixed, method adopted and scrutineers approved.</summary>
    public static async Task<SessionId> AHallReadyToVote(Db db, Congress congress, CycleRules rules, int candidates, int deputies, int present)
    {
        var cycles = new CycleStore(db, TimeProvider.System);
        await cycles.Open(congress, 2026, rules, new DateOnly(2025, 9, 1), Secretary);
        await InStage(db, congress, Stage.Ballot);
        await using (var work = await db.BeginWriting())
        {
            await work.Execute(InsertProject, Enumerable.Range(1, candidates).Select(no => new { Congress = congress.Id, No = no, FormToken = Guid.NewGuid(), Title = $"示例项目{no}" }));
            await work.Commit();
        }

        var roll = await Deputies(db, congress, deputies);
        var session = await ASession(db, congress, roll, present);
        var store = new BallotStore(cycles, TimeProvider.System);
        foreach (var (office, name, deputy) in new (Office, string, DeputyId?)[]
                 {
                     (Office.ChiefScrutineer, "示例代表01", roll[0]), (Office.Scrutineer, "示例代表02", roll[1]),
                     (Office.ChiefTeller, "示例总计票人", null), (Office.Teller, "示例计票人", null),
                 })
            await store.NameOfficer(congress, 2026, Secretary, session, office, name, deputy);
        foreach (var matter in new[] { OpenVoteMatter.BallotMethod, OpenVoteMatter.Scrutineers })
            await store.RecordOpenVote(congress, 2026, Secretary, session, new OpenVoteForm(Guid.NewGuid(), matter, null, "示例主席团", new Hands(present, 0, 0)));
        return session;
    }

    /// <summary>Puts the cycle into a stage without walking there.</summary>
    public static async Task InStage(Db db, Congress congress, Stage stage)
    {
        await using var work = await db.BeginWriting();
        await work.Execute(EnterBallotStage, new { Congress = congress.Id, Stage = stage.ToString(), At = DateTimeOffset.UtcNow });
        await work.Commit();
    }
}
