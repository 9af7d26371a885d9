using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>Writes a project down, from accepted proposals or without any.</summary>
public sealed class NewModel(DeputyQueries roll, ProposalQueries proposals, ProjectQueries projects) : ProjectFormPage(roll)
{
    /// <summary>Numbers of the proposals that become part of it.</summary>
    [BindProperty(SupportsGet = true, Name = "proposal")]
    public int[] Merged { get; set; } = [];

    /// <summary>Accepted proposals that stand in no project.</summary>
    public IReadOnlyList<Proposal> Waiting { get; private set; } = [];

    public IEnumerable<SelectListItem> WaitingChoices =>
        Waiting.Select(proposal => new SelectListItem($"{proposal.No}  {proposal.Text.Title}", $"{proposal.No}", Merged.Contains(proposal.No)));

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ShapeIsRight()) return await Again();
        var paper = new NewProject(Input.ToDetails(), FormToken);
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Numbers: await ProjectQueries.LoadNumbers(work, id), Proposals: await ProposalLoading.LoadAll(work, id, Merged)),
            (stored, x) => Drafted(paper, stored.Numbers, stored.Proposals, x));
        var no = await projects.NoOfForm(Cycle.Id, FormToken);
        return await Answer(decision, "Projects.Drafted", CycleUrl($"projects/{no}"));
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Projects.New"];
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects"))];
        Waiting = await proposals.Page(Cycle.Id, new ProposalFilter { Status = ProposalStatus.Accepted }, 0, 500);
        if (HttpMethods.IsGet(Request.Method) && Waiting.FirstOrDefault(proposal => Merged.Contains(proposal.No)) is { } first) Fill(first);
    }

    private void Fill(Proposal first) => Input = new ProjectForm
    {
        Title = first.Text.Title,
        Content = first.Text.Content,
        Place = first.Text.Place,
        Category = first.Text.Category,
        Amount = first.Text.Amount?.ToString(),
    };

    private static Decision Drafted(NewProject paper, ProjectNumbers numbers, IReadOnlyList<Proposal> merged, CommandContext x)
    {
        var drafted = ProjectRules.Draft(x.Cycle, [paper], numbers, x.Actor);
        if (drafted is not Decision.Accepted { Events: [ProjectDrafted project] }) return drafted;
        var merges = merged.Select(proposal => ProposalDecisions.Merge(x.Cycle, proposal, project.No, x.Actor)).ToList();
        return merges.FirstOrDefault(merge => merge.Refusal is not null)
            ?? Decision.Accept([project, .. merges.Cast<Decision.Accepted>().SelectMany(merge => merge.Events)]);
    }
}
