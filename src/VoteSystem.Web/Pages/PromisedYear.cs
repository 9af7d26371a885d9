using System.Globalization;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>What a congress promised for a year and what became of it, as it was published last.</summary>
/// <param name="Year">The year.</param>
/// <param name="Scheme">What its lights mean.</param>
/// <param name="Projects">The chosen projects in the order of the announcement.</param>
/// <param name="Finished">How many of them are built.</param>
public sealed record PromisedYear(int Year, LightScheme Scheme, IReadOnlyList<ProjectCard> Projects, int Finished)
{
    /// <summary>Lists that show all chosen projects, the one that tells most first.</summary>
    private static readonly PublicationKind[] Lists = [PublicationKind.Progress, PublicationKind.Plan, PublicationKind.Result];

    /// <summary>False until the first progress is published.</summary>
    public bool HasProgress => Projects.Any(card => card.Percent is not null);

    /// <summary>How many of them stand how, the worst first; empty where no progress was published yet.</summary>
    public IReadOnlyList<(LightColour Light, int Count)> Lights =>
        [.. Projects.Where(card => card.Light is not (null or LightColour.None)).GroupBy(card => card.Light!.Value).OrderBy(cards => cards.Key).Select(cards => (cards.Key, cards.Count()))];

    /// <summary>From what was published in a year; null where nothing tells of chosen projects.</summary>
    /// <param name="cycle">The year.</param>
    /// <param name="newest">The newest version of each of its lists.</param>
    /// <param name="words">The texts.</param>
    /// <param name="url">Address of a project by its number.</param>
    public static PromisedYear? Of(Cycle cycle, IReadOnlyList<PublicationQueries.Row> newest, Words words, Func<int, string> url)
    {
        if (Lists.Select(kind => newest.FirstOrDefault(row => row.Kind == kind)).FirstOrDefault(row => row is not null) is not { } list) return null;
        var rows = list.Content.Rows;
        var grades = (newest.FirstOrDefault(row => row.Kind == PublicationKind.Appraisal)?.Content.Rows ?? []).ToLookup(NumberOf, row => row["grade"]);
        return new PromisedYear(cycle.Id.Year, cycle.Rules.LightScheme, [.. rows.Select(Card)], rows.Count(IsFinished));

        ProjectCard Card(PublishedRow row) => PublishedCards.Of(row, url(NumberOf(row))) with
        {
            No = null,
            Badge = grades[NumberOf(row)].FirstOrDefault() is { } grade ? words["Public.Promised.Grade", words[$"ProjectGrade.{grade}"]] : null,
        };
    }

    /// <summary>What the lights mean, in one sentence.</summary>
    public static string Legend(LightScheme scheme, Words words) => scheme.Colours == LightColours.Three
        ? words["Public.Lights.Three"]
        : words["Public.Lights.Five", scheme.Steps[0], scheme.Steps[1], scheme.Steps[2]];

    /// <summary>What its lights mean, in one sentence.</summary>
    public string Legend(Words words) => Legend(Scheme, words);

    // Some lists count for themselves and name the project beside it.
    private static int NumberOf(PublishedRow row) => int.TryParse(row["projectNo"], CultureInfo.InvariantCulture, out var no) ? no : row.No;

    private static bool IsFinished(PublishedRow row) =>
        Enum.TryParse<ProjectStatus>(row["status"], out var status) && status is ProjectStatus.Completed or ProjectStatus.Accepted or ProjectStatus.Appraised or ProjectStatus.Closed;
}
