using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Publishing;

/// <summary>What kind of list the public is shown; each has its own versions, counted from 1.</summary>
public enum PublicationKind
{
    /// <summary>征集公告: how and until when proposals are taken.</summary>
    Call,

    /// <summary>征集结果反馈: what was received and what became of it.</summary>
    Ledger,

    /// <summary>候选项目公示: the candidates.</summary>
    Candidates,

    /// <summary>公告(第×号): the chosen projects.</summary>
    Result,

    /// <summary>实施计划: who does what until when with which money.</summary>
    Plan,

    /// <summary>进展情况: a report period's state of all projects.</summary>
    Progress,

    /// <summary>项目调整公告: a decided adjustment.</summary>
    Adjustment,

    /// <summary>满意度测评结果: the grades.</summary>
    Appraisal,
}

/// <summary>One value of a published row. The page knows by the key how to show it.</summary>
/// <param name="Key">Name of the field: unit, amountFen, dueOn, place, approve …; its words stand in the pages' texts.</param>
/// <param name="Value">The value in a neutral form: whole numbers, ISO dates, plain text, enum names.</param>
public sealed record PublishedField(string Key, string Value);

/// <summary>One row of a published list.</summary>
/// <param name="No">Number on the list.</param>
/// <param name="Title">Name of the project or proposal.</param>
/// <param name="Fields">Further values; contact data never stands here.</param>
public sealed record PublishedRow(int No, string Title, IReadOnlyList<PublishedField> Fields)
{
    /// <summary>The value under a key, or null.</summary>
    public string? this[string key] => Fields.FirstOrDefault(field => field.Key == key)?.Value;
}

/// <summary>What was published, frozen: pages for the public read this and nothing else.</summary>
/// <param name="Rows">The list as it was shown.</param>
/// <param name="Facts">Values about the list as a whole (counts, majority, session, dates).</param>
public sealed record PublishedContent(IReadOnlyList<PublishedRow> Rows, IReadOnlyList<PublishedField> Facts)
{
    /// <summary>The value of a fact, or null.</summary>
    public string? this[string key] => Facts.FirstOrDefault(field => field.Key == key)?.Value;

    /// <summary>Canonical JSON; the hash of a publication is taken over its UTF-8 bytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DomainJson.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static PublishedContent FromJson(string json) => JsonSerializer.Deserialize<PublishedContent>(json, DomainJson.Options)!;

    /// <summary>SHA-256 of the canonical JSON, 64 lower-case hex digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));
}

/// <summary>Something was shown to the public and frozen.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Kind">Which list.</param>
/// <param name="Title">Heading.</param>
/// <param name="Content">What is shown.</param>
/// <param name="Note">Why a version replaces the one before; null for the first.</param>
/// <param name="EndsOn">Last day of a display (公示), or null.</param>
public sealed record Published(int Year, PublicationKind Kind, string Title, PublishedContent Content, string? Note, DateOnly? EndsOn) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"publication/{Year}/{Kind}");
}

/// <summary>How a row differs between two versions of a published list.</summary>
/// <param name="Before">The row in the older version; null when it was added.</param>
/// <param name="After">The row in the newer version; null when it was taken off.</param>
/// <param name="Keys">Keys of the fields that differ; "title" stands for the title.</param>
public sealed record PublishedChange(PublishedRow? Before, PublishedRow? After, IReadOnlyList<string> Keys)
{
    /// <summary>The rows that differ between two versions, by number.</summary>
    public static IReadOnlyList<PublishedChange> Between(PublishedContent older, PublishedContent newer)
    {
        var before = older.Rows.ToDictionary(row => row.No);
        var after = newer.Rows.ToDictionary(row => row.No);
        return before.Keys.Union(after.Keys).Order()
            .Select(no => Compare(before.GetValueOrDefault(no), after.GetValueOrDefault(no)))
            .OfType<PublishedChange>()
            .ToList();
    }

    private static PublishedChange? Compare(PublishedRow? before, PublishedRow? after)
    {
        if (before is null || after is null) return new PublishedChange(before, after, []);
        var keys = before.Fields.Concat(after.Fields).Select(field => field.Key).Distinct()
            .Where(key => before[key] != after[key]).ToList();
        if (before.Title != after.Title) keys.Insert(0, "title");
        return keys.Count == 0 ? null : new PublishedChange(before, after, keys);
    }
}
