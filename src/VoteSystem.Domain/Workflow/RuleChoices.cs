namespace VoteSystem.Domain.Workflow;

/// <summary>Who leads the collection of proposals.</summary>
public enum CollectLead
{
    /// <summary>The town government.</summary>
    Government,

    /// <summary>The presidium.</summary>
    Presidium,

    /// <summary>Both issue the notice together.</summary>
    Joint,
}

/// <summary>A body that agrees to the shortlist.</summary>
public enum ApprovalBody
{
    /// <summary>镇政府办公会议.</summary>
    GovernmentMeeting,

    /// <summary>主席团会议.</summary>
    PresidiumMeeting,

    /// <summary>党委会议.</summary>
    PartyCommittee,
}

/// <summary>Where a row of the checklist belongs.</summary>
public enum ChecklistKind
{
    /// <summary>正面清单: the statement should be true of the project.</summary>
    Eligible,

    /// <summary>负面清单: the statement must not be true of the project.</summary>
    NotEligible,
}

/// <summary>One row of the eligibility checklist; towns may change wording and rows.</summary>
/// <param name="Key">Stable name of the row, lower-case with dashes.</param>
/// <param name="Kind">Positive or negative list.</param>
/// <param name="Text">The statement, in the congress's own words; null shows the product's wording for the key.</param>
public sealed record ChecklistRow(string Key, ChecklistKind Kind, string? Text = null)
{
    /// <summary>The usual rows (domain reference 2.2.1 and 2.2.2).</summary>
    public static IReadOnlyList<ChecklistRow> Usual { get; } =
    [
        new("public-money", ChecklistKind.Eligible),
        new("benefits-all", ChecklistKind.Eligible),
        new("livelihood-field", ChecklistKind.Eligible),
        new("done-within-year", ChecklistKind.Eligible),
        new("land-and-money-ready", ChecklistKind.Eligible),
        new("private-capital", ChecklistKind.NotEligible),
        new("major-non-livelihood", ChecklistKind.NotEligible),
        new("assists-higher-government", ChecklistKind.NotEligible),
        new("raises-burden-debt-or-unrest", ChecklistKind.NotEligible),
        new("would-proceed-anyway", ChecklistKind.NotEligible),
    ];
}

/// <summary>How a ballot paper is marked.</summary>
public enum BallotMode
{
    /// <summary>差额圈选: mark at most as many as there are seats.</summary>
    SelectUpToK,

    /// <summary>逐项表决: yes, no or abstain for each; the best fill the seats.</summary>
    PerItem,

    /// <summary>逐项表决, any number may pass.</summary>
    PerItemNoQuota,

    /// <summary>排序: numbers by priority.</summary>
    Rank,
}

/// <summary>Of whom a majority is counted.</summary>
public enum ThresholdBase
{
    /// <summary>全体代表, absent ones included: the legal default.</summary>
    AllDeputies,

    /// <summary>到会代表.</summary>
    Present,

    /// <summary>有效票.</summary>
    Valid,
}

/// <summary>What becomes of a paper with more marks than seats.</summary>
public enum OverVotePolicy
{
    /// <summary>The whole paper is void.</summary>
    PaperVoid,

    /// <summary>Only the marks are void; the paper counts as abstaining.</summary>
    ItemVoid,
}

/// <summary>What decides between equal numbers at the last seat.</summary>
public enum TiePolicy
{
    /// <summary>The congress votes again on the tied ones only.</summary>
    ReVote,

    /// <summary>A lot drawn by the presidium.</summary>
    Lot,

    /// <summary>All tied ones are accepted.</summary>
    AcceptAll,
}

/// <summary>What follows when fewer projects pass than there are seats.</summary>
public enum ShortfallPolicy
{
    /// <summary>Fewer projects are accepted.</summary>
    AcceptFewer,

    /// <summary>A second ballot on the rest in this session.</summary>
    SecondBallot,

    /// <summary>The rest goes to the next session.</summary>
    NextSession,
}

/// <summary>What the public sees of the counts.</summary>
public enum PublishVoteCounts
{
    /// <summary>Names only, in the order of the list.</summary>
    None,

    /// <summary>The order by votes.</summary>
    Order,

    /// <summary>Approvals of each project.</summary>
    Approvals,

    /// <summary>All counts.</summary>
    Full,
}

/// <summary>The order of the chosen projects in the announcement.</summary>
public enum PublishedOrder
{
    /// <summary>按得票多少为序.</summary>
    ByVotes,

    /// <summary>By number on the list of candidates.</summary>
    ByListNo,
}

/// <summary>How supervision of a project is staffed.</summary>
public enum SupervisionGroupModel
{
    /// <summary>One presidium member for one project.</summary>
    OneToOne,

    /// <summary>1+1+1+3: leader, liaison officer, lead deputy, three contact deputies.</summary>
    OneOneOneThree,

    /// <summary>A group of at least three deputies.</summary>
    GroupOfThree,

    /// <summary>A group led by a member of the congress's leadership.</summary>
    LeaderLed,
}

/// <summary>How often units report.</summary>
public enum ReportPeriod
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every half year.</summary>
    HalfYear,
}

/// <summary>How many colours a status light has.</summary>
public enum LightColours
{
    /// <summary>红黄绿.</summary>
    Three,

    /// <summary>红橙黄绿蓝.</summary>
    Five,
}

/// <summary>Colours and limits of the status lights.</summary>
/// <param name="Colours">Three or five.</param>
/// <param name="YellowFromPercent">Three colours: reported progress in percent of the planned one from which the light is yellow; below it red.</param>
/// <param name="GreenFromPercent">Three colours: the same for green.</param>
/// <param name="Steps">Five colours: lowest progress in percent for orange, yellow and green; below the first red, accepted is blue.</param>
public sealed record LightScheme(LightColours Colours, int YellowFromPercent, int GreenFromPercent, IReadOnlyList<int> Steps)
{
    /// <summary>Green when on plan, yellow from 80 % of the plan.</summary>
    public static LightScheme ThreeColours { get; } = new(LightColours.Three, 80, 100, [30, 60, 90]);

    /// <summary>The five colours by progress: red below 30 %, orange, yellow, green, blue when accepted.</summary>
    public static LightScheme FiveColours { get; } = ThreeColours with { Colours = LightColours.Five };
}

/// <summary>Who decides on a major adjustment.</summary>
public enum AdjustmentAuthority
{
    /// <summary>The congress decides, the presidium announces (陕西规定第十八条).</summary>
    TownCongress,

    /// <summary>The presidium decides and reports to the next session.</summary>
    PresidiumThenReport,
}

/// <summary>Grades that deputies give to a finished project.</summary>
public enum AppraisalScale
{
    /// <summary>满意、基本满意、不满意.</summary>
    ThreeGrades,

    /// <summary>The same with 弃权 as a choice of its own.</summary>
    ThreeGradesAndAbstain,
}

/// <summary>How dates are written in papers.</summary>
public enum DateStyle
{
    /// <summary>2026年1月8日.</summary>
    Arabic,

    /// <summary>二〇二六年一月八日.</summary>
    Chinese,
}
