using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>The control desk of the hall: attendance, papers, reconciliation; the next lawful action is the only bright button.</summary>
public abstract class RoundDeskModel(BallotQueries queries, BallotStore ballots, SlipStore slips, string path) : HallPage(queries, ballots)
{
    [BindProperty]
    public int? Issued { get; set; }

    /// <summary>Why voting by phone is given up.</summary>
    [BindProperty]
    public string? OnPaperReason { get; set; }

    /// <summary>The question before a step that cannot be taken back, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    private string Desk => CycleUrl(path);

    public async Task<IActionResult> OnPostPrepareAsync() =>
        await Answer(await Ballots.Prepare(Congress, Year, Actor, null, Cycle.Stage == Domain.Workflow.Stage.Evaluate), "Ballot.Prepared", Desk);

    public async Task<IActionResult> OnPostIssueAsync(int no)
    {
        if (Issued is not { } issued)
        {
            ModelState.AddModelError(nameof(Issued), Words["Form.NotFilled"]);
            return await Again();
        }

        return await Answer(await Ballots.Issue(Congress, Year, Actor, no, issued), "Ballot.IssuedDone", Desk);
    }

    public async Task<IActionResult> OnPostCancelAsync(int no, bool confirmed)
    {
        if (confirmed) return await Answer(await Ballots.Cancel(Congress, Year, Actor, no), "Ballot.Cancelled", Desk);
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Ballot.Cancel.Question", no],
            Consequences = [Words["Ballot.Cancel.What"]],
            Button = Words["Ballot.Cancel"],
            CancelHref = Desk,
            Handler = "Cancel",
            Fields = new Dictionary<string, string> { ["no"] = $"{no}" },
        };
        return Page();
    }

    /// <summary>The network died: what was cast by phone stays, the others vote on paper.</summary>
    public async Task<IActionResult> OnPostOnPaperAsync(int no, bool confirmed)
    {
        // Without a reason the rule refuses at once; there is nothing to ask.
        if (confirmed || string.IsNullOrWhiteSpace(OnPaperReason))
            return await Answer(await slips.ContinueOnPaper(Congress, Year, Actor, no, OnPaperReason), "OnPaper.Done", Desk);
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["OnPaper.Question", no],
            Consequences = [Words["OnPaper.Consequence.Phones"], Words["OnPaper.Consequence.Cast", Slips.Used], Words["OnPaper.Consequence.Record"]],
            Button = Words["OnPaper.Button"],
            CancelHref = Desk,
            Handler = "OnPaper",
            Fields = new Dictionary<string, string> { ["no"] = $"{no}", ["OnPaperReason"] = OnPaperReason },
        };
        return Page();
    }

    /// <summary>The sealed record, with the patterns of papers.</summary>
    public Task<IActionResult> OnGetRecordAsync(int no) => RecordFile(no, withPapers: true);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words[IsAppraisal ? "Ballot.Appraisal.Title" : "Ballot.Title"];
        Issued ??= Hall.OpenRound is { Turnout.Issued: > 0 } round ? round.Turnout.Issued : Hall.Attendance.Present;
    }
}
