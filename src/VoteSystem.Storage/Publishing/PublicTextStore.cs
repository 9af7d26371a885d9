using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>Makes publications findable that were written before there was a search, or by a program without it.</summary>
public sealed class PublicTextStore(Db database)
{
    private sealed record Missing
    {
        public required CongressId CongressId { get; init; }

        public required int Year { get; init; }

        public required PublicationKind Kind { get; init; }

        public required int VersionNo { get; init; }

        public required string Title { get; init; }

        public required string ContentJson { get; init; }

        public required DateTimeOffset PublishedAt { get; init; }
    }

    private const string WithoutText = """
        SELECT p.congress_id, p.year, p.kind,
               p.version_no,
               p.title,
               p.content_json,
               p.published_at
        FROM publication p
        WHERE p.version_no = (SELECT MAX(n.version_no) FROM publication n
                              WHERE n.congress_id = p.congress_id AND n.year = p.year AND n.kind = p.kind)
          AND NOT EXISTS (SELECT 1 FROM public_text t
                          WHERE t.congress_id = p.congress_id AND t.year = p.year AND t.kind = p.kind AND t.version_no = p.version_no)
        ORDER BY p.congress_id, p.year, p.kind
        """;

    /// <summary>Adds what is missing; at the start of the program. Nothing happens when nothing is.</summary>
    /// <returns>Number of publications that were added.</returns>
    public async Task<int> FillMissing()
    {
        var missing = await database.Many<Missing>(WithoutText);
        foreach (var one in missing)
        {
            await database.Write(async work =>
            {
                await PublicTextWriter.Replace(work, new CycleId(one.CongressId, one.Year), one.Kind, one.VersionNo, one.Title,
                    PublishedContent.FromJson(one.ContentJson), one.PublishedAt);
                work.Keep();
            });
        }

        return missing.Count;
    }
}
