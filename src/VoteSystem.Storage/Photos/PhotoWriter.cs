using VoteSystem.Domain.Photos;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Photos;

/// <summary>Writes photos and what was decided about them.</summary>
internal static class PhotoWriter
{
    private const string Insert = """
        INSERT INTO photo (congress_id, id, year, source, form_token, position, format, width, height, sha256, bytes, small_bytes, status, added_at)
        VALUES (@Congress, @Id, @Year, @Source, @FormToken, @Position, @Format, @Width, @Height, @Sha256, @Bytes, @Small, 'Waiting', @At)
        """;

    private const string Accept = """
        UPDATE photo
        SET status = 'Accepted', decided_at = @At, decided_by = @By
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string Refuse = """
        UPDATE photo
        SET status = 'Refused', bytes = NULL, small_bytes = NULL, decided_at = @At, decided_by = @By
        WHERE congress_id = @Congress AND id = @Id
        """;

    public static Task Save(Work work, CommandContext context, PhotoEvent happened) => happened switch
    {
        PhotosAdded added => Add(work, context, added),
        PhotoDecided decided => work.ExecuteOne(decided.IsAccepted ? Accept : Refuse,
            new { context.Cycle.Id.Congress, decided.Id, At = context.Now, By = context.Actor.Name }),
        _ => throw new NotSupportedException($"No statement for {happened.GetType().Name}."),
    };

    private static async Task Add(Work work, CommandContext context, PhotosAdded added)
    {
        foreach (var photo in added.Photos)
            await work.ExecuteOne(Insert, new
            {
                context.Cycle.Id.Congress,
                photo.Id,
                added.Year,
                Source = added.Source.ToString(),
                added.FormToken,
                photo.Position,
                Format = photo.Format.ToString(),
                photo.Width,
                photo.Height,
                photo.Sha256,
                photo.Bytes,
                photo.Small,
                At = context.Now,
            });
    }
}
