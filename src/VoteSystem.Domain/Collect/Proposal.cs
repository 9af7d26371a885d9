using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Collect;

/// <summary>One matter that was handed in, as it stands now. Contact data stands apart and is never part of it.</summary>
public sealed record Proposal
{
    /// <summary>Year of the cycle.</summary>
    public required int Year { get; init; }

    /// <summary>Number inside the cycle, from 1.</summary>
    public required int No { get; init; }

    /// <summary>The code with which the proposer looks up what became of it.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>What was proposed.</summary>
    public required ProposalText Text { get; init; }

    /// <summary>Who it comes from.</summary>
    public required ProposalSource Source { get; init; }

    /// <summary>The way it came in.</summary>
    public required ProposalChannel Channel { get; init; }

    /// <summary>The day it was received at the congress.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What became of it.</summary>
    public required ProposalStatus Status { get; init; }

    /// <summary>Why, for a proposal that was rejected, referred or withdrawn.</summary>
    public string? StatusReason { get; init; }

    /// <summary>The office it was referred to.</summary>
    public string? ReferredTo { get; init; }

    /// <summary>Number of the proposal it repeats, when it was withdrawn as a duplicate.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Number of the draft project it was merged into.</summary>
    public int? ProjectNo { get; init; }

    /// <summary>The answer to the proposer.</summary>
    public string? Reply { get; init; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>Counts the changes; a form sends back the one it was made from.</summary>
    public required int Version { get; init; }
}

/// <summary>What somebody proposes, one matter each (一题一事).</summary>
public sealed record ProposalText
{
    /// <summary>Name of the matter, 4 to 60 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done, 10 to 2,000 characters.</summary>
    public required string Content { get; init; }

    /// <summary>Why, at most 2,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Village or place, at most 100 characters.</summary>
    public string? Place { get; init; }

    /// <summary>Field of life.</summary>
    public required Category Category { get; init; }

    /// <summary>What it may cost, with the words that soften the number.</summary>
    public QualifiedAmount? Amount { get; init; }

    /// <summary>The same without blanks around texts; an empty optional text is none.</summary>
    public ProposalText Tidy() => this with
    {
        Title = Title.Trim(),
        Content = Content.Trim(),
        Reason = NullIfEmpty(Reason),
        Place = NullIfEmpty(Place),
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Name and telephone number of a proposer: for contact only, never public, never in the audit log, deleted after the retention time.</summary>
/// <param name="Name">Real name, 2 to 30 characters.</param>
/// <param name="Phone">Telephone number; may be empty where the secretariat enters what somebody said at the window.</param>
public sealed record Contact(string Name, string Phone);

/// <summary>Who a proposal comes from (来源).</summary>
public enum ProposalSource
{
    /// <summary>群众.</summary>
    Resident,

    /// <summary>人大代表.</summary>
    Deputy,

    /// <summary>政协委员.</summary>
    CppccMember,

    /// <summary>部门、站所.</summary>
    Department,

    /// <summary>村(社区).</summary>
    Village,

    /// <summary>人大调研.</summary>
    Research,

    /// <summary>12345热线.</summary>
    Hotline,
}

/// <summary>The way a proposal came in (渠道): point, line, window and code, and what else towns use.</summary>
public enum ProposalChannel
{
    /// <summary>网上填报: the form on the congress's page.</summary>
    Web,

    /// <summary>扫码: the same form, opened by a QR code of a village.</summary>
    QrCode,

    /// <summary>代表联络站.</summary>
    Station,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>窗口.</summary>
    Window,

    /// <summary>信函.</summary>
    Letter,

    /// <summary>电子邮件.</summary>
    Email,

    /// <summary>座谈会、板凳会.</summary>
    Meeting,

    /// <summary>入户走访.</summary>
    Visit,
}

/// <summary>What became of a proposal. An answer to the proposer is separate and possible in any of them.</summary>
public enum ProposalStatus
{
    /// <summary>已收到: nobody has decided yet.</summary>
    Received,

    /// <summary>已采纳: goes on to the shortlist, not yet part of a project.</summary>
    Accepted,

    /// <summary>已并入: part of a draft project.</summary>
    Merged,

    /// <summary>未采纳, with the reason.</summary>
    Rejected,

    /// <summary>已转办: passed on to an office above or beside, with the reason.</summary>
    Referred,

    /// <summary>重复件: the same matter stands under another number.</summary>
    Withdrawn,
}
