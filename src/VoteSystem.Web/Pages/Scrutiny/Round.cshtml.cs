using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Scrutiny;

/// <summary>What scrutineers and tellers do in a round: seal, open, read, settle, count, sign.</summary>
public sealed class RoundModel(BallotQueries queries, BallotStore ballots, SlipStore slips) : HallPage(queries, ballots)
{
    [BindProperty]
    public int? Collected { get; set; }

    /// <summary>What became of the slips that were not issued.</summary>
    [BindProperty]
    public SparesInput Spares { get; set; } = new();

    /// <summary>The question before an empty box, or one with too many papers, is recorded; or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>Slips that were printed and not issued, while the scrutineers can still account for them.</summary>
    public int SpareSlips => Round is { Turnout.Issued: > 0, Status: <= RoundStatus.Counted, Signatures.Count: 0 } round && Is(Role.Scrutineer) ? Slips.SpareBeyond(round.Turnout.Issued) : 0;

    /// <summary>The reading of the teller who looks, or null.</summary>
    public Reading? Mine => CountingRules.Mine(Book, Actor);

    /// <summary>Officers whose signature is missing, in their order.</summary>
    public IReadOnlyList<CountOfficer> Unsigned => Round is null ? [] : CountingRules.Unsigned(Round, Hall.Officers);

    /// <summary>Those whose turn it is and for whom this account may sign.</summary>
    public IEnumerable<CountOfficer> MayStillSign =>
        Unsigned.Where(officer => officer.Office == Unsigned[0].Office && Is(officer.IsScrutineer ? Role.Scrutineer : Role.Teller));

    private string Here => CycleUrl("scrutiny");

    /// <summary>True when the account has that role.</summary>
    public bool Is(Role role) => Actor.Roles.Contains(role);

    /// <summary>Marks as they are shown: a sheet that cannot count has none.</summary>
    public string Shown(string? marks) => marks switch
    {
        null => Words["Scrutiny.NotRead"],
        "" => Words["Scrutiny.Spoilt"],
        _ => marks,
    };

    /// <summary>Marks item by item, with those that the other teller read differently.</summary>
    public IReadOnlyList<(string Mark, bool Differs)> Marked(string? marks, IReadOnlyList<int> items)
    {
        if (string.IsNullOrEmpty(marks)) return [(Shown(marks), true)];
        var parts = Round!.Rules.Form == BallotForm.Rank ? marks.Split(',') : [.. marks.Select(mark => $"{mark}")];
        return [.. parts.Select((mark, index) => (mark, items.Contains(index + 1)))];
    }

    public async Task<IActionResult> OnPostSealAsync(int no) => await Answer(await Ballots.SealBox(Congress, Year, Actor, no), "Scrutiny.Sealed", Here);

    public async Task<IActionResult> OnPostOpenAsync(int no, bool confirmed)
    {
        if (Collected is not { } collected)
        {
            ModelState.AddModelError(nameof(Collected), Words["Form.NotFilled"]);
            return await Again();
        }

        await Load();
        Confirm = confirmed ? null : collected == 0 ? EmptyBox(no) : Surplus(collected) > 0 ? MoreThanIssued(no, collected) : null;
        return Confirm is null ? await Answer(await Ballots.OpenBox(Congress, Year, Actor, no, collected), "Scrutiny.Opened", Here) : Page();
    }

    public async Task<IActionResult> OnPostSparesAsync(int no) =>
        await Answer(await slips.AccountForSpares(Congress, Year, Actor, no, Spares.ToSpares()), "Spares.Done", Here);

    public async Task<IActionResult> OnPostBeginAsync(int no, ReadingForm form) =>
        await Answer(await Ballots.BeginReading(Congress, Year, Actor, no, form), "Scrutiny.Begun", CycleUrl("scrutiny/read"));

    public async Task<IActionResult> OnPostSettleAsync(int no, int sheet, string? typed) =>
        await Answer(await Ballots.SettleSheet(Congress, Year, Actor, no, sheet, typed ?? ""), "Scrutiny.Settled", Here);

    public async Task<IActionResult> OnPostSettleTotalsAsync(int no, ReadingSlot slot)
    {
        await Load();
        if (!Book.IsComplete || Book.Of(slot)?.Totals is not { } totals) return await Again(new Refusal(RefusalCode.ReadingsAreUnfinished, Book.Finished));
        return await Answer(await Ballots.SettleTotals(Congress, Year, Actor, no, totals), "Scrutiny.Settled", Here);
    }

    public async Task<IActionResult> OnPostCountAsync(int no) => await Answer(await Ballots.Count(Congress, Year, Actor, no), "Scrutiny.Counted", Here);

    public async Task<IActionResult> OnPostSignAsync(int no, int officer) =>
        await Answer(await Ballots.Sign(Congress, Year, Actor, no, officer), "Scrutiny.Signed", Here);

    /// <summary>The sealed record, with the patterns of papers, for the scrutineers.</summary>
    public async Task<IActionResult> OnGetRecordAsync(int no) => Is(Role.Scrutineer) ? await RecordFile(no, withPapers: true) : Forbid();

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words[IsAppraisal ? "Ballot.Appraisal.Title" : "Scrutiny.Title"];
        if (Slips.OnPaper > 0) Collected ??= Slips.OnPaper;
        if (Round?.Spares is { } known && Spares.IsEmpty) Spares = SparesInput.Of(known);
    }

    // How many papers there would be beyond those that were issued.
    private int Surplus(int collected) => Round is { } round ? collected + Slips.Used - round.Turnout.Issued : 0;

    // A round with more papers than were issued is void (LegalSource.ValidPapers); a slip of the hand must not bring that about.
    private ConfirmStep MoreThanIssued(int no, int collected) => new()
    {
        Question = Words["Scrutiny.Open.More.Question", collected + Slips.Used, Round!.Turnout.Issued],
        Consequences = [Words["Scrutiny.Open.More.Count"], Words["Scrutiny.Open.More.Void"]],
        Button = Words["Scrutiny.Open.More.Button"],
        CancelHref = Here,
        Handler = "Open",
        Fields = new Dictionary<string, string> { ["no"] = $"{no}", ["Collected"] = $"{collected}" },
    };

    private ConfirmStep EmptyBox(int no) => new()
    {
        Question = Words["Scrutiny.Open.None.Question"],
        Consequences = [Words["Scrutiny.Open.None.Public"], Words["Scrutiny.Open.None.What", Slips.Used]],
        Button = Words["Scrutiny.Open.None.Button"],
        CancelHref = Here,
        Handler = "Open",
        Fields = new Dictionary<string, string> { ["no"] = $"{no}", ["Collected"] = "0" },
    };

    /// <summary>What was printed and not issued, as counted; an empty field is none.</summary>
    public sealed class SparesInput
    {
        public int? SparesKept { get; set; }

        public int? SparesDestroyed { get; set; }

        public int? SparesMissing { get; set; }

        public string? SparesNote { get; set; }

        public bool IsEmpty => (SparesKept, SparesDestroyed, SparesMissing, SparesNote) == (null, null, null, null);

        public SpareSlips ToSpares() => new(SparesKept ?? 0, SparesDestroyed ?? 0, SparesMissing ?? 0, SparesNote);

        public static SparesInput Of(SpareSlips spares) =>
            new() { SparesKept = spares.Kept, SparesDestroyed = spares.Destroyed, SparesMissing = spares.Missing, SparesNote = spares.Note };
    }
}
