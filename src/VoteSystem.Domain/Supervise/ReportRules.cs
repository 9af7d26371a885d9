using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>Rules for progress reports, their lights and acceptance.</summary>
public static class ReportRules
{
    private const int PointsBehind = 20;

    /// <summary>Takes a report. The same form again is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, NotYourProject, WrongStage, NotFound, ProjectIsNotChosen, ProjectStatusForbids, PlanIsMissing, OutOfRange, PercentFell, Missing, TooLong, FundSourceUnknown.</returns>
    public static Decision Report(Cycle cycle, ReportContext context, NewReport report, Reporter reporter, DateOnly today)
    {
        if (reporter.Actor.MustBe(Role.ResponsibleUnit, Role.Government, Role.Secretariat) is { } wrongRole) return wrongRole;
        if (context.EarlierNo is not null) return Decision.Accept();
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (MayBeReported(context.Stored?.Project) is { } refusal) return refusal;
        var (project, plan) = (context.Stored!.Project, context.Stored.Plan);
        if (MustBeOwn(project, reporter) is { } foreign) return foreign;
        if (plan is null) return new Refusal(RefusalCode.PlanIsMissing);
        if (FirstError(report, context.Last, plan, today) is { } error) return error;

        var planned = Lights.PlannedAt(plan.Terms.Milestones, report.AsOf);
        var light = Lights.Of(cycle.Rules.LightScheme, new LightInput(project.Status, planned, report.Percent, ReportState.Reported));
        return new ProgressReported(cycle.Id.Year, project.No, context.NextNo, report, Totals(plan, report), light, StatusAfter(report.Percent, light));
    }

    /// <summary>Sets the light of the last report by hand; the computed one stays beside it. The next report computes anew.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="projectNo">The project.</param>
    /// <param name="last">Its last report; null for none.</param>
    /// <param name="light">The colour; null takes an override back.</param>
    /// <param name="reason">1 to 500 characters; needed for a colour.</param>
    /// <param name="actor">Secretariat or presidium.</param>
    /// <returns>Refused: WrongRole, WrongStage, ReportIsMissing, Missing, TooLong.</returns>
    public static Decision OverrideLight(Cycle cycle, int projectNo, LastReport? last, Light? light, string? reason, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (last is null) return new Refusal(RefusalCode.ReportIsMissing);
        if (ProjectDetailsCheck.Text("Reason", reason, 500, required: light is not null) is { } wrong) return wrong;
        return new LightOverridden(cycle.Id.Year, projectNo, last.No, last.Light, light, light is null ? null : reason);
    }

    /// <summary>Records that a finished project was accepted (验收).</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectStatusForbids (only a completed one), OutOfRange (a day to come), Missing, TooLong.</returns>
    public static Decision Accept(Cycle cycle, Project? project, DateOnly acceptedOn, string? note, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Government, Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (project.Status != ProjectStatus.Completed) return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        if (acceptedOn > today) return new Refusal(RefusalCode.OutOfRange, "AcceptedOn", new DateOnly(cycle.Id.Year, 1, 1), today);
        if (ProjectDetailsCheck.Text("Note", note, 500) is { } tooLong) return tooLong;
        return new ProjectAccepted(cycle.Id.Year, project.No, acceptedOn, note);
    }

    /// <summary>What is remarkable about the money.</summary>
    public static IReadOnlyList<MoneyWarning> Warnings(Money planned, Money allocated, Money paid, int percent)
    {
        var warnings = new List<MoneyWarning>();
        if (paid > allocated) warnings.Add(MoneyWarning.PaidAboveAllocated);
        if (paid > planned) warnings.Add(MoneyWarning.PaidAbovePlanned);
        if (allocated < planned) warnings.Add(MoneyWarning.FundGap);
        if (paid.Fen * 100 < planned.Fen * (percent - PointsBehind)) warnings.Add(MoneyWarning.PaidBehindProgress);
        return warnings;
    }

    /// <summary>Null when a project was chosen and its work goes on or was just finished.</summary>
    public static Refusal? MayBeReported(Project? project)
    {
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        return project.Status is ProjectStatus.Planned or ProjectStatus.InProgress or ProjectStatus.Delayed or ProjectStatus.Completed or ProjectStatus.CarriedOver
            ? null
            : new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
    }

    /// <summary>Null unless somebody of a unit touches a project of another unit.</summary>
    public static Refusal? MustBeOwn(Project project, Reporter reporter) =>
        reporter.Actor.MustBe(Role.Government, Role.Secretariat) is null || reporter.Unit == project.Details.Unit
            ? null
            : new Refusal(RefusalCode.NotYourProject, project.Details.Unit);

    private static Refusal? FirstError(NewReport report, LastReport? last, ImplementationPlan plan, DateOnly today)
    {
        if (report.AsOf > today || report.AsOf < last?.AsOf)
            return new Refusal(RefusalCode.OutOfRange, nameof(report.AsOf), last?.AsOf ?? today.AddYears(-1), today);
        if (report.Percent is < 0 or > 100) return new Refusal(RefusalCode.OutOfRange, nameof(report.Percent), 0, 100);
        if (report.Percent < last?.Percent && string.IsNullOrWhiteSpace(report.FallReason))
            return new Refusal(RefusalCode.PercentFell, last.Percent, report.Percent);
        if (report.Funds.FirstOrDefault(state => plan.Funds.All(line => line.Source != state.Source)) is { } unknown)
            return new Refusal(RefusalCode.FundSourceUnknown, unknown.Source);
        return ProjectDetailsCheck.Text(nameof(report.Done), report.Done, 2000, required: true)
            ?? ProjectDetailsCheck.Text(nameof(report.Problem), report.Problem, 1000)
            ?? ProjectDetailsCheck.Text(nameof(report.NextStep), report.NextStep, 1000)
            ?? ProjectDetailsCheck.Text(nameof(report.FallReason), report.FallReason, 500);
    }

    private static IReadOnlyList<FundState> Totals(ImplementationPlan plan, NewReport report) =>
        [.. plan.Funds.Select(line => report.Funds.LastOrDefault(state => state.Source == line.Source) ?? new FundState(line.Source, line.Allocated, line.Paid))];

    private static ProjectStatus StatusAfter(int percent, Light light)
    {
        if (percent == 100) return ProjectStatus.Completed;
        return light == Light.Red ? ProjectStatus.Delayed : ProjectStatus.InProgress;
    }
}
