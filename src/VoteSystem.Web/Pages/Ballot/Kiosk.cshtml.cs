using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Ballot;

/// <summary>A tablet in the hall for those who vote without a phone: the steps of the ballot page inside one page that clears itself.</summary>
public sealed class KioskModel(PageFrame frame, Words words) : PageModel
{
    /// <summary>Without a touch for this long, it asks whether somebody is there.</summary>
    public const int IdleMilliseconds = 60_000;

    /// <summary>Then it clears itself.</summary>
    public const int GraceMilliseconds = 15_000;

    /// <summary>How long the confirmation stays.</summary>
    public const int DoneMilliseconds = 8_000;

    public void OnGet()
    {
        frame.ShowsAccount = false;
        frame.Title = words["Kiosk.Vote"];
    }
}
