using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;
using Gender = VoteSystem.Domain.Congresses.Gender;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>Take in the roll from a sheet: who is new is added, who is on the roll is named by row or, on request, corrected.</summary>
public sealed class ImportModel(RollStore store, DeputyQueries deputies) : TownPage
{
    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    /// <summary>True to take in the good rows although others are wrong.</summary>
    [BindProperty]
    public bool TakeGood { get; set; }

    /// <summary>True to correct deputies who are on the roll.</summary>
    [BindProperty]
    public bool Update { get; set; }

    public string? Problem { get; private set; }

    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public int GoodRows { get; private set; }

    public IActionResult OnGetTemplate()
    {
        using var file = new MemoryStream();
        Words.WriteTemplate(file, Words["Deputies.Roll"], DeputySheet.Columns.Columns);
        return File(file.ToArray(), SheetWriter.XlsxType, $"{Words["Deputies.Template"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Upload.Read(DeputySheet.Columns) is not { } sheet) return await Fail(Words["Collect.NoFile"]);
        if (sheet.Problem is { } problem) return await Fail(Words.Of(problem));
        var good = await Sort(sheet);
        if (good.Count == 0 || (Faults.Count > 0 && !TakeGood)) return await Again();
        var decision = await store.Apply(Congress, Actor, context => RollRules.Import(context.Roll, Upload.Name, good, Update, Actor));
        if (decision.Refusal is { } refusal) return await Again(refusal);
        var imported = ((Decision.Accepted)decision).Events.OfType<DeputiesImported>().FirstOrDefault();
        this.Say(Words["Deputies.Imported", imported?.Added ?? 0, imported?.Updated ?? 0]);
        return LocalRedirect(TownUrl("secretariat/deputies"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Deputies.Import"];
        Frame.Lead = Words["Deputies.Import.Lead"];
        Frame.Breadcrumb = [new(Words["Deputies.Roll"], TownUrl("secretariat/deputies"))];
        return Task.CompletedTask;
    }

    /// <summary>Names the rows that cannot be taken in and returns the others.</summary>
    private async Task<IReadOnlyList<(DeputyId Id, DeputyEntry Entry)>> Sort(ImportResult<DeputyRow> sheet)
    {
        var roll = await deputies.Seated(Congress.Id);
        var faults = sheet.Errors.Select(error => new RowFault(error.Row, error.Column, error.Value, Words.Reason(error))).ToList();
        var good = new List<(DeputyId, DeputyEntry)>();
        foreach (var row in sheet.Good)
        {
            var entry = EntryOf(row);
            if (!Update && roll.Any(deputy => deputy.Entry.IsSamePerson(entry)))
                faults.Add(new RowFault(row.Row, Words["Field.Name"], row.Name, Words["Deputies.Import.OnTheRoll", entry.Group]));
            else
                good.Add((new DeputyId(Guid.NewGuid()), entry));
        }

        var elsewhere = sheet.Good.Where(row => roll.Any(deputy => deputy.Entry.Name == row.Name && deputy.Entry.Group != row.Group));
        Faults = [.. faults.OrderBy(fault => fault.Row)];
        Notes = [.. sheet.Notes.Select(Words.Of), .. elsewhere.Select(row => Words["Deputies.Import.Elsewhere", row.Row, row.Name])];
        GoodRows = good.Count;
        return good;
    }

    private static DeputyEntry EntryOf(DeputyRow row) => new DeputyEntry
    {
        Name = row.Name,
        Group = row.Group,
        Gender = row.Gender is { } gender ? Enum.Parse<Gender>(gender.ToString()) : null,
        Position = row.Post,
        Phone = row.Phone,
        Note = row.Note,
    }.Tidy();

    private Task<IActionResult> Fail(string problem)
    {
        Problem = problem;
        return Again();
    }
}
