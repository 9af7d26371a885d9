using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>Votes by show of hands and the list of count officers.</summary>
public static class OpenVoteRules
{
    private const int LongestTitle = 200;
    private const int LongestProposer = 100;
    private const int LongestName = 60;

    /// <summary>Records a vote by show of hands. The base is all deputies; absent ones, and those who raise no hand, count against.</summary>
    /// <remarks>组织法第二十五条. The adoption of the 票决办法 locks the rules of the cycle.</remarks>
    /// <param name="hall">Session, roll and earlier votes.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="form">What was counted.</param>
    /// <param name="sameForm">True when a vote with this form token is recorded already: accepted, nothing changes.</param>
    /// <param name="actor">Who records.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, Missing, TooLong, OutOfRange, QuorumNotMet, MoreHandsThanPresent, MatterIsDecided, OfficerIsMissing.</returns>
    public static Decision Record(Hall hall, Cycle cycle, OpenVoteForm form, bool sameForm, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (sameForm) return Decision.Accept();
        if (cycle.MustBeIn(StagesOf(form.Matter)) is { } wrongStage) return wrongStage;
        if (hall.Session is not { } session) return new Refusal(RefusalCode.NotFound);
        if (WrongText(form) is { } wrong) return wrong;
        if (hall.Attendance.QuorumRefusal() is { } noQuorum) return noQuorum;
        if (form.Hands.Sum > hall.Attendance.Present)
            return new Refusal(RefusalCode.MoreHandsThanPresent, form.Hands.Sum, hall.Attendance.Present);
        if (IsDecided(hall, cycle, form.Matter)) return new Refusal(RefusalCode.MatterIsDecided, form.Matter);
        if (form.Matter == OpenVoteMatter.Scrutineers && hall.OfficersRefusal() is { } incomplete) return incomplete;

        var deputies = hall.Attendance.Deputies;
        var passed = Thresholds.IsMajorityOfAll(form.Hands.Approve, deputies);
        var no = hall.OpenVotes.Count == 0 ? 1 : hall.OpenVotes.Max(vote => vote.No) + 1;
        var recorded = new OpenVoteRecorded(cycle.Id.Year, no, session.Id, Trimmed(form), deputies, hall.Attendance.Present, passed);
        return passed && Consequence(cycle, form) is { } consequence ? Decision.Accept(recorded, consequence) : recorded;
    }

    /// <summary>Puts somebody on the list of count officers. Scrutineers are deputies; a person has one office in a session.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, Missing, TooLong, OfficerIsListed, ScrutineersAreApproved.</returns>
    public static Decision NameOfficer(Hall hall, Cycle cycle, Office office, string name, DeputyId? deputy, Actor actor)
    {
        if (MayChangeOfficers(hall, cycle, office, actor) is { } no) return no;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal(RefusalCode.Missing, "Name");
        if (name.Trim().Length > LongestName) return new Refusal(RefusalCode.TooLong, "Name", LongestName, name.Trim().Length);
        var isScrutineer = office is Office.Scrutineer or Office.ChiefScrutineer;
        if (isScrutineer && deputy is null) return new Refusal(RefusalCode.Missing, "Deputy");
        if (hall.Officers.FirstOrDefault(one => one.Name == name.Trim()) is { } listed)
            return listed.Office == office ? Decision.Accept() : new Refusal(RefusalCode.OfficerIsListed, listed.Name);
        if (office is Office.ChiefScrutineer or Office.ChiefTeller && hall.Officers.FirstOrDefault(one => one.Office == office) is { } chief)
            return new Refusal(RefusalCode.OfficerIsListed, chief.Name);
        return new OfficerNamed(cycle.Id.Year, hall.LastOfficerNo + 1, hall.Session!.Id, office, name.Trim(), isScrutineer ? deputy : null);
    }

    /// <summary>Takes somebody off the list.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ScrutineersAreApproved.</returns>
    public static Decision RemoveOfficer(Hall hall, Cycle cycle, int no, Actor actor)
    {
        if (hall.Officers.FirstOrDefault(one => one.No == no) is not { } officer) return new Refusal(RefusalCode.NotFound);
        if (MayChangeOfficers(hall, cycle, officer.Office, actor) is { } refusal) return refusal;
        return new OfficerRemoved(cycle.Id.Year, no, officer.Office, officer.Name);
    }

    private static Refusal? MayChangeOfficers(Hall hall, Cycle cycle, Office office, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Ballot, Stage.Deliberate, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (hall.Session is null) return new Refusal(RefusalCode.NotFound);
        if (hall.OpenRound?.Signatures.Count > 0) return new Refusal(RefusalCode.CountIsSigned);
        return hall.ScrutineersAreApproved && office is (Office.Scrutineer or Office.ChiefScrutineer)
            ? new Refusal(RefusalCode.ScrutineersAreApproved)
            : null;
    }

    private static Stage[] StagesOf(OpenVoteMatter matter) => matter switch
    {
        OpenVoteMatter.BallotMethod => [Stage.Ballot],
        OpenVoteMatter.Scrutineers => [Stage.Ballot, Stage.Evaluate],
        OpenVoteMatter.CandidateList => [Stage.Deliberate, Stage.Ballot],
        OpenVoteMatter.Adjustment => [Stage.Supervise, Stage.Evaluate],
        _ => [Stage.Ballot, Stage.Collect, Stage.Shortlist, Stage.Deliberate, Stage.Supervise, Stage.Evaluate],
    };

    private static bool IsDecided(Hall hall, Cycle cycle, OpenVoteMatter matter) => matter switch
    {
        OpenVoteMatter.BallotMethod => cycle.MethodAdoptedAt is not null,
        OpenVoteMatter.Scrutineers or OpenVoteMatter.CandidateList => hall.HasPassed(matter),
        _ => false,
    };

    private static CycleEvent? Consequence(Cycle cycle, OpenVoteForm form) => form.Matter switch
    {
        OpenVoteMatter.BallotMethod => new MethodAdopted(cycle.Id.Year, form.Hands.Approve, form.Hands.Oppose, form.Hands.Abstain),
        OpenVoteMatter.Scrutineers when cycle.ScrutineersApprovedAt is null =>
            new ScrutineersApproved(cycle.Id.Year, form.Hands.Approve, form.Hands.Oppose, form.Hands.Abstain),
        _ => null,
    };

    private static OpenVoteForm Trimmed(OpenVoteForm form) =>
        form with { Title = string.IsNullOrWhiteSpace(form.Title) ? null : form.Title.Trim(), Proposer = form.Proposer.Trim() };

    private static Refusal? WrongText(OpenVoteForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Proposer)) return new Refusal(RefusalCode.Missing, "Proposer");
        if (form.Proposer.Length > LongestProposer) return new Refusal(RefusalCode.TooLong, "Proposer", LongestProposer, form.Proposer.Length);
        if (form.Matter is OpenVoteMatter.Adjustment or OpenVoteMatter.Other && string.IsNullOrWhiteSpace(form.Title))
            return new Refusal(RefusalCode.Missing, "MatterTitle");
        if (form.Title?.Length > LongestTitle) return new Refusal(RefusalCode.TooLong, "MatterTitle", LongestTitle, form.Title.Length);
        return form.Hands is { Approve: >= 0, Oppose: >= 0, Abstain: >= 0 } ? null : new Refusal(RefusalCode.OutOfRange, "Hands", 0, 9999);
    }
}
