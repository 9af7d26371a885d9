using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Accounts;

/// <summary>Accounts from a sheet, and the letters with QR codes for those who have no mail address; shown once.</summary>
[ResponseCache(NoStore = true)]
public sealed class ImportModel(AccountDesk desk, AccountImport import) : TownPage
{
    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    /// <summary>True to take in the good rows although others are wrong.</summary>
    [BindProperty]
    public bool TakeGood { get; set; }

    public string? Problem { get; private set; }

    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    public int GoodRows { get; private set; }

    public IReadOnlyList<AccessSlip> Slips { get; private set; } = [];

    public IActionResult OnGetTemplate()
    {
        using var file = new MemoryStream();
        Words.WriteTemplate(file, Words["Nav.Accounts"], AccountSheet.Columns.Columns);
        return File(file.ToArray(), SheetWriter.XlsxType, $"{Words["Nav.Accounts"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Upload.Read(AccountSheet.Columns) is not { } sheet) return await Fail(Words["Collect.NoFile"]);
        if (sheet.Problem is { } problem) return await Fail(Words.Of(problem));
        var good = await Sort(sheet);
        if (good.Count == 0 || (Faults.Count > 0 && !TakeGood)) return await Again();
        var answer = await desk.CreateAll(good, new Manager(Actor, Congress.Id, User.IdOf()));
        if (answer.Decision.Refusal is { } refusal) return await Again(refusal);
        Slips = answer.Slips;
        await Load();
        return Page();
    }

    protected override Task Load()
    {
        Frame.Title = Slips.Count > 0 ? Words["Accounts.Import.Done", Slips.Count] : Words["Accounts.Import"];
        Frame.Lead = Words["Accounts.Import.Lead"];
        Frame.Breadcrumb = [new(Words["Nav.Accounts"], TownUrl("secretariat/accounts"))];
        return Task.CompletedTask;
    }

    /// <summary>Names the rows that cannot be taken in and returns the others, each with a user name.</summary>
    private async Task<IReadOnlyList<AccountOrder>> Sort(ImportResult<AccountSheetRow> sheet)
    {
        var result = await import.Sort(Congress, [.. sheet.Good]);
        var broken = sheet.Errors.Select(error => new RowFault(error.Row, error.Column, error.Value, Words.Reason(error)));
        Faults = [.. broken.Concat(result.Faults).OrderBy(fault => fault.Row)];
        GoodRows = result.Good.Count;
        var free = new Queue<string>(await desk.FreeNames(Congress.Slug, result.Good.Count));
        return [.. result.Good.Select(order => order.Account.UserName.Length > 0 ? order : order with { Account = order.Account with { UserName = free.Dequeue() } })];
    }

    private Task<IActionResult> Fail(string problem)
    {
        Problem = problem;
        return Again();
    }
}
