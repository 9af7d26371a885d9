using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Writes the events of sessions: their dates, rolls, plenary meetings and guests.</summary>
internal static class SessionWriter
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

    private const string ForgetChoice = """
        UPDATE congress_session
        SET chosen_on = NULL
        WHERE congress_id = @Congress AND chosen_on IS NOT NULL
        """;

    private const string SetChosen = """
        UPDATE congress_session
        SET chosen_on = @On
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No
        """;

    /// <summary>Rounds of a session that rest on its present roll.</summary>
    internal const string OpenRounds = """
        SELECT COUNT(*)
        FROM round
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No AND status NOT IN ('Announced', 'Void')
        """;

    private const string InsertPlenary = """
        INSERT INTO plenary (congress_id, term_no, session_no, plenary_no, deputies, present, ended_at)
        VALUES (@Congress, @Term, @No, @Ended, @Deputies, @Present, @At)
        """;

    private const string FreezeRoll = """
        INSERT INTO plenary_attendance (congress_id, term_no, session_no, plenary_no, deputy_id, status, since, reason)
        SELECT congress_id, term_no, session_no, @Ended, deputy_id, status, since, reason
        FROM attendance
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No
        """;

    /// <summary>Whoever is on leave stays so for the whole session.</summary>
    private const string ClearRoll = """
        DELETE FROM attendance
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No AND status NOT IN ('LeaveBusiness', 'LeaveSick')
        """;

    private const string SetPlenary = """
        UPDATE congress_session
        SET plenary_no = @Plenary, version = version + 1
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No AND plenary_no = @Ended
        """;

    private const string InsertGuest = """
        INSERT INTO session_guest (congress_id, term_no, session_no, no, name, unit, office)
        VALUES (@Congress, @Term, @No, @GuestNo, @Name, @Unit, @Office)
        """;

    private const string DeleteGuest = """
        DELETE FROM session_guest
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No AND no = @GuestNo
        """;

    public static Task Save(Work work, CongressId congress, SessionEvent happened, DateTimeOffset now) => happened switch
    {
        SessionCreated created => work.ExecuteOne(InsertSession, Parameters(congress, created, created.Details)),
        SessionChanged changed => work.ExecuteOne(UpdateSession, Parameters(congress, changed, changed.After)),
        AttendanceRecorded recorded => SaveAttendance(work, congress, recorded, now),
        SessionChosen chosen => Choose(work, congress, chosen),
        PlenaryBegun begun => BeginPlenary(work, congress, begun, now),
        GuestListed listed => work.ExecuteOne(InsertGuest, new { Congress = congress, listed.Term, listed.No, listed.GuestNo, listed.Guest.Name, listed.Guest.Unit, listed.Guest.Office }),
        GuestRemoved removed => work.ExecuteOne(DeleteGuest, new { Congress = congress, removed.Term, removed.No, removed.GuestNo }),
        GuestsImported or KioskOpened => Task.CompletedTask,
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

    private static async Task Choose(Work work, CongressId congress, SessionChosen chosen)
    {
        await work.Execute(ForgetChoice, new { Congress = congress });
        await work.ExecuteOne(SetChosen, new { Congress = congress, chosen.Term, chosen.No, chosen.On });
    }

    private static async Task BeginPlenary(Work work, CongressId congress, PlenaryBegun begun, DateTimeOffset now)
    {
        var key = new { Congress = congress, begun.Term, begun.No, Ended = begun.Plenary - 1, begun.Plenary, begun.Deputies, begun.Present, At = now };
        await work.ExecuteOne(InsertPlenary, key);
        await work.Execute(FreezeRoll, key);
        await work.Execute(ClearRoll, key);
        await work.ExecuteOne(SetPlenary, key);
    }
}
