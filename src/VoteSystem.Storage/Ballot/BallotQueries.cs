using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>Reads rounds, readings and records for pages.</summary>
public sealed class BallotQueries(Db database)
{
    /// <summary>The stored records of a round.</summary>
    public sealed record Records
    {
        /// <summary>The record with the patterns of papers; for scrutineers and secretariat.</summary>
        public string? SealedRecord { get; init; }

        /// <summary>The record without them.</summary>
        public string? PublicRecord { get; init; }
    }

    private const string RecordsOfRound = """
        SELECT sealed_record, public_record
        FROM round
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    /// <summary>The hall of a session; without one, of the open round or of the session that sits today.</summary>
    public Task<Hall> Hall(CycleId id, SessionId? session, DateOnly today) => database.HallOf(id, session, today);

    /// <summary>All rounds of a cycle, in order.</summary>
    public Task<IReadOnlyList<Round>> Rounds(CycleId id) => database.RoundsOf(id);

    /// <summary>The readings of a round. A page shows a teller nothing but the teller's own until both are finished.</summary>
    public Task<CountBook> Book(CycleId id, Round round) => database.BookOf(id, round);

    /// <summary>How many slips of a round are in which state.</summary>
    public Task<SlipCount> Slips(CycleId id, int no) => database.SlipsOf(id, no);

    /// <summary>The stored records of a round, or null when there is no such round.</summary>
    public Task<Records?> RecordsOf(CycleId id, int no) => database.One<Records>(RecordsOfRound, new { id.Congress, id.Year, No = no });
}
