using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Reads the roll of a session.</summary>
public sealed class AttendanceQueries(Db database)
{
    /// <summary>One deputy on the roll.</summary>
    public sealed record Row
    {
        /// <summary>The deputy.</summary>
        public required DeputyId Id { get; init; }

        /// <summary>Name.</summary>
        public required string Name { get; init; }

        /// <summary>Delegation or group.</summary>
        public required string GroupName { get; init; }

        /// <summary>False for somebody who no longer is a deputy.</summary>
        public required bool HoldsSeat { get; init; }

        /// <summary>What is recorded, or null.</summary>
        public AttendanceStatus? Status { get; init; }

        /// <summary>Since when, UTC.</summary>
        public DateTimeOffset? Since { get; init; }

        /// <summary>Reason of a leave.</summary>
        public string? Reason { get; init; }

        internal Attendee ToAttendee() => new() { Id = Id, Name = Name, HoldsSeat = HoldsSeat, Status = Status };
    }

    internal sealed record CountRow
    {
        public required int Deputies { get; init; }

        public required int OnTime { get; init; }

        public required int Late { get; init; }

        public required int LeftAgain { get; init; }

        public required int LeaveBusiness { get; init; }

        public required int LeaveSick { get; init; }

        public required int Absent { get; init; }

        public AttendanceCount ToCount() => new()
        {
            Deputies = Deputies,
            OnTime = OnTime,
            Late = Late,
            Left = LeftAgain,
            LeaveBusiness = LeaveBusiness,
            LeaveSick = LeaveSick,
            Absent = Absent,
        };
    }

    private const string RollOfSession = """
        SELECT d.id, d.name, d.group_name,
               d.holds_seat,
               a.status,
               a.since,
               a.reason
        FROM deputy d
        LEFT JOIN attendance a
            ON a.congress_id = d.congress_id AND a.deputy_id = d.id AND a.term_no = @Term AND a.session_no = @No
        WHERE d.congress_id = @Congress
          AND (d.holds_seat = 1 OR a.status IS NOT NULL)
          AND (@Text = '' OR d.name LIKE @Text ESCAPE '~' OR d.sort_key LIKE @Text ESCAPE '~' OR d.group_name LIKE @Text ESCAPE '~')
          AND (@GroupName = '' OR d.group_name = @GroupName)
          AND (@Status = '' OR a.status = @Status OR (@Status = 'None' AND a.status IS NULL))
        ORDER BY d.group_name, d.sort_key, d.id
        """;

    internal const string WholeRoll = """
        SELECT d.id, d.name, d.group_name,
               d.holds_seat,
               a.status,
               a.since,
               a.reason
        FROM deputy d
        LEFT JOIN attendance a
            ON a.congress_id = d.congress_id AND a.deputy_id = d.id AND a.term_no = @Term AND a.session_no = @No
        WHERE d.congress_id = @Congress
        ORDER BY d.sort_key, d.id
        """;

    /// <summary>Only those who hold a seat today count: 实有代表, not everybody who ever signed in.</summary>
    internal const string Counts = """
        SELECT COUNT(*) AS deputies,
               COALESCE(SUM(CASE WHEN a.status = 'Present' THEN 1 ELSE 0 END), 0) AS on_time,
               COALESCE(SUM(CASE WHEN a.status = 'Late' THEN 1 ELSE 0 END), 0) AS late,
               COALESCE(SUM(CASE WHEN a.status = 'Left' THEN 1 ELSE 0 END), 0) AS left_again,
               COALESCE(SUM(CASE WHEN a.status = 'LeaveBusiness' THEN 1 ELSE 0 END), 0) AS leave_business,
               COALESCE(SUM(CASE WHEN a.status = 'LeaveSick' THEN 1 ELSE 0 END), 0) AS leave_sick,
               COALESCE(SUM(CASE WHEN a.status = 'Absent' THEN 1 ELSE 0 END), 0) AS absent
        FROM deputy d
        LEFT JOIN attendance a
            ON a.congress_id = d.congress_id AND a.deputy_id = d.id AND a.term_no = @Term AND a.session_no = @No
        WHERE d.congress_id = @Congress AND d.holds_seat = 1
        """;

    private const string GroupsOfCongress = """
        SELECT DISTINCT group_name
        FROM deputy
        WHERE congress_id = @Congress AND holds_seat = 1
        ORDER BY group_name
        """;

    /// <summary>The roll by group and name.</summary>
    /// <param name="session">Which session.</param>
    /// <param name="text">Part of a name, of its sort key or of a group; empty for all.</param>
    /// <param name="group">One group; empty for all.</param>
    /// <param name="status">One status by name, "None" for those without a record, empty for all.</param>
    public Task<IReadOnlyList<Row>> Roll(SessionId session, string? text = null, string? group = null, string? status = null) =>
        database.Many<Row>(RollOfSession, new
        {
            session.Congress,
            session.Term,
            session.No,
            Text = SearchText.Containing(text),
            GroupName = group ?? "",
            Status = status ?? "",
        });

    /// <summary>The numbers of the roll.</summary>
    public Task<AttendanceCount> Count(SessionId session) => database.AttendanceOf(session);

    /// <summary>Names of the groups that have deputies.</summary>
    public Task<IReadOnlyList<string>> Groups(CongressId congress) => database.Many<string>(GroupsOfCongress, new { Congress = congress });
}

/// <summary>Loads the numbers of a roll for pages and commands.</summary>
internal static class AttendanceLoading
{
    public static async Task<AttendanceCount> AttendanceOf(this IReader reader, SessionId session) =>
        (await reader.One<AttendanceQueries.CountRow>(AttendanceQueries.Counts, new { session.Congress, session.Term, session.No }))!.ToCount();
}
