using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>How deputies looked at a project.</summary>
public enum VisitKind
{
    /// <summary>现场视察.</summary>
    Site,

    /// <summary>电话了解.</summary>
    Phone,

    /// <summary>走访群众.</summary>
    Residents,

    /// <summary>集中视察.</summary>
    Joint,
}

/// <summary>A visit as a form brings it. Deputies suggest and do not handle the matter itself (代表法第三十一条), so it has no field that would change the work or its procurement.</summary>
public sealed record NewVisit
{
    /// <summary>Token of the form.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>When.</summary>
    public required DateOnly VisitedOn { get; init; }

    /// <summary>How.</summary>
    public required VisitKind Kind { get; init; }

    /// <summary>Names of the deputies, 1 to 500 characters.</summary>
    public string? Deputies { get; init; }

    /// <summary>What was found and suggested, 1 to 2,000 characters.</summary>
    public string? Found { get; init; }
}

/// <summary>What storage knows when a visit is recorded.</summary>
/// <param name="Project">The project; null when there is none.</param>
/// <param name="NextNo">The next free number.</param>
/// <param name="EarlierNo">The number that the same form was given before.</param>
public sealed record VisitContext(Project? Project, int NextNo, int? EarlierNo);

/// <summary>Rules for visits.</summary>
public static class VisitRules
{
    /// <summary>Records a visit. The same form again is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, OutOfRange (a day to come), Missing, TooLong.</returns>
    public static Decision Record(Cycle cycle, VisitContext context, NewVisit visit, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Deputy, Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (context.EarlierNo is not null) return Decision.Accept();
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (context.Project is null) return new Refusal(RefusalCode.NotFound);
        if (context.Project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        var first = new DateOnly(cycle.Id.Year - 1, 1, 1);
        if (visit.VisitedOn > today || visit.VisitedOn < first) return new Refusal(RefusalCode.OutOfRange, nameof(visit.VisitedOn), first, today);
        if (ProjectDetailsCheck.Text(nameof(visit.Deputies), visit.Deputies, 500, required: true) is { } deputies) return deputies;
        if (ProjectDetailsCheck.Text(nameof(visit.Found), visit.Found, 2000, required: true) is { } found) return found;
        return new VisitRecorded(cycle.Id.Year, context.Project.No, context.NextNo, visit);
    }
}
