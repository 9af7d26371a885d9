using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Pages.Scrutiny;

/// <summary>A teller's own reading: one line per sheet by keyboard, or the sums that were called out. Nothing of the other reading is shown here.</summary>
public sealed class ReadModel(BallotQueries queries, BallotStore ballots) : HallPage(queries, ballots)
{
    [BindProperty(SupportsGet = true)]
    public int Sheet { get; set; }

    [BindProperty]
    public string? Typed { get; set; }

    [BindProperty]
    public int? Valid { get; set; }

    [BindProperty]
    public int? Invalid { get; set; }

    /// <summary>The sums row by row, as typed.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Numbers { get; set; } = [];

    /// <summary>The reading of the teller who looks.</summary>
    public Reading? Mine => CountingRules.Mine(Book, Actor);

    /// <summary>The counts of an item, in the order of the paper.</summary>
    public IReadOnlyList<TotalsField> Columns => Round?.Rules.Form switch
    {
        BallotForm.Appraise => [TotalsField.Satisfied, TotalsField.BasicallySatisfied, TotalsField.Dissatisfied, TotalsField.Abstain],
        BallotForm.Rank => [TotalsField.Approve, TotalsField.Oppose, TotalsField.Abstain, TotalsField.RankSum],
        _ => [TotalsField.Approve, TotalsField.Oppose, TotalsField.Abstain],
    };

    public async Task<IActionResult> OnPostSheetAsync(int no)
    {
        var decision = await Ballots.ReadSheet(Congress, Year, Actor, no, Sheet, Typed ?? "");
        return await Answer(decision, "Scrutiny.SheetSaved", CycleUrl("scrutiny/read"));
    }

    public async Task<IActionResult> OnPostTotalsAsync(int no)
    {
        await Load();
        if (TotalsTyped() is not { } totals)
        {
            ModelState.AddModelError(nameof(Numbers), Words["Scrutiny.Totals.Incomplete"]);
            return await Again();
        }

        return await Answer(await Ballots.ReadTotals(Congress, Year, Actor, no, totals), "Scrutiny.Totals.Saved", CycleUrl("scrutiny/read"));
    }

    public async Task<IActionResult> OnPostFinishAsync(int no) =>
        await Answer(await Ballots.FinishReading(Congress, Year, Actor, no), "Scrutiny.MineFinished", CycleUrl("scrutiny"));

    /// <summary>What stands in a field of the sums: as typed, else as stored.</summary>
    public string? NumberAt(int item, int column) =>
        Numbers.Count > 0 ? Numbers.ElementAtOrDefault((item - 1) * Columns.Count + column) : StoredAt(item, column);

    /// <summary>Marks as they are shown: a sheet that cannot count has none.</summary>
    public string Shown(string marks) => marks.Length == 0 ? Words["Scrutiny.Spoilt"] : marks;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Scrutiny.Read.Title"];
        if (Mine is not { } mine) return;
        Valid ??= mine.Totals?.Valid;
        Invalid ??= mine.Totals?.Invalid;
        if (Sheet != 0) return;
        var entered = mine.Sheets.Select(sheet => sheet.No).ToHashSet();
        Sheet = Enumerable.Range(1, entered.Count + 1).First(no => !entered.Contains(no));
    }

    private string? StoredAt(int item, int column) => Mine?.Totals?.Items[item - 1] switch
    {
        ItemTotals.Graded graded => $"{new[] { graded.Satisfied, graded.BasicallySatisfied, graded.Dissatisfied, graded.Abstain }[column]}",
        ItemTotals.Marked marked => $"{new[] { marked.Approve, marked.Oppose, marked.Abstain, marked.RankSum ?? 0 }[column]}",
        _ => null,
    };

    private VoteTotals? TotalsTyped()
    {
        var numbers = Numbers.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (Round is null || Valid is not >= 0 || Invalid is not >= 0 || numbers.Contains(-1) || numbers.Count != Round.Items.Count * Columns.Count) return null;
        return new VoteTotals(Valid.Value, Invalid.Value, [.. numbers.Chunk(Columns.Count).Select((row, index) => ItemOf(index + 1, row))]);
    }

    private ItemTotals ItemOf(int no, int[] row) => Round!.Rules.Form switch
    {
        BallotForm.Appraise => new ItemTotals.Graded(no, row[0], row[1], row[2], row[3]),
        BallotForm.Rank => new ItemTotals.Marked(no, row[0], row[1], row[2]) { RankSum = row[3] },
        _ => new ItemTotals.Marked(no, row[0], row[1], row[2]),
    };
}
