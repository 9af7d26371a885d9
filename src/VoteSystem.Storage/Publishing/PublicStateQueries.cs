using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>Reads what tells whether a page for the public is still right: each command of a congress raises the height of its audit log.</summary>
public sealed class PublicStateQueries(Db database)
{
    /// <summary>State of one congress, or of all.</summary>
    public sealed record Row
    {
        /// <summary>Height of the audit log; of all congresses: the sum.</summary>
        public required long Height { get; init; }

        /// <summary>Minutes by which the congress's clock is ahead of UTC.</summary>
        public required int UtcOffsetMinutes { get; init; }
    }

    private const string OfTown = """
        SELECT COALESCE(h.height, 0) AS height, g.utc_offset_minutes
        FROM congress g
        LEFT JOIN audit_head h ON h.congress_id = g.id
        WHERE g.slug = @Slug
        """;

    private const string OfAll = """
        SELECT COALESCE(SUM(height), 0) AS height, 480 AS utc_offset_minutes
        FROM audit_head
        """;

    /// <summary>The state of the congress with that short name, or null when there is none.</summary>
    public Task<Row?> Of(string slug) => database.One<Row>(OfTown, new { Slug = slug });

    /// <summary>The state of the whole installation; its day is that of China.</summary>
    public async Task<Row> OfInstallation() => (await database.One<Row>(OfAll))!;
}
