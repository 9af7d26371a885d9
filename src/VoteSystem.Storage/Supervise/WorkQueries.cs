using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Supervise;

/// <summary>A chosen project with everything that the board shows.</summary>
/// <param name="Planned">The project with its plan.</param>
/// <param name="Last">Its last report; null for none.</param>
/// <param name="Standing">How it stands today.</param>
public sealed record WorkState(PlannedProject Planned, ReportQueries.Row? Last, Standing Standing)
{
    /// <summary>The line of the published progress.</summary>
    public ProgressLine ToLine() => new() { Planned = Planned, Last = Last?.ToLast(), Done = Last?.Done, NextStep = Last?.NextStep, Light = Standing.Shown };
}

/// <summary>What the states of the chosen projects are computed from.</summary>
/// <param name="Chosen">The projects with their plans, in the order of the result.</param>
/// <param name="Last">The last report of each.</param>
/// <param name="BeganAt">When supervision began, UTC; null before.</param>
public sealed record WorkSource(IReadOnlyList<PlannedProject> Chosen, IReadOnlyDictionary<int, ReportQueries.Row> Last, DateTimeOffset? BeganAt)
{
    /// <summary>The states on a day.</summary>
    /// <param name="rules">The rules of the cycle.</param>
    /// <param name="dayOf">The date at the congress of a moment.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<WorkState> On(CycleRules rules, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today)
    {
        var startedOn = BeganAt is { } began ? dayOf(began) : today;
        return [.. Chosen.Select(one =>
        {
            var last = Last.GetValueOrDefault(one.Project.No);
            return new WorkState(one, last, Standing.Of(rules, one, last?.ToLast(), last?.OverrideLight, startedOn, today));
        })];
    }
}

/// <summary>Reads how the chosen projects stand.</summary>
public sealed class WorkQueries(PlanQueries plans, ReportQueries reports)
{
    /// <summary>The chosen projects with plans and last reports.</summary>
    public async Task<WorkSource> Of(CycleId cycle) => new(await plans.Chosen(cycle), await reports.Last(cycle), await reports.BeganAt(cycle));

    /// <summary>Inside a command: the same.</summary>
    public static async Task<WorkSource> Load(Work work, CycleId cycle) =>
        new(await PlanQueries.LoadChosen(work, cycle), await ReportQueries.LoadLast(work, cycle), await ReportQueries.LoadBeganAt(work, cycle));
}
