using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>How many papers went out and came back; part of D13 and D14.</summary>
/// <param name="Deputies">代表总数（应到）.</param>
/// <param name="Present">实到.</param>
/// <param name="Issued">发出票数.</param>
/// <param name="Electronic">收回票数 of the electronic channel.</param>
/// <param name="OnPaper">收回票数 of the box.</param>
public sealed record PaperFlow(int Deputies, int Present, int Issued, int Electronic, int OnPaper)
{
    /// <summary>收回票数.</summary>
    public int Collected => Electronic + OnPaper;

    /// <summary>Deputies that make a quorum: two thirds, rounded up.</summary>
    public int Quorum => (2 * Deputies + 2) / 3;

    /// <summary>True when the vote counts: quorum met, no more papers issued than deputies present, no more collected than issued.</summary>
    public bool IsValid => 3 * Present >= 2 * Deputies && Issued <= Present && Collected <= Issued;
}

/// <summary>D13: the report on issue and collection, made before the count (选举法第四十四条, borrowed from elections).</summary>
public sealed record IssueReport : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.IssueReport;

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Local time at the hall.</summary>
    public required DateTime HeldAt { get; init; }

    /// <summary>The hall.</summary>
    public required string Place { get; init; }

    /// <summary>The numbers.</summary>
    public required PaperFlow Flow { get; init; }

    /// <summary>What became of slips that were printed and not issued; null where none were left or nobody counted them.</summary>
    public SparesReport? Spares { get; init; }

    /// <summary>When and why the round went on with paper; null where it did not.</summary>
    public PaperInsteadReport? OnPaper { get; init; }

    /// <summary>Marked sheets whose codes had been used by phone; they count once, as cast by phone.</summary>
    public int BothWays { get; init; }

    /// <summary>Scrutineers, the chief last.</summary>
    public required IReadOnlyList<Signer> SignedBy { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => SignedBy;
}

/// <summary>Slips that were printed and not issued.</summary>
/// <param name="Printed">印制.</param>
/// <param name="Kept">封存.</param>
/// <param name="Destroyed">当场销毁.</param>
/// <param name="Missing">缺少.</param>
/// <param name="Note">Why some are missing, or null.</param>
public sealed record SparesReport(int Printed, int Kept, int Destroyed, int Missing, string? Note);

/// <summary>Voting by phone was given up for paper during the round.</summary>
/// <param name="At">Local time at the hall.</param>
/// <param name="Cast">Votes cast by phone by then.</param>
/// <param name="Reason">Why.</param>
public sealed record PaperInsteadReport(DateTime At, int Cast, string Reason);

/// <summary>How a round ended.</summary>
public enum TallyResult
{
    /// <summary>All places are filled.</summary>
    Decided,

    /// <summary>Equal votes at the last place.</summary>
    Tie,

    /// <summary>Fewer projects passed than there are places.</summary>
    Shortfall,

    /// <summary>The vote does not count and is held again.</summary>
    Void,
}

/// <summary>What the count made of one project.</summary>
/// <param name="No">Number on the list, from 1.</param>
/// <param name="Title">项目名称.</param>
/// <param name="Approve">赞成.</param>
/// <param name="Oppose">反对.</param>
/// <param name="Abstain">弃权.</param>
/// <param name="Passes">More than the needed approvals.</param>
/// <param name="Rank">Place by approvals; equal numbers share a place. Null when places mean nothing.</param>
/// <param name="IsSelected">确定.</param>
/// <param name="IsTied">Equal votes at the last place, still open.</param>
public sealed record TallyLine(int No, string Title, int Approve, int Oppose, int Abstain, bool Passes, int? Rank, bool IsSelected, bool IsTied = false);

/// <summary>D14: the report on the count, signed by tellers and scrutineers (选举法第四十三条, borrowed from elections).</summary>
public sealed record TallyReport : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.TallyReport;

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Local time at the hall.</summary>
    public required DateTime HeldAt { get; init; }

    /// <summary>The hall.</summary>
    public required string Place { get; init; }

    /// <summary>How the papers were marked.</summary>
    public required BallotMode Mode { get; init; }

    /// <summary>Papers out and back.</summary>
    public required PaperFlow Flow { get; init; }

    /// <summary>有效票.</summary>
    public required int Valid { get; init; }

    /// <summary>无效票.</summary>
    public required int Invalid { get; init; }

    /// <summary>空白票, counted as abstaining on every project; null where only sums were read out.</summary>
    public required int? Blank { get; init; }

    /// <summary>How disputed marks were settled, or null when there were none.</summary>
    public string? DisputedMarks { get; init; }

    /// <summary>Of whom a majority was counted.</summary>
    public required ThresholdBase Base { get; init; }

    /// <summary>Smallest number of approvals that passes; 0 when none is asked (tie-break).</summary>
    public required int Needed { get; init; }

    /// <summary>应确定数; null when any number may pass.</summary>
    public required int? Seats { get; init; }

    /// <summary>The projects in the order of the list.</summary>
    public required IReadOnlyList<TallyLine> Lines { get; init; }

    /// <summary>How the round ended.</summary>
    public required TallyResult Result { get; init; }

    /// <summary>Places left open by a tie or a shortfall.</summary>
    public int SeatsLeft { get; init; }

    /// <summary>What follows a shortfall under the 票决办法.</summary>
    public ShortfallPolicy Shortfall { get; init; }

    /// <summary>What follows a tie under the 票决办法.</summary>
    public TiePolicy Tie { get; init; }

    /// <summary>SHA-256 of the attached round record, hex.</summary>
    public string? RecordHash { get; init; }

    /// <summary>Head of the audit log when the round closed, hex.</summary>
    public string? AuditHead { get; init; }

    /// <summary>Tellers, then scrutineers, then who confirms the result for the presidium.</summary>
    public required IReadOnlyList<Signer> SignedBy { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => SignedBy;
}
