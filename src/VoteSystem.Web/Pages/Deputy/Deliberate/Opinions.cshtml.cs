using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Deputy.Deliberate;

/// <summary>All opinions of the deliberation with what became of each, and an opinion on the list or the papers as a whole.</summary>
public sealed class OpinionsModel(OpinionQueries opinions, DeputyQueries roll) : DeputyOpinionPage(roll)
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<OpinionQueries.Row> Rows { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() => Give(null, CycleUrl("deputy/opinions"));

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Deliberate.Title", Year];
        Frame.Breadcrumb = [new(Words["Deputy.Candidates", Year], CycleUrl("deputy/candidates"))];
        var filter = new OpinionFilter(List.Search);
        Rows = new(await opinions.List(Cycle.Id, filter, List.Skip, List.Size), (int)await opinions.Count(Cycle.Id, filter), List);
    }
}
