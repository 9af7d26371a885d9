namespace VoteSystem.Domain.Ballot;

/// <summary>The two independent readings of the papers, and the third one that settles where they differ.</summary>
public enum ReadingSlot
{
    /// <summary>The first teller's.</summary>
    A,

    /// <summary>The second teller's.</summary>
    B,

    /// <summary>What a scrutineer decided where the two differ.</summary>
    C,
}

/// <summary>How tellers enter what they read.</summary>
public enum ReadingForm
{
    /// <summary>逐票录入: the marks of each sheet.</summary>
    Sheets,

    /// <summary>唱票: the sums of each item, as they were called out.</summary>
    Totals,
}

/// <summary>The marks of one sheet. Its number is its place in the opened pile, which was mixed in the box: it says nothing about who put it in.</summary>
/// <param name="No">From 1 to the number of papers in the box.</param>
/// <param name="Marks">See <see cref="Ballot.Marks"/>; empty for a sheet that as a whole cannot count.</param>
public sealed record SheetMarks(int No, string Marks);

/// <summary>What one person read, as far as it goes.</summary>
public sealed record Reading
{
    /// <summary>Which of the readings.</summary>
    public required ReadingSlot Slot { get; init; }

    /// <summary>Sheet by sheet or as sums.</summary>
    public required ReadingForm Form { get; init; }

    /// <summary>Who reads; for <see cref="ReadingSlot.C"/> the scrutineer who settled last.</summary>
    public required string Reader { get; init; }

    /// <summary>When the reader declared it finished, UTC; null while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Sheets entered, by number.</summary>
    public IReadOnlyList<SheetMarks> Sheets { get; init; } = [];

    /// <summary>Sums entered, or null.</summary>
    public VoteTotals? Totals { get; init; }

    /// <summary>True when the reader declared it finished.</summary>
    public bool IsFinished => FinishedAt is not null;
}

/// <summary>The readings of a round beside each other.</summary>
/// <param name="Readings">At most one for each slot.</param>
public sealed record CountBook(IReadOnlyList<Reading> Readings)
{
    /// <summary>The reading of a slot, or null.</summary>
    public Reading? Of(ReadingSlot slot) => Readings.FirstOrDefault(reading => reading.Slot == slot);

    /// <summary>How many of the two independent readings are finished.</summary>
    public int Finished => Readings.Count(reading => reading.Slot != ReadingSlot.C && reading.IsFinished);

    /// <summary>True when both independent readings are finished, so that they may be looked at.</summary>
    public bool IsComplete => Finished == 2;

    /// <summary>How this round is read; decided by whoever began first.</summary>
    public ReadingForm Form => Readings.Count == 0 ? ReadingForm.Sheets : Readings[0].Form;

    /// <summary>Sheets on which the two differ and nothing was settled yet. Only to be asked when complete.</summary>
    public IReadOnlyList<SheetDifference> OpenSheets =>
        Form == ReadingForm.Sheets && IsComplete ? [.. AllSheets.Where(sheet => !IsSettled(sheet))] : [];

    /// <summary>Sheets on which the two differ, settled or not.</summary>
    public IReadOnlyList<SheetDifference> AllSheets =>
        Form == ReadingForm.Sheets && IsComplete ? TellerComparison.OfSheets(Entries(ReadingSlot.A), Entries(ReadingSlot.B)) : [];

    /// <summary>Sums on which the two differ while nothing was settled.</summary>
    public IReadOnlyList<TotalsDifference> OpenTotals =>
        Form == ReadingForm.Totals && IsComplete && Of(ReadingSlot.C) is null
            ? TellerComparison.OfTotals(Of(ReadingSlot.A)!.Totals!, Of(ReadingSlot.B)!.Totals!)
            : [];

    /// <summary>In how many places the two readings still differ.</summary>
    public int OpenDifferences => OpenSheets.Count + OpenTotals.Count;

    /// <summary>The papers as both agree on them, or as they were settled. Only to be asked when nothing is open.</summary>
    public IReadOnlyList<BallotPaper> Papers =>
        BallotPaper.Group(Of(ReadingSlot.A)!.Sheets.Select(sheet => new BallotPaper(Settled(sheet.No) ?? sheet.Marks)));

    /// <summary>The sums as both agree on them, or as they were settled.</summary>
    public VoteTotals Totals => (Of(ReadingSlot.C) ?? Of(ReadingSlot.A)!).Totals!;

    /// <summary>The key of a sheet in a comparison: its number, padded so that it sorts.</summary>
    public static string KeyOf(int sheet) => sheet.ToString("D5", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the third reading says about a sheet, or null.</summary>
    public string? Settled(int sheet) => Of(ReadingSlot.C)?.Sheets.FirstOrDefault(one => one.No == sheet)?.Marks;

    private bool IsSettled(SheetDifference difference) =>
        Settled(int.Parse(difference.Sheet, System.Globalization.CultureInfo.InvariantCulture)) is not null;

    private IEnumerable<TellerSheet> Entries(ReadingSlot slot) =>
        Of(slot)!.Sheets.Select(sheet => new TellerSheet(KeyOf(sheet.No), sheet.Marks));
}
