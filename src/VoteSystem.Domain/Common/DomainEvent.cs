using System.Text.Json.Serialization;

namespace VoteSystem.Domain.Common;

/// <summary>Something that happened and is saved together with its audit entry. The record's JSON is the entry's payload.</summary>
/// <remarks>
/// Never put into an event what must not be kept for ever: contact data of citizens is marked <see cref="JsonIgnoreAttribute"/>,
/// and nothing that could tell how a deputy voted may stand here at all.
/// </remarks>
public abstract record DomainEvent
{
    /// <summary>What the event is about, so that a page can show the history of one thing.</summary>
    [JsonIgnore]
    public abstract Subject Subject { get; }
}

/// <summary>Names one thing of a congress in the audit log, such as project 12 of 2026 (<c>project/2026/12</c>).</summary>
/// <param name="Path">Lower-case words and numbers joined by slashes; at most 120 characters.</param>
public readonly record struct Subject(string Path)
{
    /// <summary>The cycle of a year as a whole.</summary>
    public static Subject Cycle(int year) => new($"cycle/{year}");

    /// <summary>A thing with a number inside a cycle.</summary>
    /// <param name="kind">A lower-case word: proposal, project, round, opinion …</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="no">The number inside the cycle, from 1.</param>
    public static Subject InCycle(string kind, int year, int no) => new($"{kind}/{year}/{no}");

    /// <inheritdoc/>
    public override string ToString() => Path;
}
