using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Admin.Accounts;

/// <summary>Accounts of one town from a sheet, made by the administrator; the letters are shown once.</summary>
[ResponseCache(NoStore = true)]
public sealed class ImportModel(AccountImport import, CongressQueries congresses, PageFrame frame) : AdminPage
{
    /// <summary>Short name of the town.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Town { get; set; }

    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    /// <summary>True to take in the good rows although others are wrong.</summary>
    [BindProperty]
    public bool TakeGood { get; set; }

    public IReadOnlyList<SelectListItem> Towns { get; private set; } = [];

    public Congress? Congress { get; private set; }

    /// <summary>What became of the sheet.</summary>
    public AccountImportView Done { get; private set; } = new();

    public IActionResult OnGetTemplate() => File(AccountImport.Template(Words), SheetWriter.XlsxType, $"{Words["Nav.Accounts"]}.xlsx");

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Congress is null) return await Again(new Refusal(RefusalCode.Missing, "Town"));
        Done = await import.Take(Upload, TakeGood, Congress, By);
        Response.StatusCode = Done.Status;
        await Load();
        return Page();
    }

    protected override async Task Load()
    {
        frame.Title = Done.Slips.Count > 0 ? Words["Accounts.Import.Done", Done.Slips.Count] : Words["Accounts.Import"];
        frame.Lead = Words["Accounts.Import.Lead"];
        frame.Breadcrumb = [new(Words["Nav.Admin.accounts"], $"{Request.PathBase}/admin/accounts")];
        Towns = [.. (await congresses.All()).Select(town => new SelectListItem(town.Name, town.Slug))];
        Congress = Town is null ? null : await congresses.Find(Town);
    }
}
