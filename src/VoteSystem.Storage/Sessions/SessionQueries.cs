using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Reads the sessions of a congress.</summary>
public sealed class SessionQueries(Db database)
{
    internal sealed record Row
    {
        public required CongressId CongressId { get; init; }

        public required int TermNo { get; init; }

        public required int SessionNo { get; init; }

        public required DateOnly OpensOn { get; init; }

        public required DateOnly ClosesOn { get; init; }

        public required string Place { get; init; }

        public required int PlenaryNo { get; init; }

        public DateOnly? ChosenOn { get; init; }

        public required int Version { get; init; }

        public Session ToSession() => new()
        {
            Id = new SessionId(CongressId, TermNo, SessionNo),
            OpensOn = OpensOn,
            ClosesOn = ClosesOn,
            Place = Place,
            Plenary = PlenaryNo,
            ChosenOn = ChosenOn,
            Version = Version,
        };
    }

    internal const string OfCongress = """
        SELECT congress_id, term_no, session_no,
               opens_on,
               closes_on,
               place,
               plenary_no,
               chosen_on,
               version
        FROM congress_session
        WHERE congress_id = @Congress
        ORDER BY term_no DESC, session_no DESC
        """;

    /// <summary>A plenary meeting that is over.</summary>
    public sealed record PastPlenary
    {
        /// <summary>Its number, from 1.</summary>
        public required int PlenaryNo { get; init; }

        /// <summary>All deputies at its end.</summary>
        public required int Deputies { get; init; }

        /// <summary>Present at its end.</summary>
        public required int Present { get; init; }

        /// <summary>When the next one began, UTC.</summary>
        public required DateTimeOffset EndedAt { get; init; }
    }

    private const string PastPlenaries = """
        SELECT plenary_no, deputies, present,
               ended_at
        FROM plenary
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No
        ORDER BY plenary_no
        """;

    private const string PastRoll = """
        SELECT d.id, d.name, d.group_name,
               d.holds_seat,
               a.status,
               a.since,
               a.reason
        FROM plenary_attendance a
        JOIN deputy d ON d.congress_id = a.congress_id AND d.id = a.deputy_id
        WHERE a.congress_id = @Congress AND a.term_no = @Term AND a.session_no = @No AND a.plenary_no = @Plenary
        ORDER BY d.group_name, d.sort_key, d.id
        """;

    /// <summary>All sessions, newest first.</summary>
    public Task<IReadOnlyList<Session>> All(CongressId congress) => database.SessionsOf(congress);

    /// <summary>The session, or null.</summary>
    public async Task<Session?> Find(SessionId id) =>
        (await database.SessionsOf(id.Congress)).FirstOrDefault(session => session.Id == id);

    /// <summary>The session at hand: see <see cref="SessionAtHand.Of"/>.</summary>
    public async Task<Session?> Current(CongressId congress, DateOnly today) => SessionAtHand.Of(await database.SessionsOf(congress), today);

    /// <summary>The plenary meetings of a session that are over, in order.</summary>
    public Task<IReadOnlyList<PastPlenary>> PlenariesOf(SessionId session) =>
        database.Many<PastPlenary>(PastPlenaries, new { session.Congress, session.Term, session.No });

    /// <summary>The frozen roll of a plenary meeting that is over, by group and name.</summary>
    public Task<IReadOnlyList<AttendanceQueries.Row>> RollOfPlenary(SessionId session, int plenary) =>
        database.Many<AttendanceQueries.Row>(PastRoll, new { session.Congress, session.Term, session.No, Plenary = plenary });
}

/// <summary>Loads sessions for pages and commands.</summary>
internal static class SessionLoading
{
    public static async Task<IReadOnlyList<Session>> SessionsOf(this IReader reader, CongressId congress) =>
        [.. (await reader.Many<SessionQueries.Row>(SessionQueries.OfCongress, new { Congress = congress })).Select(row => row.ToSession())];
}
