using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>The order of a secret round up to the count: prepare, seal, issue, open the box, declare. No step can be left out.</summary>
public static class RoundConduct
{
    /// <summary>Prepares the round that is due and freezes its items and rules.</summary>
    /// <param name="hall">The session that votes.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="appraisal">True for a round of grades, false for one of selection.</param>
    /// <param name="actor">Who prepares.</param>
    /// <returns>
    /// Refused: WrongRole, WrongStage, NotFound, RoundIsOpen, MethodIsNotAdopted, ScrutineersAreNotApproved, OfficerIsMissing, NothingToVoteOn,
    /// NextSessionIsMeant, QuorumNotMet.
    /// </returns>
    public static Decision Prepare(Hall hall, Cycle cycle, bool appraisal, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (hall.Session is not { } session) return new Refusal(RefusalCode.NotFound);
        if (hall.OpenRound is not null) return new Refusal(RefusalCode.RoundIsOpen, 1);
        if (Due(hall, cycle, appraisal) is not { } due) return new Refusal(RefusalCode.NothingToVoteOn);
        if (cycle.MustBeIn(StagesOf(appraisal, due.ForLaterSession)) is { } wrongStage) return wrongStage;
        if (due.ForLaterSession && hall.Rounds.LastOrDefault(round => round.Session == session.Id) is not null)
            return new Refusal(RefusalCode.NextSessionIsMeant, session.Id.Term, session.Id.No);
        if (cycle.MethodAdoptedAt is null) return new Refusal(RefusalCode.MethodIsNotAdopted).Under(LegalSource.Method);
        if (!hall.ScrutineersAreApproved) return new Refusal(RefusalCode.ScrutineersAreNotApproved).Under(LegalSource.SignedRecord);
        if (hall.OfficersRefusal() is { } incomplete) return incomplete;
        if (hall.Attendance.QuorumRefusal() is { } noQuorum) return noQuorum;

        var no = hall.Rounds.Count == 0 ? 1 : hall.Rounds.Max(round => round.No) + 1;
        var items = due.Projects.Select((project, index) => new RoundItem(index + 1, project.ProjectNo, project.Title)).ToList();
        return new RoundPrepared(cycle.Id.Year, no, session.Id, due.Rules, items);
    }

    /// <summary>What a round prepared now would be about, or null when nothing is due.</summary>
    public static DueRound? Due(Hall hall, Cycle cycle, bool appraisal)
    {
        if (appraisal)
        {
            var toGrade = hall.Projects.Where(project => project.AwaitsGrade).OrderBy(project => project.Rank).ToList();
            return toGrade.Count == 0 ? null : new DueRound(RoundRules.ForAppraisal(cycle.Rules), toGrade, ForLaterSession: false);
        }

        DueRound Selection(IReadOnlyList<int> projects, int seats, bool later = false) =>
            new(RoundRules.ForSelection(cycle.Rules) with { Seats = SeatsOn(cycle, projects, seats) }, Of(hall, projects), later);

        return ProgressOf(hall, cycle).Next switch
        {
            NextVote.First { Projects.Count: > 0 } first => Selection(first.Projects, first.Seats),
            NextVote.Second second => Selection(second.Projects, second.Seats),
            NextVote.LaterSession later => Selection(later.Projects, later.Seats, later: true),
            NextVote.TieBreak tie => new DueRound(RoundRules.ForTieBreak(cycle.Rules, tie.Seats), Of(hall, tie.Projects), ForLaterSession: false),
            _ => null,
        };
    }

    /// <summary>How far the selection has come.</summary>
    public static SelectionProgress ProgressOf(Hall hall, Cycle cycle) =>
        SelectionProgress.Of(hall.Rounds, [.. hall.Projects.Where(project => project.IsOnBallot).Select(project => project.ProjectNo)], cycle.Rules);

    /// <summary>Takes a prepared round back, as long as no paper was issued.</summary>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere.</returns>
    public static Decision Cancel(Hall hall, int year, int no, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        return round.MustBe(RoundStatus.Prepared) ?? (Decision)new RoundCancelled(year, no);
    }

