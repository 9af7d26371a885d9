using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Pages.Public.Progress;

/// <summary>A page about the chosen projects for everybody: only what was published.</summary>
public abstract class ProgressPage(PublicationQueries publications) : CyclePage
{
    /// <summary>Versions of the plan, newest first.</summary>
    public IReadOnlyList<PublicationQueries.Row> Plans { get; private set; } = [];

    /// <summary>Versions of the progress, newest first.</summary>
    public IReadOnlyList<PublicationQueries.Row> Progress { get; private set; } = [];

    /// <summary>The adjustments in force as they were announced.</summary>
    public IReadOnlyList<PublishedRow> Adjustments { get; private set; } = [];

    /// <summary>The newest progress, or the plan before the first one; null when nothing was published.</summary>
    public PublicationQueries.Row? Shown => Progress.Count > 0 ? Progress[0] : Plans.Count > 0 ? Plans[0] : null;

    /// <summary>True for a milestone of the plan; there are as many as the plan has.</summary>
    public static bool IsMilestone(string key) => key.StartsWith("milestone", StringComparison.Ordinal);

    /// <summary>The name of a published value.</summary>
    public string Name(string key)
    {
        if (IsMilestone(key)) return Words["Works.Milestone", key["milestone".Length..]];
        if (key.StartsWith("fund", StringComparison.Ordinal) && key.EndsWith("Fen", StringComparison.Ordinal)) return Words[$"FundSource.{key["fund".Length..^"Fen".Length]}"];
        return Words[$"Published.{key}"];
    }

    /// <summary>A published value as people read it.</summary>
    public string Value(string key, string? value) => value is null ? "" : key switch
    {
        _ when key.EndsWith("Fen", StringComparison.Ordinal) => Words.Amount(Money.FromFen(long.Parse(value, CultureInfo.InvariantCulture))),
        _ when IsMilestone(key) && DateOnly.TryParse(value.Split(' ')[0], CultureInfo.InvariantCulture, out var due) =>
            $"{Words.Date(due)} {value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]}",
        "dueOn" or "asOf" => Words.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
        "light" => Words.Of(Enum.Parse<Light>(value)),
        "status" => Words.Of(Enum.Parse<ProjectStatus>(value)),
        "completion" => Words.Of(Enum.Parse<Completion>(value)),
        "class" => Words.Of(Enum.Parse<AdjustmentClass>(value)),
        "percent" => $"{value}%",
        _ => value,
    };

    /// <summary>What a version changed against the one before.</summary>
    public static IReadOnlyList<PublishedChange> Changes(IReadOnlyList<PublicationQueries.Row> versions) =>
        versions.Count < 2 ? [] : PublishedChange.Between(versions[1].Content, versions[0].Content);

    protected override async Task Load()
    {
        Plans = await publications.Versions(Cycle.Id, PublicationKind.Plan);
        Progress = await publications.Versions(Cycle.Id, PublicationKind.Progress);
        Adjustments = (await publications.Versions(Cycle.Id, PublicationKind.Adjustment)) is [var newest, ..] ? newest.Content.Rows : [];
    }
}
