using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>Colour of a status light.</summary>
public enum Light
{
    /// <summary>No light: nothing is due, or the work was stopped.</summary>
    None,

    /// <summary>红.</summary>
    Red,

    /// <summary>橙, only with five colours.</summary>
    Orange,

    /// <summary>黄.</summary>
    Yellow,

    /// <summary>绿.</summary>
    Green,

    /// <summary>蓝: accepted, only with five colours.</summary>
    Blue,
}

/// <summary>What a light is computed from.</summary>
/// <param name="Status">Where the project stands.</param>
/// <param name="PlannedPercent">Progress that the plan asks for on the day of the report.</param>
/// <param name="ReportedPercent">Progress of the last report; null without one.</param>
/// <param name="Reports">How it stands with its reports.</param>
public sealed record LightInput(ProjectStatus Status, int PlannedPercent, int? ReportedPercent, ReportState Reports);

/// <summary>Lights computed from plan against report, in whole numbers.</summary>
public static class Lights
{
    /// <summary>Progress in percent that the plan asks for on a day: that of the last milestone which is due, 0 before the first.</summary>
    public static int PlannedAt(IReadOnlyList<Milestone> milestones, DateOnly day) =>
        milestones.Where(point => point.DueOn <= day).Select(point => point.PercentDue).DefaultIfEmpty(0).Max();

    /// <summary>The light of a project.</summary>
    public static Light Of(LightScheme scheme, LightInput input)
    {
        var five = scheme.Colours == LightColours.Five;
        if (input.Status is ProjectStatus.Suspended or ProjectStatus.Terminated) return Light.None;
        if (IsAccepted(input.Status)) return five ? Light.Blue : Light.Green;
        if (input.Reports == ReportState.Overdue) return Light.Red;
        if (input.ReportedPercent is not { } reported) return Light.None;
        return five ? ByProgress(scheme, reported) : AgainstPlan(scheme, reported, input.PlannedPercent);
    }

    // reported / planned >= limit / 100, without a division
    private static Light AgainstPlan(LightScheme scheme, int reported, int planned)
    {
        if (reported * 100 >= planned * scheme.GreenFromPercent) return Light.Green;
        return reported * 100 >= planned * scheme.YellowFromPercent ? Light.Yellow : Light.Red;
    }

    private static Light ByProgress(LightScheme scheme, int reported)
    {
        if (reported < scheme.Steps[0]) return Light.Red;
        if (reported < scheme.Steps[1]) return Light.Orange;
        return reported < scheme.Steps[2] ? Light.Yellow : Light.Green;
    }

    private static bool IsAccepted(ProjectStatus status) =>
        status is ProjectStatus.Accepted or ProjectStatus.Appraised or ProjectStatus.Closed;
}
