using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Photos;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Pages.Works;

/// <summary>Deputies note what they found at a project.</summary>
[RequestSizeLimit(PhotoUpload.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PhotoUpload.MostBytesOfRequest)]
public sealed class VisitModel(WorkQueries works, PhotoStore photoStore) : WorkPage(works)
{
    [BindProperty]
    public DateOnly? VisitedOn { get; set; }

    [BindProperty]
    public VisitKind Kind { get; set; }

    [BindProperty]
    public string? Deputies { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    /// <summary>Up to three photos of the place.</summary>
    [BindProperty]
    public List<IFormFile> Photos { get; set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => Choices<VisitKind>();

    public async Task<IActionResult> OnPostAsync()
    {
        var visit = new NewVisit { FormToken = FormToken, VisitedOn = VisitedOn ?? default, Kind = Kind, Deputies = Deputies?.Trim(), Found = Found?.Trim() };
        var photos = await PhotoUpload.Clean(Photos, nameof(Photos), ModelState, Words);
        if (!ModelState.IsValid) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => GroupQueries.LoadVisit(work, id, No, FormToken),
            (stored, x) => VisitRules.Record(x.Cycle, stored, visit, x.Actor, x.Today));
        if (decision.Refusal is null) decision = await photoStore.Add(Congress, Year, Actor, PhotoSource.Visit, FormToken, photos);
        return await Answer(decision, "Works.Visit.Saved", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Visit.Title"];
        Frame.Lead = Project.Details.Title;
        if (!HttpMethods.IsGet(Request.Method)) return;
        VisitedOn = Today;
        Deputies = Actor.MustBe(Role.Deputy) is null ? Actor.Name : null;
    }
}
