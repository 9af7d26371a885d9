using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>文书: all papers of the year by stage: what can be made now, what is missing and why, which signatures are outstanding.</summary>
public sealed class IndexModel(PaperDesk desk, PaperQueries papers) : PaperPage(desk, papers)
{
    /// <summary>The papers that this person may see.</summary>
    public IReadOnlyList<PaperLine> Lines { get; private set; } = [];

    /// <summary>True when this person makes papers of the kind.</summary>
    public bool MayMake(PaperLine line) => Actor.MustBe([.. line.Row.Makers]) is null;

    /// <summary>The file of a version.</summary>
    public string FileUrl(RegisteredPaper paper) => $"{CycleUrl("paperwork")}?handler=File&id={paper.Id.RegisterNo(Year)}";

    public async Task<IActionResult> OnPostMakeAsync(PaperKind kind, string? matter) =>
        await Answer(await Desk.Make(Papers, new PaperOrder(kind, matter ?? "", null, null, Site), Actor), "Papers.Made", UrlOf(kind, matter ?? ""));

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Papers.Title", Year];
        Frame.Lead = Words["Papers.Lead"];
        Lines = [.. (await Desk.Lines(Papers)).Where(line => MayMake(line) || line.Versions.Any(Sees))
            .Select(line => line with { Versions = [.. line.Versions.Where(Sees)] })];
    }
}
