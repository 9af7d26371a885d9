using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Evaluate;

/// <summary>The evaluation of the year: the ways to appraisal and rectification, and the sentences of ratings to be released.</summary>
public sealed class IndexModel(EvaluationQueries evaluation) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<EvaluationQueries.CommentRow> Rows { get; private set; } = null!;

    private List<EvaluationQueries.CommentRow> Matching { get; set; } = [];

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Rating.Comments"], Columns(), Matching) : Page();
    }

    public async Task<IActionResult> OnPostReleaseAsync(int project, Guid token, bool shown)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => EvaluationQueries.IsKnown(work, id, token),
            (isKnown, x) => RatingRules.Release(x.Cycle, project, token, isKnown, shown, x.Actor));
        return await Answer(decision, shown ? "Rating.Released" : "Rating.Hidden", CycleUrl("secretariat/evaluate"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Evaluate.Title", Year];
        Matching = [.. (await evaluation.CommentsOf(Cycle.Id)).Where(row =>
            List.Search is not { } words || row.Comment.Contains(words, StringComparison.OrdinalIgnoreCase) || row.Title.Contains(words, StringComparison.OrdinalIgnoreCase))];
        Rows = PagedList.Of(Matching, List);
    }

    private List<ExportColumn<EvaluationQueries.CommentRow>> Columns() =>
    [
        new(Words["Projects.Name"], row => row.Title, 30),
        new(Words["Field.Stars"], row => row.Stars, 8),
        new(Words["Field.Comment"], row => row.Comment, 50),
        new(Words["Rating.GivenOn"], row => row.GivenOn),
        new(Words["Rating.Shown"], row => Words[row.Shown ? "Rating.IsShown" : "Rating.IsHidden"], 10),
    ];
}
