using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Publishing;

/// <summary>Writes what the public is shown; a further version never replaces the earlier one.</summary>
internal static class PublicationStore
{
    private const string LastVersion = """
        SELECT COALESCE(MAX(version_no), 0)
        FROM publication
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind
        """;

    private const string Insert = """
        INSERT INTO publication (congress_id, year, kind, version_no, title, content_json, sha256, note, ends_on, published_at, published_by)
        VALUES (@Congress, @Year, @Kind, @VersionNo, @Title, @ContentJson, @Sha256, @Note, @EndsOn, @At, @By)
        """;

    public static async Task Save(Work work, CommandContext context, Published published)
    {
        var key = new { context.Cycle.Id.Congress, published.Year, Kind = published.Kind.ToString() };
        var last = await work.One<long>(LastVersion, key);
        await work.ExecuteOne(Insert, new
        {
            key.Congress,
            key.Year,
            key.Kind,
            VersionNo = (int)last + 1,
            published.Title,
            ContentJson = published.Content.ToJson(),
            Sha256 = published.Content.Hash(),
            published.Note,
            published.EndsOn,
            At = context.Now,
            By = context.Actor.Name,
        });
        await PublicTextWriter.Replace(work, context.Cycle.Id with { Year = published.Year }, published.Kind, (int)last + 1, published.Title, published.Content, context.Now);
    }
}
