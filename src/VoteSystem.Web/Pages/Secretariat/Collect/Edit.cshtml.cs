using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;
using VoteSystem.Web.Pages.Public.Collect;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Correct wording, place, category, amount, source or channel. Who saves second is shown what the first one changed.</summary>
public sealed class EditModel(ProposalStore store, ProposalQueries proposals, AuditQueries audit) : CyclePage, IProposalForm
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>What a colleague changed after this form was opened.</summary>
    public DiffBox? Diff { get; private set; }

    private int No => int.Parse((string)RouteData.Values["no"]!);

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        if (NothingHere) return NotFound();
        (Input, Seen) = (ProposalInput.Of(Proposal), Proposal.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Input.Check(ModelState, Words, contactIsNeeded: false, phoneIsNeeded: false)) return await Again();
        var decision = await store.Decide(Congress, Year, Actor, No, (cycle, proposal) =>
            CollectRules.Edit(cycle, proposal, Input.Text(), Input.Source, Input.Channel, Seen, Actor));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) await ShowWhatChanged();
        return await Answer(decision, "Collect.Saved", CycleUrl($"secretariat/collect/{No}"));
    }

    protected override async Task Load()
    {
        var found = await proposals.Find(Cycle.Id, No);
        NothingHere = found is null;
        Proposal = found!;
        Frame.Title = Words["Collect.Edit"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect")), new(Words["Collect.NoOfYear", Year, No], CycleUrl($"secretariat/collect/{No}"))];
    }

    /// <summary>What was typed stays in the form; saved again, it goes on top of the new version.</summary>
    private async Task ShowWhatChanged()
    {
        var entries = await audit.About(Congress.Id, ProposalEvent.SubjectOf(Year, No));
        Diff = History.Since(entries, Seen, Words);
        Seen = entries.Count;
        ModelState.Remove(nameof(Seen));
    }
}
