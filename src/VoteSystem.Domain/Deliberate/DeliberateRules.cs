using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Deliberate;

/// <summary>One opinion as a form brings it.</summary>
/// <param name="FormToken">Token of the form.</param>
/// <param name="ProjectNo">The candidate it is about; null for the list or the papers as a whole.</param>
/// <param name="Group">代表团 or 代表小组, 1 to 60 characters.</param>
/// <param name="Speaker">Who said it, 1 to 60 characters.</param>
/// <param name="Content">What was said, 1 to 4,000 characters.</param>
public sealed record NewOpinion(Guid FormToken, int? ProjectNo, string? Group, string? Speaker, string? Content);

/// <summary>What storage knows when an opinion comes in.</summary>
/// <param name="NextNo">The next free number.</param>
/// <param name="EarlierNo">The number that the same form was given before; null when it is new.</param>
/// <param name="Candidate">The candidate that the opinion names; null when there is none.</param>
public sealed record OpinionNumbers(int NextNo, int? EarlierNo, Project? Candidate);

/// <summary>Rules of the deliberation.</summary>
public static class DeliberateRules
{
    /// <summary>Takes an opinion of a deputy, or one that the secretariat enters for a group. The same form again is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, WrongStage, CandidatesAreFixed, NotFound (no such candidate), ProjectStatusForbids (a withdrawn candidate is no longer deliberated), Missing, TooLong.</returns>
    public static Decision Give(Cycle cycle, NewOpinion opinion, OpinionNumbers numbers, Actor actor)
    {
        if (actor.MustBe(Role.Deputy, Role.Secretariat) is { } wrongRole) return wrongRole;
        if (numbers.EarlierNo is not null) return Decision.Accept();
        if (Closed(cycle) is { } closed) return closed;
        if (CandidateRefusal(opinion, numbers.Candidate) is { } noCandidate) return noCandidate;
        if (ProjectDetailsCheck.Text(nameof(opinion.Group), opinion.Group, 60, required: true) is { } group) return group;
        if (ProjectDetailsCheck.Text(nameof(opinion.Speaker), opinion.Speaker, 60, required: true) is { } speaker) return speaker;
        if (ProjectDetailsCheck.Text(nameof(opinion.Content), opinion.Content, 4000, required: true) is { } content) return content;
        return new OpinionGiven(cycle.Id.Year, numbers.NextNo, opinion.FormToken, opinion.ProjectNo, opinion.Group!, opinion.Speaker!, opinion.Content!);
    }

    /// <summary>Notes what became of an opinion, or corrects the note.</summary>
    /// <returns>Refused: WrongRole, WrongStage, CandidatesAreFixed, NotFound, ChangedMeanwhile, Missing, TooLong (2,000).</returns>
    public static Decision Handle(Cycle cycle, Opinion? opinion, OpinionOutcome outcome, string? handling, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium, Role.Government) is { } wrongRole) return wrongRole;
        if (Closed(cycle) is { } closed) return closed;
        if (opinion is null) return new Refusal(RefusalCode.NotFound);
        if (opinion.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Opinion));
        if (ProjectDetailsCheck.Text("Handling", handling, 2000, required: true) is { } wrong) return wrong;
        return new OpinionHandled(cycle.Id.Year, opinion.No, outcome, handling!);
    }

    /// <summary>Null while opinions are taken: the stage is on and the presidium has not fixed the list.</summary>
    public static Refusal? Closed(Cycle cycle)
    {
        if (cycle.MustBeIn(Stage.Deliberate) is { } wrongStage) return wrongStage;
        return cycle.CandidatesFixedAt is null ? null : new Refusal(RefusalCode.CandidatesAreFixed).Under(LegalSource.Motions);
    }

    private static Refusal? CandidateRefusal(NewOpinion opinion, Project? candidate)
    {
        if (opinion.ProjectNo is null) return null;
        if (candidate?.ListNo is null) return new Refusal(RefusalCode.NotFound);
        return candidate.Status == ProjectStatus.Withdrawn ? new Refusal(RefusalCode.ProjectStatusForbids, candidate.Status).Under(LegalSource.Motions) : null;
    }
}
