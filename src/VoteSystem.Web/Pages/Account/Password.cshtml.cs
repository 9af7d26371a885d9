using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Choose another password; also the first thing after signing in with a one-time one. All other sessions end.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
public sealed class PasswordModel(AccountDesk desk, AccountQueries accounts, UserManager<AccountRow> users, SignInManager<AccountRow> signIn, Words words)
    : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>True right after the first sign-in.</summary>
    public bool IsFirst => User.FindFirst(VoteClaims.MustChangePassword) is not null;

    public void OnGet()
    {
        // Nothing to load: the form starts empty.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (User.IdOf() is not { } id || await accounts.Find(id) is not { } account) return Challenge();
        if (await ProblemOf(account) is { } problem) return Again(problem.Field, words[$"Account.Password.{problem.Key}"]);
        var decision = await desk.ChangePassword(id, Input.NewPassword!, new Actor(account.DisplayName, new HashSet<Role>()));
        if (decision.Refusal is { } refusal) return Again("Input.NewPassword", words.Sentence(refusal));
        await signIn.SignInAsync((await accounts.Find(id))!, isPersistent: false);
        this.Say(words["Account.Password.Done"]);
        return LocalRedirect("~/account/start");
    }

    private async Task<(string Field, string Key)?> ProblemOf(AccountRow account)
    {
        if (await users.IsLockedOutAsync(account)) return ("Input.Password", "Locked");
        if (!await users.CheckPasswordAsync(account, Input.Password ?? ""))
        {
            await users.AccessFailedAsync(account);
            return ("Input.Password", "Wrong");
        }

        if (Passwords.ProblemOf(Input.NewPassword ?? "", account.UserName, account.DisplayName, account.Phone, Input.Password) is { } weak)
            return ("Input.NewPassword", weak.ToString());
        return Input.NewPassword == Input.RepeatPassword ? null : ("Input.RepeatPassword", "Differs");
    }

    private PageResult Again(string field, string text)
    {
        ModelState.AddModelError(field, text);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public sealed class Form
    {
        public string? Password { get; set; }

        public string? NewPassword { get; set; }

        public string? RepeatPassword { get; set; }
    }
}
