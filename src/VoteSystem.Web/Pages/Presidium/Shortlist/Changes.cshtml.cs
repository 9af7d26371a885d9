using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Presidium.Shortlist;

/// <summary>The presidium consents to the government's requests about candidates or declines them.</summary>
public sealed class ChangesModel(CandidateChangeQueries changes, ProjectQueries projects, PublicationQueries publications) : CyclePage
{
    public IReadOnlyList<CandidateChange> Rows { get; private set; } = [];

    public IReadOnlyDictionary<int, Project> Projects { get; private set; } = new Dictionary<int, Project>();

    public async Task<IActionResult> OnPostAsync(int request, CandidateChangeOutcome outcome, string? note)
    {
        var displayed = await publications.Versions(Cycle.Id, PublicationKind.Candidates) is [var newest, ..] ? newest.Title : null;
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Change: await CandidateChangeQueries.Load(work, id, request), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => CandidateChangeRules.Decide(x.Cycle, x.Facts, stored.Change, stored.Listed, outcome, string.IsNullOrWhiteSpace(note) ? null : note, x.Actor, displayed));
        return await Answer(decision, $"Change.{outcome}", Request.Path);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Change.Title"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("presidium/shortlist"))];
        Rows = await changes.Of(Cycle.Id);
        Projects = (await projects.Listed(Cycle.Id)).ToDictionary(project => project.No);
    }
}
