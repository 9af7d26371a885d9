using System.Text.Json;
using System.Text.RegularExpressions;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Audit;

/// <summary>An entry of the audit log as people read it.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Actor">Who, in words.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Facts">The payload, field by field.</param>
public sealed record AuditLine(AuditQueries.Row Row, string Actor, string Sentence, IReadOnlyList<(string Name, string Value)> Facts);

/// <summary>
/// Tells an entry in a sentence: the text <c>Audit.KIND</c>, in which <c>{name}</c> or <c>{name.part}</c> stands for a field of the payload.
/// A kind without a text is told by its name and its subject.
/// </summary>
public sealed partial class AuditTeller(Words words)
{
    // Enum values stand in payloads by their bare names; these are the families that occur there.
    private static readonly string[] Families =
        ["Stage", "Role", "PublicationKind", "ProposalStatus", "ProposalSource", "ProjectStatus", "ApprovalBody", "RoundKind", "BallotMode",
         "SignInLinkKind", "Light", "OrderStatus", "AdjustmentClass", "AdjustmentStatus", "Completion", "ReviewOutcome", "VisitKind"];

    /// <summary>The entry in words.</summary>
    public AuditLine Tell(AuditQueries.Row row)
    {
        using var payload = JsonDocument.Parse(row.Payload);
        var fields = payload.RootElement.EnumerateObject().ToList();
        var sentence = SentenceOf(row, fields.SelectMany(WithParts).ToDictionary(field => field.Name, field => field.Value));
        return new AuditLine(row, ActorOf(row.Actor), sentence, [.. fields.Select(field => (NameOf(field.Name), Shown(field.Value)))]);
    }

    /// <summary>The kind in words, for choosing.</summary>
    public string KindName(string kind) => words.Has($"Audit.Kind.{kind}") ? words[$"Audit.Kind.{kind}"] : kind;

    private string ActorOf(string actor) => words.Has($"Audit.Actor.{actor}") ? words[$"Audit.Actor.{actor}"] : actor;

    private string SentenceOf(AuditQueries.Row row, Dictionary<string, string> fields)
    {
        if (!words.Has($"Audit.{row.Kind}")) return words["Audit.Other", KindName(row.Kind), row.Subject];
        return Place().Replace(words[$"Audit.{row.Kind}"], match => fields.GetValueOrDefault(match.Groups["name"].Value, ""));
    }

    /// <summary>A field and, where it is an object, its parts as <c>field.part</c>.</summary>
    private IEnumerable<(string Name, string Value)> WithParts(JsonProperty field)
    {
        yield return (field.Name, Shown(field.Value));
        if (field.Value.ValueKind != JsonValueKind.Object) yield break;
        foreach (var part in field.Value.EnumerateObject())
            yield return ($"{field.Name}.{part.Name}", Shown(part.Value));
    }

    private string NameOf(string field)
    {
        if (words.Has($"Audit.Field.{field}")) return words[$"Audit.Field.{field}"];
        var known = $"Field.{char.ToUpperInvariant(field[0])}{field[1..]}";
        return words.Has(known) ? words[known] : field;
    }

    private string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => InWords(value.GetString()!),
        JsonValueKind.True => words["Rule.Yes"],
        JsonValueKind.False => words["Rule.No"],
        JsonValueKind.Null => "",
        // A grant of a role is told by its role.
        JsonValueKind.Object when value.TryGetProperty("role", out var role) => InWords(role.GetString()!),
        _ => value.GetRawText(),
    };

    private string InWords(string text) =>
        Families.Select(family => $"{family}.{text}").FirstOrDefault(words.Has) is { } key ? words[key] : text;

    [GeneratedRegex(@"\{(?<name>[\w.]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
