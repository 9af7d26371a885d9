using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>
/// The count of a round: two tellers read independently, a scrutineer settles where they differ, the result is computed, everybody signs in turn.
/// A teller sees nothing of the other reading before both are finished.
/// </summary>
public static class CountingRules
{
    /// <summary>A teller begins to read. The first to begin decides between sheets and sums; a second call by the same teller changes nothing.</summary>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, NothingToRead, ReadingsAreTaken.</returns>
    public static Decision Begin(Round round, CountBook book, int year, ReadingForm form, Actor actor)
    {
        if (actor.MustBe(Role.Teller) is { } wrongRole) return wrongRole;
        if (round.MustBe(RoundStatus.Counting) is { } elsewhere) return elsewhere;
        if (!IsReadingDue(round)) return new Refusal(RefusalCode.NothingToRead);
        if (Mine(book, actor) is not null) return Decision.Accept();
        if (book.Of(ReadingSlot.A) is not { } first) return new ReadingBegun(year, round.No, ReadingSlot.A, form, actor.Name);
        return book.Of(ReadingSlot.B) is { } second
            ? new Refusal(RefusalCode.ReadingsAreTaken, first.Reader, second.Reader)
            : new ReadingBegun(year, round.No, ReadingSlot.B, first.Form, actor.Name);
    }

    /// <summary>A teller enters the marks of a sheet, or corrects them.</summary>
    /// <param name="round">The round.</param>
    /// <param name="book">The readings.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="sheet">Place in the pile, from 1.</param>
    /// <param name="typed">As typed; see <see cref="TypedMarks"/>.</param>
    /// <param name="actor">Who reads.</param>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, NotYourReading, ReadingIsFinished, OutOfRange, MarksAreUnreadable.</returns>
    public static Decision ReadSheet(Round round, CountBook book, int year, int sheet, string typed, Actor actor)
    {
        if (MyOpenReading(round, book, ReadingForm.Sheets, actor, out var mine) is { } no) return no;
        if (sheet < 1 || sheet > round.Turnout.Paper) return new Refusal(RefusalCode.OutOfRange, "Sheet", 1, round.Turnout.Paper);
        if (TypedMarks.Read(round.Rules.Form, round.Items.Count, typed) is not { } marks)
            return new Refusal(RefusalCode.MarksAreUnreadable, typed, round.Items.Count);
        return mine.Sheets.Any(one => one == new SheetMarks(sheet, marks))
            ? Decision.Accept()
            : new SheetRead(year, round.No, mine.Slot, sheet, marks);
    }

    /// <summary>A teller enters the sums that were called out.</summary>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, NotYourReading, ReadingIsFinished, OutOfRange (a negative count), TotalsContradict.</returns>
    public static Decision ReadTotals(Round round, CountBook book, int year, VoteTotals totals, Actor actor)
    {
        if (MyOpenReading(round, book, ReadingForm.Totals, actor, out var mine) is { } no) return no;
        return Contradiction(round, totals) ?? (Decision)new TotalsRead(year, round.No, mine.Slot, totals);
    }

    /// <summary>A teller declares the reading finished; it is not changed any more.</summary>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, NotYourReading, ReadingIsFinished, SheetsAreMissing.</returns>
    public static Decision Finish(Round round, CountBook book, int year, Actor actor)
    {
        if (MyOpenReading(round, book, book.Form, actor, out var mine) is { } no) return no;
        var entered = mine.Form == ReadingForm.Sheets ? mine.Sheets.Count : mine.Totals is null ? 0 : round.Turnout.Paper;
        if (entered != round.Turnout.Paper) return new Refusal(RefusalCode.SheetsAreMissing, entered, round.Turnout.Paper);
        return new ReadingFinished(year, round.No, mine.Slot, actor.Name);
    }

    /// <summary>A scrutineer reads a sheet for the third time and decides. Possible until the first signature; a computed result is computed again.</summary>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, CountIsSigned, ReadingsAreUnfinished, OutOfRange, MarksAreUnreadable.</returns>
    public static Decision SettleSheet(Round round, CountBook book, int year, int sheet, string typed, Actor actor)
    {
        if (MaySettle(round, book, actor) is { } no) return no;
        if (sheet < 1 || sheet > round.Turnout.Paper) return new Refusal(RefusalCode.OutOfRange, "Sheet", 1, round.Turnout.Paper);
        if (TypedMarks.Read(round.Rules.Form, round.Items.Count, typed) is not { } marks)
            return new Refusal(RefusalCode.MarksAreUnreadable, typed, round.Items.Count);
        return new SheetSettled(year, round.No, sheet, actor.Name, marks);
    }

