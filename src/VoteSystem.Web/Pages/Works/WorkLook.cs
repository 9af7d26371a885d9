using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Audit;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Works;

/// <summary>How projects under supervision look on pages.</summary>
public static class WorkLook
{
    /// <summary>The colour of the light component.</summary>
    public static LightColour Colour(Light light) => Enum.Parse<LightColour>(light.ToString());

    /// <summary>What comes first on a board: late reports, then red, orange, yellow.</summary>
    public static int Urgency(WorkState state) => state.Standing.Reports == ReportState.Overdue ? 0 : state.Standing.Shown switch
    {
        Light.Red => 1,
        Light.Orange => 2,
        Light.Yellow => 3,
        Light.None => 4,
        _ => 5,
    };

    /// <summary>The card of a project.</summary>
    public static ProjectCard Card(WorkState state, string href, Words words) => new()
    {
        No = state.Planned.Project.RankNo,
        Title = state.Planned.Project.Details.Title,
        Href = href,
        Place = state.Planned.Project.Details.Place,
        Unit = state.Planned.Project.Details.Unit,
        Money = state.Planned.Plan?.Terms.Amount ?? state.Planned.Project.Details.Amount.Amount,
        Deadline = state.Planned.Plan?.Terms.DueOn ?? state.Planned.Project.Details.DueOn,
        Light = Colour(state.Standing.Shown),
        Percent = state.Last?.PercentDone ?? 0,
        Badge = state.Standing.Reports is ReportState.Overdue or ReportState.Due ? words.Of(state.Standing.Reports) : words.Of(state.Planned.Project.Status),
        News = state.Last?.Done,
        NewsOn = state.Last?.AsOf,
    };

    /// <summary>Differences between two plans, in words: what stands in the form, what is stored now.</summary>
    public static DiffBox Diff(IEnumerable<VoteSystem.Domain.Common.FieldChange> changes, Words words) =>
        new([.. changes.Select(change => new Components.FieldChange(words[$"Field.{change.Field}"], Shown(change.Field, change.Before, words), Shown(change.Field, change.After, words)))]);

    /// <summary>The history of a project since it was chosen, newest first.</summary>
    public static Timeline History(IEnumerable<AuditQueries.Row> entries, AuditTeller teller, Words words) =>
        new([.. entries.Reverse().Select(teller.Tell).Select(line => new TimelineEntry(words.Moment(line.Row.At), line.Sentence, By: line.Actor))]);

    private static string? Shown(string field, string? value, Words words) => field switch
    {
        _ when string.IsNullOrEmpty(value) => null,
        nameof(PlanTerms.DueOn) => words.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
        nameof(PlanTerms.Amount) => words["Projects.Wan", value],
        nameof(ImplementationPlan.Funds) => string.Join('\n', value.Split('\n').Select(line => line.Split(' ')).Select(parts => $"{words[$"FundSource.{parts[0]}"]} {words["Projects.Wan", parts[1]]}")),
        _ => value,
    };
}
