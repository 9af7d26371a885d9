namespace VoteSystem.Domain.Congresses;

/// <summary>Which session everything is about that names none: the roll call, open votes, rounds, the projector.</summary>
public static class SessionAtHand
{
    /// <summary>
    /// The session that the secretariat chose, as long as the choice holds; otherwise the one that sits today, otherwise the next one called,
    /// otherwise the last one held.
    /// </summary>
    /// <param name="sessions">All sessions, newest first.</param>
    /// <param name="today">The date at the congress.</param>
    /// <returns>Null when none was ever called.</returns>
    public static Session? Of(IReadOnlyList<Session> sessions, DateOnly today) =>
        sessions.FirstOrDefault(session => IsChosen(session, today))
        ?? sessions.FirstOrDefault(session => session.OpensOn <= today && today <= session.ClosesOn)
        ?? sessions.LastOrDefault(session => session.OpensOn > today)
        ?? (sessions.Count == 0 ? null : sessions[0]);

    /// <summary>True while the choice holds: until the last day of the session, and for the day on which it was made. A forgotten choice must not catch the next session's roll.</summary>
    public static bool IsChosen(Session session, DateOnly today) =>
        session.ChosenOn is { } day && (today <= session.ClosesOn || today <= day);
}
