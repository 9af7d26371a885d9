using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Moving;

/// <summary>Computes every hash that an installation keeps once more: audit chains, round records, papers, publications.</summary>
public sealed class InstallationCheck(Db database)
{
    // Tables that keep a hash of something else in the same row.
    private static readonly Dictionary<string, (string Hash, string Content, Func<object, string> Of)> Kept = new(StringComparer.Ordinal)
    {
        ["paper"] = ("sha256", "pdf", pdf => HashOf((byte[])pdf)),
        ["publication"] = ("sha256", "content_json", text => HashOf(Encoding.UTF8.GetBytes((string)text))),
        ["round"] = ("record_sha256", "public_record", text => HashOfRecord((string)text)),
    };

    private const string Heads = """
        SELECT congress_id, height, hash
        FROM audit_head
        ORDER BY congress_id
        """;

    private const string LastEntry = """
        SELECT hash
        FROM audit_entry
        WHERE congress_id = @CongressId AND height = @Height
        """;

    /// <summary>What does not agree with its hash, in words; empty when everything does.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
        var faults = new List<string>();
        foreach (var head in await database.Many<HeadRow>(Heads)) faults.AddRange(await FaultsOf(head));
        await using var connection = await database.Open();
        foreach (var table in await InstallationSchema.Tables())
        {
            if (!Kept.TryGetValue(table.Name, out var kept)) continue;
            var (hash, content) = (table.PlaceOf(kept.Hash), table.PlaceOf(kept.Content));
            await foreach (var row in connection.Rows(null, table))
            {
                if (row[content] is { } value && kept.Of(value) != (string?)row[hash])
                    faults.Add($"{table.Name} {string.Join('/', table.Key.Select(key => row[table.PlaceOf(key)]))} has another hash.");
            }
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> FaultsOf(HeadRow head)
    {
        var audit = new AuditQueries(database);
        if (await audit.FirstBreak(head.CongressId) is { } height) return [$"The audit log of {head.CongressId.Value} is broken at entry {height}."];
        var last = await database.One<string>(LastEntry, head);
        return head.Height == 0 || last == head.Hash ? [] : [$"The audit log of {head.CongressId.Value} does not end at its head."];
    }

    private static string HashOfRecord(string text) =>
        RoundRecordReader.Read(Encoding.UTF8.GetBytes(text)) is RecordReading.Read read ? read.Record.Sha256() : "unreadable";

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record HeadRow
    {
        public required CongressId CongressId { get; init; }

        public required long Height { get; init; }

        public required string Hash { get; init; }
    }
}
