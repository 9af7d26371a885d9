using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>Draws a cycle as the line of its six stages.</summary>
public static class Rails
{
    private static readonly TimeSpan Hall = TimeSpan.FromHours(8);

    /// <summary>The rail of a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="entries">When its stages were entered.</param>
    /// <param name="words">The texts.</param>
    /// <param name="today">The date at the congress; dates in the future are shown only where they are fixed.</param>
    /// <param name="href">The page of a stage for the reader, or null where there is none.</param>
    public static StageRail Of(
        Cycle cycle, IReadOnlyList<CycleQueries.StageEntry> entries, Words words, DateOnly today, Func<Stage, string?>? href = null)
    {
        var entered = entries.ToDictionary(entry => entry.Stage, entry => DateOnly.FromDateTime(entry.EnteredAt.ToOffset(Hall).DateTime));
        var stages = Enum.GetValues<Stage>().Where(stage => stage != Stage.Closed);
        return new StageRail([.. stages.Select(Step)]);

        StageStep Step(Stage stage)
        {
            var state = stage < cycle.Stage ? StepState.Done : stage == cycle.Stage ? StepState.Now : StepState.Next;
            if (stage == Stage.Collect) return new StageStep(words.Of(stage), state, cycle.CollectFrom, cycle.CollectUntil, href?.Invoke(stage));
            DateOnly? from = state == StepState.Next || !entered.TryGetValue(stage, out var date) || date > today ? null : date;
            return new StageStep(words.Of(stage), state, from, Href: href?.Invoke(stage));
        }
    }
}
