using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Components;
using VoteSystem.Web.Pages.Secretariat.Deliberate;

namespace VoteSystem.Web.Pages.Presidium.Deliberate;

/// <summary>The presidium hears what the groups said and fixes the list that goes to the ballot.</summary>
public sealed class IndexModel(OpinionQueries opinions, ProjectQueries projects) : CyclePage
{
    /// <summary>True for the page before the list is fixed.</summary>
    [BindProperty(SupportsGet = true, Name = "fix")]
    public bool Fix { get; set; }

    public OpinionSummary Summary { get; private set; } = null!;

    public IReadOnlyList<Project> Candidates { get; private set; } = [];

    public IReadOnlyList<OpinionQueries.Row> Opinions { get; private set; } = [];

    /// <summary>Why the list cannot be fixed now; null when it can.</summary>
    public Refusal? FixRefusal => CycleDecisions.FixCandidates(Cycle, Facts, Actor).Refusal;

    public ConfirmStep Confirm => new()
    {
        Question = Words["Deliberate.Fix.Question", Facts.Candidates, Cycle.Rules.TargetCount],
        Consequences = [Words["Deliberate.Fix.Ballot"], Words["Deliberate.Fix.Frozen"], Words["Stage.Confirm.Log"]],
        Button = Words["Deliberate.Fix"],
        CancelHref = CycleUrl("presidium/deliberate"),
        Handler = "Fix",
        IsDestructive = false,
    };

    public async Task<IActionResult> OnPostFixAsync(bool confirmed)
    {
        if (!confirmed) return LocalRedirect($"{Request.Path}?fix=true");
        var decision = await Cycles.Apply(Congress, Year, Actor, x => CycleDecisions.FixCandidates(x.Cycle, x.Facts, x.Actor));
        return await Answer(decision, "Deliberate.Fix.Done", CycleUrl("presidium/deliberate"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Deliberate.Presidium"];
        var listed = await projects.Listed(Cycle.Id);
        Candidates = [.. listed.Where(CandidateList.IsCandidate)];
        Summary = new OpinionSummary(listed, await opinions.Summaries(Cycle.Id), null);
        Opinions = await opinions.List(Cycle.Id, new OpinionFilter(), 0, 500);
    }
}
