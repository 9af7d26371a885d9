namespace VoteSystem.Domain.Projects;

/// <summary>Where a project stands, from draft to closing. Stored by name; the facts of a cycle use these names.</summary>
public enum ProjectStatus
{
    /// <summary>建议项目: written down; its checklist is open or not passed.</summary>
    Draft,

    /// <summary>已筛选: every row of the checklist has a verdict and the project is eligible; it may be put on the list.</summary>
    Screened,

    /// <summary>储备库: kept for a later year, with a reason.</summary>
    Pool,

    /// <summary>不予列入: turned down, with a reason.</summary>
    Rejected,

    /// <summary>候选项目: on the list of candidates, with a number on it.</summary>
    Shortlisted,

    /// <summary>撤回: taken off the list by the government with the presidium's consent; keeps its number.</summary>
    Withdrawn,

    /// <summary>交付票决: on the list that the presidium has fixed.</summary>
    OnBallot,

    /// <summary>票决确定: chosen by the congress.</summary>
    Selected,

    /// <summary>未获确定: not chosen.</summary>
    NotSelected,

    /// <summary>已列计划: has milestones.</summary>
    Planned,

    /// <summary>实施中.</summary>
    InProgress,

    /// <summary>滞后.</summary>
    Delayed,

    /// <summary>暂缓.</summary>
    Suspended,

    /// <summary>终止.</summary>
    Terminated,

    /// <summary>完工.</summary>
    Completed,

    /// <summary>验收.</summary>
    Accepted,

    /// <summary>已测评.</summary>
    Appraised,

    /// <summary>办结.</summary>
    Closed,

    /// <summary>整改中.</summary>
    Rectifying,

    /// <summary>跨年度.</summary>
    CarriedOver,
}

/// <summary>How much of a chosen project was done by the end of the year.</summary>
public enum Completion
{
    /// <summary>完成.</summary>
    Done,

    /// <summary>基本完成.</summary>
    BasicallyDone,

    /// <summary>未完成.</summary>
    NotDone,

    /// <summary>跨年度: the yearly target was met or not, the work goes on.</summary>
    CarriedOver,
}

/// <summary>The congress's judgement of a project.</summary>
public enum ProjectGrade
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}
