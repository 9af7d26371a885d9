using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
[EnableRateLimiting(SecuritySetup.SignInLimit)]
[ResponseCache(NoStore = true)]
public sealed class SignInCodeModel(SignInDesk desk, SignInManager<AccountRow> signIn, SignInStore store, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards; only an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("~/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        var end = await desk.TryCode(Code ?? "");
        if (account is null || end is null) return TooLate();
        if (end == SignInEnd.Done) return await GoOn(account);
        ModelState.AddModelError("Code", words[end == SignInEnd.Locked ? "Account.SignIn.Locked" : "SignInCode.Wrong"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> GoOn(AccountRow account)
    {
        if (!Domain.Identity.TimeCode.LooksLikeOne(Code ?? "")) this.Say(words["SignInCode.Left", await store.CountRecoveryCodes(account.Id)]);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/account/start");
    }

    private LocalRedirectResult TooLate()
    {
        this.Say(words["SignInCode.TooLate"]);
        return LocalRedirect("~/account/sign-in");
    }
}
