using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>D17: the presidium announces the chosen projects (陕西规定第十六条).</summary>
public sealed record Announcement : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Announcement;

    /// <summary>第×号.</summary>
    public required int No { get; init; }

    /// <summary>The day of the vote.</summary>
    public required DateOnly VotedOn { get; init; }

    /// <summary>The chosen projects, in the order in which they are announced.</summary>
    public required IReadOnlyList<AnnouncedProject> Projects { get; init; }

    /// <summary>True when the order is that of the votes.</summary>
    public required bool IsOrderedByVotes { get; init; }

    /// <summary>What of the counts is made public.</summary>
    public PublishVoteCounts Counts { get; init; } = PublishVoteCounts.Order;

    /// <inheritdoc/>
    public override IReadOnlyList<Signer> Signers => [new(SignerRole.SessionPresidium, Meeting.Presidium)];
}

/// <summary>A chosen project in the announcement.</summary>
/// <param name="Title">项目名称.</param>
/// <param name="Approve">赞成票, shown only where the rules publish it.</param>
/// <param name="Oppose">反对票, likewise.</param>
/// <param name="Abstain">弃权票, likewise.</param>
public sealed record AnnouncedProject(string Title, int Approve, int Oppose, int Abstain);

/// <summary>D16: the congress resolves which projects are carried out and binds the government to them.</summary>
public sealed record Resolution : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.Resolution;

    /// <summary>The day of the vote.</summary>
    public required DateOnly VotedOn { get; init; }

    /// <summary>Names of the chosen projects.</summary>
    public required IReadOnlyList<string> Projects { get; init; }
}

/// <summary>D09: the rules by which the congress votes; with its adoption the settings of the cycle are locked (陕西规定第十六条).</summary>
public sealed record BallotMethod : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.BallotMethod;

    /// <summary>True until the congress has adopted it.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>The settings that it states.</summary>
    public required CycleRules Rules { get; init; }

    /// <summary>候选项目数.</summary>
    public required int Candidates { get; init; }

    /// <summary>全体代表, on the day of adoption.</summary>
    public required int Deputies { get; init; }

    /// <summary>监票人, the chief included.</summary>
    public required int Scrutineers { get; init; }
}

/// <summary>A person on a list, with what else the list says.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Delegation">代表团 or 单位.</param>
public sealed record NamedPerson(string Name, string Delegation);

/// <summary>D10: who watches the count and who counts.</summary>
public sealed record ScrutineerList : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.ScrutineerList;

    /// <summary>True until the congress has approved it.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>总监票人.</summary>
    public required NamedPerson Chief { get; init; }

    /// <summary>监票人.</summary>
    public required IReadOnlyList<NamedPerson> Scrutineers { get; init; }

    /// <summary>计票人, appointed by the secretariat; the first is 总计票人.</summary>
    public required IReadOnlyList<NamedPerson> Tellers { get; init; }
}

/// <summary>Why a deputy is not in the hall.</summary>
public enum AbsenceReason
{
    /// <summary>因事请假.</summary>
    Leave,

    /// <summary>因病请假.</summary>
    Sickness,

    /// <summary>未请假缺席.</summary>
    Unexcused,
}

/// <summary>D11: who should be there, who is there, who is not and why (代表法第五十八条 asks for the record).</summary>
public sealed record AttendanceSheet : SessionPaper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.AttendanceSheet;

    /// <summary>Local time of the roll call.</summary>
    public required DateTime CountedAt { get; init; }

    /// <summary>The delegations in their order.</summary>
    public required IReadOnlyList<DelegationAttendance> Delegations { get; init; }

    /// <summary>Deputies who are absent.</summary>
    public required IReadOnlyList<AbsentDeputy> Absent { get; init; }

    /// <summary>Those who attend without a vote (列席人员); they count for no quorum.</summary>
    public IReadOnlyList<AttendingGuest> Guests { get; init; } = [];
}

/// <summary>One line of the attendance table.</summary>
/// <param name="Name">代表团.</param>
/// <param name="Deputies">应到.</param>
/// <param name="Present">实到.</param>
public sealed record DelegationAttendance(string Name, int Deputies, int Present);

/// <summary>Somebody who attends without a vote.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Unit">单位.</param>
/// <param name="Office">职务, or empty.</param>
public sealed record AttendingGuest(string Name, string Unit, string Office);

/// <summary>One absent deputy.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Delegation">代表团.</param>
/// <param name="Reason">Why.</param>
public sealed record AbsentDeputy(string Name, string Delegation, AbsenceReason Reason);
