using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Presidium.Ballot;

/// <summary>The presidium declares a round valid or void, confirms the signed count and announces it.</summary>
public sealed class IndexModel(BallotQueries queries, BallotStore ballots, PaperQueries papers) : HallPage(queries, ballots)
{
    [BindProperty]
    public int? AnnouncementNo { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public IReadOnlyList<int> Lot { get; set; } = [];

    /// <summary>The question before a round is declared void, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>Places that a lot decides; 0 where there is none to draw.</summary>
    public int LotSeats => Round is { Status: RoundStatus.Signed, Rules.Tie: TiePolicy.Lot, Result.Outcome: Outcome.TieAtTheLastSeat tie } ? tie.SeatsLeft : 0;

    /// <summary>Items among which a lot is drawn.</summary>
    public IEnumerable<SelectListItem> Tied => Round?.Result?.Outcome is Outcome.TieAtTheLastSeat tie
        ? tie.Tied.Select(item => new SelectListItem(Round.Items[item - 1].Title, $"{item}"))
        : [];

    /// <summary>True when something is published; a tie that is voted on again is only read out.</summary>
    public bool IsFinal => Round is { Status: RoundStatus.Signed } round && (IsAppraisal || Announcing.ProgressWith(Hall, Cycle, round).IsFinal);

    private string Here => CycleUrl("presidium/ballot");

    public async Task<IActionResult> OnPostDeclareAsync(int no, bool valid, bool confirmed)
    {
        if (valid || confirmed) return await Answer(await Ballots.Declare(Congress, Year, Actor, no, valid), valid ? "Ballot.DeclaredValid" : "Ballot.DeclaredVoid", Here);
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Ballot.Void.Question", no],
            Consequences = [Words["Ballot.Void.What"]],
            Button = Words["Ballot.DeclareVoid"],
            CancelHref = Here,
            Handler = "Declare",
            Fields = new Dictionary<string, string> { ["no"] = $"{no}", ["valid"] = "false" },
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAnnounceAsync(int no)
    {
        if (!ModelState.IsValid) return await Again();
        var form = new AnnouncementForm(AnnouncementNo, Lot, Title ?? "", Note);
        return await Answer(await Ballots.Announce(Congress, Year, Actor, no, form), "Ballot.Announced", Here);
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words[IsAppraisal ? "Ballot.Appraisal.Title" : "Ballot.Title"];
        Title ??= Words[IsAppraisal ? "Ballot.Appraisal.Usual" : "Ballot.Announcement.Usual", Year];
        AnnouncementNo ??= 1 + (Hall.Session is { } session ? await papers.LastAnnouncementNo(Congress.Id, session.Id.Term) : 0);
    }
}
