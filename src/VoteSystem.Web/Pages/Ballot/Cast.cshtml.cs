using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Ballot;

/// <summary>What the ballot page shows.</summary>
public enum CastStep
{
    /// <summary>Scan or type the code.</summary>
    Code,

    /// <summary>Mark the paper.</summary>
    Mark,

    /// <summary>Look at it once more.</summary>
    Review,

    /// <summary>It is recorded.</summary>
    Done,
}

/// <summary>Voting with a slip: code, paper, review, confirmation. Without account and cookie; each step carries everything in its form.</summary>
[IgnoreAntiforgeryToken]
public sealed class CastModel(SlipQueries slips, BallotBox box, CongressQueries congresses, PageFrame frame, Words words) : PageModel
{
    /// <summary>The secret of the slip: the token of the QR code or the typed code.</summary>
    [BindProperty]
    public string? Slip { get; set; }

    /// <summary>Random; the same as long as this paper is being filled in, so that a repeated request is recognised.</summary>
    [BindProperty]
    public Guid? Nonce { get; set; }

    /// <summary>The reviewed paper. It is cast as it came: what does not fit is refused and never made to fit.</summary>
    [BindProperty]
    public string? Marks { get; set; }

    public CastStep Step { get; private set; } = CastStep.Code;

    public Round Round { get; private set; } = null!;

    public MarkedPaper Paper { get; private set; } = new([]);

    public Refusal? Refusal { get; private set; }

    /// <summary>True when the database did not answer: whether the paper is recorded is not known, and the same once more will tell.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>A code that may still be good: mistyped, or presented before the round began.</summary>
    public string? SlipToTryAgain => Refusal?.Code is RefusalCode.CodeIsMistyped or RefusalCode.CastingIsNotOpen ? Slip : null;

    public void OnGet() => Show(CastStep.Code);

    public async Task<IActionResult> OnPostPaperAsync() => await FindPaper() is { } refusal ? Refused(refusal) : Show(CastStep.Mark);

    public async Task<IActionResult> OnPostReviewAsync()
    {
        if (await FindPaper() is { } refusal) return Refused(refusal);
        var faulty = CastingRules.MarksRefusal(Round.Rules, Round.Items.Count, Paper.Text(Round.Rules.Form));
        return faulty is null ? Show(CastStep.Review) : Refused(faulty, CastStep.Mark);
    }

    public async Task<IActionResult> OnPostCastAsync()
    {
        if (Marks is null || Nonce is null) return await OnPostReviewAsync();
        if (await FindPaper() is { Code: not RefusalCode.SlipIsUsed } refusal) return Refused(refusal);
        try
        {
            var no = await box.Cast(new CastRequest(SlipKey.Read(Slip)!, Marks, Nonce!.Value));
            return no is null ? Show(CastStep.Done) : Refused(no, StepAfter(no));
        }
        catch (DbException)
        {
            IsUnsure = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Show(CastStep.Review);
        }
    }

    /// <summary>Finds the slip's paper and reads the marks; null when it can be voted with.</summary>
    private async Task<Refusal?> FindPaper()
    {
        if (SlipKey.Read(Slip) is not { } key) return new Refusal(RefusalCode.CodeIsMistyped);
        if (Nonce is null) Nonce = NewNonce();
        if (await slips.PaperOf(key) is not { } found) return new Refusal(RefusalCode.SlipIsUnknown);
        Round = found.Round;
        Paper = MarkedPaper.Of(Round, Request.Form);
        if (await congresses.Find(found.Cycle.Congress) is { } congress) Name(congress, found.Cycle.Year);
        return found.Refusal;
    }

    private PageResult Refused(Refusal refusal, CastStep step = CastStep.Code)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show(step);
    }

    private PageResult Show(CastStep step)
    {
        Step = step;
        Nonce ??= NewNonce();
        frame.ShowsAccount = false;
        frame.Title = words[$"Cast.{step}.Title"];
        return Page();
    }

    private void Name(Congress congress, int year)
    {
        frame.SiteName = SessionTitle.Of(congress, Round.Session);
        frame.SiteNote = words["Cast.Round", year, Round.No];
        // The name in the title band must not lead away from a half-filled paper.
        frame.SitePath = CastingPrivacy.Path;
    }

    /// <summary>A fault of the marks can be put right on the paper; a fault of the slip cannot.</summary>
    private static CastStep StepAfter(Refusal refusal) =>
        refusal.Code is RefusalCode.PaperDoesNotFit or RefusalCode.TooManyMarks or RefusalCode.NumberTwice or RefusalCode.NumberOutOfRange ? CastStep.Mark : CastStep.Code;

    private static Guid NewNonce() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
