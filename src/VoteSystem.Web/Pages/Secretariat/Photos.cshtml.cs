using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Photos;
using VoteSystem.Storage.Photos;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat;

/// <summary>The secretariat looks at photos before the public does.</summary>
public sealed class PhotosModel(PhotoQueries photos, PhotoStore store) : CyclePage
{
    private const int AtOnce = 24;

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The photos that have waited longest; the next ones take the places of those that are decided.</summary>
    public IReadOnlyList<PhotoQueries.Row> Waiting { get; private set; } = [];

    /// <summary>All that wait.</summary>
    public int WaitingInAll { get; private set; }

    /// <summary>Photos that the public sees.</summary>
    public PagedList<PhotoQueries.Row> Accepted { get; private set; } = null!;

    public ConfirmStep? Confirm { get; private set; }

    /// <summary>The page of what a photo came with.</summary>
    public string Place(PhotoQueries.Row photo) =>
        CycleUrl(photo.Source == PhotoSource.Proposal ? $"secretariat/collect/{photo.SourceNo}" : $"works/{photo.ProjectNo}");

    public async Task<IActionResult> OnPostAcceptAsync() =>
        await Answer(await store.Decide(Congress, Year, Actor, Id, isAccepted: true), "Photo.Accepted", CycleUrl("secretariat/photos"));

    public async Task<IActionResult> OnPostRefuseAsync()
    {
        if (Confirmed) return await Answer(await store.Decide(Congress, Year, Actor, Id, isAccepted: false), "Photo.Refused", CycleUrl("secretariat/photos"));
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Photo.Refuse.Question"],
            Consequences = [Words["Photo.Refuse.What"]],
            Button = Words["Photo.Refuse"],
            CancelHref = CycleUrl("secretariat/photos"),
            Handler = "Refuse",
            Fields = new Dictionary<string, string> { [nameof(Id)] = Id.ToString() },
        };
        return Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Photo.Title"];
        Frame.Lead = Words["Photo.Lead"];
        Waiting = await photos.LongestWaiting(Cycle.Id, AtOnce);
        WaitingInAll = await photos.Waiting(Cycle.Id);
        Accepted = new PagedList<PhotoQueries.Row>(
            await photos.Accepted(Cycle.Id, List.Search, List.Skip, List.Size), await photos.CountOfAccepted(Cycle.Id, List.Search), List);
    }
}
