using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>The accounts with a role in this congress.</summary>
public sealed class IndexModel(AccountViews views, AccountQueries queries, LinkMails mails) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public AccountListView Accounts { get; private set; } = null!;

    /// <summary>Deputies without an account.</summary>
    public int DeputiesWithout { get; private set; }

    /// <summary>Accounts with a mail address to which nobody signed in yet; none where no mail is sent.</summary>
    public int Waiting { get; private set; }

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Nav.Accounts"], views.Columns, await views.All(Congress.Id.Value, List))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        Frame.Title = Words["Nav.Accounts"];
        Frame.Lead = Words["Accounts.Lead"];
        Accounts = new AccountListView(await views.List(Congress.Id.Value, List), TownUrl("secretariat/accounts"));
        Waiting = mails.IsOn ? (await queries.WaitingForInvitation(Congress.Id)).Count : 0;
        DeputiesWithout = (await queries.DeputiesWithoutAccount(Congress.Id)).Count;
    }
}
