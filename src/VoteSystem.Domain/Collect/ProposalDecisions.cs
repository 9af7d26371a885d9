using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Collect;

/// <summary>What becomes of a proposal: the table of its statuses and the decisions that move it. Nothing received is ever without a fate.</summary>
public static class ProposalDecisions
{
    private static readonly Dictionary<ProposalStatus, ProposalStatus[]> Next = new()
    {
        [ProposalStatus.Received] = [ProposalStatus.Accepted, ProposalStatus.Rejected, ProposalStatus.Referred, ProposalStatus.Withdrawn],
        [ProposalStatus.Accepted] = [ProposalStatus.Merged, ProposalStatus.Rejected, ProposalStatus.Referred, ProposalStatus.Withdrawn],
        [ProposalStatus.Merged] = [ProposalStatus.Accepted],
        [ProposalStatus.Rejected] = [ProposalStatus.Accepted, ProposalStatus.Referred, ProposalStatus.Withdrawn],
        [ProposalStatus.Referred] = [ProposalStatus.Accepted, ProposalStatus.Rejected, ProposalStatus.Withdrawn],
        [ProposalStatus.Withdrawn] = [],
    };

    private static readonly Stage[] AllButClosed = [Stage.Collect, Stage.Shortlist, Stage.Deliberate, Stage.Ballot, Stage.Supervise, Stage.Evaluate];

    /// <summary>True when the table leads from one status to the other.</summary>
    public static bool CanBecome(ProposalStatus from, ProposalStatus to) => Next[from].Contains(to);

    /// <summary>The proposal goes on to the shortlist; also one that was rejected or referred before.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, ProposalCannotBecome.</returns>
    public static Decision Accept(Cycle cycle, Proposal proposal, int seenVersion, Actor actor) =>
        Refuse(cycle, proposal, seenVersion, ProposalStatus.Accepted, actor) is { } refusal
            ? refusal
            // Out of a project only by taking it out of that project, which says so in the log.
            : proposal.Status == ProposalStatus.Merged
                ? new Refusal(RefusalCode.ProposalCannotBecome, proposal.No, proposal.Status, ProposalStatus.Accepted)
                : new ProposalAccepted(proposal.Year, proposal.No);

    /// <summary>Accepts several proposals that nobody has decided yet: all of them or none.</summary>
    /// <returns>Refused: Missing when none was chosen, or the first refusal.</returns>
    public static Decision AcceptAll(Cycle cycle, IReadOnlyList<Proposal> proposals, Actor actor)
    {
        if (proposals.Count == 0) return new Refusal(RefusalCode.Missing, nameof(Proposal));
        if (proposals.FirstOrDefault(proposal => proposal.Status != ProposalStatus.Received) is { } decided)
            return new Refusal(RefusalCode.ProposalCannotBecome, decided.No, decided.Status, ProposalStatus.Accepted);
        var decisions = proposals.Select(proposal => Accept(cycle, proposal, proposal.Version, actor)).ToList();
        return decisions.FirstOrDefault(decision => decision.Refusal is not null)
            ?? Decision.Accept([.. decisions.Cast<Decision.Accepted>().SelectMany(accepted => accepted.Events)]);
    }

    /// <summary>The proposal is not taken up; the reason is told to the proposer.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, ProposalCannotBecome, Missing, TooLong.</returns>
    public static Decision Reject(Cycle cycle, Proposal proposal, string reason, int seenVersion, Actor actor)
    {
        if (Refuse(cycle, proposal, seenVersion, ProposalStatus.Rejected, actor) is { } refusal) return refusal;
        if (ReasonRefusal(reason) is { } missing) return missing;
        return new ProposalRejected(proposal.Year, proposal.No, reason.Trim());
    }

    /// <summary>The proposal belongs to another office, above or beside; the reason is told to the proposer.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, ProposalCannotBecome, Missing, TooLong.</returns>
    public static Decision Refer(Cycle cycle, Proposal proposal, string to, string reason, int seenVersion, Actor actor)
    {
        if (Refuse(cycle, proposal, seenVersion, ProposalStatus.Referred, actor) is { } refusal) return refusal;
        if (ProposalLimits.Length(nameof(Proposal.ReferredTo), to.Trim(), 1, ProposalLimits.OfficeMax) is { } office) return office;
        if (ReasonRefusal(reason) is { } missing) return missing;
        return new ProposalReferred(proposal.Year, proposal.No, to.Trim(), reason.Trim());
    }

