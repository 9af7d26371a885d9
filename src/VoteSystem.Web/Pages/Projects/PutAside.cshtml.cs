using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>Keeps a project for a later year or turns it down, with a reason that stays.</summary>
public sealed class PutAsideModel(ProjectQueries projects) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Project Project { get; private set; } = null!;

    public Task<IActionResult> OnPostPoolAsync() => Decide(ProjectRules.Pool, "Projects.Pooled");

    public Task<IActionResult> OnPostRejectAsync() => Decide(ProjectRules.Reject, "Projects.Rejected");

    protected override async Task Load()
    {
        Frame.Title = Words["Projects.PutAside"];
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects")), new($"{No}", CycleUrl($"projects/{No}"))];
        if (await projects.Find(Cycle.Id, No) is not { } project)
        {
            NothingHere = true;
            return;
        }

        (Project, SeenVersion) = (project, project.Version);
        ModelState.Remove(nameof(SeenVersion));
    }

    private async Task<IActionResult> Decide(
        Func<VoteSystem.Domain.Workflow.Cycle, Project?, string?, int, VoteSystem.Domain.Workflow.Actor, VoteSystem.Domain.Common.Decision> rule, string done)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ProjectQueries.Load(work, id, No),
            (project, x) => rule(x.Cycle, project, Reason, SeenVersion, x.Actor));
        return await Answer(decision, done, CycleUrl($"projects/{No}"));
    }
}
