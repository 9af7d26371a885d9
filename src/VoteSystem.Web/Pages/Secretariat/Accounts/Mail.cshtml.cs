using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>Mails an invitation to everybody with an address who did not sign in yet.</summary>
public sealed class MailModel(LinkMails mails, AccountQueries queries) : TownPage
{
    public ConfirmStep Confirm { get; private set; } = null!;

    public int Waiting { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var by = new Manager(Actor, Congress.Id, User.IdOf());
        var (sent, failed) = (0, 0);
        foreach (var account in await queries.WaitingForInvitation(Congress.Id))
        {
            if ((await mails.Send(account, by)).Refusal is null) sent++;
            else failed++;
        }

        this.Say(Words["Accounts.MailAll.Done", sent, failed]);
        return LocalRedirect(TownUrl("secretariat/accounts"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Accounts.MailAll.Title"];
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        Waiting = mails.IsOn ? (await queries.WaitingForInvitation(Congress.Id)).Count : 0;
        Confirm = new ConfirmStep
        {
            Question = Words["Accounts.MailAll.Question", Waiting],
            Consequences = [Words["Accounts.MailAll.What"]],
            Button = Words["Accounts.MailAll.Button"],
            CancelHref = TownUrl("secretariat/accounts"),
            IsDestructive = false,
        };
    }
}
