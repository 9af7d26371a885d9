using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>One new project as a form or a sheet brings it.</summary>
/// <param name="Details">Its paper.</param>
/// <param name="FormToken">Token of the form or of the sheet's row.</param>
public sealed record NewProject(ProjectDetails Details, Guid FormToken);

/// <summary>What storage knows about numbers when projects are written down.</summary>
/// <param name="NextNo">The next free number of the cycle.</param>
/// <param name="KnownTokens">Those of the forms' tokens that made a project before.</param>
public sealed record ProjectNumbers(int NextNo, IReadOnlySet<Guid> KnownTokens);

/// <summary>Rules for single projects: written down, edited, screened, kept back.</summary>
public static class ProjectRules
{
    /// <summary>Those who write and screen projects.</summary>
    public static IReadOnlyList<Role> Authors { get; } = [Role.Government, Role.Secretariat];

    /// <summary>Writes projects down, all or none. Forms that were sent before make no second project: all of them again is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, WrongStage (after the shortlist), or what is wrong with the first bad paper.</returns>
    public static Decision Draft(Cycle cycle, IReadOnlyList<NewProject> projects, ProjectNumbers numbers, Actor actor)
    {
        if (actor.MustBe([.. Authors]) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Shortlist, Stage.Collect) is { } wrongStage) return wrongStage;
        var fresh = projects.Where(project => !numbers.KnownTokens.Contains(project.FormToken)).ToList();
        var error = fresh.Select(project => ProjectDetailsCheck.FirstError(project.Details, cycle.Rules.SubItemsEnabled)).FirstOrDefault(e => e is not null);
        if (error is not null) return error;
        return Decision.Accept([.. fresh.Select((project, index) => new ProjectDrafted(cycle.Id.Year, numbers.NextNo + index, project.Details, project.FormToken))]);
    }

    /// <summary>Edits the paper of a project until the list is under approval; afterwards the government asks for an amendment.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="project">The project as stored; null when there is none.</param>
    /// <param name="details">The paper as it should read.</param>
    /// <param name="seenVersion">The version that the form was made from.</param>
    /// <param name="actor">Who edits.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, ProjectStatusForbids, ListIsUnderApproval, or what is wrong with the paper.</returns>
    public static Decision Edit(Cycle cycle, CycleFacts facts, Project? project, ProjectDetails details, int seenVersion, Actor actor)
    {
        if (MayTouch(cycle, project, seenVersion, actor) is { } refusal) return refusal;
        if (project!.Status is not (ProjectStatus.Draft or ProjectStatus.Screened or ProjectStatus.Shortlisted))
            return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        if (project.Status == ProjectStatus.Shortlisted && ListRules.UnderApproval(cycle, facts) is { } underApproval) return underApproval;
        if (ProjectDetailsCheck.FirstError(details, cycle.Rules.SubItemsEnabled) is { } error) return error;
        return project.Details.Equals(details)
            ? Decision.Accept()
            : new ProjectEdited(cycle.Id.Year, project.No, details, ProjectDetails.Changes(project.Details, details));
    }

    /// <summary>Judges rows of the checklist; rows not named keep their verdict. A candidate on the list has to stay eligible.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="project">The project; null when there is none.</param>
    /// <param name="stored">Its verdicts so far.</param>
    /// <param name="given">The rows judged now.</param>
    /// <param name="signer">Who signs for the verdicts, 1 to 60 characters.</param>
    /// <param name="seenVersion">The version that the form was made from.</param>
    /// <param name="actor">Who enters them.</param>
    /// <returns>
    /// Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, ProjectStatusForbids, Missing (Signer), VerdictNeedsReason, TooLong;
    /// ChecklistIsIncomplete and ProjectIsNotEligible for a candidate on the list.
    /// </returns>
    public static Decision FillChecklist(
        Cycle cycle, Project? project, IReadOnlyList<Verdict> stored, IReadOnlyList<Verdict> given, string? signer, int seenVersion, Actor actor)
    {
        if (MayTouch(cycle, project, seenVersion, actor) is { } refusal) return refusal;
        if (project!.Status is not (ProjectStatus.Draft or ProjectStatus.Screened or ProjectStatus.Shortlisted))
            return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        if (ProjectDetailsCheck.Text("Signer", signer, 60, required: true) is { } noSigner) return noSigner;
        if (given.Select(verdict => VerdictError(cycle.Rules, verdict)).FirstOrDefault(error => error is not null) is { } wrong) return wrong;

        var fresh = given.Where(verdict => !stored.Contains(verdict)).ToList();
        var all = stored.Where(old => given.All(verdict => verdict.RowKey != old.RowKey)).Concat(given);
        var checklist = Checklist.Conclude(cycle.Rules, all);
        if (project.Status == ProjectStatus.Shortlisted && ListRules.NotEligible(checklist) is { } notEligible) return notEligible;
        if (fresh.Count == 0) return Decision.Accept();
        var status = project.Status == ProjectStatus.Shortlisted ? ProjectStatus.Shortlisted : StatusAfter(checklist);
        return new ChecklistFilled(cycle.Id.Year, project.No, fresh, signer!, checklist.Conclusion, status);
    }

    /// <summary>Keeps a project for a later year.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, ProjectStatusForbids (only a project that is on no list), Missing, TooLong.</returns>
    public static Decision Pool(Cycle cycle, Project? project, string? reason, int seenVersion, Actor actor) =>
        KeepBackRefusal(cycle, project, reason, seenVersion, actor) ?? (Decision)new ProjectPooled(cycle.Id.Year, project!.No, reason!);

    /// <summary>Turns a project down.</summary>
    /// <returns>Refused: as for <see cref="Pool"/>.</returns>
    public static Decision Reject(Cycle cycle, Project? project, string? reason, int seenVersion, Actor actor) =>
        KeepBackRefusal(cycle, project, reason, seenVersion, actor) ?? (Decision)new ProjectRejected(cycle.Id.Year, project!.No, reason!);

    /// <summary>Takes a project up again that was pooled or turned down; its verdicts still stand.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChangedMeanwhile, ProjectStatusForbids.</returns>
    public static Decision Reopen(Cycle cycle, Project? project, IReadOnlyList<Verdict> stored, int seenVersion, Actor actor)
    {
        if (MayTouch(cycle, project, seenVersion, actor) is { } refusal) return refusal;
        if (project!.Status is not (ProjectStatus.Pool or ProjectStatus.Rejected)) return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        return new ProjectReopened(cycle.Id.Year, project.No, StatusAfter(Checklist.Conclude(cycle.Rules, stored)));
    }

    internal static Refusal? MayTouch(Cycle cycle, Project? project, int seenVersion, Actor actor)
    {
        if (actor.MustBe([.. Authors]) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Shortlist, Stage.Collect) is { } wrongStage) return wrongStage;
        if (project is null) return new Refusal(RefusalCode.NotFound);
        return project.Version == seenVersion ? null : new Refusal(RefusalCode.ChangedMeanwhile, project.Details.Title);
    }

    private static ProjectStatus StatusAfter(Checklist checklist) =>
        checklist.Conclusion == ChecklistConclusion.Eligible ? ProjectStatus.Screened : ProjectStatus.Draft;

    private static Refusal? VerdictError(CycleRules rules, Verdict verdict)
    {
        if (rules.Checklist.FirstOrDefault(row => row.Key == verdict.RowKey) is not { } row) return new Refusal(RefusalCode.NotFound);
        if (Checklist.NeedsReason(row, verdict.Answer) && string.IsNullOrWhiteSpace(verdict.Reason)) return new Refusal(RefusalCode.VerdictNeedsReason, row.Key);
        return ProjectDetailsCheck.Text("Reason", verdict.Reason, 500);
    }

    private static Refusal? KeepBackRefusal(Cycle cycle, Project? project, string? reason, int seenVersion, Actor actor)
    {
        if (MayTouch(cycle, project, seenVersion, actor) is { } refusal) return refusal;
        if (project!.Status is not (ProjectStatus.Draft or ProjectStatus.Screened)) return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        return ProjectDetailsCheck.Text("Reason", reason, 1000, required: true);
    }
}
