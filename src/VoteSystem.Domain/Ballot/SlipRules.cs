using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>How many slips of a round are in which state. Numbers only: nothing tells one slip from another.</summary>
/// <param name="Box">The electronic box, or null when no slip was printed.</param>
/// <param name="Unused">Printed and not used.</param>
/// <param name="Used">Used electronically.</param>
/// <param name="OnPaper">Found in the box.</param>
/// <param name="Voided">Taken out of use.</param>
public sealed record SlipCount(BoxState? Box, int Unused, int Used, int OnPaper, int Voided)
{
    /// <summary>No slips at all.</summary>
    public static SlipCount None { get; } = new(null, 0, 0, 0, 0);

    /// <summary>Of those used electronically, how many also lay in the box as marked sheets; they count once.</summary>
    public int BothWays { get; init; }

    /// <summary>Slips that can be or were voted with.</summary>
    public int InUse => Unused + Used + OnPaper;

    /// <summary>Printed slips beyond those issued.</summary>
    /// <param name="issued">Papers issued in all.</param>
    public int SpareBeyond(int issued) => Math.Max(0, InUse - issued);
}

/// <summary>What became of the slips that were printed and not issued.</summary>
/// <param name="Kept">Sealed and kept with the papers.</param>
/// <param name="Destroyed">Destroyed in public.</param>
/// <param name="Missing">Not found; the note says why.</param>
/// <param name="Note">A note, required where some are missing; at most 500 characters.</param>
public sealed record SpareSlips(int Kept, int Destroyed, int Missing, string? Note);

/// <summary>Who prints slips, how many, and when the electronic box is closed.</summary>
public static class SlipRules
{
    private const int LongestText = 500;

    /// <summary>Most slips beyond the number of deputies: a tenth, and at least five.</summary>
    public static int SpareFor(int deputies) => Math.Max(5, deputies / 10);

