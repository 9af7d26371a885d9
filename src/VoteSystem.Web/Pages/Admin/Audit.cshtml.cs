using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Audit;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>The audit log of the installation, or of one congress.</summary>
public sealed class AuditModel(AuditBook book, CongressQueries congresses, PageFrame frame) : AdminPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    /// <summary>Short name of a congress, or null for the installation.</summary>
    [BindProperty(SupportsGet = true, Name = "log")]
    public string? Log { get; set; }

    public IReadOnlyList<SelectListItem> Logs { get; private set; } = [];

    public AuditSheet Sheet { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        return await Wanted() is { } log ? this.Export(Words["Nav.Audit"], book.Columns, await book.All(log, List, Filter)) : NotFound();
    }

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Audit"];
        frame.Lead = Words["Audit.Lead"];
        Logs = [new(Words["Accounts.Installation"], ""), .. (await congresses.All()).Select(town => new SelectListItem(town.Name, town.Slug, town.Slug == Log))];
        if (await Wanted() is { } log)
            Sheet = await book.Read(log, List, Filter);
        else
            NothingHere = true;
    }

    private async Task<CongressId?> Wanted() =>
        string.IsNullOrEmpty(Log) ? CongressId.Installation : (await congresses.Find(Log))?.Id;
}
