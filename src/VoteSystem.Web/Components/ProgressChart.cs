namespace VoteSystem.Web.Components;

/// <summary>Plan against progress over time, for <c>&lt;partial name="_ProgressChart" model="chart" /&gt;</c>. The milestones and reports beside it are its table.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Today">The present day; a line where it lies between the two.</param>
/// <param name="Plan">What the plan asks for, by day; it rises in steps.</param>
/// <param name="Real">What was reported, by day.</param>
public sealed record ProgressChart(DateOnly From, DateOnly Until, DateOnly Today, IReadOnlyList<ProgressPoint> Plan, IReadOnlyList<ProgressPoint> Real)
{
    /// <summary>A chart over all points of a project.</summary>
    /// <param name="startedOn">When the work began.</param>
    /// <param name="today">Today.</param>
    /// <param name="plan">The milestones.</param>
    /// <param name="real">The reports, in any order.</param>
    public static ProgressChart Of(DateOnly startedOn, DateOnly today, IReadOnlyList<ProgressPoint> plan, IEnumerable<ProgressPoint> real)
    {
        IReadOnlyList<ProgressPoint> reports = [.. real.OrderBy(point => point.On)];
        var days = plan.Concat(reports).Select(point => point.On).Append(startedOn).ToList();
        return new(days.Min(), days.Max(), today, plan, reports);
    }

    /// <summary>True when the last report is below what the plan asked for on its day.</summary>
    public bool IsLate => Real is [.., var last] && Plan.LastOrDefault(point => point.On <= last.On) is { } due && last.Percent < due.Percent;

    /// <summary>Place of a day from the left, 0 to 100.</summary>
    public int X(DateOnly day) => Until == From ? 100 : Math.Clamp((day.DayNumber - From.DayNumber) * 100 / (Until.DayNumber - From.DayNumber), 0, 100);

    /// <summary>True when today lies within the chart.</summary>
    public bool ShowsToday => Today >= From && Today <= Until;

    /// <summary>The plan as a path: level, then up on the day of a milestone.</summary>
    public string PlanPath => string.Concat(Plan.Select(point => $"H{X(point.On)}V{100 - point.Percent}").Prepend("M0 100"));

    /// <summary>The reports as a path from nothing.</summary>
    public string RealPath => string.Concat(Real.Select(point => $"L{X(point.On)} {100 - point.Percent}").Prepend("M0 100"));
}

/// <summary>How much is or should be done on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record ProgressPoint(DateOnly On, int Percent);
