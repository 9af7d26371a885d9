using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>How a project stands today: its reports, its light, plan against progress.</summary>
/// <param name="Reports">How it stands with its reports.</param>
/// <param name="PlannedPercent">What the plan asks for today.</param>
/// <param name="Computed">The light from plan and report.</param>
/// <param name="Shown">The light set by hand, or the computed one.</param>
public sealed record Standing(ReportState Reports, int PlannedPercent, Light Computed, Light Shown)
{
    /// <summary>Computes it.</summary>
    /// <param name="rules">The rules of the cycle.</param>
    /// <param name="one">The project with its plan.</param>
    /// <param name="last">Its last report; null for none.</param>
    /// <param name="setByHand">The light that was set by hand on that report; null for none.</param>
    /// <param name="startedOn">When supervision began.</param>
    /// <param name="today">Today.</param>
    public static Standing Of(CycleRules rules, PlannedProject one, LastReport? last, Light? setByHand, DateOnly startedOn, DateOnly today)
    {
        var milestones = one.Plan?.Terms.Milestones ?? [];
        var owed = one.Plan is not null && ReportRules.MayBeReported(one.Project) is null && last?.Percent != 100;
        var reports = owed ? ReportCalendar.StateOf(rules.ReportPeriod, startedOn, last?.AsOf, today)
            : last is null ? ReportState.NothingDue : ReportState.Reported;
        // A report is measured by the plan of its own day, so that a unit is not late before its next report is due.
        var planned = Lights.PlannedAt(milestones, last?.AsOf ?? today);
        var computed = Lights.Of(rules.LightScheme, new LightInput(one.Project.Status, planned, last?.Percent, reports));
        return new Standing(reports, Lights.PlannedAt(milestones, today), computed, setByHand ?? computed);
    }
}
