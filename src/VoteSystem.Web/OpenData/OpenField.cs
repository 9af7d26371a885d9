using System.Globalization;
using System.Text.Json.Nodes;

namespace VoteSystem.Web.OpenData;

/// <summary>How a value of the open data is written.</summary>
public enum OpenType
{
    /// <summary>Text as it was published.</summary>
    Text,

    /// <summary>A whole number; amounts are in fen (1/100 yuan).</summary>
    Whole,

    /// <summary>A day, 2026-01-31.</summary>
    Day,

    /// <summary>A word from a closed list, in English.</summary>
    Name,
}

/// <summary>One field of an open list.</summary>
/// <param name="Key">Its name in JSON and CSV. One that ends with * stands for several: milestone1, milestone2 …</param>
/// <param name="Type">How its value is written.</param>
/// <param name="TextKey">Key of its name in words.</param>
public sealed record OpenField(string Key, OpenType Type, string TextKey)
{
    private static readonly HashSet<string> Numbers =
    [
        "projectNo", "duplicateOf", "proposals", "percent", "rank", "round", "approve", "oppose", "abstain", "satisfied", "basicallySatisfied",
        "dissatisfied", "ratings", "stars", "count", "candidates", "seats", "announcementNo", "deputies", "present", "issued", "collected", "valid", "invalid", "needed",
    ];

    private static readonly HashSet<string> Days = ["receivedOn", "dueOn", "asOf", "from", "until", "givenOn", "on"];

    private static readonly HashSet<string> Names = ["category", "source", "channel", "status", "light", "completion", "class", "authority", "grade", "lead", "duty"];

    /// <summary>The field with that name.</summary>
    public static OpenField Of(string key) => new(key, TypeOf(key), $"Published.{key.TrimEnd('*')}");

    /// <summary>True when a published key is this field or one of those that it stands for.</summary>
    public bool Covers(string key) => Key is [.. var start, '*'] ? key.StartsWith(start, StringComparison.Ordinal) : key == Key;

    /// <summary>A published value as JSON; what is no number after all stays text.</summary>
    public static JsonNode? Json(string key, string? value) => value switch
    {
        null => null,
        _ when TypeOf(key) == OpenType.Whole && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(value),
    };

    private static OpenType TypeOf(string key)
    {
        if (key.EndsWith("Fen", StringComparison.Ordinal) || key == "fund*" || Numbers.Contains(key) || (key.StartsWith("count", StringComparison.Ordinal) && key.Length > 5)) return OpenType.Whole;
        if (Days.Contains(key)) return OpenType.Day;
        return Names.Contains(key) ? OpenType.Name : OpenType.Text;
    }
}
