using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>Whether a deputy is in the hall. A deputy about whom nothing is recorded has none of these.</summary>
public enum AttendanceStatus
{
    /// <summary>出席: signed in.</summary>
    Present,

    /// <summary>迟到: signed in after the opening; counts as present from then on.</summary>
    Late,

    /// <summary>离场: was present and left; no longer counts.</summary>
    Left,

    /// <summary>因事请假.</summary>
    LeaveBusiness,

    /// <summary>因病请假.</summary>
    LeaveSick,

    /// <summary>缺席: without leave.</summary>
    Absent,
}

/// <summary>One line of the roll.</summary>
public sealed record Attendee
{
    /// <summary>The deputy.</summary>
    public required DeputyId Id { get; init; }

    /// <summary>Name as it stands on the roll.</summary>
    public required string Name { get; init; }

    /// <summary>False for somebody who no longer is a deputy.</summary>
    public required bool HoldsSeat { get; init; }

    /// <summary>What is recorded, or null for nothing yet.</summary>
    public AttendanceStatus? Status { get; init; }
}

/// <summary>What a clerk taps: a deputy, and the status that the page showed when it was tapped.</summary>
/// <param name="Id">The deputy.</param>
/// <param name="Seen">The status that was shown; null for none.</param>
public sealed record AttendanceTap(DeputyId Id, AttendanceStatus? Seen);

/// <summary>The numbers of the roll: who holds a seat, and how many of them are where.</summary>
public sealed record AttendanceCount
{
    /// <summary>应到: deputies who hold a seat today.</summary>
    public required int Deputies { get; init; }

    /// <summary>Signed in on time and still there.</summary>
    public required int OnTime { get; init; }

    /// <summary>Signed in late and still there.</summary>
    public required int Late { get; init; }

    /// <summary>Left again.</summary>
    public required int Left { get; init; }

    /// <summary>On leave for other business.</summary>
    public required int LeaveBusiness { get; init; }

    /// <summary>On sick leave.</summary>
    public required int LeaveSick { get; init; }

    /// <summary>Absent without leave.</summary>
    public required int Absent { get; init; }

    /// <summary>实到: in the hall now.</summary>
    public int Present => OnTime + Late;

    /// <summary>Deputies about whom nothing is recorded.</summary>
    public int Unrecorded => Deputies - Present - Left - LeaveBusiness - LeaveSick - Absent;

    /// <summary>At least two thirds of all deputies are present; exactly two thirds are enough: 3·present ≥ 2·deputies.</summary>
    /// <remarks>组织法第十四条.</remarks>
    public bool HasQuorum => Deputies > 0 && 3 * Present >= 2 * Deputies;

    /// <summary>Null when the congress may sit and vote, otherwise the refusal that names present and all deputies.</summary>
    public Refusal? QuorumRefusal() =>
        HasQuorum ? null : new Refusal(RefusalCode.QuorumNotMet, Present, Deputies).Under(LegalSource.Quorum);
}

/// <summary>What the log keeps about one deputy's attendance.</summary>
/// <param name="Deputy">The deputy.</param>
/// <param name="Name">Name, so that the log can be read by itself; attendance is public by law (代表法第五十八条).</param>
/// <param name="Before">What was recorded before; null for nothing.</param>
public sealed record AttendanceEntry(DeputyId Deputy, string Name, AttendanceStatus? Before);

/// <summary>Something that happened to a session.</summary>
public abstract record SessionEvent(int Term, int No) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"session/{Term}/{No}");
}

/// <summary>A session was called.</summary>
public sealed record SessionCreated(int Term, int No, SessionDetails Details) : SessionEvent(Term, No);

/// <summary>The secretariat chose the session that everything is about from now on.</summary>
public sealed record SessionChosen(int Term, int No, DateOnly On) : SessionEvent(Term, No);

/// <summary>A device at the door was unlocked; it signs deputies in until it is locked.</summary>
/// <param name="Term">Term of the session.</param>
/// <param name="No">Number of the session.</param>
/// <param name="ByName">Names may be tapped.</param>
public sealed record KioskOpened(int Term, int No, bool ByName) : SessionEvent(Term, No);

/// <summary>The next plenary meeting began: the roll of the last one is frozen, and deputies sign in anew. Leave goes on.</summary>
/// <param name="Term">Term of the session.</param>
/// <param name="No">Number of the session.</param>
/// <param name="Plenary">The meeting that begins.</param>
/// <param name="Deputies">All deputies, at the end of the last one.</param>
/// <param name="Present">Present at the end of the last one.</param>
public sealed record PlenaryBegun(int Term, int No, int Plenary, int Deputies, int Present) : SessionEvent(Term, No);

/// <summary>Dates or place of a session were changed.</summary>
public sealed record SessionChanged(int Term, int No, SessionDetails Before, SessionDetails After) : SessionEvent(Term, No);

/// <summary>Attendance of some deputies was recorded, or taken back when there is no status.</summary>
/// <param name="Term">Term of the session.</param>
/// <param name="No">Number of the session.</param>
/// <param name="Status">What is recorded from now on; null takes the record back.</param>
/// <param name="Entries">The deputies concerned and what was recorded before.</param>
/// <param name="Reason">Reason of a leave. Kept with the roll and not in the log: it may be about somebody's health.</param>
public sealed record AttendanceRecorded(int Term, int No, AttendanceStatus? Status, IReadOnlyList<AttendanceEntry> Entries, [property: JsonIgnore] string? Reason)
    : SessionEvent(Term, No);
