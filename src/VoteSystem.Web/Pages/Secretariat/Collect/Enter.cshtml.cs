using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Pages.Public.Collect;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Enter a proposal for somebody: from the station's form, the telephone, the window, a letter.</summary>
public sealed class EnterModel(ProposalStore store) : CyclePage, IProposalForm
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public override Task<IActionResult> OnGetAsync()
    {
        Input = new ProposalInput { FormToken = Guid.NewGuid(), ReceivedOn = Today, Channel = ProposalChannel.Station };
        return base.OnGetAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Input.Check(ModelState, Words, contactIsNeeded: false, phoneIsNeeded: false)) return await Again();
        var decision = await store.HandIn(Congress, Year, Actor, Input.Paper(Today));
        return await Answer(decision, "Collect.Entered", CycleUrl("secretariat/collect"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Collect.Enter"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        return Task.CompletedTask;
    }
}
