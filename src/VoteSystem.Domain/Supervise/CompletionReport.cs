using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>What was done by the end of the year.</summary>
public sealed record CompletionReport
{
    /// <summary>完成、基本完成、未完成、跨年度.</summary>
    public required Completion Grade { get; init; }

    /// <summary>完成情况, 1 to 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>决算或已支付.</summary>
    public required Money FinalMoney { get; init; }

    /// <summary>下年度目标, needed when carried over, at most 1,000 characters.</summary>
    public string? NextTarget { get; init; }
}

/// <summary>Rules for the grade of completion.</summary>
public static class CompletionRules
{
    /// <summary>Grades the completion of a project, or corrects the grade while the stage is on.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="project">The project; null when there is none.</param>
    /// <param name="last">Its last report; null for none.</param>
    /// <param name="report">What is said.</param>
    /// <param name="seenVersion">Version of the project that the form was made from.</param>
    /// <param name="actor">The government, or the secretariat for it.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, ProjectStatusForbids, ChangedMeanwhile, ProgressSaysOtherwise, Missing, TooLong.</returns>
    public static Decision Grade(Cycle cycle, Project? project, LastReport? last, CompletionReport report, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Government, Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Supervise) is { } wrongStage) return wrongStage;
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        if (project.Status == ProjectStatus.Terminated) return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        if (project.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, project.Details.Title);
        if (report.Grade == Completion.Done && last?.Percent != 100) return new Refusal(RefusalCode.ProgressSaysOtherwise, last?.Percent ?? 0);
        if (ProjectDetailsCheck.Text("CompletionText", report.Text, 2000, required: true) is { } text) return text;
        if (ProjectDetailsCheck.Text(nameof(report.NextTarget), report.NextTarget, 1000, required: report.Grade == Completion.CarriedOver) is { } target) return target;
        return new CompletionGraded(cycle.Id.Year, project.No, report);
    }
}
