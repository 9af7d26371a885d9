using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>One row of the eligibility check as it was judged.</summary>
/// <param name="Kind">Positive or negative list.</param>
/// <param name="Statement">The row's words.</param>
/// <param name="IsTrue">Whether the statement is true of the project; null while it is open.</param>
/// <param name="Reason">Why.</param>
public sealed record ScreeningRow(ChecklistKind Kind, string Statement, bool? IsTrue, string Reason);

/// <summary>D04: whether a draft project is eligible, with the legal review.</summary>
public sealed record ScreeningSheet : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ScreeningSheet;

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>建设内容.</summary>
    public required string Content { get; init; }

    /// <summary>责任单位.</summary>
    public required string Unit { get; init; }

    /// <summary>投资额.</summary>
    public QualifiedAmount? Amount { get; init; }

    /// <summary>How many proposals were merged into it.</summary>
    public required int Proposals { get; init; }

    /// <summary>The checklist.</summary>
    public required IReadOnlyList<ScreeningRow> Rows { get; init; }

    /// <summary>资金测算.</summary>
    public required string Funds { get; init; }

    /// <summary>用地情况.</summary>
    public required string Land { get; init; }

    /// <summary>风险评估.</summary>
    public required string Risk { get; init; }

    /// <summary>合法性审查意见.</summary>
    public required string LegalOpinion { get; init; }

    /// <summary>论证结论.</summary>
    public required string Conclusion { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers =>
        [new(SignerRole.ResponsibleUnit, Unit), new(SignerRole.LegalReviewer, Town + "司法所"), new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>A candidate project as lists and reports describe it.</summary>
public sealed record ProjectProfile
{
    /// <summary>Number on the list, from 1.</summary>
    public required int No { get; init; }

    /// <summary>项目名称.</summary>
    public required string Title { get; init; }

    /// <summary>主要建设内容.</summary>
    public required string Content { get; init; }

    /// <summary>建设地点.</summary>
    public string Location { get; init; } = "";

    /// <summary>总投资.</summary>
    public QualifiedAmount? Total { get; init; }

    /// <summary>当年计划投资.</summary>
    public QualifiedAmount? ThisYear { get; init; }

    /// <summary>资金来源.</summary>
    public string Funding { get; init; } = "";

    /// <summary>责任单位.</summary>
    public required string Unit { get; init; }

    /// <summary>完成时限.</summary>
    public required string Deadline { get; init; }

    /// <summary>受益人群.</summary>
    public string Beneficiaries { get; init; } = "";

    /// <summary>Why it is put forward.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>D05: the list that the government asks the party committee to study.</summary>
public sealed record ShortlistPlan : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ShortlistPlan;

    /// <summary>Proposals received.</summary>
    public required int Proposals { get; init; }

    /// <summary>Draft projects made of them.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many are to be chosen.</summary>
    public required int Seats { get; init; }

    /// <summary>The suggested candidates.</summary>
    public required IReadOnlyList<ProjectProfile> Projects { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>D06: the candidates are shown to the public before the session.</summary>
public sealed record CandidateNotice : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.CandidateNotice;

    /// <summary>First day of display.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of display.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The candidates.</summary>
    public required IReadOnlyList<ProjectProfile> Projects { get; init; }

    /// <summary>How objections are made; one way per entry.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>A step on the way to the list, such as a meeting.</summary>
/// <param name="On">When.</param>
/// <param name="What">What was done, without the date.</param>
public sealed record DatedStep(DateOnly On, string What);

/// <summary>D07: how the candidates came about and what each of them is.</summary>
public sealed record CandidateReport : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.CandidateReport;

    /// <summary>总体考虑, in the government's own words; one paragraph per entry, or none.</summary>
    public required IReadOnlyList<string> Considerations { get; init; }

    /// <summary>Proposals received.</summary>
    public required int Proposals { get; init; }

    /// <summary>Draft projects made of them.</summary>
    public required int Drafts { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<DatedStep> Steps { get; init; }

    /// <summary>How many are to be chosen.</summary>
    public required int Seats { get; init; }

    /// <summary>The candidates.</summary>
    public required IReadOnlyList<ProjectProfile> Projects { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}