    /// <summary>The scrutineers check the empty box and seal it in public. A second call changes nothing.</summary>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere.</returns>
    public static Decision SealBox(Hall hall, int year, int no, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.BoxSealedAt is not null) return Decision.Accept();
        return round.MustBe(RoundStatus.Prepared) ?? (Decision)new BoxSealed(year, no);
    }

    /// <summary>
    /// Records the papers issued. Repeated while the box is closed when somebody arrives late; whoever comes after its opening gets none.
    /// The quorum is looked at again, and the majority stays one of all deputies.
    /// </summary>
    /// <param name="hall">With the roll as it is now.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="issued">Papers issued in all.</param>
    /// <param name="actor">Who records.</param>
    /// <returns>Refused: WrongRole, NotFound, BoxIsOpened, RoundIsElsewhere, BoxIsNotSealed, QuorumNotMet, OutOfRange, MoreIssuedThanPresent, IssuedCannotFall.</returns>
    public static Decision Issue(Hall hall, int year, int no, int issued, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.ClosedAt is not null) return new Refusal(RefusalCode.BoxIsOpened).Under(LegalSource.ValidPapers);
        if (round.MustBe(RoundStatus.Prepared, RoundStatus.Issued) is { } elsewhere) return elsewhere;
        if (round.BoxSealedAt is null) return new Refusal(RefusalCode.BoxIsNotSealed);
        if (hall.Attendance.QuorumRefusal() is { } noQuorum) return noQuorum;
        if (issued < 1) return new Refusal(RefusalCode.OutOfRange, "Issued", 1, hall.Attendance.Present);

        var before = round.Turnout;
        // Somebody who has a paper and leaves the hall was present when it was issued; the register never shrinks below the papers.
        var present = round.Status == RoundStatus.Issued ? Math.Max(hall.Attendance.Present, before.Present) : hall.Attendance.Present;
        if (issued > present) return new Refusal(RefusalCode.MoreIssuedThanPresent, issued, present).Under(LegalSource.ValidPapers);
        if (issued < before.Issued) return new Refusal(RefusalCode.IssuedCannotFall, issued, before.Issued);
        if (issued == before.Issued && round.Status == RoundStatus.Issued) return Decision.Accept();
        return new PapersIssued(year, no, hall.Attendance.Deputies, present, issued, before.Issued);
    }

    /// <summary>The box is opened in public; the papers in it are counted, unread.</summary>
    /// <param name="hall">With the head of the audit log.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="paper">Papers from the box.</param>
    /// <param name="electronic">Papers collected electronically.</param>
    /// <param name="actor">Who reports.</param>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, OutOfRange.</returns>
    public static Decision OpenBox(Hall hall, int year, int no, int paper, int electronic, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Issued) is { } elsewhere) return elsewhere;
        const int Most = 10_000;
        if (paper is < 0 or > Most) return new Refusal(RefusalCode.OutOfRange, "Collected", 0, Most);
        return new BoxOpened(year, no, round.Turnout.Issued, electronic, paper, hall.AuditHead);
    }

    /// <summary>The presidium declares the round valid or, when more papers came back than were issued, void. The numbers leave no choice.</summary>
    /// <remarks>选举法第四十四条, borrowed from elections.</remarks>
    /// <param name="hall">The round.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="valid">What is to be declared.</param>
    /// <param name="actor">Who declares.</param>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, MoreCollectedThanIssued, RoundIsValid.</returns>
    public static Decision Declare(Hall hall, int year, int no, bool valid, Actor actor)
    {
        if (actor.MustBe(Role.Presidium) is { } wrongRole) return wrongRole.Under(LegalSource.ValidPapers);
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Collected) is { } elsewhere) return elsewhere;
        var (issued, collected) = (round.Turnout.Issued, round.Turnout.Collected);
        if (valid && collected > issued) return new Refusal(RefusalCode.MoreCollectedThanIssued, collected, issued).Under(LegalSource.ValidPapers);
        if (!valid && collected <= issued) return new Refusal(RefusalCode.RoundIsValid, collected, issued).Under(LegalSource.ValidPapers);
        return valid ? new RoundDeclaredValid(year, no, issued, collected) : new RoundDeclaredVoid(year, no, issued, collected);
    }

    private static Stage[] StagesOf(bool appraisal, bool laterSession) =>
        appraisal ? [Stage.Evaluate] : laterSession ? [Stage.Ballot, Stage.Supervise] : [Stage.Ballot];

    private static int SeatsOn(Cycle cycle, IReadOnlyList<int> projects, int seats) =>
        cycle.Rules.BallotMode == BallotMode.PerItemNoQuota ? projects.Count : seats;

    private static List<BallotProject> Of(Hall hall, IReadOnlyList<int> projects) =>
        [.. hall.Projects.Where(project => projects.Contains(project.ProjectNo)).OrderBy(project => project.ListNo)];
}

/// <summary>The round that is to be held next.</summary>
/// <param name="Rules">Its rules.</param>
/// <param name="Projects">What will stand on the paper, in order.</param>
/// <param name="ForLaterSession">It is the rest of an earlier session's vote.</param>
public sealed record DueRound(RoundRules Rules, IReadOnlyList<BallotProject> Projects, bool ForLaterSession);
