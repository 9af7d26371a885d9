using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>
/// Every setting of a cycle that differs between jurisdictions. A cycle owns a copy; it is locked when the congress adopts the 票决办法
/// and printed into that document. The defaults follow the law and, where it is silent, the most common practice.
/// </summary>
public sealed record CycleRules
{
    /// <summary>Who leads the collection.</summary>
    public CollectLead CollectLead { get; init; } = CollectLead.Government;

    /// <summary>Days of the window of collection, 5 to 60; fewer than 30 show a warning (景洪: 一般不少于30天).</summary>
    public int CollectWindowDays { get; init; } = 30;

    /// <summary>Proposals are also taken outside the window, for the next cycle's list.</summary>
    public bool CollectYearRound { get; init; } = true;

    /// <summary>A proposal may be handed in without name and telephone number.</summary>
    public bool AnonymousProposalAllowed { get; init; }

    /// <summary>Bodies that agree to the shortlist, in this order; at least one.</summary>
    public IReadOnlyList<ApprovalBody> ApprovalChain { get; init; } =
        [ApprovalBody.GovernmentMeeting, ApprovalBody.PresidiumMeeting, ApprovalBody.PartyCommittee, ApprovalBody.PresidiumMeeting];

    /// <summary>Rows of the eligibility checklist (正面清单 and 负面清单); at least one.</summary>
    public IReadOnlyList<ChecklistRow> Checklist { get; init; } = ChecklistRow.Usual;

    /// <summary>Projects mainly paid by private capital are eligible.</summary>
    public bool AllowSocialCapital { get; init; }

    /// <summary>Days for which the candidates are displayed, 0 to 30.</summary>
    public int CandidatePublicityDays { get; init; } = 7;

    /// <summary>Days before the session at which deputies have the papers, 0 to 30.</summary>
    public int MaterialsLeadDays { get; init; } = 7;

    /// <summary>A candidate may be amended by the government before the list is fixed.</summary>
    public bool AllowAmendment { get; init; } = true;

    /// <summary>A candidate may be withdrawn by the government, with the presidium's consent, before the list is fixed (组织法第二十二条).</summary>
    public bool AllowWithdrawal { get; init; } = true;

    /// <summary>Projects to be chosen (应选数), 1 to 50.</summary>
    public int TargetCount { get; init; } = 10;

    /// <summary>Smallest surplus of candidates over <see cref="TargetCount"/> in whole percent of it; below it a warning, never a stop.</summary>
    public int MinSurplusPercent { get; init; } = 20;

    /// <summary>Largest surplus in whole percent, or null for none; above it a warning.</summary>
    public int? MaxSurplusPercent { get; init; }

    /// <summary>As many candidates as seats are allowed (等额).</summary>
    public bool AllowEqualMode { get; init; }

    /// <summary>How a paper is marked.</summary>
    public BallotMode BallotMode { get; init; } = BallotMode.SelectUpToK;

    /// <summary>Whose majority is needed; anything but all deputies departs from 组织法第二十五条 and shows a warning.</summary>
    public ThresholdBase ThresholdBase { get; init; } = ThresholdBase.AllDeputies;

    /// <summary>What becomes of a paper with more marks than seats.</summary>
    public OverVotePolicy OverVotePolicy { get; init; } = OverVotePolicy.PaperVoid;

    /// <summary>What decides between equal numbers at the last seat.</summary>
    public TiePolicy TiePolicy { get; init; } = TiePolicy.ReVote;

    /// <summary>What follows when fewer projects pass than there are seats.</summary>
    public ShortfallPolicy ShortfallPolicy { get; init; } = ShortfallPolicy.AcceptFewer;

    /// <summary>What the public sees of the counts.</summary>
    public PublishVoteCounts PublishVoteCounts { get; init; } = PublishVoteCounts.Order;

    /// <summary>The order of the chosen projects in the announcement.</summary>
    public PublishedOrder PublishedOrder { get; init; } = PublishedOrder.ByVotes;

    /// <summary>How supervision of a project is staffed.</summary>
    public SupervisionGroupModel SupervisionGroupModel { get; init; } = SupervisionGroupModel.GroupOfThree;

    /// <summary>How often units report.</summary>
    public ReportPeriod ReportPeriod { get; init; } = ReportPeriod.Quarterly;

    /// <summary>Colours and limits of the status lights.</summary>
    public LightScheme LightScheme { get; init; } = LightScheme.ThreeColours;

    /// <summary>Who decides on a major adjustment; anything but the congress departs from 陕西规定第十八条 and shows a warning.</summary>
    public AdjustmentAuthority AdjustmentAuthority { get; init; } = AdjustmentAuthority.TownCongress;

    /// <summary>Grades that deputies give.</summary>
    public AppraisalScale AppraisalScale { get; init; } = AppraisalScale.ThreeGrades;

    /// <summary>Whose half decides a grade.</summary>
    public ThresholdBase AppraisalBase { get; init; } = ThresholdBase.AllDeputies;

    /// <summary>Exactly half is enough for a grade.</summary>
    public bool HalfInclusive { get; init; } = true;

    /// <summary>Days until a project judged dissatisfied has a rectification plan, 1 to 90.</summary>
    public int RectificationPlanDays { get; init; } = 30;

    /// <summary>Months until such a project is judged again, 1 to 12.</summary>
    public int ReappraisalMonths { get; init; } = 6;

    /// <summary>False in a subdistrict (街道), whose vote only recommends (票荐).</summary>
    public bool Binding { get; init; } = true;

    /// <summary>How dates are written in papers.</summary>
    public DateStyle DateStyle { get; init; } = DateStyle.Arabic;

    /// <summary>Projects may be divided into measurable sub-items.</summary>
    public bool SubItemsEnabled { get; init; } = true;

    /// <summary>Months for which names and telephone numbers of proposers are kept after the cycle's end, 1 to 36.</summary>
    public int ContactRetentionMonths { get; init; } = 12;

    /// <summary>Null when that many candidates can go to the ballot, otherwise why not.</summary>
    public Refusal? CandidateCountRefusal(int candidates)
    {
        if (BallotMode == BallotMode.PerItemNoQuota)
            return candidates > 0 ? null : new Refusal(RefusalCode.TooFewCandidates, candidates, 1);
        if (candidates < TargetCount)
            return new Refusal(RefusalCode.TooFewCandidates, candidates, TargetCount);
        return candidates == TargetCount && !AllowEqualMode
            ? new Refusal(RefusalCode.EqualModeNotAllowed, candidates, TargetCount)
            : null;
    }

    /// <summary>True when both records hold the same settings, lists compared row by row.</summary>
    public bool Equals(CycleRules? other) => other is not null && Fingerprint() == other.Fingerprint();

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint().GetHashCode(StringComparison.Ordinal);

    /// <summary>The settings as one canonical JSON text: for storage, comparison and the audit log.</summary>
    public string Fingerprint() => System.Text.Json.JsonSerializer.Serialize(this, DomainJson.Options);

    /// <summary>The settings of such a text.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such text.</exception>
    public static CycleRules FromFingerprint(string json) => System.Text.Json.JsonSerializer.Deserialize<CycleRules>(json, DomainJson.Options)!;
}
