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

        public required int Version { get; init; }

        public Session ToSession() => new()
        {
            Id = new SessionId(CongressId, TermNo, SessionNo),
            OpensOn = OpensOn,
            ClosesOn = ClosesOn,
            Place = Place,
            Version = Version,
        };
    }

    internal const string OfCongress = """
        SELECT congress_id, term_no, session_no,
               opens_on,
               closes_on,
               place,
               version
        FROM congress_session
        WHERE congress_id = @Congress
        ORDER BY term_no DESC, session_no DESC
        """;

    /// <summary>All sessions, newest first.</summary>
    public Task<IReadOnlyList<Session>> All(CongressId congress) => database.SessionsOf(congress);

    /// <summary>The session, or null.</summary>
    public async Task<Session?> Find(SessionId id) =>
        (await database.SessionsOf(id.Congress)).FirstOrDefault(session => session.Id == id);

    /// <summary>The session that sits today; otherwise the next one called, otherwise the last one held; null when none was ever called.</summary>
    public async Task<Session?> Current(CongressId congress, DateOnly today) => (await database.SessionsOf(congress)).CurrentOn(today);
}

/// <summary>Loads sessions for pages and commands.</summary>
internal static class SessionLoading
{
    public static async Task<IReadOnlyList<Session>> SessionsOf(this IReader reader, CongressId congress) =>
        [.. (await reader.Many<SessionQueries.Row>(SessionQueries.OfCongress, new { Congress = congress })).Select(row => row.ToSession())];

    public static Session? CurrentOn(this IReadOnlyList<Session> sessions, DateOnly today) =>
        sessions.FirstOrDefault(session => session.OpensOn <= today && today <= session.ClosesOn)
        ?? sessions.LastOrDefault(session => session.OpensOn > today)
        ?? (sessions.Count == 0 ? null : sessions[0]);
}
