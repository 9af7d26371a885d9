using VoteSystem.Domain.Workflow;

namespace VoteSystem.Storage.Workflow;

/// <summary>The one row of <see cref="CycleQueries.Facts"/>.</summary>
internal sealed record FactsRow
{
    public required int Deputies { get; init; }

    public required int Proposals { get; init; }

    public required int ProposalsUndecided { get; init; }

    public required int ProposalsUnmerged { get; init; }

    public required int Candidates { get; init; }

    public required int CandidatesUnscreened { get; init; }

    public required int CandidateChangesPending { get; init; }

    public required int ApprovalStepsAgreed { get; init; }

    public DateOnly? PublicityEndsOn { get; init; }

    public required int ObjectionsOpen { get; init; }

    public required int OpinionsUnanswered { get; init; }

    public required int RoundsOpen { get; init; }

    public required int ResultsAnnounced { get; init; }

    public required int Selected { get; init; }

    public required int SelectedWithoutPlan { get; init; }

    public required int PlansPublished { get; init; }

    public required int SelectedWithoutCompletion { get; init; }

    public required int AdjustmentsPending { get; init; }

    public required int AppraisalsAnnounced { get; init; }

    public required int RectificationsOpen { get; init; }

    /// <summary>Parameters of the query. The rows of the checklist go in as one text, ",key,key,", so that both engines take it as one parameter.</summary>
    public static object Parameters(Cycle cycle) => new
    {
        cycle.Id.Congress,
        cycle.Id.Year,
        ChecklistRows = cycle.Rules.Checklist.Count,
        ChecklistKeys = $",{string.Join(',', cycle.Rules.Checklist.Select(row => row.Key))},",
    };

    public CycleFacts ToFacts(CycleRules rules) => new()
    {
        Deputies = Deputies,
        Proposals = Proposals,
        ProposalsUndecided = ProposalsUndecided,
        ProposalsUnmerged = ProposalsUnmerged,
        Candidates = Candidates,
        CandidatesUnscreened = CandidatesUnscreened,
        CandidateChangesPending = CandidateChangesPending,
        ApprovalStepsOpen = Math.Max(0, rules.ApprovalChain.Count - ApprovalStepsAgreed),
        PublicityEndsOn = PublicityEndsOn,
        ObjectionsOpen = ObjectionsOpen,
        OpinionsUnanswered = OpinionsUnanswered,
        RoundsOpen = RoundsOpen,
        ResultIsAnnounced = ResultsAnnounced > 0,
        Selected = Selected,
        SelectedWithoutPlan = SelectedWithoutPlan,
        PlanIsPublished = PlansPublished > 0,
        SelectedWithoutCompletion = SelectedWithoutCompletion,
        AdjustmentsPending = AdjustmentsPending,
        AppraisalIsAnnounced = AppraisalsAnnounced > 0,
        RectificationsOpen = RectificationsOpen,
    };
}
