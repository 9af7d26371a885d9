using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Evaluate;

/// <summary>Public ratings of finished projects: one to five stars and one sentence, without a name.</summary>
public static class RatingRules
{
    /// <summary>Longest sentence.</summary>
    public const int CommentMax = 200;

    /// <summary>Takes a rating. The same form again is accepted and changes nothing. The sentence is shown only after its release.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="project">The project; null when there is none.</param>
    /// <param name="formToken">Token of the form.</param>
    /// <param name="isKnown">True when the form was sent before.</param>
    /// <param name="stars">1 to 5.</param>
    /// <param name="comment">At most 200 characters, or null.</param>
    /// <returns>Refused: NotFound, RatingIsClosed, OutOfRange, TooLong.</returns>
    public static Decision Give(Cycle cycle, Project? project, Guid formToken, bool isKnown, int stars, string? comment)
    {
        if (isKnown) return Decision.Accept();
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (!IsOpen(cycle, project)) return new Refusal(RefusalCode.RatingIsClosed);
        if (stars is < 1 or > 5) return new Refusal(RefusalCode.OutOfRange, "Stars", 1, 5);
        if (ProjectDetailsCheck.Text("Comment", comment, CommentMax) is { } tooLong) return tooLong;
        return new RatingGiven(cycle.Id.Year, project.No, formToken, stars, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim());
    }

    /// <summary>Releases the sentence of a rating, or hides it.</summary>
    /// <returns>Refused: WrongRole, NotFound.</returns>
    public static Decision Release(Cycle cycle, int projectNo, Guid formToken, bool isKnown, bool shown, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        return isKnown ? new RatingReleased(cycle.Id.Year, projectNo, formToken, shown) : new Refusal(RefusalCode.NotFound);
    }

    /// <summary>True when a chosen project is finished, or the year is being evaluated.</summary>
    public static bool IsOpen(Cycle cycle, Project project) =>
        project.RankNo is not null && project.Status != ProjectStatus.Terminated
        && (cycle.Stage == Stage.Evaluate || (cycle.Stage == Stage.Supervise && project.Status is ProjectStatus.Completed or ProjectStatus.Accepted));
}
