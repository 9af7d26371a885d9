using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Government.Shortlist;

/// <summary>The government asks to withdraw a candidate; the presidium decides.</summary>
public sealed class WithdrawModel(ProjectQueries projects) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Project Project { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => CandidateChangeQueries.LoadContext(work, id, No),
            (stored, x) => CandidateChangeRules.AskForWithdrawal(x.Cycle, x.Facts, stored, Reason, x.Actor));
        return await Answer(decision, "Change.Asked", CycleUrl("government/shortlist"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Change.Withdraw.Title"];
        Frame.Lead = Words["Change.Lead"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("government/shortlist"))];
        if (await projects.Find(Cycle.Id, No) is { ListNo: not null } project) Project = project;
        else NothingHere = true;
    }
}
