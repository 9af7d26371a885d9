using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Components;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>Prints ballot papers with codes for voting by phone; takes a spoilt print out of use.</summary>
public sealed class SlipsModel(BallotQueries queries, BallotStore ballots, SlipQueries slips, SlipStore store, SlipPrinting printing) : HallPage(queries, ballots)
{
    [BindProperty]
    public int? Count { get; set; }

    public SlipCount Slips { get; private set; } = SlipCount.None;

    /// <summary>The question before all slips are taken out of use, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>True while slips can be printed.</summary>
    public bool MayPrint => Hall.OpenRound is { Status: RoundStatus.Prepared or RoundStatus.Issued } && Slips.Box is null or BoxState.Prepared or BoxState.Open;

    private string Here => CycleUrl("secretariat/slips");

    /// <summary>Makes the slips and answers with the file; it cannot be had a second time.</summary>
    public async Task<IActionResult> OnPostPrintAsync(int no, bool asSheets)
    {
        await Load();
        if (Hall.Round(no) is not { } round) return NotFound();
        var printed = await store.Print(Congress, Year, Actor, no, Count ?? 0);
        if (printed.Decision.Refusal is { } refusal) return await Again(refusal);
        Response.Headers.CacheControl = "no-store";
        return File(await printing.Print(Congress, Cycle.Id, round, printed.Slips, Address(), asSheets), "application/pdf", $"{Words["Codes.File"]}-{Year}-{no}.pdf");
    }

    public async Task<IActionResult> OnPostVoidAsync(int no, bool confirmed)
    {
        if (confirmed) return await Answer(await store.VoidAll(Congress, Year, Actor, no), "Codes.VoidDone", Here);
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Codes.Void.Question", Slips.Unused],
            Consequences = [Words["Codes.Void.What"]],
            Button = Words["Codes.Void"],
            CancelHref = Here,
            Handler = "Void",
            Fields = new Dictionary<string, string> { ["no"] = $"{no}" },
        };
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Codes.Title"];
        if (Round is not null) Slips = await slips.CountOf(Cycle.Id, Round.No);
        Count ??= Math.Max(0, Hall.Attendance.Deputies + SlipRules.SpareFor(Hall.Attendance.Deputies) - Slips.InUse);
    }

    private string Address() => HttpContext.RequestServices.GetRequiredService<HallAddresses>().Ballot(Request);
}
