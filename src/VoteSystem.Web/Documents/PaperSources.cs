using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Documents;

/// <summary>
/// What was frozen for the public and what the log remembers. A paper about something that was published says what was published, and
/// carries the day on which it happened, not the day on which a clerk prints it.
/// </summary>
public sealed class PaperSources(PublicationQueries publications, AuditQueries audit)
{
    /// <summary>The newest version of a published list, or null.</summary>
    public async Task<PublicationQueries.Row?> Newest(PaperYear year, PublicationKind kind) =>
        (await year.Once(() => publications.Newest(year.Cycle.Id))).FirstOrDefault(row => row.Kind == kind);

    /// <summary>All versions of a published list, oldest first.</summary>
    public async Task<IReadOnlyList<PublicationQueries.Row>> Versions(PaperYear year, PublicationKind kind) =>
        [.. (await publications.Versions(year.Cycle.Id, kind)).OrderBy(row => row.VersionNo)];

    /// <summary>The day on which something of that kind last happened to a project, or null.</summary>
    /// <param name="year">The year.</param>
    /// <param name="projectNo">Which project.</param>
    /// <param name="kinds">Names of events.</param>
    public async Task<DateOnly?> LastDay(PaperYear year, int projectNo, params string[] kinds)
    {
        var entries = await audit.About(year.Congress.Id, Subject.InCycle("project", year.Year, projectNo));
        return entries.LastOrDefault(entry => kinds.Contains(entry.Kind)) is { } entry ? year.DayOf(entry.At) : null;
    }

    /// <summary>A day in a published value.</summary>
    public static DateOnly? DayIn(string? value) => value is null ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Money in a published value.</summary>
    public static Money? MoneyIn(string? value) => NumberIn(value) is { } fen ? Money.FromFen(fen) : null;

    /// <summary>A whole number in a published value.</summary>
    public static long? NumberIn(string? value) => value is null ? null : long.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
