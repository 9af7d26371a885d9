using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Audit;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Office;

/// <summary>The audit log of the congress, for secretariat and presidium: read, search, file, check.</summary>
public sealed class AuditModel(AuditBook book) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public AuditSheet Sheet { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Nav.Audit"], book.Columns, await book.All(Congress.Id, List, Filter))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        Frame.Title = Words["Nav.Audit"];
        Frame.Lead = Words["Audit.Lead"];
        Sheet = await book.Read(Congress.Id, List, Filter);
    }
}
