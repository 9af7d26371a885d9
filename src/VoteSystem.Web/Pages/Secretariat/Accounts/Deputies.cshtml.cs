using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>Makes accounts for all deputies who have none, and shows the slips to print once.</summary>
[ResponseCache(NoStore = true)]
public sealed class DeputiesModel(AccountDesk desk, AccountQueries queries) : TownPage
{
    public ConfirmStep Confirm { get; private set; } = null!;

    public int Waiting { get; private set; }

    public IReadOnlyList<AccessSlip> Slips { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await desk.CreateForDeputies(Congress, new Manager(Actor, Congress.Id, User.IdOf()));
        if (answer.Decision.Refusal is { } refusal) return await Again(refusal);
        Slips = answer.Slips;
        await Load();
        return Page();
    }

    protected override async Task Load()
    {
        Waiting = (await queries.DeputiesWithoutAccount(Congress.Id)).Count;
        Frame.Title = Words["Accounts.Deputies.Title"];
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        Confirm = new ConfirmStep
        {
            Question = Words["Accounts.Deputies.Question", Waiting],
            Consequences = [Words["Accounts.Deputies.Names"], Words["Slips.Hand"], Words["Slips.Once"]],
            Button = Words["Accounts.Deputies.Button"],
            CancelHref = TownUrl("secretariat/accounts"),
            IsDestructive = false,
        };
    }
}
