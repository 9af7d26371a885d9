namespace VoteSystem.Domain.Documents;

/// <summary>The register of papers; the number is the one of the domain reference (D01 to D26).</summary>
public enum PaperKind
{
    /// <summary>D01 征集公告.</summary>
    CollectNotice = 1,

    /// <summary>D02 建议征集表.</summary>
    ProposalForm = 2,

    /// <summary>D03 征集情况汇总（台账）.</summary>
    ProposalLedger = 3,

    /// <summary>D04 筛选论证表.</summary>
    ScreeningSheet = 4,

    /// <summary>D05 候选项目建议方案.</summary>
    ShortlistPlan = 5,

    /// <summary>D06 候选项目公示.</summary>
    CandidateNotice = 6,

    /// <summary>D07 候选项目形成过程及基本情况的报告.</summary>
    CandidateReport = 7,

    /// <summary>D08 上年度完成情况报告.</summary>
    CompletionReport = 8,

    /// <summary>D09 票决办法.</summary>
    BallotMethod = 9,

    /// <summary>D10 监票人、计票人名单.</summary>
    ScrutineerList = 10,

    /// <summary>D11 代表出席情况统计.</summary>
    AttendanceSheet = 11,

    /// <summary>D12 表决票.</summary>
    BallotSheets = 12,

    /// <summary>D13 投票情况报告单.</summary>
    IssueReport = 13,

    /// <summary>D14 计票结果报告单.</summary>
    TallyReport = 14,

    /// <summary>D15 主持词.</summary>
    ChairScript = 15,

    /// <summary>D16 决定.</summary>
    Resolution = 16,

    /// <summary>D17 公告.</summary>
    Announcement = 17,

    /// <summary>D18 实施计划.</summary>
    ImplementationPlan = 18,

    /// <summary>D19 责任清单、代表监督分组安排.</summary>
    SupervisionGroups = 19,

    /// <summary>D20 进展情况表.</summary>
    ProgressTable = 20,

    /// <summary>D21 督办单、问题清单.</summary>
    SupervisionOrder = 21,

    /// <summary>D22 项目调整报告、公告.</summary>
    AdjustmentNotice = 22,

    /// <summary>D23 满意度测评票、测评结果表.</summary>
    Appraisal = 23,

    /// <summary>D24 整改报告.</summary>
    RectificationReport = 24,

    /// <summary>D25 归档目录.</summary>
    ArchiveIndex = 25,

    /// <summary>D26 代表履职档案.</summary>
    DeputyRecord = 26,

    /// <summary>投票码条: slips printed apart from the ballot paper.</summary>
    VotingSlips = 27,

    /// <summary>代表证: cards with which deputies sign in.</summary>
    DeputyCards = 28,
}
