using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>Edits the paper of a project until its list is under approval.</summary>
public sealed class EditModel(DeputyQueries roll, ProjectQueries projects) : ProjectFormPage(roll)
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ShapeIsRight()) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ProjectQueries.Load(work, id, No),
            (project, x) => ProjectRules.Edit(x.Cycle, x.Facts, project, Input.ToDetails(project?.Details.Synthetic), SeenVersion, x.Actor));
        return decision.Refusal is { } refusal
            ? await Refused(refusal, await projects.Find(Cycle.Id, No))
            : await Answer(decision, "Projects.Saved", CycleUrl($"projects/{No}"));
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Projects.Edit"];
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects")), new($"{No}", CycleUrl($"projects/{No}"))];
        if (await projects.Find(Cycle.Id, No) is not { } project) NothingHere = true;
        else if (HttpMethods.IsGet(Request.Method)) (Input, SeenVersion) = (ProjectForm.Of(project.Details), project.Version);
    }
}
