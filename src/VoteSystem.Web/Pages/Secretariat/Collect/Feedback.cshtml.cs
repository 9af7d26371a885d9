using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Publish what was received and what became of it. Shows first what the public would see that is new.</summary>
public sealed class FeedbackModel(PublicationQueries publications, ProposalQueries proposals) : CyclePage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public PublicationQueries.Row? Newest { get; private set; }

    public PublishedContent Shown { get; private set; } = new([], []);

    /// <summary>What a new version would change.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        Title = Newest?.Title ?? Words["Collect.Feedback.Title", Congress.Town, Year];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var earlier = (await NewestOf())?.Content;
        var decision = await Cycles.Apply(Congress, Year, Actor, ProposalLoading.LoadCycle,
            (all, context) => CollectPublishing.PublishLedger(context.Cycle, Title ?? "", all, earlier, Note, Actor));
        return await Answer(decision, "Collect.Feedback.Published", CycleUrl("secretariat/collect/feedback"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["PublicationKind.Ledger"];
        Frame.Lead = Words["Collect.Feedback.Lead"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        Newest = await NewestOf();
        Shown = CollectPublishing.Ledger(await proposals.All(Cycle.Id));
        if (Newest is not null) Changes = PublishedChange.Between(Newest.Content, Shown);
    }

    private async Task<PublicationQueries.Row?> NewestOf() =>
        await publications.Versions(Cycle.Id, PublicationKind.Ledger) is [var newest, ..] ? newest : null;
}
