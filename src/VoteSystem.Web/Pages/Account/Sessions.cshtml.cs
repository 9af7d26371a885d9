using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Account;

/// <summary>Where the own account is signed in; each place can be signed out.</summary>
public sealed class SessionsModel(AccountDesk desk, SignInQueries queries, SignInManager<AccountRow> signIn, TimeProvider clock) : OwnAccountPage
{
    public SessionList List { get; private set; } = null!;

    public async Task<IActionResult> OnPostEndAsync(Guid session)
    {
        if (session != User.SessionOf()) return await Answer(await desk.EndSession(Account.Id, session, Own), "Sessions.Ended", $"{Request.PathBase}/account/sessions");
        await signIn.SignOutAsync();
        this.Say(Words["Account.SignOut.Done"]);
        return LocalRedirect("~/account/sign-in");
    }

    public async Task<IActionResult> OnPostEndAllAsync()
    {
        await desk.Do(AccountAct.EndSessions, Account.Id, Own);
        await signIn.SignOutAsync();
        this.Say(Words["Account.EndSessions.Done"]);
        return LocalRedirect("~/account/sign-in");
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Sessions.Title"];
        Frame.Lead = Words["Sessions.Lead"];
        List = new SessionList(await queries.SessionsOf(Account.Id, clock.GetUtcNow()), User.SessionOf(), "End");
    }
}
