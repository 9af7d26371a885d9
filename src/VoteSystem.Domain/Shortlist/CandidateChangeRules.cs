using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>What storage knows when a change of a candidate is asked for or decided.</summary>
/// <param name="Candidate">The candidate; null when there is none.</param>
/// <param name="NextRequestNo">The next free number of a request.</param>
/// <param name="Waiting">The request for this candidate that waits; null for none.</param>
public sealed record ChangeRequestContext(Project? Candidate, int NextRequestNo, CandidateChange? Waiting);

/// <summary>
/// Rules for changing or withdrawing a candidate once the list is agreed: the government asks, the presidium consents,
/// and what was displayed is displayed again as a new version (组织法第二十二条).
/// </summary>
public static class CandidateChangeRules
{
    /// <summary>The government asks for an amendment.</summary>
    /// <returns>Refused: WrongRole, WrongStage, CandidatesAreFixed, AmendmentNotAllowed, NotFound, ProjectStatusForbids, ChangeIsPending, ChangedMeanwhile, Missing, TooLong, NothingToChange, or what is wrong with the paper.</returns>
    public static Decision AskForAmendment(Cycle cycle, CycleFacts facts, ChangeRequestContext stored, ProjectDetails details, string? reason, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Government) is { } wrongRole) return wrongRole.Under(LegalSource.Motions);
        if (AmendmentRefusal(cycle, facts) is { } closed) return closed;
        if (MayAsk(stored, reason) is { } refusal) return refusal;
        if (stored.Candidate!.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, stored.Candidate.Details.Title);
        if (ProjectDetailsCheck.FirstError(details, cycle.Rules.SubItemsEnabled) is { } error) return error;
        if (details.Equals(stored.Candidate.Details)) return new Refusal(RefusalCode.NothingToChange);
        return new CandidateChangeRequested(
            cycle.Id.Year, stored.NextRequestNo, stored.Candidate.No, CandidateChangeKind.Amend, reason!, details, ProjectDetails.Changes(stored.Candidate.Details, details));
    }

    /// <summary>The government asks to withdraw a candidate.</summary>
    /// <returns>Refused: WrongRole, WrongStage, WithdrawalNotAllowed, BallotIsPrepared, NotFound, ProjectStatusForbids, ChangeIsPending, Missing, TooLong, TooFewCandidates.</returns>
    public static Decision AskForWithdrawal(Cycle cycle, CycleFacts facts, ChangeRequestContext stored, string? reason, Actor actor)
    {
        if (actor.MustBe(Role.Government) is { } wrongRole) return wrongRole.Under(LegalSource.Motions);
        if (WithdrawalRefusal(cycle, facts) is { } closed) return closed;
        if (MayAsk(stored, reason) is { } refusal) return refusal;
        if (CountAfterWithdrawal(cycle, facts) is { } count) return count;
        return new CandidateChangeRequested(
            cycle.Id.Year, stored.NextRequestNo, stored.Candidate!.No, CandidateChangeKind.Withdraw, reason!, null, []);
    }

    /// <summary>The presidium consents to a request or declines it. Consent changes the candidate and displays the list anew.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="request">The request; null when there is none.</param>
    /// <param name="projects">All projects on the list.</param>
    /// <param name="decision">What the presidium says; declining needs a note.</param>
    /// <param name="note">At most 500 characters.</param>
    /// <param name="actor">The presidium.</param>
    /// <param name="displayedTitle">Heading of the displayed list; null when none was displayed yet.</param>
    /// <returns>Refused: WrongRole, NotFound, ChangeIsDecided, Missing, TooLong, and on consent whatever would refuse the request now.</returns>
    public static Decision Decide(
        Cycle cycle, CycleFacts facts, CandidateChange? request, IReadOnlyList<Project> projects, CandidateChangeOutcome decision, string? note, Actor actor, string? displayedTitle)
    {
        if (actor.MustBe(Role.Presidium) is { } wrongRole) return wrongRole.Under(LegalSource.Motions);
        if (request is null) return new Refusal(RefusalCode.NotFound);
        if (request.Outcome is not null) return new Refusal(RefusalCode.ChangeIsDecided);
        var declines = decision == CandidateChangeOutcome.Declined;
        if (ProjectDetailsCheck.Text("Note", note, 500, required: declines) is { } wrongNote) return wrongNote;
        var decided = new CandidateChangeDecided(cycle.Id.Year, request.No, request.ProjectNo, decision, note);
        if (declines) return decided;

        if (projects.FirstOrDefault(project => project.No == request.ProjectNo) is not { } candidate) return new Refusal(RefusalCode.NotFound);
        if (ConsentRefusal(cycle, facts, request) is { } refusal) return refusal;
        var after = After(candidate, request);
        List<DomainEvent> events = [decided, Change(cycle.Id.Year, candidate, after, request)];
        if (displayedTitle is not null)
        {
            var shown = CandidateList.ToContent(cycle.Rules, projects.Select(project => project.No == after.No ? after : project));
            events.Add(new Published(cycle.Id.Year, PublicationKind.Candidates, displayedTitle, shown, request.Reason, null));
        }

        return Decision.Accept([.. events]);
    }

    /// <summary>Null while candidates may be amended: the list is agreed or displayed, and not fixed yet.</summary>
    public static Refusal? AmendmentRefusal(Cycle cycle, CycleFacts facts)
    {
        if (cycle.MustBeIn(Stage.Deliberate, Stage.Shortlist) is { } wrongStage) return wrongStage;
        if (cycle.CandidatesFixedAt is not null) return new Refusal(RefusalCode.CandidatesAreFixed).Under(LegalSource.Motions);
        return cycle.Rules.AllowAmendment ? null : new Refusal(RefusalCode.AmendmentNotAllowed).Under(LegalSource.BallotMethod);
    }

    /// <summary>Null while candidates may be withdrawn: until the papers of a round are prepared, also after the list was fixed.</summary>
    public static Refusal? WithdrawalRefusal(Cycle cycle, CycleFacts facts)
    {
        if (cycle.MustBeIn(Stage.Deliberate, Stage.Shortlist, Stage.Ballot) is { } wrongStage) return wrongStage;
        if (facts.RoundsOpen > 0 || facts.ResultIsAnnounced) return new Refusal(RefusalCode.BallotIsPrepared).Under(LegalSource.Motions);
        return cycle.Rules.AllowWithdrawal ? null : new Refusal(RefusalCode.WithdrawalNotAllowed).Under(LegalSource.BallotMethod);
    }

    // An agreed list takes no new project, so what stays must still cover the seats.
    private static Refusal? CountAfterWithdrawal(Cycle cycle, CycleFacts facts)
    {
        var seats = cycle.Rules.BallotMode == BallotMode.PerItemNoQuota ? 1 : cycle.Rules.TargetCount;
        return facts.Candidates - 1 < seats ? new Refusal(RefusalCode.TooFewCandidates, facts.Candidates - 1, seats) : null;
    }

    private static Refusal? MayAsk(ChangeRequestContext stored, string? reason)
    {
        if (stored.Candidate is null) return new Refusal(RefusalCode.NotFound);
        if (stored.Candidate.Status is not (ProjectStatus.Shortlisted or ProjectStatus.OnBallot)) return new Refusal(RefusalCode.ProjectStatusForbids, stored.Candidate.Status);
        if (stored.Waiting is not null) return new Refusal(RefusalCode.ChangeIsPending, stored.Waiting.No);
        return ProjectDetailsCheck.Text("Reason", reason, 500, required: true);
    }

    private static Refusal? ConsentRefusal(Cycle cycle, CycleFacts facts, CandidateChange request) =>
        request.Kind == CandidateChangeKind.Amend
            ? AmendmentRefusal(cycle, facts)
            : WithdrawalRefusal(cycle, facts) ?? CountAfterWithdrawal(cycle, facts);

    private static Project After(Project candidate, CandidateChange request) => request.Kind == CandidateChangeKind.Amend
        ? candidate with { Details = request.Details! }
        : candidate with { Status = ProjectStatus.Withdrawn };

    private static ProjectEvent Change(int year, Project before, Project after, CandidateChange request) => request.Kind == CandidateChangeKind.Amend
        ? new CandidateAmended(year, before.No, after.Details, ProjectDetails.Changes(before.Details, after.Details))
        : new CandidateWithdrawn(year, before.No, request.Reason);
}
