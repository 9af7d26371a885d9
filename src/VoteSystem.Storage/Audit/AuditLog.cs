using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Audit;

/// <summary>The append-only log of each congress. Entries are written only inside the unit of work whose change they tell of.</summary>
public static class AuditLog
{
    private const string TouchHead = """
        UPDATE audit_head
        SET height = height
        WHERE congress_id = @Congress
        """;

    private const string CreateHead = """
        INSERT INTO audit_head (congress_id, height, hash)
        VALUES (@Congress, @Height, @Hash)
        """;

    private const string Head = """
        SELECT height, hash
        FROM audit_head
        WHERE congress_id = @Congress
        """;

    private const string MoveHead = """
        UPDATE audit_head
        SET height = @Height, hash = @Hash
        WHERE congress_id = @Congress AND height = @Height - 1
        """;

    private const string Append = """
        INSERT INTO audit_entry (congress_id, height, previous_hash, at, actor, kind, subject, payload, hash)
        VALUES (@Congress, @Height, @PreviousHash, @At, @Actor, @Kind, @Subject, @Payload, @Hash)
        """;

    /// <summary>Takes the congress's writing lock: until the work ends, no other command of this congress runs.</summary>
    /// <remarks>An update of the head's row locks it on both engines; a lock hint would be ignored by some of them.</remarks>
    public static async Task TakeWritingLock(this Work work, CongressId congress)
    {
        if (await work.Execute(TouchHead, new { Congress = congress }) == 0)
            await work.Execute(CreateHead, new { Congress = congress, ChainHead.Empty.Height, ChainHead.Empty.Hash });
    }

    /// <summary>Appends one entry for each event, in their order.</summary>
    public static async Task AppendToAuditLog(this Work work, CongressId congress, Actor actor, DateTimeOffset at, IEnumerable<DomainEvent> events)
    {
        var row = await work.One<HeadRow>(Head, new { Congress = congress });
        var head = new ChainHead(row!.Height, row.Hash);
        foreach (var happened in events)
        {
            var entry = HashChain.Next(head, happened, actor.Name, at);
            await work.ExecuteOne(Append, new
            {
                Congress = congress,
                entry.Height,
                entry.PreviousHash,
                entry.At,
                entry.Actor,
                entry.Kind,
                Subject = entry.Subject.Path,
                entry.Payload,
                entry.Hash,
            });
            await work.ExecuteOne(MoveHead, new { Congress = congress, entry.Height, entry.Hash });
            head = new ChainHead(entry.Height, entry.Hash);
        }
    }

    /// <summary>The end of the congress's chain as this unit of work sees it.</summary>
    public static async Task<ChainHead> AuditHead(this Work work, CongressId congress) =>
        await work.One<HeadRow>(Head, new { Congress = congress }) is { } row ? new ChainHead(row.Height, row.Hash) : ChainHead.Empty;

    private sealed record HeadRow
    {
        public required long Height { get; init; }

        public required string Hash { get; init; }
    }
}
