using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;
using VoteSystem.Web.Pages.Public.Collect;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>One proposal: what it says, whom to ask back, its way so far, and the decisions that are possible now.</summary>
public sealed class DetailModel(ProposalStore store, ProposalQueries proposals, AuditQueries audit, Fates fates) : CyclePage
{
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? StatusReason { get; set; }

    [BindProperty]
    public string? ReferredTo { get; set; }

    [BindProperty]
    public int? DuplicateOf { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>Shown to the secretariat alone.</summary>
    public Contact? Contact { get; private set; }

    public PhotoStrip Photos { get; private set; } = new([]);

    public FateLine Line { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public DiffBox? Diff { get; private set; }

    public int No => int.Parse((string)RouteData.Values["no"]!);

    private string Here => CycleUrl($"secretariat/collect/{No}");

    public Task<IActionResult> OnPostAcceptAsync() =>
        Decide((cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, Seen, Actor));

    public Task<IActionResult> OnPostRejectAsync() =>
        Decide((cycle, proposal) => ProposalDecisions.Reject(cycle, proposal, StatusReason ?? "", Seen, Actor));

    public Task<IActionResult> OnPostReferAsync() =>
        Decide((cycle, proposal) => ProposalDecisions.Refer(cycle, proposal, ReferredTo ?? "", StatusReason ?? "", Seen, Actor));

    public Task<IActionResult> OnPostReplyAsync() =>
        Decide((cycle, proposal) => ProposalDecisions.Reply(cycle, proposal, Reply ?? "", Seen, Actor));

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        await AnswerWithChanges(await store.Withdraw(Congress, Year, Actor, No, DuplicateOf ?? 0, Seen));

    /// <summary>True when the table of statuses leads there from here; forms for anything else are not drawn.</summary>
    public bool Can(ProposalStatus to) => Cycle.Stage != Stage.Closed && ProposalDecisions.CanBecome(Proposal.Status, to);

    protected override async Task Load()
    {
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        var found = await proposals.Find(Cycle.Id, No);
        NothingHere = found is null;
        if (found is null) return;
        Proposal = found;
        Frame.Title = found.Text.Title;
        Contact = await proposals.ContactOf(Cycle.Id, No);
        Line = await fates.Of(Congress, found);
        Photos = await this.PhotosOfProposal(Year, No);
        Timeline = History.Of(await audit.About(Congress.Id, ProposalEvent.SubjectOf(Year, No)), Words);
        if (Refusal is null) (Seen, Reply) = (found.Version, found.Reply);
    }

    private async Task<IActionResult> Decide(Func<Cycle, Proposal, Decision> decide) =>
        await AnswerWithChanges(await store.Decide(Congress, Year, Actor, No, decide));

    private async Task<IActionResult> AnswerWithChanges(Decision decision)
    {
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile)
        {
            var entries = await audit.About(Congress.Id, ProposalEvent.SubjectOf(Year, No));
            Diff = History.Since(entries, Seen, Words);
            Seen = entries.Count;
            ModelState.Remove(nameof(Seen));
        }

        return decision.Refusal?.Code == RefusalCode.NotFound ? NotFound() : await Answer(decision, "Collect.Decided", Here);
    }
}
