using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>My account: who I am here, my desks, my password, my sessions.</summary>
[Authorize]
public sealed class IndexModel(AccountDesk desk, AccountQueries accounts, Homes homes, SignInManager<AccountRow> signIn, Words words) : PageModel
{
    public AccountRow Account { get; private set; } = null!;

    public IReadOnlyList<Home> Desks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.IdOf() is not { } id || await accounts.Find(id) is not { } account) return Challenge();
        Account = account;
        Desks = await homes.Of(User);
        return Page();
    }

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        if (User.IdOf() is not { } id) return Challenge();
        await desk.Do(AccountAct.EndSessions, id, new Manager(new Actor(User.NameOf()!, new HashSet<Role>()), null, id));
        await signIn.SignOutAsync();
        this.Say(words["Account.EndSessions.Done"]);
        return LocalRedirect("~/account/sign-in");
    }
}
