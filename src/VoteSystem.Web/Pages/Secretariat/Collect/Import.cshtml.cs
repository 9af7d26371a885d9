using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Take in a sheet of proposals: all rows, or after a look at the errors the good ones. A sheet sent again is recognised.</summary>
public sealed class ImportModel(ProposalStore store) : CyclePage
{
    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    /// <summary>True to take in the good rows although others are wrong.</summary>
    [BindProperty]
    public bool TakeGood { get; set; }

    /// <summary>The channel for rows that name none.</summary>
    [BindProperty]
    public ProposalChannel Channel { get; set; } = ProposalChannel.Visit;

    public string? Problem { get; private set; }

    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public int GoodRows { get; private set; }

    public IActionResult OnGetTemplate()
    {
        using var file = new MemoryStream();
        Words.WriteTemplate(file, Words["Collect.List"], ProposalSheet.Columns.Columns);
        return File(file.ToArray(), SheetWriter.XlsxType, $"{Words["Collect.Template"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Upload.Read(ProposalSheet.Columns) is not { } sheet) return await Fail(Words["Collect.NoFile"]);
        if (sheet.Problem is { } problem) return await Fail(Words.Of(problem));
        var papers = new ProposalRows(Words, Cycle, Channel, Today).Read(sheet);
        (Faults, Notes, GoodRows) = (papers.Faults, papers.Notes, papers.Good.Count);
        if (GoodRows == 0 || (Faults.Count > 0 && !TakeGood)) return await Again();
        var decision = await store.Import(Congress, Year, Actor, Upload.Name, papers.Good);
        if (decision.Refusal is { } refusal) return await Again(refusal);
        var imported = ((Decision.Accepted)decision).Events.OfType<ProposalsImported>().FirstOrDefault();
        this.Say(Words["Collect.Imported", imported?.Count ?? 0, imported?.Known ?? GoodRows]);
        return LocalRedirect(CycleUrl("secretariat/collect"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Collect.Import"];
        Frame.Lead = Words["Collect.Import.Lead"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        return Task.CompletedTask;
    }

    private Task<IActionResult> Fail(string problem)
    {
        Problem = problem;
        return Again();
    }
}
