using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Pages.Secretariat.Deliberate;

/// <summary>Enters an opinion that was given in a group.</summary>
public sealed class NewModel(ProjectQueries projects, DeputyQueries roll) : CyclePage
{
    [BindProperty]
    public Guid FormToken { get; set; }

    [BindProperty]
    public int? ProjectNo { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Speaker { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var opinion = new NewOpinion(FormToken, ProjectNo, Group?.Trim(), Speaker?.Trim(), Text?.Trim());
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => OpinionQueries.LoadNumbers(work, id, FormToken, ProjectNo),
            (numbers, x) => DeliberateRules.Give(x.Cycle, opinion, numbers, x.Actor));
        return await Answer(decision, "Deliberate.Entered", CycleUrl("secretariat/deliberate"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Deliberate.Enter"];
        Frame.Breadcrumb = [new(Words["Deliberate.Title", Year], CycleUrl("secretariat/deliberate"))];
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        var listed = await projects.Listed(Cycle.Id);
        Candidates = [new(Words["Deliberate.Whole"], ""), .. listed.Where(CandidateList.IsCandidate).Select(project => new SelectListItem($"{project.ListNo}. {project.Details.Title}", $"{project.No}"))];
        Groups = [.. (await roll.Groups(Congress.Id)).Select(group => group.Name)];
    }
}
