using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Deputy.Shortlist;

/// <summary>Up to four candidates side by side: money, people, villages, readiness.</summary>
public sealed class CompareModel(ProjectQueries projects, ChecklistQueries checklists) : CyclePage
{
    /// <summary>Most candidates that fit side by side.</summary>
    public const int Most = 4;

    /// <summary>The row of the checklist that says whether land and money are ready.</summary>
    private const string ReadinessRow = "land-and-money-ready";

    [BindProperty(SupportsGet = true, Name = "c")]
    public int[] Chosen { get; set; } = [];

    /// <summary>All candidates at once: the page that a phone keeps for when there is no network.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<Project> Shown { get; private set; } = [];

    private IReadOnlyList<ChecklistQueries.Row> _verdicts = [];

    /// <summary>What the checklist says about readiness; null when it was not judged.</summary>
    public ChecklistQueries.Row? ReadinessOf(Project project) => _verdicts.FirstOrDefault(row => row.ProjectNo == project.No);

    /// <summary>The largest amount of those shown, for bars of their length.</summary>
    public long LargestFen => Shown.Max(project => project.Details.Amount.Amount.Fen);

    protected override async Task Load()
    {
        Frame.Title = Words["Deputy.Compare"];
        Frame.Breadcrumb = [new(Words["Deputy.Candidates", Year], CycleUrl("deputy/candidates"))];
        if (Facts.PublicityEndsOn is null && Cycle.Stage <= Stage.Shortlist) return;
        Shown = [.. (await projects.Listed(Cycle.Id)).Where(CandidateList.IsCandidate).Where(project => All || Chosen.Contains(project.ListNo!.Value)).Take(All ? int.MaxValue : Most)];
        _verdicts = [.. (await checklists.All(Cycle.Id)).Where(row => row.RowKey == ReadinessRow)];
    }
}
