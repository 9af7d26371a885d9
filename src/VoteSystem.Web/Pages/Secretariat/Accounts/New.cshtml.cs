using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>Makes an account with a role in this congress; the one-time password is shown once.</summary>
[ResponseCache(NoStore = true)]
public sealed class NewModel(AccountDesk desk, AccountViews views) : TownPage
{
    [BindProperty]
    public NewAccountForm Input { get; set; } = new();

    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    public GrantOptions Options { get; private set; } = null!;

    public IReadOnlyList<AccessSlip> Slips { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await desk.Create(Input.ToAccount(), Grant.In(Congress.Id.Value), new Manager(Actor, Congress.Id, User.IdOf()));
        if (answer.Decision.Refusal is { } refusal) return await Again(refusal);
        Slips = answer.Slips;
        await Load();
        return Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words[Slips.Count > 0 ? "Accounts.Created" : "Accounts.New"];
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        Options = await views.OptionsIn(Congress.Id.Value);
    }
}
