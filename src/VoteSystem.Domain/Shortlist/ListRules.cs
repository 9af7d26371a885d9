using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>What became of a step of the approval chain.</summary>
public enum ApprovalOutcome
{
    /// <summary>同意.</summary>
    Agreed,

    /// <summary>退回: the list goes back; every step has to be taken again.</summary>
    SentBack,

    /// <summary>重新审定: was agreed, and is open again because a later body sent the list back.</summary>
    Reopened,
}

/// <summary>What a body of the approval chain decided about the list, as its minutes say.</summary>
/// <param name="Position">Position in the chain, from 1.</param>
/// <param name="Agrees">True for agreement, false when the list goes back.</param>
/// <param name="HeldOn">The day of the meeting.</param>
/// <param name="DocumentNo">Number of the minutes, at most 60 characters.</param>
/// <param name="Note">Must be given when the list goes back; at most 500 characters.</param>
public sealed record ApprovalEntry(int Position, bool Agrees, DateOnly HeldOn, string? DocumentNo, string? Note);

/// <summary>Rules for the list of candidates: who is on it, in which order, who agreed.</summary>
public static class ListRules
{
    /// <summary>Puts an eligible project at the end of the list.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="project">The project; null when there is none.</param>
    /// <param name="verdicts">Its verdicts.</param>
    /// <param name="order">Numbers of the projects on the list, in its order.</param>
    /// <param name="actor">Who lists it.</param>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ChecklistIsIncomplete, ProjectIsNotEligible, ProjectStatusForbids, ListIsUnderApproval. A project that is listed already is accepted and changes nothing.</returns>
    public static Decision List(Cycle cycle, CycleFacts facts, Project? project, IReadOnlyList<Verdict> verdicts, IReadOnlyList<int> order, Actor actor)
    {
        if (MayOrder(cycle, facts, actor) is { } refusal) return refusal;
        if (project is null) return new Refusal(RefusalCode.NotFound);
        if (project.Status == ProjectStatus.Shortlisted) return Decision.Accept();
        if (project.Status is not (ProjectStatus.Draft or ProjectStatus.Screened)) return new Refusal(RefusalCode.ProjectStatusForbids, project.Status);
        if (NotEligible(Checklist.Conclude(cycle.Rules, verdicts)) is { } notEligible) return notEligible;
        return new CandidateListed(cycle.Id.Year, project.No, order.Count + 1);
    }

    /// <summary>Takes a project off the list; it stays screened and the others close up.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ListIsUnderApproval, NotFound. A project that is on no list is accepted and changes nothing.</returns>
    public static Decision Unlist(Cycle cycle, CycleFacts facts, Project? project, IReadOnlyList<int> order, Actor actor)
    {
        if (MayOrder(cycle, facts, actor) is { } refusal) return refusal;
        if (project is null) return new Refusal(RefusalCode.NotFound);
        return order.Contains(project.No)
            ? new CandidateUnlisted(cycle.Id.Year, project.No, [.. order.Where(no => no != project.No)])
            : Decision.Accept();
    }

