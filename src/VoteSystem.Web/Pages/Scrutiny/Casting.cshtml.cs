using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Scrutiny;

/// <summary>Voting by phone as scrutineers see it: how many, the close, and the sorting of sheets by their codes. No mark of any paper.</summary>
public sealed class CastingModel(BallotQueries queries, BallotStore ballots, SlipStore store) : HallPage(queries, ballots)
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The question before casting is closed, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    public bool MayClose => Slips.Box is BoxState.Open or BoxState.GivenUp && Actor.Roles.Contains(Role.Scrutineer);

    public bool MaySort => Round is { Status: RoundStatus.Issued } && Slips.Box is BoxState.Closed or BoxState.Emptied or BoxState.Clean;

    private string Here => CycleUrl("scrutiny/casting");

    public async Task<IActionResult> OnPostCloseAsync(int no, bool confirmed)
    {
        if (confirmed) return await Answer(await store.CloseCasting(Congress, Year, Actor, no), "Casting.Closed", Here);
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Casting.Close.Question"],
            Consequences = [Words["Casting.Close.What"], Words["Casting.Close.Then"]],
            Button = Words["Casting.Close"],
            CancelHref = Here,
            Handler = "Close",
            Fields = new Dictionary<string, string> { ["no"] = $"{no}" },
        };
        return Page();
    }

    public async Task<IActionResult> OnPostSortAsync(int no)
    {
        if (await store.SortSheet(Congress, Year, Actor, no, Code ?? "") is { } refusal) return await Again(refusal);
        this.Say(Words["Casting.Sorted"]);
        return LocalRedirect(Here);
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Casting.Title"];
    }
}
