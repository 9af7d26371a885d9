using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>Reads who has a card for signing in.</summary>
public sealed class CardQueries(Db database)
{
    /// <summary>A deputy and the card in use.</summary>
    public sealed record Row
    {
        /// <summary>The deputy.</summary>
        public required DeputyId Id { get; init; }

        /// <summary>Name.</summary>
        public required string Name { get; init; }

        /// <summary>Delegation or group.</summary>
        public required string GroupName { get; init; }

        /// <summary>When the card in use was issued, UTC; null for none.</summary>
        public DateTimeOffset? IssuedAt { get; init; }
    }

    private const string OfCongress = """
        SELECT d.id, d.name, d.group_name,
               MAX(c.issued_at) AS issued_at
        FROM deputy d
        LEFT JOIN deputy_card c ON c.congress_id = d.congress_id AND c.deputy_id = d.id AND c.is_void = 0
        WHERE d.congress_id = @Congress AND d.holds_seat = 1
        GROUP BY d.id, d.name, d.group_name, d.sort_key
        ORDER BY d.group_name, d.sort_key, d.id
        """;

    /// <summary>All deputies who hold a seat, by group and name, with the cards they have.</summary>
    public Task<IReadOnlyList<Row>> Of(CongressId congress) => database.Many<Row>(OfCongress, new { Congress = congress });
}

/// <summary>A card as it was found by its hash, with what is recorded about its holder in a session.</summary>
internal sealed record CardRow
{
    public required DeputyId Id { get; init; }

    public required string Name { get; init; }

    public required bool HoldsSeat { get; init; }

    public AttendanceStatus? Status { get; init; }

    public required bool IsVoid { get; init; }

    /// <summary>Only cards of the congress whose session it is: a neighbour's card signs nobody in.</summary>
    public const string ByHash = """
        SELECT d.id, d.name, d.holds_seat,
               a.status,
               c.is_void
        FROM deputy_card c
        JOIN deputy d ON d.congress_id = c.congress_id AND d.id = c.deputy_id
        LEFT JOIN attendance a
            ON a.congress_id = d.congress_id AND a.deputy_id = d.id AND a.term_no = @Term AND a.session_no = @No
        WHERE c.token_hash = @Hash AND c.congress_id = @Congress
        """;

    public FoundCard ToCard() => new(new Attendee { Id = Id, Name = Name, HoldsSeat = HoldsSeat, Status = Status }, IsVoid);
}
