using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Pages.Deputy.Shortlist;

/// <summary>One candidate for deputies: its paper, what was said about it, the own opinion and the own notes.</summary>
public sealed class CandidateModel(ProjectQueries projects, OpinionQueries opinions, DeputyQueries roll) : DeputyOpinionPage(roll)
{
    [BindProperty(SupportsGet = true)]
    public int ListNo { get; set; }

    public Project Project { get; private set; } = null!;

    public Project? Previous { get; private set; }

    public Project? Next { get; private set; }

    public IReadOnlyList<OpinionQueries.Row> Opinions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        return NothingHere ? NotFound() : await Give(Project.No, CycleUrl($"deputy/candidates/{ListNo}"));
    }

    protected override async Task Load()
    {
        await base.Load();
        var listed = await projects.Listed(Cycle.Id);
        var index = listed.ToList().FindIndex(project => project.ListNo == ListNo);
        if (index < 0 || (Facts.PublicityEndsOn is null && Cycle.Stage <= Stage.Shortlist))
        {
            NothingHere = true;
            return;
        }

        (Project, Previous, Next) = (listed[index], listed.ElementAtOrDefault(index - 1), listed.ElementAtOrDefault(index + 1));
        Frame.Title = $"{ListNo}. {Project.Details.Title}";
        Frame.Breadcrumb = [new(Words["Deputy.Candidates", Year], CycleUrl("deputy/candidates"))];
        Opinions = await opinions.List(Cycle.Id, new OpinionFilter(ProjectNo: Project.No), 0, 200);
    }
}
