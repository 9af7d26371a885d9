using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Public.Papers;

/// <summary>The issued papers of a year that everybody may read, by stage.</summary>
public sealed class IndexModel(PaperQueries papers) : CyclePage
{
    /// <summary>Papers in force, by the stage that they belong to.</summary>
    public IReadOnlyList<IGrouping<Stage, RegisteredPaper>> Papers { get; private set; } = [];

    /// <summary>The file of a paper.</summary>
    public string FileUrl(RegisteredPaper paper) => TownUrl($"papers/{paper.Id.RegisterNo(Year)}?handler=File");

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Papers.Public.Title", Year];
        Frame.Lead = Words["Papers.Public.Lead"];
        var shown = (await papers.OfYear(Cycle.Id)).Where(paper => paper.IsPublic && paper.Status == PaperStatus.Issued);
        Papers = [.. shown.OrderBy(paper => PaperTable.PlaceOf(paper.Id.Kind)).GroupBy(paper => PaperTable.Rows[PaperTable.PlaceOf(paper.Id.Kind)].Stage)];
    }
}
