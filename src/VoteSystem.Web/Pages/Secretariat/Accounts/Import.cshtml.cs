using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>Accounts from a sheet, and the letters with QR codes for those who have no mail address; shown once.</summary>
[ResponseCache(NoStore = true)]
public sealed class ImportModel(AccountImport import) : TownPage
{
    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    /// <summary>True to take in the good rows although others are wrong.</summary>
    [BindProperty]
    public bool TakeGood { get; set; }

    /// <summary>What became of the sheet.</summary>
    public AccountImportView Done { get; private set; } = new();

    public IActionResult OnGetTemplate() => File(AccountImport.Template(Words), SheetWriter.XlsxType, $"{Words["Nav.Accounts"]}.xlsx");

    public async Task<IActionResult> OnPostAsync()
    {
        Done = await import.Take(Upload, TakeGood, Congress, new Manager(Actor, Congress.Id, User.IdOf()));
        Response.StatusCode = Done.Status;
        await Load();
        return Page();
    }

    protected override Task Load()
    {
        Frame.Title = Done.Slips.Count > 0 ? Words["Accounts.Import.Done", Done.Slips.Count] : Words["Accounts.Import"];
        Frame.Lead = Words["Accounts.Import.Lead"];
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        return Task.CompletedTask;
    }
}
