using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Signs out; only by a form, so that no link on another site can do it.</summary>
public sealed class SignOutModel(SignInManager<AccountRow> signIn, Words words) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        this.Say(words["Account.SignOut.Done"]);
        return LocalRedirect("~/account/sign-in");
    }
}