    /// <summary>Slips are printed for a round that is prepared, or for late arrivals while papers are issued.</summary>
    /// <param name="hall">The session and its rounds.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="count">What was printed so far.</param>
    /// <param name="slips">Hashes of the new slips.</param>
    /// <param name="actor">Who prints.</param>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, CastingIsClosed, TooManySlips.</returns>
    public static Decision Print(Hall hall, int year, int no, SlipCount count, IReadOnlyList<SlipHashes> slips, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Prepared, RoundStatus.Issued) is { } elsewhere) return elsewhere;
        if (count.Box is not (null or BoxState.Prepared or BoxState.Open or BoxState.GivenUp)) return new Refusal(RefusalCode.CastingIsClosed);
        var deputies = hall.Attendance.Deputies;
        var most = deputies + SpareFor(deputies);
        if (slips.Count < 1 || count.InUse + slips.Count > most)
            return new Refusal(RefusalCode.TooManySlips, count.InUse, slips.Count, most);
        return new SlipsPrinted(year, no, slips.Count, count.InUse + slips.Count, round.Status == RoundStatus.Issued, slips);
    }

    /// <summary>All slips printed so far are taken out of use, because the print was lost or spoilt; possible until papers are issued.</summary>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, NothingToVoid.</returns>
    public static Decision VoidAll(Hall hall, int year, int no, SlipCount count, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Prepared) is { } elsewhere) return elsewhere;
        return count.Unused == 0 ? new Refusal(RefusalCode.NothingToVoid) : new SlipsVoided(year, no, count.Unused);
    }

    /// <summary>The scrutineers close the electronic box; what was cast until then counts. A second call changes nothing.</summary>
    /// <param name="hall">The session and its rounds.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="count">The slips, read in the transaction that closes.</param>
    /// <param name="actor">Who closes.</param>
    /// <returns>Refused: WrongRole, NotFound, CastingIsNotOpen.</returns>
    public static Decision CloseCasting(Hall hall, int year, int no, SlipCount count, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is null) return new Refusal(RefusalCode.NotFound);
        return count.Box switch
        {
            null or BoxState.Prepared => new Refusal(RefusalCode.CastingIsNotOpen),
            BoxState.Open or BoxState.GivenUp => new CastingClosed(year, no, count.Used),
            _ => Decision.Accept(),
        };
    }

    /// <summary>
    /// Voting by phone is given up during the round, because the network died: everything cast stays cast and sealed, nothing more is accepted,
    /// and whoever has not voted does so on paper. A second call changes nothing.
    /// </summary>
    /// <param name="hall">The session and its rounds.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="count">The slips, read in the transaction that gives up.</param>
    /// <param name="reason">Why; it stands in the report of the round.</param>
    /// <param name="actor">Who decides.</param>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, CastingIsNotOpen, CastingIsClosed, Missing, TooLong.</returns>
    public static Decision ContinueOnPaper(Hall hall, int year, int no, SlipCount count, string? reason, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat, Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Issued) is { } elsewhere) return elsewhere;
        if (count.Box == BoxState.GivenUp) return Decision.Accept();
        if (count.Box is null or BoxState.Prepared) return new Refusal(RefusalCode.CastingIsNotOpen);
        if (count.Box != BoxState.Open) return new Refusal(RefusalCode.CastingIsClosed);
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal(RefusalCode.Missing, "OnPaperReason");
        if (reason.Trim().Length > LongestText) return new Refusal(RefusalCode.TooLong, "OnPaperReason", LongestText, reason.Trim().Length);
        return new CastingGivenUp(year, no, count.Used, reason.Trim());
    }

    /// <summary>The scrutineers count the slips that were printed and not issued. May be corrected until the count is signed.</summary>
    /// <param name="hall">The session and its rounds.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="count">The slips.</param>
    /// <param name="spares">What became of them.</param>
    /// <param name="actor">Who counted.</param>
    /// <returns>Refused: WrongRole, NotFound, CountIsSigned, NothingSpare, OutOfRange, SparesDoNotAddUp, Missing (no note on missing ones), TooLong.</returns>
    public static Decision AccountForSpares(Hall hall, int year, int no, SlipCount count, SpareSlips spares, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.Signatures.Count > 0 || round.Status is RoundStatus.Signed or RoundStatus.Announced) return new Refusal(RefusalCode.CountIsSigned);
        var spare = count.SpareBeyond(round.Turnout.Issued);
        if (round.Turnout.Issued == 0 || spare == 0) return new Refusal(RefusalCode.NothingSpare);
        if (spares is not { Kept: >= 0, Destroyed: >= 0, Missing: >= 0 }) return new Refusal(RefusalCode.OutOfRange, "Spares", 0, spare);
        if ((long)spares.Kept + spares.Destroyed + spares.Missing != spare)
            return new Refusal(RefusalCode.SparesDoNotAddUp, spare, (long)spares.Kept + spares.Destroyed + spares.Missing);
        var note = string.IsNullOrWhiteSpace(spares.Note) ? null : spares.Note.Trim();
        if (spares.Missing > 0 && note is null) return new Refusal(RefusalCode.Missing, "SparesNote");
        if (note?.Length > LongestText) return new Refusal(RefusalCode.TooLong, "SparesNote", LongestText, note.Length);
        var tidy = spares with { Note = note };
        return round.Spares == tidy ? Decision.Accept() : new SparesCounted(year, no, count.InUse, round.Turnout.Issued, tidy);
    }

    /// <summary>Null when the box with the papers may be opened: the electronic one, where there is one, was closed before.</summary>
    public static Refusal? OpenBoxRefusal(SlipCount count) => count.Box is BoxState.Open or BoxState.GivenUp ? new Refusal(RefusalCode.CastingIsOpen) : null;

    /// <summary>
    /// A sheet from the box: it counts as paper unless its code was used electronically. Sheets are sorted after casting was closed, so that
    /// no code can be used on both ways.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="box">Its electronic box.</param>
    /// <param name="slip">What became of the slip; null when the round has no such slip.</param>
    /// <param name="actor">Who sorts.</param>
    /// <returns>Null when it counts as paper. Refused: WrongRole, RoundIsElsewhere, CastingIsOpen, SlipIsUnknown, SlipIsUsed, SheetIsSorted, SlipIsVoided.</returns>
    public static Refusal? SortSheet(Round round, BoxState? box, SlipState? slip, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer, Role.Teller) is { } wrongRole) return wrongRole;
        if (round.MustBe(RoundStatus.Issued) is { } elsewhere) return elsewhere;
        if (box is null or BoxState.Prepared or BoxState.Open or BoxState.GivenUp) return new Refusal(RefusalCode.CastingIsOpen);
        return slip switch
        {
            SlipState.Unused => null,
            SlipState.Used => new Refusal(RefusalCode.SlipIsUsed),
            SlipState.OnPaper or SlipState.BothWays => new Refusal(RefusalCode.SheetIsSorted),
            SlipState.Voided => new Refusal(RefusalCode.SlipIsVoided),
            _ => new Refusal(RefusalCode.SlipIsUnknown),
        };
    }
}