    /// <summary>Puts the list into another order.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="order">Numbers of the projects on the list, in its present order.</param>
    /// <param name="wanted">The same numbers in the order wanted.</param>
    /// <param name="actor">Who orders it.</param>
    /// <returns>Refused: WrongRole, WrongStage, ListIsUnderApproval, ChangedMeanwhile when the numbers are not those of the list.</returns>
    public static Decision Reorder(Cycle cycle, CycleFacts facts, IReadOnlyList<int> order, IReadOnlyList<int> wanted, Actor actor)
    {
        if (MayOrder(cycle, facts, actor) is { } refusal) return refusal;
        if (!order.Order().SequenceEqual(wanted.Order())) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(CandidateList));
        return order.SequenceEqual(wanted) ? Decision.Accept() : new CandidatesReordered(cycle.Id.Year, [.. wanted]);
    }

    /// <summary>Records what the next body of the approval chain decided. A list that goes back has to take every step again.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="entry">What the minutes say.</param>
    /// <param name="actor">Presidium for its own meetings, government or secretariat for the government's, secretariat for the party committee's.</param>
    /// <param name="today">The date at the congress; no meeting lies in the future.</param>
    /// <returns>
    /// Refused: WrongRole, WrongStage, CandidatesArePublished, ApprovalOutOfTurn, ApprovalIsComplete, OutOfRange (HeldOn), Missing (Note), TooLong;
    /// TooFewCandidates, EqualModeNotAllowed, CandidatesAreUnscreened when a body is to agree. The last step may be sent back until the list is displayed.
    /// </returns>
    public static Decision Approve(Cycle cycle, CycleFacts facts, ApprovalEntry entry, Actor actor, DateOnly today)
    {
        var chain = cycle.Rules.ApprovalChain;
        if (entry.Position < 1 || entry.Position > chain.Count) return new Refusal(RefusalCode.NotFound);
        var body = chain[entry.Position - 1];
        if (actor.MustBe([.. RecordersOf(body)]) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Shortlist) is { } wrongStage) return wrongStage;
        if (facts.PublicityEndsOn is not null) return new Refusal(RefusalCode.CandidatesArePublished);
        if (TurnRefusal(chain, Agreed(cycle, facts), entry) is { } turn) return turn;
        if (entry.HeldOn > today) return new Refusal(RefusalCode.OutOfRange, nameof(entry.HeldOn), cycle.CollectFrom, today);
        if (ProjectDetailsCheck.Text(nameof(entry.DocumentNo), entry.DocumentNo, 60) is { } number) return number;
        if (ProjectDetailsCheck.Text(nameof(entry.Note), entry.Note, 500, required: !entry.Agrees) is { } note) return note;
        if (!entry.Agrees) return new ListSentBack(cycle.Id.Year, entry.Position, body, entry.HeldOn, entry.DocumentNo, entry.Note!);

        if (cycle.Rules.CandidateCountRefusal(facts.Candidates) is { } count) return count;
        if (facts.CandidatesUnscreened > 0) return new Refusal(RefusalCode.CandidatesAreUnscreened, facts.CandidatesUnscreened);
        return new ListAgreed(cycle.Id.Year, entry.Position, body, entry.HeldOn, entry.DocumentNo, entry.Note);
    }

    /// <summary>Who may record a decision of the body.</summary>
    public static IReadOnlyList<Role> RecordersOf(ApprovalBody body) => body switch
    {
        ApprovalBody.GovernmentMeeting => [Role.Government, Role.Secretariat],
        ApprovalBody.PresidiumMeeting => [Role.Presidium],
        _ => [Role.Secretariat],
    };

    /// <summary>How many steps of the chain are agreed.</summary>
    public static int Agreed(Cycle cycle, CycleFacts facts) => cycle.Rules.ApprovalChain.Count - facts.ApprovalStepsOpen;

    /// <summary>Null while the list may still be changed freely; otherwise that bodies have agreed to it.</summary>
    public static Refusal? UnderApproval(Cycle cycle, CycleFacts facts) =>
        Agreed(cycle, facts) is > 0 and var agreed ? new Refusal(RefusalCode.ListIsUnderApproval, agreed) : null;

    /// <summary>Null when the checklist lets the project onto the list, otherwise why not.</summary>
    public static Refusal? NotEligible(Checklist checklist) => checklist.Conclusion switch
    {
        ChecklistConclusion.Incomplete => new Refusal(RefusalCode.ChecklistIsIncomplete, checklist.Open.Count),
        ChecklistConclusion.NotEligible => new Refusal(RefusalCode.ProjectIsNotEligible, checklist.Failing.Count),
        _ => null,
    };

    private static Refusal? TurnRefusal(IReadOnlyList<ApprovalBody> chain, int agreed, ApprovalEntry entry)
    {
        if (agreed == chain.Count)
            return !entry.Agrees && entry.Position == chain.Count ? null : new Refusal(RefusalCode.ApprovalIsComplete);
        return entry.Position == agreed + 1 ? null : new Refusal(RefusalCode.ApprovalOutOfTurn, agreed + 1, chain[agreed]);
    }

    private static Refusal? MayOrder(Cycle cycle, CycleFacts facts, Actor actor)
    {
        if (actor.MustBe([.. ProjectRules.Authors]) is { } wrongRole) return wrongRole;
        return cycle.MustBeIn(Stage.Shortlist) ?? UnderApproval(cycle, facts);
    }
}
