using System.Globalization;
using System.Text.Json;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Audit;

/// <summary>
/// The audit log as text: one entry a line, as JSON, in order of height. The payload stands as the text over which the hash was taken,
/// so that whoever has the file can compute the chain again.
/// </summary>
public static class AuditLines
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The line of an entry, without its end.</summary>
    public static string Write(AuditEntry entry) => JsonSerializer.Serialize(
        new Line(entry.Height, entry.PreviousHash, entry.At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture), entry.Actor, entry.Kind, entry.Subject.Path, entry.Payload, entry.Hash),
        DomainJson.Options);

    /// <summary>The entry of a line, or null when it is none.</summary>
    public static AuditEntry? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, DomainJson.Options) is { } line && line.IsWhole
                && DateTimeOffset.TryParseExact(line.At, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? new AuditEntry
                {
                    Height = line.Height,
                    PreviousHash = line.PreviousHash,
                    At = at,
                    Actor = line.Actor,
                    Kind = line.Kind,
                    Subject = new Subject(line.Subject),
                    Payload = line.Payload,
                    Hash = line.Hash,
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(long Height, string PreviousHash, string At, string Actor, string Kind, string Subject, string Payload, string Hash)
    {
        // What a file leaves out comes in as null, whatever the type says.
        public bool IsWhole => new[] { PreviousHash, At, Actor, Kind, Subject, Payload, Hash }.All(value => value is not null);
    }
}
