using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>One account of this congress: name, roles, password, state.</summary>
[ResponseCache(NoStore = true)]
public sealed class OneModel(AccountDesk desk, AccountViews views, AccountCards cards) : TownPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public EditForm Edit { get; set; } = new();

    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    public AccountCardView Card { get; private set; } = null!;

    /// <summary>A new one-time password, shown once.</summary>
    public IReadOnlyList<AccessSlip> Slips { get; private set; } = [];

    /// <summary>The question before a step that takes something away.</summary>
    public ConfirmStep? Confirm { get; private set; }

    private UserId Holder => new(Id);

    private Manager By => new(Actor, Congress.Id, User.IdOf());

    private string Here => TownUrl($"secretariat/accounts/{Id:N}");

    public async Task<IActionResult> OnPostEditAsync() =>
        await Answer(await desk.Edit(Holder, Edit.Seen, Edit.Wanted, By), "Accounts.Saved", Here);

    public async Task<IActionResult> OnPostGrantAsync() => await Answer(
        Grant.In(Congress.Id.Value) is { } grant ? await desk.Grant(Holder, grant, By) : new Refusal(RefusalCode.Missing, "Role"), "Accounts.Granted", Here);

    public async Task<IActionResult> OnPostRevokeAsync(Guid body, Role role, bool confirmed)
    {
        if (confirmed) return await Answer(await desk.Revoke(Holder, body, role, By), "Accounts.Revoked", TownUrl("secretariat/accounts"));
        await Load();
        if (!NothingHere) Confirm = cards.RevokeQuestion(body, role, Card.Account.Row, Here);
        return NothingHere ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostEndSessionAsync(Guid session) =>
        await Answer(await desk.EndSession(Holder, session, By), "Sessions.Ended", Here);

    public async Task<IActionResult> OnPostActAsync(AccountAct act, bool confirmed)
    {
        await Load();
        if (NothingHere) return NotFound();
        Confirm = cards.Question(act, confirmed, Card.Account.Row, Here);
        if (Confirm is not null) return Page();
        var answer = await desk.Do(act, Holder, By);
        if (answer.Decision.Refusal is not null || answer.Slips.Count == 0) return await Answer(answer.Decision, $"AccountAct.{act}.Done", Here);
        Slips = answer.Slips;
        await Load();
        return Page();
    }

    protected override async Task Load()
    {
        if (await views.One(Holder, Congress.Id.Value) is not { } account)
        {
            NothingHere = true;
            return;
        }

        Frame.Title = account.Row.DisplayName;
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        // After a refused edit the form keeps what was typed.
        var colleague = new DiffBox(Refusal?.Code == RefusalCode.ChangedMeanwhile ? Edit.ChangesIn(account.Row, Words) : []);
        if (Edit.SeenDisplayName is null) Edit = EditForm.Of(account.Row);
        if (colleague.Changes.Count > 0) Edit.See(account.Row);
        Card = new AccountCardView
        {
            Account = account,
            IsOwn = Holder == User.IdOf(),
            IsInReach = account.Roles.All(role => role.Grant.Body == Congress.Id.Value),
            Edit = Edit,
            Safety = await cards.SafetyOf(account),
            Colleague = colleague,
            Grant = Grant,
            Options = await views.OptionsIn(Congress.Id.Value),
        };
    }
}
