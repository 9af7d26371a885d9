using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Goes to the desk after sign-in; whoever has several chooses.</summary>
[Authorize]
public sealed class StartModel(Homes homes) : PageModel
{
    public IReadOnlyList<Home> Desks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.FindFirst(VoteClaims.MustChangePassword) is not null) return LocalRedirect("~" + FirstPasswordGuard.PasswordPath);
        if (User.MustSetUpSecondStep()) return LocalRedirect("~" + SecondStepGuard.Path);
        Desks = await homes.Of(User);
        return Desks is [var only] ? LocalRedirect("~" + only.Href) : Page();
    }
}
