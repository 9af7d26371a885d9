namespace VoteSystem.Domain.Workflow;

/// <summary>Numbers about a cycle which guards decide by. Storage fills them with one query; guards never load anything.</summary>
public sealed record CycleFacts
{
    /// <summary>Deputies who hold a seat today (实有代表).</summary>
    public int Deputies { get; init; }

    /// <summary>Proposals received.</summary>
    public int Proposals { get; init; }

    /// <summary>Proposals that are only received: not accepted, rejected, referred or merged.</summary>
    public int ProposalsUndecided { get; init; }

    /// <summary>Accepted proposals that stand in no draft project.</summary>
    public int ProposalsUnmerged { get; init; }

    /// <summary>Projects on the list of candidates (not withdrawn).</summary>
    public int Candidates { get; init; }

    /// <summary>Candidates whose eligibility checklist is not complete, for example because the rules were given a further row.</summary>
    public int CandidatesUnscreened { get; init; }

    /// <summary>Requests of the government to amend or withdraw a candidate that wait for the presidium.</summary>
    public int CandidateChangesPending { get; init; }

    /// <summary>Steps of the approval chain that are not yet agreed.</summary>
    public int ApprovalStepsOpen { get; init; }

    /// <summary>Last day on which the candidates are displayed (公示), or null when they were never published.</summary>
    public DateOnly? PublicityEndsOn { get; init; }

    /// <summary>Objections to the published candidates without an answer.</summary>
    public int ObjectionsOpen { get; init; }

    /// <summary>Opinions of the deliberation without a note of what became of them.</summary>
    public int OpinionsUnanswered { get; init; }

    /// <summary>Rounds of selection that are prepared or running and neither announced nor void.</summary>
    public int RoundsOpen { get; init; }

    /// <summary>True when the presidium has announced the result of the selection.</summary>
    public bool ResultIsAnnounced { get; init; }

    /// <summary>Projects chosen by the congress and not terminated.</summary>
    public int Selected { get; init; }

    /// <summary>Chosen projects without milestones.</summary>
    public int SelectedWithoutPlan { get; init; }

    /// <summary>True when the implementation plan is published.</summary>
    public bool PlanIsPublished { get; init; }

    /// <summary>Chosen projects without a completion grade (完成/基本完成/未完成/跨年度).</summary>
    public int SelectedWithoutCompletion { get; init; }

    /// <summary>Adjustments that wait for a decision or its announcement.</summary>
    public int AdjustmentsPending { get; init; }

    /// <summary>True when the grades of the appraisal are announced.</summary>
    public bool AppraisalIsAnnounced { get; init; }

    /// <summary>Projects judged dissatisfied whose rectification is not closed.</summary>
    public int RectificationsOpen { get; init; }
}
