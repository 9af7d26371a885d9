using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>One project: its paper, its checklist, the proposals in it, and what can be done with it now.</summary>
public sealed class ShowModel(ProjectQueries projects, ChecklistQueries checklists, ProposalQueries proposals, AuditQueries audit) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public Project Project { get; private set; } = null!;

    public IReadOnlyList<ChecklistQueries.Row> Verdicts { get; private set; } = [];

    public Checklist Checklist { get; private set; } = null!;

    public IReadOnlyList<Proposal> Merged { get; private set; } = [];

    /// <summary>What happened to it, newest first.</summary>
    public Timeline Happened { get; private set; } = new([]);

    public bool MayEdit => ProjectRules.Edit(Cycle, Facts, Project, Project.Details, Project.Version, Actor).Refusal is null;

    public bool MayKeepBack => ProjectRules.Pool(Cycle, Project, "-", Project.Version, Actor).Refusal is null;

    public bool MayReopen => ProjectRules.Reopen(Cycle, Project, [], Project.Version, Actor).Refusal is null;

    /// <summary>Why it cannot be put on the list now; null when it can.</summary>
    public Refusal? ListRefusal => ListRules.List(Cycle, Facts, Project, [.. Verdicts.Select(row => row.ToVerdict())], [], Actor).Refusal;

    public async Task<IActionResult> OnPostListAsync()
    {
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, No), Verdicts: await ChecklistQueries.Load(work, id, No), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => ListRules.List(x.Cycle, x.Facts, stored.Project, stored.Verdicts, [.. stored.Listed.Select(project => project.No)], x.Actor));
        return await Answer(decision, "Projects.Listed", CycleUrl($"projects/{No}"));
    }

    public async Task<IActionResult> OnPostReopenAsync(int seenVersion)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, No), Verdicts: await ChecklistQueries.Load(work, id, No)),
            (stored, x) => ProjectRules.Reopen(x.Cycle, stored.Project, stored.Verdicts, seenVersion, x.Actor));
        return await Answer(decision, "Projects.Reopened", CycleUrl($"projects/{No}"));
    }

    public async Task<IActionResult> OnPostUnmergeAsync(int proposal)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ProposalLoading.Load(work, id, proposal),
            (stored, x) => stored is null ? new Refusal(RefusalCode.NotFound) : ProposalDecisions.Unmerge(x.Cycle, stored, x.Actor));
        return await Answer(decision, "Projects.Unmerged", CycleUrl($"projects/{No}"));
    }

    protected override async Task Load()
    {
        if (await projects.Find(Cycle.Id, No) is not { } project)
        {
            NothingHere = true;
            return;
        }

        Project = project;
        Frame.Title = project.Details.Title;
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects"))];
        Verdicts = await checklists.Of(Cycle.Id, No);
        Checklist = Checklist.Conclude(Cycle.Rules, Verdicts.Select(row => row.ToVerdict()));
        Happened = History.Of(await audit.About(Congress.Id, Project.SubjectOf(Year, No)), Words);
        if (project.MergedProposals > 0)
            Merged = [.. (await proposals.Page(Cycle.Id, new ProposalFilter { Status = ProposalStatus.Merged }, 0, int.MaxValue)).Where(proposal => proposal.ProjectNo == No)];
    }
}
