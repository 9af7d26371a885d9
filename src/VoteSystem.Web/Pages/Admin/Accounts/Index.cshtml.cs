using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Admin.Accounts;

/// <summary>All accounts of the installation.</summary>
public sealed class IndexModel(AccountViews views, PageFrame frame) : AdminPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>Only accounts with a role in this body; zeros for the installation, null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Body { get; set; }

    public AccountListView Accounts { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Nav.Admin.accounts"], views.Columns, await views.All(Body, List))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Admin.accounts"];
        Accounts = new AccountListView(await views.List(Body, List), $"{Request.PathBase}/admin/accounts")
        {
            Bodies = [.. (await views.BodyOptions()).Select(body => new SelectListItem(body.Text, body.Value, body.Value == $"{Body}"))],
        };
    }
}