    /// <summary>A scrutineer decides which sums are right.</summary>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, CountIsSigned, ReadingsAreUnfinished, TotalsContradict.</returns>
    public static Decision SettleTotals(Round round, CountBook book, int year, VoteTotals totals, Actor actor)
    {
        if (MaySettle(round, book, actor) is { } no) return no;
        return Contradiction(round, totals) ?? (Decision)new TotalsSettled(year, round.No, actor.Name, totals);
    }

    /// <summary>Computes the result, once both readings agree or are settled.</summary>
    /// <param name="round">The round.</param>
    /// <param name="book">The readings.</param>
    /// <param name="heading">Where and when, for the record.</param>
    /// <param name="electronic">Papers collected electronically, grouped; empty where there are none.</param>
    /// <param name="actor">Who has it computed.</param>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, BoxIsNotEmptied, ReadingsAreUnfinished, ReadingsDiffer, TotalsContradict.</returns>
    public static Decision Count(Round round, CountBook book, RecordHeading heading, IReadOnlyList<BallotPaper> electronic, Actor actor)
    {
        if (actor.MustBe(Role.Teller, Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (round.MustBe(RoundStatus.Counting) is { } elsewhere) return elsewhere;
        var takenOut = electronic.Sum(paper => paper.Count);
        if (takenOut != round.Turnout.Electronic) return new Refusal(RefusalCode.BoxIsNotEmptied, takenOut, round.Turnout.Electronic);
        if (!IsRead(round, book)) return new Refusal(RefusalCode.ReadingsAreUnfinished, book.Finished);
        if (IsReadingDue(round) && book.OpenDifferences > 0) return new Refusal(RefusalCode.ReadingsDiffer, book.OpenDifferences).Under(LegalSource.SignedRecord);

        IReadOnlyList<BallotPaper>? papers = PapersOf(round, book, electronic);
        var tally = papers is null
            ? Tally.Of(round.Rules, round.Turnout, Together(round, book.Totals, electronic))
            : Tally.Count(round.Rules, round.Turnout, round.Items.Count, papers);
        if (tally.Contradictions.FirstOrDefault() is { } wrong) return RefusalOf(wrong);

        var items = round.Items.Select(item => new RecordItem(item.No, $"{heading.Cycle}-{item.ProjectNo:00}", item.Title)).ToList();
        var record = RoundRecord.Of(heading, items, tally, papers);
        return new RoundCounted(
            heading.Cycle, round.No, tally.Totals.Valid, tally.Totals.Invalid, record.Outcome, record.ForThePublic().Sha256(), record.Sha256(), record);
    }

    /// <summary>A count officer signs: the chief teller, the tellers, the scrutineers, and last the chief scrutineer.</summary>
    /// <remarks>选举法第四十三条, borrowed from elections.</remarks>
    /// <returns>Refused: WrongRole, RoundIsElsewhere, NothingToSign, NotYetYourTurnToSign.</returns>
    public static Decision Sign(Round round, IReadOnlyList<CountOfficer> officers, int year, int officerNo, Actor actor)
    {
        if (actor.MustBe(Role.Teller, Role.Scrutineer) is { } wrongRole) return wrongRole.Under(LegalSource.SignedRecord);
        if (round.MustBe(RoundStatus.Counted) is { } elsewhere) return elsewhere;
        var open = Unsigned(round, officers);
        if (open.FirstOrDefault(one => one.No == officerNo) is not { } officer) return new Refusal(RefusalCode.NothingToSign);
        if (actor.MustBe(officer.IsScrutineer ? Role.Scrutineer : Role.Teller) is { } notYours) return notYours.Under(LegalSource.SignedRecord);
        if (open[0].Office != officer.Office) return new Refusal(RefusalCode.NotYetYourTurnToSign, open[0].Office);
        return new CountSigned(year, round.No, officer.Office, officer.Name, IsLast: open.Count == 1);
    }

    /// <summary>Officers whose signature is missing, in the order in which they sign.</summary>
    public static IReadOnlyList<CountOfficer> Unsigned(Round round, IReadOnlyList<CountOfficer> officers) =>
    [
        .. officers.Where(officer => !round.Signatures.Any(one => one.Office == officer.Office && one.Name == officer.Name))
            .OrderBy(officer => officer.Office).ThenBy(officer => officer.No),
    ];

    /// <summary>False when no paper came out of the box: the scrutineers found it empty in public, and nobody reads an empty pile twice.</summary>
    public static bool IsReadingDue(Round round) => round.Turnout.Paper > 0;

    /// <summary>True when the papers of the box are read twice, or there are none.</summary>
    public static bool IsRead(Round round, CountBook book) => !IsReadingDue(round) || book.IsComplete;

    /// <summary>The reading of this teller, or null.</summary>
    public static Reading? Mine(CountBook book, Actor actor) =>
        book.Readings.FirstOrDefault(reading => reading.Slot != ReadingSlot.C && reading.Reader == actor.Name);

    /// <summary>Every paper of both channels, grouped; null when the papers of the box were called out as sums.</summary>
    private static IReadOnlyList<BallotPaper>? PapersOf(Round round, CountBook book, IReadOnlyList<BallotPaper> electronic)
    {
        if (!IsReadingDue(round)) return BallotPaper.Group(electronic);
        return book.Form == ReadingForm.Sheets ? BallotPaper.Group(book.Papers.Concat(electronic)) : null;
    }

    private static Refusal? MyOpenReading(Round round, CountBook book, ReadingForm form, Actor actor, out Reading mine)
    {
        mine = Mine(book, actor)!;
        if (actor.MustBe(Role.Teller) is { } wrongRole) return wrongRole;
        if (round.MustBe(RoundStatus.Counting) is { } elsewhere) return elsewhere;
        if (mine is null || mine.Form != form) return new Refusal(RefusalCode.NotYourReading);
        return mine.IsFinished ? new Refusal(RefusalCode.ReadingIsFinished) : null;
    }

    private static Refusal? MaySettle(Round round, CountBook book, Actor actor)
    {
        if (actor.MustBe(Role.Scrutineer) is { } wrongRole) return wrongRole;
        if (round.Signatures.Count > 0) return new Refusal(RefusalCode.CountIsSigned).Under(LegalSource.SignedRecord);
        if (round.MustBe(RoundStatus.Counting, RoundStatus.Counted) is { } elsewhere) return elsewhere;
        return book.IsComplete ? null : new Refusal(RefusalCode.ReadingsAreUnfinished, book.Finished);
    }

    /// <summary>What is wrong with sums of the box's papers, looked at for themselves.</summary>
    private static Refusal? Contradiction(Round round, VoteTotals totals)
    {
        var turnout = round.Turnout with { Electronic = 0 };
        // A negative count can hide in sums that agree.
        if (Smallest(totals) < 0) return new Refusal(RefusalCode.OutOfRange, "Sheet", 0, turnout.Paper);
        return Tally.Of(round.Rules, turnout, totals).Contradictions.FirstOrDefault() is { } wrong ? RefusalOf(wrong) : null;
    }

    private static int Smallest(VoteTotals totals) => Math.Min(Math.Min(totals.Valid, totals.Invalid), totals.Items.Select(item => item switch
    {
        ItemTotals.Marked marked => Math.Min(marked.Approve, Math.Min(marked.Oppose, marked.Abstain)),
        ItemTotals.Graded graded => Math.Min(Math.Min(graded.Satisfied, graded.BasicallySatisfied), Math.Min(graded.Dissatisfied, graded.Abstain)),
        _ => 0,
    }).DefaultIfEmpty(0).Min());

    private static Refusal RefusalOf(Inequality wrong) =>
        new(RefusalCode.TotalsContradict, wrong.Code, wrong.Left, wrong.Right, wrong.Item ?? 0);

    private static VoteTotals Together(Round round, VoteTotals box, IReadOnlyList<BallotPaper> electronic)
    {
        if (electronic.Count == 0) return box;
        var counter = new PaperCounter(round.Rules, round.Items.Count);
        foreach (var paper in electronic) counter.Add(paper.Marks, paper.Count);
        var other = counter.Totals();
        return new VoteTotals(box.Valid + other.Valid, box.Invalid + other.Invalid, [.. box.Items.Zip(other.Items, Sum)]);
    }

    private static ItemTotals Sum(ItemTotals one, ItemTotals other) => (one, other) switch
    {
        (ItemTotals.Marked a, ItemTotals.Marked b) =>
            new ItemTotals.Marked(a.No, a.Approve + b.Approve, a.Oppose + b.Oppose, a.Abstain + b.Abstain) { RankSum = a.RankSum + b.RankSum },
        (ItemTotals.Graded a, ItemTotals.Graded b) => new ItemTotals.Graded(
            a.No, a.Satisfied + b.Satisfied, a.BasicallySatisfied + b.BasicallySatisfied, a.Dissatisfied + b.Dissatisfied, a.Abstain + b.Abstain),
        _ => throw new InvalidOperationException("Sums of two different forms."),
    };
}
