using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Account;

/// <summary>My account: who I am here, my desks, how I sign in.</summary>
public sealed class IndexModel(AccountDesk desk, SignInQueries queries, Homes homes, SignInManager<AccountRow> signIn, TimeProvider clock) : OwnAccountPage
{
    public IReadOnlyList<Home> Desks { get; private set; } = [];

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    /// <summary>True when the account works for a body and is opened by a password alone.</summary>
    public bool ShouldHaveMore => !Account.TwoFactorEnabled && User.FindFirst(VoteClaims.NoSecondStep) is not null;

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        await desk.Do(AccountAct.EndSessions, Account.Id, Own);
        await signIn.SignOutAsync();
        this.Say(Words["Account.EndSessions.Done"]);
        return LocalRedirect("~/account/sign-in");
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Account.Title"];
        Frame.Breadcrumb = [];
        Desks = await homes.Of(User);
        Passkeys = await queries.CountPasskeys(Account.Id);
        Sessions = (await queries.SessionsOf(Account.Id, clock.GetUtcNow())).Count;
    }
}
