using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Congresses;

/// <summary>列席人员: somebody in the hall who has no vote. Guests stand on the printed roll and count for no quorum.</summary>
/// <param name="Name">Name, at most 50 characters.</param>
/// <param name="Unit">Unit, at most 100 characters.</param>
/// <param name="Office">Office, at most 100 characters; null where none is stated.</param>
public sealed record Guest(string Name, string Unit, string? Office)
{
    /// <summary>Longest name.</summary>
    public const int NameMax = 50;

    /// <summary>Longest unit and office.</summary>
    public const int TextMax = 100;

    /// <summary>The same without blanks around texts; an empty office is none.</summary>
    public Guest Tidy() => new(Name.Trim(), Unit.Trim(), string.IsNullOrWhiteSpace(Office) ? null : Office.Trim());
}

/// <summary>A guest on the list of a session.</summary>
/// <param name="No">Number on the list, from 1.</param>
/// <param name="Guest">Who.</param>
public sealed record ListedGuest(int No, Guest Guest);

/// <summary>A guest was put on the list.</summary>
public sealed record GuestListed(int Term, int No, int GuestNo, Guest Guest) : SessionEvent(Term, No);

/// <summary>A guest was taken off the list.</summary>
public sealed record GuestRemoved(int Term, int No, int GuestNo, string Name) : SessionEvent(Term, No);

/// <summary>A sheet of guests was taken in; the guests themselves follow.</summary>
public sealed record GuestsImported(int Term, int No, string File, int Added) : SessionEvent(Term, No);

/// <summary>The list of those who attend a session without a vote.</summary>
public static class GuestRules
{
    private const int MostGuests = 1_000;

    /// <summary>Puts somebody on the list. The same person of the same unit again changes nothing.</summary>
    /// <returns>Refused: WrongRole, NotFound, Missing, TooLong, OutOfRange (too many guests).</returns>
    public static Decision Add(Session? session, IReadOnlyList<ListedGuest> guests, Guest guest, Actor actor)
    {
        if (MayChange(session, actor) is { } no) return no;
        if (WrongText(guest) is { } wrong) return wrong;
        var events = Events(session!, guests, [guest]);
        return TooMany(guests, events.Count) ?? Decision.Accept([.. events]);
    }

    /// <summary>Takes somebody off the list.</summary>
    /// <returns>Refused: WrongRole, NotFound.</returns>
    public static Decision Remove(Session? session, IReadOnlyList<ListedGuest> guests, int guestNo, Actor actor)
    {
        if (MayChange(session, actor) is { } no) return no;
        return guests.FirstOrDefault(one => one.No == guestNo) is { } listed
            ? new GuestRemoved(session!.Id.Term, session.Id.No, guestNo, listed.Guest.Name)
            : new Refusal(RefusalCode.NotFound);
    }

    /// <summary>Takes in a sheet; those who are on the list already are left as they are.</summary>
    /// <returns>Refused: WrongRole, NotFound, Missing, TooLong (the first wrong row), OutOfRange (too many guests).</returns>
    public static Decision Import(Session? session, IReadOnlyList<ListedGuest> guests, string file, IReadOnlyList<Guest> rows, Actor actor)
    {
        if (MayChange(session, actor) is { } no) return no;
        if (rows.Select(WrongText).FirstOrDefault(refusal => refusal is not null) is { } wrong) return wrong;
        var events = Events(session!, guests, rows);
        if (events.Count == 0) return Decision.Accept();
        return TooMany(guests, events.Count) ?? Decision.Accept([new GuestsImported(session!.Id.Term, session.Id.No, file, events.Count), .. events]);
    }

    private static List<DomainEvent> Events(Session session, IReadOnlyList<ListedGuest> guests, IReadOnlyList<Guest> rows)
    {
        var next = guests.Count == 0 ? 1 : guests.Max(one => one.No) + 1;
        var listed = guests.Select(one => (one.Guest.Name, one.Guest.Unit)).ToHashSet();
        var events = new List<DomainEvent>();
        foreach (var row in rows.Select(row => row.Tidy()))
        {
            if (listed.Add((row.Name, row.Unit))) events.Add(new GuestListed(session.Id.Term, session.Id.No, next++, row));
        }

        return events;
    }

    private static Refusal? MayChange(Session? session, Actor actor) =>
        actor.MustBe(Role.Secretariat) ?? (session is null ? new Refusal(RefusalCode.NotFound) : null);

    private static Decision.Refused? TooMany(IReadOnlyList<ListedGuest> guests, int more) =>
        guests.Count + more > MostGuests ? new Decision.Refused(new Refusal(RefusalCode.OutOfRange, "Guests", 0, MostGuests)) : null;

    private static Refusal? WrongText(Guest guest)
    {
        if (string.IsNullOrWhiteSpace(guest.Name)) return new Refusal(RefusalCode.Missing, "Name");
        if (string.IsNullOrWhiteSpace(guest.Unit)) return new Refusal(RefusalCode.Missing, "GuestUnit");
        var tidy = guest.Tidy();
        if (tidy.Name.Length > Guest.NameMax) return new Refusal(RefusalCode.TooLong, "Name", Guest.NameMax, tidy.Name.Length);
        if (tidy.Unit.Length > Guest.TextMax) return new Refusal(RefusalCode.TooLong, "GuestUnit", Guest.TextMax, tidy.Unit.Length);
        return tidy.Office?.Length > Guest.TextMax ? new Refusal(RefusalCode.TooLong, "GuestOffice", Guest.TextMax, tidy.Office.Length) : null;
    }
}
