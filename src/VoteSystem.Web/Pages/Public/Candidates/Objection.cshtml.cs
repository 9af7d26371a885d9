using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Candidates;

/// <summary>Anybody says what is wrong with a candidate or with the list while it is displayed.</summary>
[EnableRateLimiting(PublicForms.Policy)]
public sealed class ObjectionModel(PublicationQueries publications) : CandidatesPage(publications)
{
    /// <summary>Number of the candidate on the list; null for the list as a whole.</summary>
    [BindProperty(SupportsGet = true)]
    public int? No { get; set; }

    [BindProperty]
    public Guid FormToken { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>Nobody sees this field; programs fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public IEnumerable<SelectListItem> Choices =>
        [new(Words["Objection.Whole"], ""), .. (Frozen?.Rows ?? []).Select(row => new SelectListItem($"{row.No}. {row.Title}", $"{row.No}"))];

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrEmpty(Website)) return BadRequest();
        var objection = new NewObjection(FormToken, No, Text, string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim());
        var decision = await Cycles.Apply(Congress, Year, Actor.Public, (work, id) => ObjectionQueries.LoadNumbers(work, id, FormToken),
            (numbers, x) => PublicityRules.Object(x.Cycle, x.Facts, objection, numbers, x.Today));
        return await Answer(decision, "Objection.Received", CycleUrl("candidates"));
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Objection.Give"];
        Frame.Breadcrumb = [new(Shown?.Title ?? Words["Candidates.Title", Year], CycleUrl("candidates"))];
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        if (Shown is null) NothingHere = true;
    }
}
