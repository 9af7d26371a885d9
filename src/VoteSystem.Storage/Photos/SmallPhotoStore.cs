using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Photos;

/// <summary>Reads the small versions of photos, and keeps one that was drawn later. A small version says nothing new, so it is no command and enters no log.</summary>
public sealed class SmallPhotoStore(Db database)
{
    /// <summary>A small version with what decides who may see it.</summary>
    public sealed record Row
    {
        /// <summary>With what the photo came.</summary>
        public required PhotoSource Source { get; init; }

        /// <summary>Of the photo, hex: the small version changes with it only.</summary>
        public required string Sha256 { get; init; }

        /// <summary>The small JPEG; null when it was not drawn yet or the photo was refused.</summary>
        public byte[]? SmallBytes { get; init; }

        /// <summary>Where the photo stands.</summary>
        public required PhotoStatus Status { get; init; }
    }

    private const string ById = """
        SELECT source, sha256,
               small_bytes,
               status
        FROM photo
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string Fill = """
        UPDATE photo
        SET small_bytes = @Small
        WHERE congress_id = @Congress AND id = @Id AND small_bytes IS NULL AND status <> 'Refused'
        """;

    /// <summary>The small version of a photo; null when there is no such photo.</summary>
    public Task<Row?> Find(CongressId congress, Guid id) => database.One<Row>(ById, new { Congress = congress, Id = id });

    /// <summary>Keeps a small version. One that is there already stays, and a refused photo gets none.</summary>
    public Task Keep(CongressId congress, Guid id, byte[] small) => database.WriteRepeatable(async work =>
    {
        await work.Execute(Fill, new { Congress = congress, Id = id, Small = small });
        work.Keep();
    });
}
