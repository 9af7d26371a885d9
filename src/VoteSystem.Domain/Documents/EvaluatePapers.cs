using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>D23: the sheets on which deputies judge finished projects, one per code.</summary>
public sealed record AppraisalSheets : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Appraisal;

    /// <summary>Names of the projects in the order of the list.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>Whether abstention is a choice of its own.</summary>
    public AppraisalScale Scale { get; init; }

    /// <summary>One per sheet. Empty prints one sheet without a code (票样).</summary>
    public required IReadOnlyList<SlipCode> Codes { get; init; }
}

/// <summary>The grade that a project was given.</summary>
public enum GradeShown
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>What the deputies said of one project.</summary>
/// <param name="No">From 1.</param>
/// <param name="Title">项目名称.</param>
/// <param name="Satisfied">满意票.</param>
/// <param name="BasicallySatisfied">基本满意票.</param>
/// <param name="Dissatisfied">不满意票.</param>
/// <param name="Abstain">弃权票.</param>
/// <param name="Grade">等次.</param>
public sealed record AppraisalLine(int No, string Title, int Satisfied, int BasicallySatisfied, int Dissatisfied, int Abstain, GradeShown Grade);

/// <summary>D23: the result of the appraisal.</summary>
public sealed record AppraisalResult : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Appraisal;

    /// <summary>Local time at the hall.</summary>
    public required DateTime HeldAt { get; init; }

    /// <summary>Papers out and back.</summary>
    public required PaperFlow Flow { get; init; }

    /// <summary>有效票.</summary>
    public required int Valid { get; init; }

    /// <summary>无效票.</summary>
    public required int Invalid { get; init; }

    /// <summary>Of whom half was counted.</summary>
    public required ThresholdBase Base { get; init; }

    /// <summary>Smallest number that passes.</summary>
    public required int Needed { get; init; }

    /// <summary>Exactly half is enough.</summary>
    public required bool HalfInclusive { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<AppraisalLine> Lines { get; init; }

    /// <summary>SHA-256 of the attached round record, hex.</summary>
    public string? RecordHash { get; init; }

    /// <summary>Tellers and scrutineers.</summary>
    public required IReadOnlyList<Signer> SignedBy { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => SignedBy;
}

/// <summary>One measure of a rectification.</summary>
/// <param name="Issue">存在问题.</param>
/// <param name="Measure">整改措施.</param>
/// <param name="Deadline">整改时限.</param>
/// <param name="Result">整改结果; empty in a plan.</param>
public sealed record RectificationLine(string Issue, string Measure, DateOnly Deadline, string Result);

/// <summary>D24: what is done about a project that was not judged satisfactory, and what came of it.</summary>
public sealed record RectificationReport : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.RectificationReport;

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>责任单位.</summary>
    public required string Unit { get; init; }

    /// <summary>The grade that made it necessary.</summary>
    public required GradeShown Grade { get; init; }

    /// <summary>False for the plan, true for the report on its result.</summary>
    public required bool IsDone { get; init; }

    /// <summary>The measures.</summary>
    public required IReadOnlyList<RectificationLine> Lines { get; init; }

    /// <summary>回头看: what a second look found; null before it.</summary>
    public string? FollowUp { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.ResponsibleUnit, Unit), new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>One paper in the year's file.</summary>
/// <param name="No">From 1.</param>
/// <param name="Title">文件名称.</param>
/// <param name="Issuer">责任者.</param>
/// <param name="Made">日期.</param>
/// <param name="Version">版本.</param>
/// <param name="Pages">页数; null for a file without pages, such as a round record.</param>
/// <param name="Sha256">Hash of the file, hex.</param>
public sealed record ArchiveLine(int No, string Title, string Issuer, DateOnly Made, int Version, int? Pages, string Sha256);

/// <summary>D25: what the year's file holds.</summary>
public sealed record ArchiveIndex : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ArchiveIndex;

    /// <summary>The papers.</summary>
    public required IReadOnlyList<ArchiveLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}

/// <summary>One act of a deputy.</summary>
/// <param name="On">When.</param>
/// <param name="What">What, such as 参加第五次会议 or 视察××项目.</param>
public sealed record DutyEntry(DateOnly On, string What);

/// <summary>A part of a deputy's record.</summary>
/// <param name="Name">Such as 出席会议, 提出建议, 监督项目.</param>
/// <param name="Entries">In order of time.</param>
public sealed record DutySection(string Name, IReadOnlyList<DutyEntry> Entries);

/// <summary>What one deputy did in a year.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Delegation">代表团.</param>
/// <param name="Position">职务、单位.</param>
/// <param name="Sections">The parts of the record; a part without entries is left out.</param>
public sealed record DutyFile(string Name, string Delegation, string Position, IReadOnlyList<DutySection> Sections);

/// <summary>
/// D26: what the deputies did in a year, one page each (代表法第五十八条). How a deputy voted is nowhere kept and cannot stand here.
/// </summary>
public sealed record DeputyRecord : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.DeputyRecord;

    /// <summary>The deputies in the order of the roll.</summary>
    public required IReadOnlyList<DutyFile> Files { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}
