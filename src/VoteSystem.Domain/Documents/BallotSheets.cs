using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>D12: the ballot papers of one round, one sheet per code. A sheet bears no name and no running number.</summary>
public sealed record BallotSheets : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.BallotSheets;

    /// <summary>From 1; the title of later rounds says which.</summary>
    public required int Round { get; init; }

    /// <summary>How the sheet is marked.</summary>
    public required BallotMode Mode { get; init; }

    /// <summary>Projects to be chosen (应选数).</summary>
    public required int Seats { get; init; }

    /// <summary>What becomes of too many marks; the note on the sheet says it.</summary>
    public OverVotePolicy OverVote { get; init; }

    /// <summary>True when the round decides between projects with equal votes; no threshold then applies.</summary>
    public bool IsTieBreak { get; init; }

    /// <summary>The projects in the order of the list.</summary>
    public required IReadOnlyList<BallotLine> Lines { get; init; }

    /// <summary>One per sheet. Empty prints one sheet without a code (票样, a specimen).</summary>
    public required IReadOnlyList<SlipCode> Codes { get; init; }

    /// <summary>Colour of the paper, so that votes of one day are told apart.</summary>
    public SheetColor Color { get; init; }
}

/// <summary>One project on a ballot paper.</summary>
/// <param name="No">Number on the list, from 1.</param>
/// <param name="Title">项目名称.</param>
/// <param name="Content">主要建设内容.</param>
/// <param name="Amount">总投资.</param>
/// <param name="Unit">责任单位.</param>
/// <param name="Deadline">完成时限, as the list of candidates words it.</param>
public sealed record BallotLine(int No, string Title, string Content, QualifiedAmount? Amount, string Unit, string Deadline);

/// <summary>What an anonymous slip shows. The secret stands only here and on the printed sheet; the system keeps its hash.</summary>
/// <param name="Address">Address of the ballot page with the secret, for the QR code.</param>
/// <param name="Code">The same in 12 characters to type, in groups of four.</param>
public sealed record SlipCode(string Address, string Code);

/// <summary>Paper colours that differ also in a black-and-white copy by their printed name.</summary>
public enum SheetColor
{
    /// <summary>白色.</summary>
    White,

    /// <summary>浅黄色.</summary>
    Yellow,

    /// <summary>浅绿色.</summary>
    Green,

    /// <summary>粉红色.</summary>
    Pink,

    /// <summary>浅蓝色.</summary>
    Blue,
}

/// <summary>Slips with the voting codes, printed apart from the ballot papers: ten to a page, cut and put into the box.</summary>
public sealed record VotingSlips : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.VotingSlips;

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>One per slip.</summary>
    public required IReadOnlyList<SlipCode> Codes { get; init; }
}
