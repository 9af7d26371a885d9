using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>Reads frozen publications: the only source of lists on public pages.</summary>
public sealed class PublicationQueries(Db database)
{
    /// <summary>One version of a published list.</summary>
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

        /// <summary>The content as canonical JSON.</summary>
        public required string ContentJson { get; init; }

        /// <summary>SHA-256 of the content, hex.</summary>
        public required string Sha256 { get; init; }

        /// <summary>Why it replaces the version before.</summary>
        public string? Note { get; init; }

        /// <summary>Last day of a display.</summary>
        public DateOnly? EndsOn { get; init; }

        /// <summary>When it was published, UTC.</summary>
        public required DateTimeOffset PublishedAt { get; init; }

        /// <summary>The content.</summary>
        public PublishedContent Content => PublishedContent.FromJson(ContentJson);
    }

    private const string AllVersions = """
        SELECT year, kind, version_no,
               title,
               content_json,
               sha256,
               note,
               ends_on,
               published_at
        FROM publication
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind
        ORDER BY version_no DESC
        """;

    private const string NewestOfEach = """
        SELECT p.year, p.kind, p.version_no,
               p.title,
               p.content_json,
               p.sha256,
               p.note,
               p.ends_on,
               p.published_at
        FROM publication p
        WHERE p.congress_id = @Congress AND p.year = @Year
          AND p.version_no = (SELECT MAX(n.version_no) FROM publication n
                              WHERE n.congress_id = p.congress_id AND n.year = p.year AND n.kind = p.kind)
        ORDER BY p.kind
        """;

    /// <summary>All versions of a list, newest first; empty when it was never published.</summary>
    public Task<IReadOnlyList<Row>> Versions(CycleId id, PublicationKind kind) =>
        database.Many<Row>(AllVersions, new { id.Congress, id.Year, Kind = kind.ToString() });

    /// <summary>The newest version of each list of a cycle, in order of publication.</summary>
    /// <remarks>They come in the order of their key, so that one year is read and not all; a handful is put in order here.</remarks>
    public async Task<IReadOnlyList<Row>> Newest(CycleId id) =>
        [.. (await database.Many<Row>(NewestOfEach, new { id.Congress, id.Year })).OrderBy(row => row.PublishedAt)];
}
