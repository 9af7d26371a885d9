using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>D01: people are asked for proposals. It says what was published (征集公告).</summary>
public sealed record CollectNotice : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.CollectNotice;

    /// <summary>Who issues it.</summary>
    public required CollectLead Lead { get; init; }

    /// <summary>First day of the collection.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the collection.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Heading, without the bodies that issue it.</summary>
    public required string Heading { get; init; }

    /// <summary>目的; one paragraph per entry, here and below.</summary>
    public required IReadOnlyList<string> Purpose { get; init; }

    /// <summary>征集范围.</summary>
    public required IReadOnlyList<string> Scope { get; init; }

    /// <summary>征集要求.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>征集方式.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>Address of the page for proposals, printed as a QR code; null without one.</summary>
    public string? Address { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => Lead switch
    {
        CollectLead.Government => [new(SignerRole.Government, Town + "人民政府")],
        CollectLead.Presidium => [new(SignerRole.Presidium, Town + "人大主席团")],
        _ => [new(SignerRole.Government, Town + "人民政府"), new(SignerRole.Presidium, Town + "人大主席团")],
    };
}

/// <summary>D02: the form on which a proposal is written down; empty lines when nothing is filled in.</summary>
public sealed record ProposalForm : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ProposalForm;

    /// <summary>项目名称.</summary>
    public string ProposalTitle { get; init; } = "";

    /// <summary>项目背景、理由.</summary>
    public string Reason { get; init; } = "";

    /// <summary>项目内容.</summary>
    public string Content { get; init; } = "";

    /// <summary>村、社区 or place.</summary>
    public string Location { get; init; } = "";

    /// <summary>实施主体建议.</summary>
    public string ProposedUnit { get; init; } = "";

    /// <summary>投资额, when it is known.</summary>
    public QualifiedAmount? Amount { get; init; }

    /// <summary>资金来源建议.</summary>
    public string Funding { get; init; } = "";

    /// <summary>可行性.</summary>
    public string Feasibility { get; init; } = "";

    /// <summary>Where the form is handed in; one way per entry.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>Address of the page for proposals, printed as a QR code; null without one.</summary>
    public string? Address { get; init; }
}

/// <summary>One proposal in the ledger. Names and telephone numbers of those who made it never stand here.</summary>
/// <param name="No">Number in the year's register.</param>
/// <param name="Received">Day of receipt.</param>
/// <param name="Source">From whom: 群众, 代表, 部门 …</param>
/// <param name="Channel">By which way: 网上, 电话, 走访 …</param>
/// <param name="Title">What is proposed.</param>
/// <param name="Category">类别.</param>
/// <param name="Village">村、社区.</param>
/// <param name="Fate">处理意见: what became of it.</param>
/// <param name="MergedInto">归并至: the draft project, or null.</param>
public sealed record LedgerLine(int No, DateOnly Received, string Source, string Channel, string Title, string Category, string Village, string Fate, string? MergedInto);

/// <summary>A word and how often it occurs.</summary>
/// <param name="Name">The word.</param>
/// <param name="Count">How often.</param>
public sealed record NamedCount(string Name, int Count);

/// <summary>D03: every proposal and its fate.</summary>
public sealed record ProposalLedger : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ProposalLedger;

    /// <summary>First day of the collection.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the collection.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>All proposals in the order of their numbers.</summary>
    public required IReadOnlyList<LedgerLine> Lines { get; init; }

    /// <summary>Number by source.</summary>
    public required IReadOnlyList<NamedCount> BySource { get; init; }

    /// <summary>Number by field.</summary>
    public required IReadOnlyList<NamedCount> ByCategory { get; init; }
}
