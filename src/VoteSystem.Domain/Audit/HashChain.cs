using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Audit;

/// <summary>The end of a chain: its last height and hash.</summary>
public sealed record ChainHead(long Height, string Hash)
{
    /// <summary>A chain without entries.</summary>
    public static ChainHead Empty { get; } = new(0, new string('0', 64));
}

/// <summary>Builds and checks the chain of hashes that makes a later change of the log visible.</summary>
public static class HashChain
{
    /// <summary>The entry that follows a head.</summary>
    public static AuditEntry Next(ChainHead head, DomainEvent happened, string actor, DateTimeOffset at)
    {
        var whole = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var entry = new AuditEntry
        {
            Height = 0,
            PreviousHash = "",
            At = whole,
            Actor = actor,
            Kind = happened.GetType().Name,
            Subject = happened.Subject,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), DomainJson.Options),
            Hash = "",
        };
        return Behind(head, entry);
    }

    /// <summary>What an entry tells, as the next one of a chain.</summary>
    public static AuditEntry Behind(ChainHead head, AuditEntry entry)
    {
        var next = entry with { Height = head.Height + 1, PreviousHash = head.Hash };
        return next with { Hash = HashOf(next) };
    }

    /// <summary>The height of the first entry that does not follow from the one before, or null when the whole chain is sound.</summary>
    /// <param name="entries">In order of height, from any height on.</param>
    public static long? FirstBreak(IEnumerable<AuditEntry> entries)
    {
        AuditEntry? before = null;
        foreach (var entry in entries)
        {
            var follows = before is null
                ? entry.Height != 1 || entry.PreviousHash == ChainHead.Empty.Hash
                : entry.Height == before.Height + 1 && entry.PreviousHash == before.Hash;
            if (!follows || entry.Hash != HashOf(entry)) return entry.Height;
            before = entry;
        }

        return null;
    }

    private static string HashOf(AuditEntry entry)
    {
        // Each value is preceded by its length, so that no two different entries give the same text.
        var text = new StringBuilder();
        string[] values =
        [
            entry.Height.ToString(CultureInfo.InvariantCulture), entry.PreviousHash,
            entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            entry.Actor, entry.Kind, entry.Subject.Path, entry.Payload,
        ];
        foreach (var value in values)
            text.Append(value.Length).Append(':').Append(value).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
