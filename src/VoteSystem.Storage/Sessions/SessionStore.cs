using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Commands about sessions and their roll: load, decide, save with the audit entries, in one transaction.</summary>
public sealed class SessionStore(Db database, TimeProvider clock)
{
    private const string InsertSession = """
        INSERT INTO congress_session (congress_id, term_no, session_no, opens_on, closes_on, place, version)
        VALUES (@Congress, @Term, @No, @OpensOn, @ClosesOn, @Place, 1)
        """;

    private const string UpdateSession = """
        UPDATE congress_session
        SET opens_on = @OpensOn, closes_on = @ClosesOn, place = @Place, version = version + 1
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No
        """;

    private const string DeleteAttendance = """
        DELETE FROM attendance
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No AND deputy_id = @Deputy
        """;

    private const string InsertAttendance = """
        INSERT INTO attendance (congress_id, term_no, session_no, deputy_id, status, since, reason)
        VALUES (@Congress, @Term, @No, @Deputy, @Status, @At, @Reason)
        """;

    /// <summary>Calls a session.</summary>
    /// <returns>What <see cref="SessionRules.Create"/> says.</returns>
    public Task<Decision> Create(Congress congress, int term, int no, SessionDetails details, Actor actor)
    {
        var id = new SessionId(congress.Id, term, no);
        return Apply(id, actor, (_, session) => Task.FromResult(SessionRules.Create(session, id, details, actor)));
    }

    /// <summary>Changes dates or place of a session.</summary>
    /// <returns>What <see cref="SessionRules.Change"/> says.</returns>
    public Task<Decision> Change(SessionId id, SessionDetails details, int seenVersion, Actor actor) =>
        Apply(id, actor, (_, session) => Task.FromResult(SessionRules.Change(session, details, seenVersion, actor)));

    /// <summary>Records where deputies are; no status takes a record back.</summary>
    /// <returns>What <see cref="SessionRules.RecordAttendance"/> says.</returns>
    public Task<Decision> RecordAttendance(SessionId id, IReadOnlyList<AttendanceTap> taps, AttendanceStatus? status, string? reason, Actor actor) =>
        Apply(id, actor, async (work, session) =>
        {
            var rows = await work.Many<AttendanceQueries.Row>(AttendanceQueries.WholeRoll, new { id.Congress, id.Term, id.No });
            return SessionRules.RecordAttendance(session, [.. rows.Select(row => row.ToAttendee())], taps, status, reason, actor);
        });

    private async Task<Decision> Apply(SessionId id, Actor actor, Func<Work, Session?, Task<Decision>> decide)
    {
        await using var work = await database.BeginWriting();
        await work.TakeWritingLock(id.Congress);
        var session = (await work.SessionsOf(id.Congress)).FirstOrDefault(one => one.Id == id);
        var now = clock.GetUtcNow();

        var decision = await decide(work, session);
        if (decision is Decision.Accepted { Events.Count: > 0 } accepted)
        {
            foreach (var happened in accepted.Events)
                await Save(work, id.Congress, (SessionEvent)happened, now);
            await work.AppendToAuditLog(id.Congress, actor, now, accepted.Events);
            await work.Commit();
        }

        return decision;
    }

    private static Task Save(Work work, CongressId congress, SessionEvent happened, DateTimeOffset now) => happened switch
    {
        SessionCreated created => work.ExecuteOne(InsertSession, Parameters(congress, created, created.Details)),
        SessionChanged changed => work.ExecuteOne(UpdateSession, Parameters(congress, changed, changed.After)),
        AttendanceRecorded recorded => SaveAttendance(work, congress, recorded, now),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static object Parameters(CongressId congress, SessionEvent happened, SessionDetails details) =>
        new { Congress = congress, happened.Term, happened.No, details.OpensOn, details.ClosesOn, details.Place };

    private static async Task SaveAttendance(Work work, CongressId congress, AttendanceRecorded recorded, DateTimeOffset now)
    {
        foreach (var entry in recorded.Entries)
        {
            var key = new { Congress = congress, recorded.Term, recorded.No, entry.Deputy };
            await work.Execute(DeleteAttendance, key);
            if (recorded.Status is not { } status) continue;
            await work.ExecuteOne(InsertAttendance, new
            {
                key.Congress,
                key.Term,
                key.No,
                key.Deputy,
                Status = status.ToString(),
                At = now,
                recorded.Reason,
            });
        }
    }
}
