using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Reads those who attend a session without a vote.</summary>
public sealed class GuestQueries(Db database)
{
    internal sealed record Row
    {
        public required int No { get; init; }

        public required string Name { get; init; }

        public required string Unit { get; init; }

        public string? Office { get; init; }
    }

    internal const string OfSession = """
        SELECT no, name, unit,
               office
        FROM session_guest
        WHERE congress_id = @Congress AND term_no = @Term AND session_no = @No
        ORDER BY no
        """;

    /// <summary>The guests of a session, in the order of the list.</summary>
    public Task<IReadOnlyList<ListedGuest>> Of(SessionId session) => database.GuestsOf(session);
}

/// <summary>Loads guests for pages and commands.</summary>
internal static class GuestLoading
{
    public static async Task<IReadOnlyList<ListedGuest>> GuestsOf(this IReader reader, SessionId session) =>
    [
        .. (await reader.Many<GuestQueries.Row>(GuestQueries.OfSession, new { session.Congress, session.Term, session.No }))
            .Select(row => new ListedGuest(row.No, new Guest(row.Name, row.Unit, row.Office))),
    ];
}
