using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Admin.Accounts;

/// <summary>All accounts of the installation.</summary>
public sealed class IndexModel(AccountViews views, PageFrame frame) : AdminPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public AccountListView Accounts { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Nav.Admin.accounts"], views.Columns, await views.All(null, List))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Admin.accounts"];
        Accounts = new AccountListView(await views.List(null, List), $"{Request.PathBase}/admin/accounts");
    }
}
