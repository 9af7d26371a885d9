using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Pages.Projects;

namespace VoteSystem.Web.Pages.Government.Shortlist;

/// <summary>The government asks to change a candidate of an agreed list; the presidium decides.</summary>
public sealed class AmendModel(DeputyQueries roll, ProjectQueries projects) : ProjectFormPage(roll)
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ShapeIsRight()) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => CandidateChangeQueries.LoadContext(work, id, No),
            (stored, x) => CandidateChangeRules.AskForAmendment(x.Cycle, x.Facts, stored, Input.ToDetails(stored.Candidate?.Details.Synthetic), Reason, SeenVersion, x.Actor));
        return decision.Refusal is { } refusal
            ? await Refused(refusal, await projects.Find(Cycle.Id, No))
            : await Answer(decision, "Change.Asked", CycleUrl("government/shortlist"));
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Change.Amend.Title"];
        Frame.Lead = Words["Change.Lead"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("government/shortlist"))];
        if (await projects.Find(Cycle.Id, No) is not { ListNo: not null } project) NothingHere = true;
        else if (HttpMethods.IsGet(Request.Method)) (Input, SeenVersion) = (ProjectForm.Of(project.Details), project.Version);
    }
}
