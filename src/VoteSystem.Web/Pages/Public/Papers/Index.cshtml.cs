using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Components;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Public.Papers;

/// <summary>The issued papers of a year that everybody may read, by stage.</summary>
public sealed class IndexModel(PaperQueries papers) : CyclePage
{
    /// <summary>Papers in force, by the stage that they belong to.</summary>
    public IReadOnlyList<IGrouping<Stage, RegisteredPaper>> Papers { get; private set; } = [];

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>The papers that were found; a year has so few that they stand on one page.</summary>
    public PagedList<RegisteredPaper> Found { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        var page = await base.OnGetAsync();
        return page is PageResult && this.WantsFile() ? this.Export(Frame.Title, Columns(), [.. Found.Rows]) : page;
    }

    /// <summary>The file of a paper.</summary>
    public string FileUrl(RegisteredPaper paper) => TownUrl($"papers/{paper.Id.RegisterNo(Year)}?handler=File");

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Papers.Public.Title", Year];
        Frame.Lead = Words["Papers.Public.Lead"];
        var shown = (await papers.OfYear(Cycle.Id)).Where(paper => paper.IsPublic && paper.Status == PaperStatus.Issued && Matches(paper))
            .OrderBy(paper => PaperTable.PlaceOf(paper.Id.Kind)).ToList();
        Found = new PagedList<RegisteredPaper>(shown, shown.Count, List);
        Papers = [.. shown.GroupBy(StageOf)];
    }

    private bool Matches(RegisteredPaper paper) => List.Search is not { } words || paper.Title.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static Stage StageOf(RegisteredPaper paper) => PaperTable.Rows[PaperTable.PlaceOf(paper.Id.Kind)].Stage;

    private List<ExportColumn<RegisteredPaper>> Columns() =>
    [
        new(Words["Papers.RegisterNo"], paper => paper.Id.RegisterNo(Year), 16),
        new(Words["Papers.Kind"], paper => paper.Title, 50),
        new(Words["Front.Stage"], paper => Words.Of(StageOf(paper)), 10),
        new(Words["PaperStatus.Issued"], paper => paper.IssuedAt is { } at ? Congress.Today(at) : null, 14),
        new("SHA-256", paper => paper.Sha256, 66),
    ];
}
