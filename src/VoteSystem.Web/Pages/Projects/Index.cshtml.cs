using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>All projects of the year, from draft to the list: search, filter, export, and the ways to add more.</summary>
public sealed class IndexModel(ProjectQueries projects) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "status")]
    public ProjectStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "category")]
    public Category? Category { get; set; }

    public PagedList<Project> Rows { get; private set; } = null!;

    public IReadOnlyList<ProjectQueries.StatusCount> Counts { get; private set; } = [];

    /// <summary>Projects may still be written down.</summary>
    public bool IsOpen => ProjectRules.Draft(Cycle, [], new ProjectNumbers(1, new HashSet<Guid>()), Actor).Refusal is null;

    public IEnumerable<SelectListItem> Categories => Enum.GetValues<Category>().Select(value => new SelectListItem(Words.Of(value), value.ToString(), value == Category));

    private ProjectFilter Filter => new(List.Search, Status, Category);

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        return this.Export(Words["Projects.Title", Year], ProjectColumns.Of(Words), await projects.List(Cycle.Id, Filter, 0, int.MaxValue));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Projects.Title", Year];
        Rows = new(await projects.List(Cycle.Id, Filter, List.Skip, List.Size), (int)await projects.Count(Cycle.Id, Filter), List);
        Counts = await projects.ByStatus(Cycle.Id);
    }
}
