using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Sessions;

/// <summary>What a scan at the door led to.</summary>
/// <param name="Decision">Accepted: the deputy is on the roll as present.</param>
/// <param name="Deputy">Whose card it is, as recorded before the scan; null when it is nobody's.</param>
public sealed record SignedIn(Decision Decision, Attendee? Deputy);

/// <summary>Commands about sessions and their roll: load, decide, save with the audit entries, in one transaction.</summary>
public sealed class SessionStore(Db database, TimeProvider clock)
{
    /// <summary>Calls a session.</summary>
    /// <returns>What <see cref="SessionRules.Create"/> says.</returns>
    public Task<Decision> Create(Congress congress, int term, int no, SessionDetails details, Actor actor)
    {
        var id = new SessionId(congress.Id, term, no);
        return Apply(id, actor, (_, session) => Task.FromResult(SessionRules.Create(session, id, details, actor)));
    }

    /// <summary>Changes dates or place of a session.</summary>
    /// <returns>What <see cref="SessionRules.Change"/> says.</returns>
    public Task<Decision> Change(SessionId id, SessionDetails details, int seenVersion, Actor actor) =>
        Apply(id, actor, (_, session) => Task.FromResult(SessionRules.Change(session, details, seenVersion, actor)));

    /// <summary>Records where deputies are; no status takes a record back.</summary>
    /// <returns>What <see cref="SessionRules.RecordAttendance"/> says.</returns>
    public Task<Decision> RecordAttendance(SessionId id, IReadOnlyList<AttendanceTap> taps, AttendanceStatus? status, string? reason, Actor actor) =>
        Apply(id, actor, async (work, session) =>
        {
            var rows = await work.Many<AttendanceQueries.Row>(AttendanceQueries.WholeRoll, new { id.Congress, id.Term, id.No });
            return SessionRules.RecordAttendance(session, [.. rows.Select(row => row.ToAttendee())], taps, status, reason, actor);
        });

    /// <summary>Chooses the session at hand.</summary>
    /// <returns>What <see cref="SessionRules.Choose"/> says.</returns>
    public Task<Decision> Choose(SessionId id, DateOnly today, Actor actor) =>
        Apply(id, actor, async (work, _) => SessionRules.Choose(await work.SessionsOf(id.Congress), id, today, actor));

    /// <summary>Begins the next plenary meeting.</summary>
    /// <returns>What <see cref="SessionRules.BeginPlenary"/> says.</returns>
    public Task<Decision> BeginPlenary(SessionId id, int seenPlenary, Actor actor) =>
        Apply(id, actor, async (work, session) =>
        {
            var open = await work.One<long>(SessionWriter.OpenRounds, new { id.Congress, id.Term, id.No });
            return SessionRules.BeginPlenary(session, await work.AttendanceOf(id), (int)open, seenPlenary, actor);
        });

    /// <summary>Signs in the holder of the card that was scanned.</summary>
    /// <param name="id">The session at hand.</param>
    /// <param name="scanned">What the scanner read.</param>
    /// <param name="late">The meeting has begun.</param>
    /// <param name="actor">The clerk, or the device that the clerk unlocked.</param>
    /// <returns>What <see cref="CardRules.SignIn"/> says, or SlipIsNoCard; with it who it was, as far as that is known.</returns>
    public async Task<SignedIn> SignIn(SessionId id, string? scanned, bool late, Actor actor)
    {
        if (CardKey.IsSlip(scanned)) return new SignedIn(new Refusal(RefusalCode.SlipIsNoCard), null);
        if (CardKey.Read(scanned) is not { } hash) return new SignedIn(new Refusal(RefusalCode.CardIsUnknown), null);
        FoundCard? card = null;
        var decision = await Apply(id, actor, async (work, session) =>
        {
            card = (await work.One<CardRow>(CardRow.ByHash, new { id.Congress, id.Term, id.No, Hash = hash }))?.ToCard();
            return CardRules.SignIn(session, card, late, actor);
        });
        return new SignedIn(decision, card?.Holder);
    }

    /// <summary>Signs in a deputy whose name was tapped.</summary>
    /// <returns>What <see cref="SessionRules.SignIn"/> says, or NotFound; with it who it was.</returns>
    public async Task<SignedIn> SignIn(SessionId id, DeputyId deputy, bool late, Actor actor)
    {
        Attendee? attendee = null;
        var decision = await Apply(id, actor, async (work, session) =>
        {
            var rows = await work.Many<AttendanceQueries.Row>(AttendanceQueries.WholeRoll, new { id.Congress, id.Term, id.No });
            attendee = rows.FirstOrDefault(row => row.Id == deputy)?.ToAttendee();
            return attendee is null ? new Refusal(RefusalCode.NotFound) : SessionRules.SignIn(session, attendee, late, actor);
        });
        return new SignedIn(decision, attendee);
    }

    /// <summary>Records that a device at the door was unlocked.</summary>
    /// <returns>What <see cref="SessionRules.OpenKiosk"/> says.</returns>
    public Task<Decision> OpenKiosk(SessionId id, bool byName, Actor actor) =>
        Apply(id, actor, (_, session) => Task.FromResult(SessionRules.OpenKiosk(session, byName, actor)));

    /// <summary>Puts a guest on the list.</summary>
    /// <returns>What <see cref="GuestRules.Add"/> says.</returns>
    public Task<Decision> AddGuest(SessionId id, Guest guest, Actor actor) =>
        WithGuests(id, actor, (session, guests) => GuestRules.Add(session, guests, guest, actor));

    /// <summary>Takes a guest off the list.</summary>
    /// <returns>What <see cref="GuestRules.Remove"/> says.</returns>
    public Task<Decision> RemoveGuest(SessionId id, int guestNo, Actor actor) =>
        WithGuests(id, actor, (session, guests) => GuestRules.Remove(session, guests, guestNo, actor));

    /// <summary>Takes in a sheet of guests.</summary>
    /// <returns>What <see cref="GuestRules.Import"/> says.</returns>
    public Task<Decision> ImportGuests(SessionId id, string file, IReadOnlyList<Guest> rows, Actor actor) =>
        WithGuests(id, actor, (session, guests) => GuestRules.Import(session, guests, file, rows, actor));

    private Task<Decision> WithGuests(SessionId id, Actor actor, Func<Session?, IReadOnlyList<ListedGuest>, Decision> decide) =>
        Apply(id, actor, async (work, session) => decide(session, await work.GuestsOf(id)));

    private Task<Decision> Apply(SessionId id, Actor actor, Func<Work, Session?, Task<Decision>> decide) => database.Write(async work =>
    {
        await work.TakeWritingLock(id.Congress);
        var session = (await work.SessionsOf(id.Congress)).FirstOrDefault(one => one.Id == id);
        var now = clock.GetUtcNow();

        var decision = await decide(work, session);
        if (decision is Decision.Accepted { Events.Count: > 0 } accepted)
        {
            foreach (var happened in accepted.Events)
                await SessionWriter.Save(work, id.Congress, (SessionEvent)happened, now);
            await work.AppendToAuditLog(id.Congress, actor, now, accepted.Events);
            work.Keep();
        }

        return decision;
    });
}