    /// <summary>The same matter stands under another number, which from now on stands for both.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="proposal">The duplicate.</param>
    /// <param name="original">The proposal it repeats, or null when there is none with that number.</param>
    /// <param name="seenVersion">The version that was shown.</param>
    /// <param name="actor">Who decides.</param>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, ProposalCannotBecome, DuplicateOfNothing.</returns>
    public static Decision Withdraw(Cycle cycle, Proposal proposal, Proposal? original, int seenVersion, Actor actor)
    {
        if (Refuse(cycle, proposal, seenVersion, ProposalStatus.Withdrawn, actor) is { } refusal) return refusal;
        if (original is null || original.No == proposal.No || original.Status == ProposalStatus.Withdrawn)
            return new Refusal(RefusalCode.DuplicateOfNothing);
        return new ProposalWithdrawn(proposal.Year, proposal.No, original.No);
    }

    /// <summary>The proposal becomes part of a draft project. Whether the project can still take it is for the shortlist to say.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ProposalCannotBecome.</returns>
    public static Decision Merge(Cycle cycle, Proposal proposal, int projectNo, Actor actor)
    {
        if (MergeRefusal(cycle, actor) is { } refusal) return refusal;
        if (!CanBecome(proposal.Status, ProposalStatus.Merged))
            return new Refusal(RefusalCode.ProposalCannotBecome, proposal.No, proposal.Status, ProposalStatus.Merged);
        return new ProposalMerged(proposal.Year, proposal.No, projectNo);
    }

    /// <summary>Takes a proposal out of its draft project again.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ProposalCannotBecome.</returns>
    public static Decision Unmerge(Cycle cycle, Proposal proposal, Actor actor)
    {
        if (MergeRefusal(cycle, actor) is { } refusal) return refusal;
        if (proposal is not { Status: ProposalStatus.Merged, ProjectNo: { } project })
            return new Refusal(RefusalCode.ProposalCannotBecome, proposal.No, proposal.Status, ProposalStatus.Accepted);
        return new ProposalUnmerged(proposal.Year, proposal.No, project);
    }

    /// <summary>Answers the proposer; the answer is seen with the receipt. A further answer replaces the one before, which the log keeps.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, Missing, TooLong.</returns>
    public static Decision Reply(Cycle cycle, Proposal proposal, string reply, int seenVersion, Actor actor)
    {
        if (CommonRefusal(cycle, proposal, seenVersion, actor) is { } refusal) return refusal;
        if (ProposalLimits.Length(nameof(Proposal.Reply), reply.Trim(), 1, ProposalLimits.ReplyMax) is { } limit) return limit;
        return reply.Trim() == proposal.Reply ? Decision.Accept() : new ProposalReplied(proposal.Year, proposal.No, reply.Trim());
    }

    internal static Refusal? OpenRefusal(Cycle cycle) => cycle.MustBeIn(AllButClosed);

    private static Refusal? MergeRefusal(Cycle cycle, Actor actor) =>
        actor.MustBe(Role.Secretariat, Role.Government) ?? cycle.MustBeIn(Stage.Shortlist, Stage.Collect);

    private static Refusal? Refuse(Cycle cycle, Proposal proposal, int seenVersion, ProposalStatus to, Actor actor)
    {
        if (CommonRefusal(cycle, proposal, seenVersion, actor) is { } refusal) return refusal;
        return CanBecome(proposal.Status, to) ? null : new Refusal(RefusalCode.ProposalCannotBecome, proposal.No, proposal.Status, to);
    }

    private static Refusal? CommonRefusal(Cycle cycle, Proposal proposal, int seenVersion, Actor actor) =>
        actor.MustBe(Role.Secretariat, Role.Government)
        ?? OpenRefusal(cycle)
        ?? (proposal.Version == seenVersion ? null : new Refusal(RefusalCode.ChangedMeanwhile, nameof(Proposal)));

    private static Refusal? ReasonRefusal(string reason) =>
        ProposalLimits.Length(nameof(Proposal.StatusReason), reason.Trim(), 1, ProposalLimits.DecisionReasonMax);
}
