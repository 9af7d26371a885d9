using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>Null when the step may be taken; otherwise the reason why not.</summary>
public delegate Refusal? Guard(Cycle cycle, CycleFacts facts, DateOnly today);

/// <summary>The conditions of the steps between stages: pure, each one sentence.</summary>
public static class Guards
{
    /// <summary>The window of collection has ended, something was received and everything received has been looked at.</summary>
    public static Refusal? CollectionIsOver(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (today <= cycle.CollectUntil) return new Refusal(RefusalCode.CollectionIsStillOpen, cycle.CollectUntil);
        if (facts.Proposals == 0) return new Refusal(RefusalCode.NothingWasCollected);
        if (facts.ProposalsUndecided > 0) return new Refusal(RefusalCode.ProposalsAreUndecided, facts.ProposalsUndecided);
        return null;
    }

    /// <summary>Collection may be taken up again only while no list of candidates was ever shown to the public.</summary>
    public static Refusal? CandidatesAreUnpublished(Cycle cycle, CycleFacts facts, DateOnly today) =>
        facts.PublicityEndsOn is null ? null : new Refusal(RefusalCode.CandidatesArePublished);

    /// <summary>Enough candidates, each screened, agreed by the whole approval chain, displayed to the end, objections answered, no proposal left over.</summary>
    public static Refusal? CandidatesAreReady(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (facts.ProposalsUnmerged > 0) return new Refusal(RefusalCode.ProposalsAreUnmerged, facts.ProposalsUnmerged);
        if (cycle.Rules.CandidateCountRefusal(facts.Candidates) is { } count) return count;
        if (facts.CandidatesUnscreened > 0) return new Refusal(RefusalCode.CandidatesAreUnscreened, facts.CandidatesUnscreened);
        if (facts.ApprovalStepsOpen > 0) return new Refusal(RefusalCode.ApprovalIsIncomplete, facts.ApprovalStepsOpen);
        if (facts.PublicityEndsOn is not { } end) return new Refusal(RefusalCode.CandidatesAreNotPublished);
        if (today <= end) return new Refusal(RefusalCode.PublicityIsRunning, end);
        return facts.ObjectionsOpen > 0 ? new Refusal(RefusalCode.ObjectionsAreOpen, facts.ObjectionsOpen) : null;
    }

    /// <summary>Nothing goes back to the shortlist once the presidium has fixed the list for the ballot paper.</summary>
    public static Refusal? CandidatesAreNotFixed(Cycle cycle, CycleFacts facts, DateOnly today) =>
        cycle.CandidatesFixedAt is null ? null : new Refusal(RefusalCode.CandidatesAreFixed);

    /// <summary>Every opinion is answered and the presidium has fixed the list of candidates.</summary>
    public static Refusal? DeliberationIsComplete(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (facts.OpinionsUnanswered > 0) return new Refusal(RefusalCode.OpinionsAreUnanswered, facts.OpinionsUnanswered);
        if (cycle.CandidatesFixedAt is null) return new Refusal(RefusalCode.CandidatesAreNotFixed);
        return cycle.Rules.CandidateCountRefusal(facts.Candidates);
    }

    /// <summary>The presidium has announced the result and no round is open.</summary>
    public static Refusal? ResultIsAnnounced(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (facts.RoundsOpen > 0) return new Refusal(RefusalCode.RoundIsOpen, facts.RoundsOpen);
        return facts.ResultIsAnnounced ? null : new Refusal(RefusalCode.ResultIsNotAnnounced);
    }

    /// <summary>The plan is published, every chosen project has a completion grade, no adjustment waits.</summary>
    public static Refusal? EveryProjectIsReported(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (!facts.PlanIsPublished) return new Refusal(RefusalCode.PlanIsNotPublished).Under(LegalSource.Plan);
        if (facts.AdjustmentsPending > 0) return new Refusal(RefusalCode.AdjustmentsArePending, facts.AdjustmentsPending).Under(LegalSource.Adjustment);
        return facts.SelectedWithoutCompletion > 0 ? new Refusal(RefusalCode.ProjectsAreUnreported, facts.SelectedWithoutCompletion) : null;
    }

    /// <summary>The grades are announced and every rectification is closed.</summary>
    public static Refusal? AppraisalIsSettled(Cycle cycle, CycleFacts facts, DateOnly today)
    {
        if (!facts.AppraisalIsAnnounced) return new Refusal(RefusalCode.AppraisalIsNotAnnounced);
        return facts.RectificationsOpen > 0 ? new Refusal(RefusalCode.RectificationsAreOpen, facts.RectificationsOpen) : null;
    }
}
