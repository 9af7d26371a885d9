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

/// <summary>Choose a password with a link from a mail or a letter. Opening the link uses nothing up, because programs open links of mails too.</summary>
[EnableRateLimiting(SecuritySetup.SignInLimit)]
[ResponseCache(NoStore = true)]
public sealed class LinkModel(LinkDesk desk, AccountQueries accounts, SignInManager<AccountRow> signIn, Words words) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The account, or null when the link serves no more.</summary>
    public AccountRow? Account { get; private set; }

    public async Task OnGetAsync()
    {
        Account = await desk.HolderOf(Token);
        if (Account is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Account is null) return Page();
        if (ProblemOf(Account) is { } problem) return Again(problem.Field, words[$"Account.Password.{problem.Key}"]);
        var decision = await desk.Use(Account, Token, Input.NewPassword!);
        if (decision.Refusal is { } refusal) return Again("Input.NewPassword", words.Sentence(refusal));
        return await GoOn((await accounts.Find(Account.Id))!);
    }

    // Whoever has a second step still has to take it: the link proves the mailbox only.
    private async Task<IActionResult> GoOn(AccountRow account)
    {
        this.Say(words["Account.Password.Done"]);
        var end = await ((AccountSignInManager)signIn).SignInBy(account, "link", isStrong: false);
        return LocalRedirect(end switch
        {
            SignInEnd.Done => "~/account/start",
            SignInEnd.CodeNeeded => "~/account/sign-in/code",
            _ => "~/account/sign-in",
        });
    }

    private (string Field, string Key)? ProblemOf(AccountRow account)
    {
        if (Passwords.ProblemOf(Input.NewPassword ?? "", account.UserName, account.DisplayName, account.Phone, account.Email) is { } weak)
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
        public string? NewPassword { get; set; }

        public string? RepeatPassword { get; set; }
    }
}
