using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Sign in by user name, telephone number or e-mail address.</summary>
[EnableRateLimiting(SecuritySetup.SignInLimit)]
[ResponseCache(NoStore = true)]
public sealed class SignInModel(SignInDesk desk, PasskeyDesk passkeys, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Where to go afterwards; only an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true && ReturnUrl is null ? LocalRedirect("~/account/start") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.SignInName) || string.IsNullOrEmpty(Input.Password)) return Again("Account.SignIn.Empty");
        return Follow(await desk.TrySignIn(Input.SignInName, Input.Password), "Account.SignIn");
    }

    /// <summary>What the browser needs to sign in with a passkey; the answer for script.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptions(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential) =>
        Follow(await passkeys.TrySignIn(credential ?? ""), "SignIn.Passkey");

    private IActionResult Follow(SignInEnd end, string words) => end switch
    {
        SignInEnd.Done => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/account/start"),
        SignInEnd.CodeNeeded => RedirectToPage("/Account/SignInCode", new { ReturnUrl }),
        _ => Again($"{words}.{end}"),
    };

    private PageResult Again(string key)
    {
        ModelState.AddModelError("Input.SignInName", words[key]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class Form
    {
        public string? SignInName { get; set; }

        public string? Password { get; set; }
    }
}
