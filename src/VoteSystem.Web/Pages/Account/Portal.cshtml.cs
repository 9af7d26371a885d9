using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Identity.Portal;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Sign-in through the county's portal: the way there, and what follows when the browser comes back.</summary>
[EnableRateLimiting(SecuritySetup.SignInLimit)]
[ResponseCache(NoStore = true)]
public sealed class PortalModel(PortalDesk desk, PortalSettings settings, SignInManager<AccountRow> signIn, Words words) : PageModel
{
    /// <summary>Where to go afterwards; only an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>To the portal. A link, not a form: the content policy lets no form lead to another site.</summary>
    public IActionResult OnGetStart() => settings.IsOn
        ? Challenge(new AuthenticationProperties { RedirectUri = Url.Page("/Account/Portal", new { ReturnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null }) }, PortalHandler.SchemeName)
        : NotFound();

    /// <summary>Back from the portal.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!settings.IsOn) return NotFound();
        var person = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!person.Succeeded) return Sorry("Portal.Failed");
        if (await desk.AccountOf(person.Principal) is not { } account) return Sorry("Portal.NoAccount");
        return await ((AccountSignInManager)signIn).SignInBy(account, "portal", settings.IsTwoStep) switch
        {
            SignInEnd.Done => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/account/start"),
            SignInEnd.CodeNeeded => RedirectToPage("/Account/SignInCode", new { ReturnUrl }),
            _ => Sorry("Account.SignIn.Locked"),
        };
    }

    private LocalRedirectResult Sorry(string key)
    {
        this.Say(words[key]);
        return LocalRedirect("~/account/sign-in");
    }
}
