using VoteSystem.Domain.Ballot;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Screen;

/// <summary>An announced result as the hall sees it: all candidates at once, whatever number of rounds it took.</summary>
internal static class HallResult
{
    /// <summary>The votes of the first round with the line of its majority, the chosen ones first; who was voted on again carries the later number as a note.</summary>
    public static ResultBars? Selection(Hall hall, Words words)
    {
        var rounds = hall.Rounds.Where(round => round.Status == RoundStatus.Announced && round.Rules.Kind != RoundKind.Appraisal).ToList();
        if (rounds is not [{ Result: { } result } first, ..]) return null;
        var ranks = hall.Projects.Where(project => project.Rank is not null).ToDictionary(project => project.ProjectNo, project => project.Rank);
        var rows = result.Totals.Items.Cast<ItemTotals.Marked>()
            .Select(item => (Item: item, Project: first.ProjectOf(item.No), Title: first.Items[item.No - 1].Title))
            .OrderBy(row => ranks.GetValueOrDefault(row.Project) ?? int.MaxValue).ThenByDescending(row => row.Item.Approve).ThenBy(row => row.Item.No)
            .Select(row => new ResultBar(row.Title, row.Item.Approve, ranks.ContainsKey(row.Project), NoteOf(rounds, row.Project, words)));
        return new ResultBars(result.Turnout.Deputies, result.Majority?.Needed, [.. rows]);
    }

    /// <summary>The grades of finished projects.</summary>
    public static IReadOnlyList<StackedBar> Appraisal(Round round, Words words)
    {
        if (round.Result is not { Outcome: Outcome.Appraised appraised } result) return [];
        return [.. result.Totals.Items.Cast<ItemTotals.Graded>().Select(item => new StackedBar(
            words["Screen.Graded", round.Items[item.No - 1].Title, appraised.Grades[item.No - 1]],
            [
                new(words.Of(Mark.Satisfied), item.Satisfied, Tone.Good), new(words.Of(Mark.BasicallySatisfied), item.BasicallySatisfied, Tone.Gold),
                new(words.Of(Mark.Dissatisfied), item.Dissatisfied, Tone.Bad), new(words.Of(Mark.Abstain), item.Abstain, Tone.Neutral),
            ]))];
    }

    private static string? NoteOf(List<Round> rounds, int project, Words words)
    {
        if (rounds.Skip(1).LastOrDefault(round => round.Items.Any(item => item.ProjectNo == project)) is not { Result: { } result } again) return null;
        var item = again.Items.Single(one => one.ProjectNo == project);
        return words["Screen.VotedAgain", again.No, ((ItemTotals.Marked)result.Totals.Items[item.No - 1]).Approve];
    }
}
