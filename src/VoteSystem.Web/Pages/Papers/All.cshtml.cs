using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>Makes all drafts of the year and shows how far it is; the page asks again by itself, with or without script.</summary>
public sealed class AllModel(PaperDesk desk, PaperQueries papers, PaperRuns runs) : PaperPage(desk, papers)
{
    private const string Seconds = "1";

    /// <summary>The last run, on whichever node, or null.</summary>
    public PaperRun? Run { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await runs.Start(Congress, Cycle.Id, Actor, Site);
        return LocalRedirect(CycleUrl("paperwork/all"));
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Papers.All.Title"];
        Frame.Lead = Words["Papers.All.Lead"];
        Frame.Breadcrumb = [new(Words["Papers.Title", Year], CycleUrl("paperwork"))];
        Run = await runs.Of(Cycle.Id);
        if (Run is { IsOver: false }) Response.Headers.Append("Refresh", Seconds);
    }
}
