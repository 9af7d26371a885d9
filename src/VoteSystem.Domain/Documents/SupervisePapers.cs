using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>How far a project came by the end of its year.</summary>
public enum CompletionGrade
{
    /// <summary>完成.</summary>
    Done,

    /// <summary>基本完成.</summary>
    BasicallyDone,

    /// <summary>未完成.</summary>
    NotDone,

    /// <summary>跨年度实施.</summary>
    CarriedOver,

    /// <summary>正在实施: the year is not over, or the government has not graded it yet.</summary>
    InProgress,
}

/// <summary>One project in the report on the past year.</summary>
/// <param name="Title">项目名称.</param>
/// <param name="Target">年度目标.</param>
/// <param name="Achieved">完成情况.</param>
/// <param name="Planned">计划投资.</param>
/// <param name="Spent">完成投资.</param>
/// <param name="Grade">How far it came.</param>
public sealed record CompletionLine(string Title, string Target, string Achieved, Money? Planned, Money? Spent, CompletionGrade Grade);

/// <summary>D08: what became of the projects of a year.</summary>
public sealed record CompletionReport : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.CompletionReport;

    /// <summary>The projects.</summary>
    public required IReadOnlyList<CompletionLine> Lines { get; init; }

    /// <summary>存在的问题; one paragraph per entry.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>下步打算; one paragraph per entry.</summary>
    public required IReadOnlyList<string> NextSteps { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>One project in the implementation plan (陕西规定第十七条 lists what it must state).</summary>
public sealed record PlanLine
{
    /// <summary>From 1.</summary>
    public required int No { get; init; }

    /// <summary>项目名称.</summary>
    public required string Title { get; init; }

    /// <summary>建设地点.</summary>
    public required string Location { get; init; }

    /// <summary>建设时间.</summary>
    public required string Period { get; init; }

    /// <summary>年度建设内容、目标任务.</summary>
    public required string Target { get; init; }

    /// <summary>年度投资.</summary>
    public Money? ThisYear { get; init; }

    /// <summary>资金安排.</summary>
    public required string Funding { get; init; }

    /// <summary>责任单位、责任人.</summary>
    public required string Unit { get; init; }

    /// <summary>完成时限.</summary>
    public required string Deadline { get; init; }
}

/// <summary>D18: how the government carries the projects out.</summary>
public sealed record ImplementationPlan : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ImplementationPlan;

    /// <summary>发文字号, such as 示政发〔2026〕3号.</summary>
    public required string DocumentNo { get; init; }

    /// <summary>The day on which the congress chose the projects.</summary>
    public required DateOnly VotedOn { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<PlanLine> Lines { get; init; }

    /// <summary>保障措施; one paragraph per entry.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>Who supervises one project.</summary>
/// <param name="Project">项目名称.</param>
/// <param name="Unit">责任单位.</param>
/// <param name="Lead">领衔代表、组长.</param>
/// <param name="Deputies">监督代表.</param>
/// <param name="Liaison">联络员.</param>
public sealed record SupervisionLine(string Project, string Unit, string Lead, IReadOnlyList<string> Deputies, string Liaison);

/// <summary>D19: which deputies watch which project.</summary>
public sealed record SupervisionGroups : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.SupervisionGroups;

    /// <summary>How often units report.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<SupervisionLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}

/// <summary>Colour of a status light as a paper shows it, always with its word.</summary>
public enum LightShown
{
    /// <summary>红灯.</summary>
    Red,

    /// <summary>橙灯.</summary>
    Orange,

    /// <summary>黄灯.</summary>
    Yellow,

    /// <summary>绿灯.</summary>
    Green,

    /// <summary>蓝灯.</summary>
    Blue,

    /// <summary>No light: nothing is due, or the work was stopped.</summary>
    None,
}

/// <summary>How one project stands.</summary>
/// <param name="Title">项目名称.</param>
/// <param name="Plan">本期计划.</param>
/// <param name="Achieved">本期完成情况.</param>
/// <param name="Percent">Progress of the whole project in percent.</param>
/// <param name="Planned">计划投资.</param>
/// <param name="Allocated">到位资金.</param>
/// <param name="Paid">已支付.</param>
/// <param name="Light">Its light.</param>
/// <param name="Problem">存在问题; empty without one.</param>
public sealed record ProgressLine(string Title, string Plan, string Achieved, int Percent, Money? Planned, Money? Allocated, Money? Paid, LightShown Light, string Problem);

/// <summary>D20: how all projects stand at the end of a period.</summary>
public sealed record ProgressTable : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ProgressTable;

    /// <summary>Such as 第二季度.</summary>
    public required string PeriodName { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<ProgressLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>D21: the presidium asks a unit to settle a matter by a day.</summary>
public sealed record SupervisionOrder : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.SupervisionOrder;

    /// <summary>第×号 of the year.</summary>
    public required int No { get; init; }

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>责任单位.</summary>
    public required string Unit { get; init; }

    /// <summary>问题来源, such as 代表视察.</summary>
    public required string Source { get; init; }

    /// <summary>具体问题.</summary>
    public required string Issue { get; init; }

    /// <summary>办理要求.</summary>
    public required string Demand { get; init; }

    /// <summary>办理时限.</summary>
    public required DateOnly Deadline { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}

/// <summary>One matter of the list of issues.</summary>
/// <param name="Source">来源.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Issue">具体内容.</param>
/// <param name="Category">类别.</param>
/// <param name="Unit">牵头整改单位.</param>
/// <param name="Deadline">时限.</param>
/// <param name="State">推进情况.</param>
/// <param name="Verdict">人大复核评价; empty while it is open.</param>
/// <param name="IsClosed">已销号.</param>
public sealed record IssueLine(string Source, string Project, string Issue, string Category, string Unit, DateOnly Deadline, string State, string Verdict, bool IsClosed);

/// <summary>D21: all issues and which of them are closed (销号).</summary>
public sealed record IssueList : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.SupervisionOrder;

    /// <summary>The issues.</summary>
    public required IReadOnlyList<IssueLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}
