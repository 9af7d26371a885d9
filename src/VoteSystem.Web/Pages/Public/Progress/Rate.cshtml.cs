using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Progress;

/// <summary>Anybody rates a finished project, without a name.</summary>
[EnableRateLimiting(PublicForms.Policy)]
public sealed class RateModel(ProjectQueries projects) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public Guid FormToken { get; set; }

    [BindProperty]
    public int Stars { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public IEnumerable<SelectListItem> Choices => Enumerable.Range(1, 5).Reverse().Select(stars => new SelectListItem(Words[$"Rating.{stars}"], $"{stars}"));

    /// <summary>False before the project is finished; nobody should write a sentence that is then not taken.</summary>
    public bool IsOpen => RatingRules.IsOpen(Cycle, Project);

    private Project Project { get; set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor.Public,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, No), IsKnown: await EvaluationQueries.IsKnown(work, id, FormToken)),
            (stored, x) => RatingRules.Give(x.Cycle, stored.Project, FormToken, stored.IsKnown, Stars, Comment));
        return await Answer(decision, "Rating.Thanks", CycleUrl($"progress/{No}"));
    }

    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || !int.TryParse(RouteData.Values["no"] as string, out var no)) return false;
        if (await projects.Find(Cycle.Id, no) is not { RankNo: not null } project) return false;
        Project = project;
        return true;
    }

    protected override Task Load()
    {
        Frame.Title = Words["Rating.Give"];
        Frame.Lead = Project.Details.Title;
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        return Task.CompletedTask;
    }
}
