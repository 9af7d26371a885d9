using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Congresses;

/// <summary>The roll of deputies and the list of responsible units: pure decisions of the secretariat.</summary>
public static class RollRules
{
    private const int ReasonMax = 500;
    private const int PositionMax = 200;
    private const int NoteMax = 500;
    private const int PhoneMax = 30;
    private const int UnitMax = 100;

    /// <summary>Adds a deputy.</summary>
    /// <returns>Refused: WrongRole, Missing, TooLong, DeputyIsOnTheRoll.</returns>
    public static Decision Add(IReadOnlyList<Deputy> roll, DeputyId id, DeputyEntry entry, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        var tidy = entry.Tidy();
        if (EntryRefusal(tidy) is { } wrong) return wrong;
        if (SeatTaken(roll, tidy, except: null) is { } taken) return taken;
        return new DeputyAdded(id, tidy);
    }

    /// <summary>Corrects an entry from the version that was shown.</summary>
    /// <returns>Refused: WrongRole, ChangedMeanwhile, Missing, TooLong, DeputyIsOnTheRoll. The same values again change nothing.</returns>
    public static Decision Edit(IReadOnlyList<Deputy> roll, Deputy deputy, DeputyEntry entry, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (deputy.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Deputy));
        var tidy = entry.Tidy();
        if (EntryRefusal(tidy) is { } wrong) return wrong;
        if (deputy.HoldsSeat && SeatTaken(roll, tidy, deputy.Id) is { } taken) return taken;
        var changes = Changes(deputy.Entry, tidy);
        return changes.Count == 0 ? Decision.Accept() : new DeputyEdited(deputy.Id, changes, tidy);
    }

    /// <summary>A deputy leaves the seat: term ended, moved away, dismissed, died … The entry stays.</summary>
    /// <returns>Refused: WrongRole, ChangedMeanwhile, DeputyHasLeft, Missing, TooLong.</returns>
    public static Decision Leave(Deputy deputy, string reason, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (!deputy.HoldsSeat) return new Refusal(RefusalCode.DeputyHasLeft, deputy.Entry.Name);
        if (deputy.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Deputy));
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal(RefusalCode.Missing, nameof(DeputyLeft.Reason));
        if (TooLong(nameof(DeputyLeft.Reason), reason.Trim(), ReasonMax) is { } tooLong) return tooLong;
        return new DeputyLeft(deputy.Id, deputy.Entry.Name, reason.Trim());
    }

    /// <summary>A deputy who left takes the seat again.</summary>
    /// <returns>Refused: WrongRole, ChangedMeanwhile, DeputyHoldsSeat, DeputyIsOnTheRoll.</returns>
    public static Decision Return(IReadOnlyList<Deputy> roll, Deputy deputy, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (deputy.HoldsSeat) return new Refusal(RefusalCode.DeputyHoldsSeat, deputy.Entry.Name);
        if (deputy.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Deputy));
        if (SeatTaken(roll, deputy.Entry, deputy.Id) is { } taken) return taken;
        return new DeputyReturned(deputy.Id, deputy.Entry.Name);
    }

    /// <summary>Takes in a sheet: adds who is new and, when asked to, corrects who is on the roll; all of it or nothing.</summary>
    /// <param name="roll">The roll as it stands.</param>
    /// <param name="file">Name of the file, for the log.</param>
    /// <param name="rows">Entries of the sheet, each with an id for the case that it is new.</param>
    /// <param name="update">True to correct entries that are on the roll; false to refuse them.</param>
    /// <param name="actor">Who imports.</param>
    /// <returns>Refused: WrongRole, Missing, TooLong, DeputyIsOnTheRoll. A sheet that changes nothing is accepted.</returns>
    public static Decision Import(IReadOnlyList<Deputy> roll, string file, IReadOnlyList<(DeputyId Id, DeputyEntry Entry)> rows, bool update, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        var events = new List<DomainEvent>();
        var growing = roll.ToList();
        foreach (var (id, entry) in rows)
        {
            var tidy = entry.Tidy();
            var known = growing.FirstOrDefault(deputy => deputy.HoldsSeat && deputy.Entry.IsSamePerson(tidy));
            // A sheet without telephone numbers or notes does not delete those that the roll has.
            var decision = known is not null && update
                ? Edit(growing, known, Over(known.Entry, tidy), known.Version, actor)
                : Add(growing, id, tidy, actor);
            if (decision is not Decision.Accepted accepted) return decision;
            events.AddRange(accepted.Events);
            if (known is null) growing.Add(new Deputy { Id = id, Entry = tidy, HoldsSeat = true, Version = 1 });
        }

        if (events.Count == 0) return Decision.Accept();
        var added = events.OfType<DeputyAdded>().Count();
        return Decision.Accept([new DeputiesImported(file, added, events.Count - added), .. events]);
    }

    /// <summary>Lists a unit.</summary>
    /// <returns>Refused: WrongRole, Missing, TooLong, UnitExists.</returns>
    public static Decision AddUnit(IReadOnlyList<string> units, string name, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        var tidy = name.Trim();
        if (tidy.Length == 0) return new Refusal(RefusalCode.Missing, "UnitName");
        if (TooLong("UnitName", tidy, UnitMax) is { } tooLong) return tooLong;
        return units.Contains(tidy) ? new Refusal(RefusalCode.UnitExists, tidy) : new UnitAdded(tidy);
    }

    /// <summary>Takes a unit off the list, as long as it has no projects.</summary>
    /// <returns>Refused: WrongRole, NotFound, UnitHasProjects.</returns>
    public static Decision RemoveUnit(IReadOnlyList<string> units, string name, int projects, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (!units.Contains(name)) return new Refusal(RefusalCode.NotFound);
        return projects > 0 ? new Refusal(RefusalCode.UnitHasProjects, name) : new UnitRemoved(name);
    }

    /// <summary>What differs between two entries. Of a telephone number only that it changed, never the number.</summary>
    public static IReadOnlyList<FieldChange> Changes(DeputyEntry before, DeputyEntry after)
    {
        (string Field, string? Before, string? After)[] fields =
        [
            (nameof(DeputyEntry.Name), before.Name, after.Name),
            (nameof(DeputyEntry.Group), before.Group, after.Group),
            (nameof(DeputyEntry.Gender), before.Gender?.ToString(), after.Gender?.ToString()),
            (nameof(DeputyEntry.Position), before.Position, after.Position),
            (nameof(DeputyEntry.Note), before.Note, after.Note),
        ];
        var changes = fields.Where(field => field.Before != field.After).Select(field => new FieldChange(field.Field, field.Before, field.After));
        return before.Phone == after.Phone ? [.. changes] : [.. changes, new FieldChange(nameof(DeputyEntry.Phone), null, null)];
    }

    private static DeputyEntry Over(DeputyEntry before, DeputyEntry sheet) => sheet with
    {
        Gender = sheet.Gender ?? before.Gender,
        Position = string.IsNullOrWhiteSpace(sheet.Position) ? before.Position : sheet.Position,
        Phone = string.IsNullOrWhiteSpace(sheet.Phone) ? before.Phone : sheet.Phone,
        Note = string.IsNullOrWhiteSpace(sheet.Note) ? before.Note : sheet.Note,
    };

    private static Refusal? EntryRefusal(DeputyEntry entry)
    {
        if (entry.Name.Length == 0) return new Refusal(RefusalCode.Missing, nameof(DeputyEntry.Name));
        if (entry.Group.Length == 0) return new Refusal(RefusalCode.Missing, nameof(DeputyEntry.Group));
        return TooLong(nameof(DeputyEntry.Name), entry.Name, DeputyEntry.NameMax)
            ?? TooLong(nameof(DeputyEntry.Group), entry.Group, DeputyEntry.GroupMax)
            ?? TooLong(nameof(DeputyEntry.Position), entry.Position, PositionMax)
            ?? TooLong(nameof(DeputyEntry.Phone), entry.Phone, PhoneMax)
            ?? TooLong(nameof(DeputyEntry.Note), entry.Note, NoteMax);
    }

    private static Refusal? SeatTaken(IReadOnlyList<Deputy> roll, DeputyEntry entry, DeputyId? except) =>
        roll.Any(deputy => deputy.HoldsSeat && deputy.Id != except && deputy.Entry.IsSamePerson(entry))
            ? new Refusal(RefusalCode.DeputyIsOnTheRoll, entry.Name, entry.Group)
            : null;

    private static Refusal? TooLong(string field, string? text, int max) =>
        text?.Length > max ? new Refusal(RefusalCode.TooLong, field, max, text.Length) : null;
}
