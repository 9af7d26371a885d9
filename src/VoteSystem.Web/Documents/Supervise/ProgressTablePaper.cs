using System.Globalization;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Text;
using ProgressLine = VoteSystem.Domain.Documents.ProgressLine;

namespace VoteSystem.Web.Documents.Supervise;

/// <summary>D20 进展情况表: one for each time the progress was published.</summary>
public sealed class ProgressTablePaper(PaperSources sources, ReportQueries reports, Words words) : PaperMaker
{
    private const string Prefix = "progress-";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var versions = await sources.Versions(year, PublicationKind.Progress);
        return versions.Count == 0
            ? One(PaperNeed.PublishedProgress)
            : [.. versions.Select(row => new DuePaper($"{Prefix}{row.VersionNo}", words.Date(year.DayOf(row.PublishedAt)), null))];
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var version = int.Parse(matter[Prefix.Length..], CultureInfo.InvariantCulture);
        var published = (await sources.Versions(year, PublicationKind.Progress)).Single(row => row.VersionNo == version);
        var plan = (await sources.Versions(year, PublicationKind.Plan)).LastOrDefault(row => row.PublishedAt <= published.PublishedAt);
        var planned = plan?.Content.Rows.ToDictionary(row => row.No) ?? [];
        var day = year.DayOf(published.PublishedAt);
        var lines = new List<ProgressLine>();
        foreach (var row in published.Content.Rows)
            lines.Add(LineOf(row, Next(planned.GetValueOrDefault(row.No), day), await ProblemOf(year, row)));
        return new WrittenPaper(new ProgressTable { Town = year.Town, Year = year.Year, Date = day, PeriodName = NameOf(year, day), Lines = lines });
    }

    private static ProgressLine LineOf(PublishedRow row, string next, string problem) => new(
        row.Title,
        next,
        row["done"] ?? "—",
        (int)(PaperSources.NumberIn(row["percent"]) ?? 0),
        PaperSources.MoneyIn(row["plannedFen"]),
        PaperSources.MoneyIn(row["allocatedFen"]),
        PaperSources.MoneyIn(row["paidFen"]),
        Enum.Parse<LightShown>(row["light"]!),
        problem);

    /// <summary>The milestone that is due next, or the last one when all are past.</summary>
    private string Next(PublishedRow? plan, DateOnly day)
    {
        var points = plan?.Fields.Where(field => field.Key.StartsWith("milestone", StringComparison.Ordinal)).Select(field => field.Value.Split(' ', 3)).ToList() ?? [];
        if (points.Count == 0) return "—";
        var next = points.FirstOrDefault(point => PaperSources.DayIn(point[0]) >= day) ?? points[^1];
        return words["Paper.Progress.Milestone", PaperSources.DayIn(next[0])!.Value, next[2]];
    }

    // The public list leaves problems out; the paper for deputies names them, from the report that the list shows.
    private async Task<string> ProblemOf(PaperYear year, PublishedRow row)
    {
        var projectReports = await reports.Of(year.Cycle.Id, row.No);
        return projectReports.FirstOrDefault(report => report.AsOf == PaperSources.DayIn(row["asOf"]) && report.PercentDone == PaperSources.NumberIn(row["percent"]))?.Problem ?? "";
    }

    /// <summary>A list of the first weeks after a period tells of that period; a later one says up to which day it tells.</summary>
    private string NameOf(PaperYear year, DateOnly day)
    {
        var period = year.Cycle.Rules.ReportPeriod;
        var now = ReportCalendar.PeriodAt(period, day);
        if (day > now.From.AddDays(2 * ReportingPeriod.DaysToReport)) return words["Paper.Period.AsOf", day];
        var told = ReportCalendar.PeriodAt(period, now.From.AddDays(-1));
        var name = period switch
        {
            ReportPeriod.Monthly => words["Paper.Period.Monthly", told.From.Month],
            ReportPeriod.Quarterly => words["Paper.Period.Quarterly", words[$"Paper.Ordinal.{((told.From.Month - 1) / 3) + 1}"]],
            _ => words[told.From.Month == 1 ? "Paper.Half.1" : "Paper.Half.2"],
        };
        return told.From.Year == year.Year ? name : words["Paper.Period.OfYear", told.From.Year, name];
    }
}
