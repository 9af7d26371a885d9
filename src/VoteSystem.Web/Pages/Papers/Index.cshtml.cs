using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Components;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>文书: all papers of the year by stage: what can be made now, what is missing and why, which signatures are outstanding.</summary>
public sealed class IndexModel(PaperDesk desk, PaperQueries papers) : PaperPage(desk, papers)
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>The papers that this person may see.</summary>
    public PagedList<PaperLine> Rows { get; private set; } = null!;

    private List<PaperLine> Matching { get; set; } = [];

    /// <summary>True when this person makes papers of the kind.</summary>
    public bool MayMake(PaperLine line) => Actor.MustBe([.. line.Row.Makers]) is null;

    /// <summary>The file of a version.</summary>
    public string FileUrl(RegisteredPaper paper) => $"{CycleUrl("paperwork")}?handler=File&id={paper.Id.RegisterNo(Year)}";

    /// <summary>What a paper is called: its kind, and what it is about where there are several.</summary>
    public string NameOf(PaperLine line) => line.Due.Detail.Length > 0 ? $"{Words.Of(line.Row.Kind)} · {line.Due.Detail}" : Words.Of(line.Row.Kind);

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Papers.Title", Year], Columns(), Matching) : Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(PaperKind kind, string? matter) =>
        await Answer(await Desk.Make(Papers, new PaperOrder(kind, matter ?? "", null, null, Site), Actor), "Papers.Made", UrlOf(kind, matter ?? ""));

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Papers.Title", Year];
        Frame.Lead = Words["Papers.Lead"];
        Matching = [.. (await Desk.Lines(Papers)).Where(line => MayMake(line) || line.Versions.Any(Sees))
            .Where(line => List.Search is not { } words || NameOf(line).Contains(words, StringComparison.OrdinalIgnoreCase))
            .Select(line => line with { Versions = [.. line.Versions.Where(Sees)] })];
        List.Prefer(100);
        Rows = PagedList.Of(Matching, List);
    }

    private List<ExportColumn<PaperLine>> Columns() =>
    [
        new(Words["Front.Stage"], line => Words.Of(line.Row.Stage), 10),
        new(Words["Papers.Kind"], NameOf, 50),
        new(Words["Papers.State"], line => line.Newest is { } newest ? Words.Of(newest.Status) : Words["Papers.NotMade"], 12),
        new(Words["Papers.RegisterNo"], line => line.Newest?.Id.RegisterNo(Year), 20),
        new(Words["Papers.Signatures"], line => line.Newest is { Places.Count: > 0 } signed ? $"{signed.Places.Count - signed.Unsigned.Count()} / {signed.Places.Count}" : null, 10),
    ];
}
