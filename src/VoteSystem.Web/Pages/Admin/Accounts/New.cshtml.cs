using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Admin.Accounts;

/// <summary>Makes an account with a role in any body; the one-time password is shown once.</summary>
[ResponseCache(NoStore = true)]
public sealed class NewModel(AccountDesk desk, AccountViews views, PageFrame frame) : AdminPage
{
    /// <summary>The body of the first role; zeros for the installation.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid In { get; set; }

    [BindProperty]
    public NewAccountForm Input { get; set; } = new();

    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    public GrantOptions Options { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<AccessSlip> Slips { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await desk.Create(Input.ToAccount(), Grant.In(In), By);
        if (answer.Decision.Refusal is { } refusal) return await Again(refusal);
        Slips = answer.Slips;
        await Load();
        return Page();
    }

    protected override async Task Load()
    {
        frame.Title = Words[Slips.Count > 0 ? "Accounts.Created" : "Accounts.New"];
        frame.Breadcrumb = [new(Words["Nav.Admin.accounts"], $"{Request.PathBase}/admin/accounts")];
        Options = await views.OptionsIn(In);
        Bodies = await views.BodyOptions();
    }
}
