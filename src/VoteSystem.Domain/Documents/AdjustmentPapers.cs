using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>How a chosen project is changed.</summary>
public enum AdjustmentForm
{
    /// <summary>调整.</summary>
    Change,

    /// <summary>暂缓实施.</summary>
    Suspension,

    /// <summary>终止实施.</summary>
    Termination,
}

/// <summary>A value before and after.</summary>
/// <param name="Field">What, such as 建设内容.</param>
/// <param name="Before">As the congress chose it.</param>
/// <param name="After">As it is from now on.</param>
public sealed record ChangedField(string Field, string Before, string After);

/// <summary>D22: the government asks the congress for a change (陕西规定第十八条).</summary>
public sealed record AdjustmentReport : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.AdjustmentNotice;

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>What is asked for.</summary>
    public required AdjustmentForm Form { get; init; }

    /// <summary>调整原因.</summary>
    public required string Reason { get; init; }

    /// <summary>Before and after.</summary>
    public required IReadOnlyList<ChangedField> Changes { get; init; }

    /// <summary>资金处理和后续安排; one paragraph a line, empty leaves the chapter out.</summary>
    public required string Consequences { get; init; }

    /// <summary>Who is asked.</summary>
    public AdjustmentAuthority DecidedBy { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Government, Town + "人民政府")];
}

/// <summary>D22: the presidium announces a change that was decided.</summary>
public sealed record AdjustmentNotice : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.AdjustmentNotice;

    /// <summary>第×号.</summary>
    public required int No { get; init; }

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>What was decided.</summary>
    public required AdjustmentForm Form { get; init; }

    /// <summary>调整原因.</summary>
    public required string Reason { get; init; }

    /// <summary>Before and after.</summary>
    public required IReadOnlyList<ChangedField> Changes { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Who decided.</summary>
    public required AdjustmentAuthority DecidedBy { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.Presidium, Town + "人大主席团")];
}
