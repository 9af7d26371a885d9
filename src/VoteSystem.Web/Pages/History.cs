using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;
using FieldChange = VoteSystem.Domain.Common.FieldChange;

namespace VoteSystem.Web.Pages;

/// <summary>Tells the history of one thing from the audit log: who did what when, and what a colleague changed meanwhile.</summary>
public static class History
{
    // Members of payloads that people want to read, in this order.
    private static readonly string[] Telling = ["to", "reason", "note", "reply", "title", "duplicateOf", "projectNo", "count"];

    // Fields whose values are names of enums.
    private static readonly Dictionary<string, string> Enums = new()
    {
        ["Category"] = "Category",
        ["Source"] = "ProposalSource",
        ["Channel"] = "ProposalChannel",
        ["Gender"] = "Gender",
    };

    /// <summary>The history, newest first.</summary>
    public static Timeline Of(IReadOnlyList<AuditQueries.Row> entries, Words words) =>
        new([.. entries.Reverse().Select(entry => new TimelineEntry(
            words.Moment(entry.At), Name(words, entry.Kind), Detail(entry, words), words.Has($"Audit.Actor.{entry.Actor}") ? words[$"Audit.Actor.{entry.Actor}"] : entry.Actor))]);

    /// <summary>
    /// What was changed since a version that somebody had before the eyes. Every event of a thing raises its version by one,
    /// so the entries after that many are the ones that were not seen.
    /// </summary>
    public static DiffBox Since(IReadOnlyList<AuditQueries.Row> entries, int seenVersion, Words words)
    {
        var unseen = entries.Skip(seenVersion).ToList();
        var changes = unseen.SelectMany(Changes).ToList();
        // Nobody needs the steps between: the value that was seen and the value of now.
        var merged = changes.GroupBy(change => change.Field).Select(group => new FieldChange(group.Key, group.First().Before, group.Last().After));
        var others = unseen.Where(entry => Changes(entry).Count == 0)
            .Select(entry => new Components.FieldChange(Name(words, entry.Kind), null, Detail(entry, words) ?? words.Moment(entry.At)));
        return new DiffBox([.. Show(merged, words), .. others]);
    }

    /// <summary>Changes of fields with the fields' names and the words for values of enums.</summary>
    public static IEnumerable<Components.FieldChange> Show(IEnumerable<FieldChange> changes, Words words) =>
        changes.Select(change => new Components.FieldChange(
            words[$"Field.{change.Field}"], Value(change.Field, change.Before, words), Value(change.Field, change.After, words)));

    private static string? Value(string field, string? value, Words words) =>
        value is not null && Enums.TryGetValue(field, out var name) && words.Has($"{name}.{value}") ? words[$"{name}.{value}"] : value;

    private static string Name(Words words, string kind) => words.Has($"Audit.Kind.{kind}") ? words[$"Audit.Kind.{kind}"] : kind;

    private static List<FieldChange> Changes(AuditQueries.Row entry)
    {
        using var payload = JsonDocument.Parse(entry.Payload);
        return payload.RootElement.TryGetProperty("changes", out var changes)
            ? changes.Deserialize<List<FieldChange>>(DomainJson.Options) ?? []
            : [];
    }

    private static string? Detail(AuditQueries.Row entry, Words words)
    {
        var changes = Show(Changes(entry), words).ToList();
        if (changes.Count > 0)
            return string.Join("  ", changes.Select(change => $"{change.Field}: {change.Before ?? words["Diff.Empty"]} → {change.After ?? words["Diff.Empty"]}"));
        using var payload = JsonDocument.Parse(entry.Payload);
        var told = Telling
            .Where(name => payload.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(name => payload.RootElement.GetProperty(name).ToString());
        return string.Join("  ", told) is { Length: > 0 } text ? text : null;
    }
}
