using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Congresses;

/// <summary>What may be done with sessions and the roll of a session.</summary>
public static class SessionRules
{
    private const int LongestPlace = 200;
    private const int LongestReason = 200;
    private const int LongestSession = 31;
    private const int MostPlenaries = 30;

    /// <summary>Calls a session. The same call again (a form sent twice) is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, OutOfRange, Missing, TooLong, SessionExists (with other dates or another place).</returns>
    public static Decision Create(Session? existing, SessionId id, SessionDetails details, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (id.Term is < 1 or > 99) return new Refusal(RefusalCode.OutOfRange, "Term", 1, 99);
        if (id.No is < 1 or > 99) return new Refusal(RefusalCode.OutOfRange, "SessionNo", 1, 99);
        if (WrongDetails(details) is { } wrong) return wrong;
        if (existing is null) return new SessionCreated(id.Term, id.No, details);
        return DetailsOf(existing) == details ? Decision.Accept() : new Refusal(RefusalCode.SessionExists, id.Term, id.No);
    }

    /// <summary>Changes dates or place.</summary>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, OutOfRange, Missing, TooLong.</returns>
    public static Decision Change(Session? session, SessionDetails details, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (session is null) return new Refusal(RefusalCode.NotFound);
        if (session.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Session));
        if (WrongDetails(details) is { } wrong) return wrong;
        var before = DetailsOf(session);
        return before == details ? Decision.Accept() : new SessionChanged(session.Id.Term, session.Id.No, before, details);
    }

    /// <summary>Chooses the session that everything is about which names none. Choosing it again changes nothing.</summary>
    /// <returns>Refused: WrongRole, NotFound.</returns>
    public static Decision Choose(IReadOnlyList<Session> sessions, SessionId id, DateOnly today, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (sessions.FirstOrDefault(session => session.Id == id) is not { } session) return new Refusal(RefusalCode.NotFound);
        return SessionAtHand.IsChosen(session, today) ? Decision.Accept() : new SessionChosen(id.Term, id.No, today);
    }

    /// <summary>Begins the next plenary meeting: the roll of the present one is frozen and everybody signs in anew.</summary>
    /// <param name="session">The session.</param>
    /// <param name="count">The roll of the present meeting.</param>
    /// <param name="roundsOpen">Rounds of the session that are neither announced nor void; their turnout rests on the present roll.</param>
    /// <param name="seenPlenary">The meeting that the page showed.</param>
    /// <param name="actor">Who begins.</param>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, RoundIsOpen, PlenaryIsEmpty, OutOfRange.</returns>
    public static Decision BeginPlenary(Session? session, AttendanceCount count, int roundsOpen, int seenPlenary, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (session is null) return new Refusal(RefusalCode.NotFound);
        if (session.Plenary != seenPlenary) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Session));
        if (roundsOpen > 0) return new Refusal(RefusalCode.RoundIsOpen, roundsOpen);
        if (count.Present == 0) return new Refusal(RefusalCode.PlenaryIsEmpty, session.Plenary);
        if (session.Plenary == MostPlenaries) return new Refusal(RefusalCode.OutOfRange, "Plenary", 1, MostPlenaries);
        return new PlenaryBegun(session.Id.Term, session.Id.No, session.Plenary + 1, count.Deputies, count.Present);
    }

    /// <summary>Unlocks a device at the door.</summary>
    /// <returns>Refused: WrongRole, NotFound.</returns>
    public static Decision OpenKiosk(Session? session, bool byName, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        return session is null ? new Refusal(RefusalCode.NotFound) : new KioskOpened(session.Id.Term, session.Id.No, byName);
    }

    /// <summary>Somebody comes to the door and signs in: present, or late once the meeting has begun or after having left. A second time changes nothing.</summary>
    /// <returns>What <see cref="RecordAttendance"/> refuses.</returns>
    public static Decision SignIn(Session? session, Attendee attendee, bool late, Actor actor)
    {
        var status = attendee.Status switch
        {
            AttendanceStatus.Present or AttendanceStatus.Late => attendee.Status.Value,
            AttendanceStatus.Left => AttendanceStatus.Late,
            _ => late ? AttendanceStatus.Late : AttendanceStatus.Present,
        };
        return RecordAttendance(session, [attendee], [new AttendanceTap(attendee.Id, attendee.Status)], status, null, actor);
    }

    /// <summary>Records where deputies are, or takes a record back (no status). Late arrivals keep the time at which they came.</summary>
    /// <param name="session">The session, or null when there is none.</param>
    /// <param name="roll">The deputies that the taps name, as they are stored now.</param>
    /// <param name="taps">Whom, and what the page showed.</param>
    /// <param name="status">The new status; null takes back.</param>
    /// <param name="reason">Required for leave.</param>
    /// <param name="actor">Who records.</param>
    /// <returns>Refused: WrongRole, NotFound, Missing, TooLong, DeputyHoldsNoSeat, ChangedMeanwhile (somebody else recorded something else).</returns>
    public static Decision RecordAttendance(
        Session? session, IReadOnlyList<Attendee> roll, IReadOnlyList<AttendanceTap> taps, AttendanceStatus? status, string? reason, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (session is null) return new Refusal(RefusalCode.NotFound);
        if (status is AttendanceStatus.LeaveBusiness or AttendanceStatus.LeaveSick && string.IsNullOrWhiteSpace(reason))
            return new Refusal(RefusalCode.Missing, "LeaveReason");
        if (reason?.Length > LongestReason) return new Refusal(RefusalCode.TooLong, "LeaveReason", LongestReason, reason.Length);

        var entries = new List<AttendanceEntry>();
        foreach (var tap in taps.DistinctBy(tap => tap.Id))
        {
            if (roll.FirstOrDefault(one => one.Id == tap.Id) is not { } deputy) return new Refusal(RefusalCode.NotFound);
            if (!deputy.HoldsSeat) return new Refusal(RefusalCode.DeputyHoldsNoSeat, deputy.Name);
            if (deputy.Status == status) continue;
            if (deputy.Status != tap.Seen) return new Refusal(RefusalCode.ChangedMeanwhile, deputy.Name);
            entries.Add(new AttendanceEntry(deputy.Id, deputy.Name, deputy.Status));
        }

        var kept = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        return entries.Count == 0 ? Decision.Accept() : new AttendanceRecorded(session.Id.Term, session.Id.No, status, entries, kept);
    }

    private static SessionDetails DetailsOf(Session session) => new(session.OpensOn, session.ClosesOn, session.Place);

    private static Refusal? WrongDetails(SessionDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Place)) return new Refusal(RefusalCode.Missing, "Place");
        if (details.Place.Length > LongestPlace) return new Refusal(RefusalCode.TooLong, "Place", LongestPlace, details.Place.Length);
        var last = details.OpensOn.AddDays(LongestSession - 1);
        return details.ClosesOn < details.OpensOn || details.ClosesOn > last
            ? new Refusal(RefusalCode.OutOfRange, "ClosesOn", details.OpensOn, last)
            : null;
    }
}
