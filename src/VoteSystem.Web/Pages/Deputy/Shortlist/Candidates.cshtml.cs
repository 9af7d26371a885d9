using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Pages.Deputy.Shortlist;

/// <summary>The candidates for deputies: one card each, and a choice of some to compare.</summary>
public sealed class CandidatesModel(ProjectQueries projects, OpinionQueries opinions) : CyclePage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<Project> Candidates { get; private set; } = [];

    public IReadOnlyDictionary<int, int> Opinions { get; private set; } = new Dictionary<int, int>();

    /// <summary>Deputies see the list from its display on.</summary>
    public bool IsShown => Facts.PublicityEndsOn is not null || Cycle.Stage > Stage.Shortlist;

    protected override async Task Load()
    {
        Frame.Title = Words["Deputy.Candidates", Year];
        if (!IsShown) return;
        var listed = await projects.Listed(Cycle.Id);
        Candidates = [.. listed.Where(project => Matches(project.Details))];
        Opinions = (await opinions.Summaries(Cycle.Id)).Where(count => count.ProjectNo is not null).ToDictionary(count => count.ProjectNo!.Value, count => count.Opinions);
    }

    private bool Matches(ProjectDetails paper) =>
        string.IsNullOrWhiteSpace(Search) || new[] { paper.Title, paper.Content, paper.Place, paper.Unit }.Any(text => text?.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}
