using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>How far a round has come. Stored by name; the facts of a cycle use these names.</summary>
public enum RoundStatus
{
    /// <summary>已准备: items and rules are frozen; the box is checked and sealed in this step.</summary>
    Prepared,

    /// <summary>已发票: papers are with the deputies.</summary>
    Issued,

    /// <summary>已收回: the box was opened and the papers in it counted; not yet declared valid or void.</summary>
    Collected,

    /// <summary>计票中: declared valid; two tellers read independently.</summary>
    Counting,

    /// <summary>已计票: both agree and the result is computed.</summary>
    Counted,

    /// <summary>已签字: all count officers have signed.</summary>
    Signed,

    /// <summary>已宣布: confirmed and announced by the presidium.</summary>
    Announced,

    /// <summary>无效: declared void; it is held again.</summary>
    Void,
}

/// <summary>One line of the ballot paper.</summary>
/// <param name="No">Place on the paper, from 1.</param>
/// <param name="ProjectNo">Number of the project in the cycle.</param>
/// <param name="Title">Its name as printed.</param>
public sealed record RoundItem(int No, int ProjectNo, string Title);

/// <summary>Somebody's signature under a count.</summary>
/// <param name="Office">As what.</param>
/// <param name="Name">Who.</param>
/// <param name="At">When, UTC.</param>
public sealed record CountSignature(Office Office, string Name, DateTimeOffset At);

/// <summary>Voting by phone was given up for paper during the round.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cast">Papers cast electronically by then; all of them count.</param>
public sealed record PaperInstead(DateTimeOffset At, string Reason, int Cast);

/// <summary>One round of secret voting. Holds nothing that leads to a deputy.</summary>
public sealed record Round
{
    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>The session that votes.</summary>
    public required SessionId Session { get; init; }

    /// <summary>How far it has come.</summary>
    public required RoundStatus Status { get; init; }

    /// <summary>The rules, frozen at preparation.</summary>
    public required RoundRules Rules { get; init; }

    /// <summary>The lines of the paper, frozen at preparation.</summary>
    public required IReadOnlyList<RoundItem> Items { get; init; }

    /// <summary>Deputies, present, issued and collected; zeros until they are known.</summary>
    public required Turnout Turnout { get; init; }

    /// <summary>When the scrutineers sealed the box, or null.</summary>
    public DateTimeOffset? BoxSealedAt { get; init; }

    /// <summary>When the first paper was issued, or null.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When the box was opened, or null.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Head of the audit log when the box was opened; 64 hex digits.</summary>
    public string? AuditHead { get; init; }

    /// <summary>The result, from the moment at which it was computed.</summary>
    public TallyResult? Result { get; init; }

    /// <summary>SHA-256 of the public record, 64 hex digits.</summary>
    public string? RecordSha256 { get; init; }

    /// <summary>Those who signed, in order.</summary>
    public IReadOnlyList<CountSignature> Signatures { get; init; } = [];

    /// <summary>Items chosen by a lot among the tied ones; empty where none was drawn.</summary>
    public IReadOnlyList<int> Lot { get; init; } = [];

    /// <summary>Number of the announcement (公告第×号), or null.</summary>
    public int? AnnouncementNo { get; init; }

    /// <summary>When it was announced, UTC.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    /// <summary>What became of the slips printed and not issued; null until they are counted.</summary>
    public SpareSlips? Spares { get; init; }

    /// <summary>When and why voting by phone was given up for paper, or null.</summary>
    public PaperInstead? OnPaper { get; init; }

    /// <summary>True while it is neither announced nor void.</summary>
    public bool IsOpen => Status is not (RoundStatus.Announced or RoundStatus.Void);

    /// <summary>Null when the round is at that step, otherwise the refusal that names both.</summary>
    public Refusal? MustBe(params RoundStatus[] steps) =>
        steps.Contains(Status) ? null : new Refusal(RefusalCode.RoundIsElsewhere, Status, steps[0]);

    /// <summary>The project behind an item.</summary>
    public int ProjectOf(int item) => Items.Single(one => one.No == item).ProjectNo;
}
