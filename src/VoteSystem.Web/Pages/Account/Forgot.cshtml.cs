using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Mail;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Forgotten password: the answer is the same for every name.</summary>
[EnableRateLimiting(SecuritySetup.SignInLimit)]
[ResponseCache(NoStore = true)]
public sealed class ForgotModel(ForgottenPasswords forgotten, SiteAddress site, Postman postman, Words words) : PageModel
{
    [BindProperty]
    public string? SignInName { get; set; }

    /// <summary>False where no mail leaves the installation.</summary>
    public bool IsOn => postman.IsOn;

    /// <summary>True when the wish was taken.</summary>
    public bool IsAsked { get; private set; }

    public void OnGet()
    {
        // Nothing to load: the form starts empty.
    }

    public IActionResult OnPost()
    {
        if (!IsOn) return NotFound();
        if (string.IsNullOrWhiteSpace(SignInName) || SignInName.Length > 200)
        {
            ModelState.AddModelError("SignInName", words["Forgot.Empty"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        forgotten.Add(new ForgottenPassword(SignInName, site.Root, CultureInfo.CurrentUICulture));
        IsAsked = true;
        return Page();
    }
}
