using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Admin.Accounts;

/// <summary>One account of the installation: name, roles in any body, password, state.</summary>
[ResponseCache(NoStore = true)]
public sealed class OneModel(AccountDesk desk, AccountViews views, AccountCards cards, PageFrame frame) : AdminPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The body in which a role is to be given; zeros for the installation.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid In { get; set; }

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

    private string Here => $"{Request.PathBase}/admin/accounts/{Id:N}";

    public async Task<IActionResult> OnPostEditAsync() =>
        await Answer(await desk.Edit(Holder, Edit.Seen, Edit.Wanted, By), "Accounts.Saved", Here);

    public async Task<IActionResult> OnPostGrantAsync() => await Answer(
        Grant.In(In) is { } grant ? await desk.Grant(Holder, grant, By) : new Refusal(RefusalCode.Missing, "Role"), "Accounts.Granted", Here);

    public async Task<IActionResult> OnPostRevokeAsync(Guid body, Role role, bool confirmed)
    {
        if (confirmed) return await Answer(await desk.Revoke(Holder, body, role, By), "Accounts.Revoked", Here);
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
        if (await views.One(Holder, null) is not { } account)
        {
            NothingHere = true;
            return;
        }

        frame.Title = account.Row.DisplayName;
        frame.Breadcrumb = [new(Words["Nav.Admin.accounts"], $"{Request.PathBase}/admin/accounts")];
        // After a refused edit the form keeps what was typed.
        var colleague = new DiffBox(Refusal?.Code == RefusalCode.ChangedMeanwhile ? Edit.ChangesIn(account.Row, Words) : []);
        if (Edit.SeenDisplayName is null) Edit = EditForm.Of(account.Row);
        if (colleague.Changes.Count > 0) Edit.See(account.Row);
        Card = new AccountCardView
        {
            Account = account,
            IsOwn = Holder == User.IdOf(),
            IsInReach = true,
            Edit = Edit,
            Safety = await cards.SafetyOf(account),
            Colleague = colleague,
            Grant = Grant,
            Options = await views.OptionsIn(In),
            In = In,
            Bodies = [.. (await views.BodyOptions()).Select(body => new SelectListItem(body.Text, body.Value, body.Value == $"{In}"))],
        };
    }
}
