using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>Reads which lists a congress has published, without their content: for the news and for the page of open data.</summary>
public sealed class NewsQueries(Db database)
{
    /// <summary>One version of a published list, without its content.</summary>
    public sealed record Row
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>Which list.</summary>
        public required PublicationKind Kind { get; init; }

        /// <summary>Version, from 1.</summary>
        public required int VersionNo { get; init; }

        /// <summary>Heading.</summary>
        public required string Title { get; init; }

        /// <summary>Why it replaces the version before.</summary>
        public string? Note { get; init; }

        /// <summary>SHA-256 of the content, hex.</summary>
        public required string Sha256 { get; init; }

        /// <summary>When it was published, UTC.</summary>
        public required DateTimeOffset PublishedAt { get; init; }
    }

    private const string NewestFirst = """
        SELECT year, kind, version_no,
               title,
               note,
               sha256,
               published_at
        FROM publication
        WHERE congress_id = @Congress
        ORDER BY published_at DESC, year DESC, kind, version_no DESC
        """;

    private const string NewestOfEach = """
        SELECT p.year, p.kind, p.version_no,
               p.title,
               p.note,
               p.sha256,
               p.published_at
        FROM publication p
        WHERE p.congress_id = @Congress
          AND p.version_no = (SELECT MAX(n.version_no) FROM publication n
                              WHERE n.congress_id = p.congress_id AND n.year = p.year AND n.kind = p.kind)
        ORDER BY p.year DESC, p.published_at, p.kind
        """;

    /// <summary>The newest versions of all lists and years.</summary>
    public Task<IReadOnlyList<Row>> Newest(CongressId congress, int take) => database.Page<Row>(NewestFirst, 0, take, new { Congress = congress });

    /// <summary>The version in force of each list, by year.</summary>
    public Task<IReadOnlyList<Row>> Lists(CongressId congress) => database.Many<Row>(NewestOfEach, new { Congress = congress });
}
