using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Photos;
using VoteSystem.Web.Photos;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>Hand in a proposal: one screen, for residents and, signed in, for deputies. A QR link fills in village and channel.</summary>
[EnableRateLimiting(PublicForms.Policy)]
[RequestSizeLimit(PhotoUpload.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PhotoUpload.MostBytesOfRequest)]
public sealed class ProposeModel(ProposalStore store, PhotoStore photoStore) : CyclePage
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    /// <summary>Up to three photos of the place.</summary>
    [BindProperty]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>Why nothing can be handed in today, or null.</summary>
    public Refusal? Closed => CollectRules.WindowRefusal(Cycle, Today);

    public bool IsDeputy => Actor.Roles.Contains(Role.Deputy);

    public bool NeedsContact => !IsDeputy && !Cycle.Rules.AnonymousProposalAllowed;

    /// <summary>Category and amount are folded away, unless something was written there.</summary>
    public bool ShowsMore => Input.Category is not null || Input.Amount is not null;

    public override Task<IActionResult> OnGetAsync()
    {
        string? village = Request.Query["village"];
        var channel = Enum.TryParse<ProposalChannel>(Request.Query["channel"], out var named) ? named : ProposalChannel.QrCode;
        Input = new ProposalInput
        {
            Place = village,
            Channel = string.IsNullOrEmpty(village) && !Request.Query.ContainsKey("channel") ? ProposalChannel.Web : Known(channel),
            FormToken = Guid.NewGuid(),
        };
        return base.OnGetAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!string.IsNullOrEmpty(Input.Website)) return BadRequest();
        Input.Source = IsDeputy ? ProposalSource.Deputy : ProposalSource.Resident;
        Input.Channel = Known(Input.Channel);
        Input.ReceivedOn = Today;
        var photos = await PhotoUpload.Clean(Photos, nameof(Photos), ModelState, Words);
        if (!Input.Check(ModelState, Words, NeedsContact, phoneIsNeeded: !IsDeputy, categoryIsNeeded: false)) return await Again();
        var decision = await store.HandIn(Congress, Year, Actor, Input.Paper(Today));
        if (decision.Refusal is null) decision = await photoStore.Add(Congress, Year, Actor, PhotoSource.Proposal, Input.FormToken, photos);
        return decision.Refusal is { } refusal ? await Again(refusal) : LocalRedirect(CycleUrl($"propose/done?form={Input.FormToken:N}"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Collect.Propose"];
        Frame.Lead = Closed is null ? Words["Collect.Propose.Lead"] : null;
        return Task.CompletedTask;
    }

    private static ProposalChannel Known(ProposalChannel channel) =>
        CollectRules.PublicChannels.Contains(channel) ? channel : ProposalChannel.Web;
}
