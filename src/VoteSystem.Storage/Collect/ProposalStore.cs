using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Collect;

/// <summary>The commands about proposals: each joins what must be loaded with the rule that decides.</summary>
public sealed class ProposalStore(CycleStore cycles)
{
    /// <summary>Takes in one proposal. The same form sent again is accepted and changes nothing; its proposal is found by the form.</summary>
    /// <returns>Refused: what <see cref="CollectRules.HandIn"/> says.</returns>
    public Task<Decision> HandIn(Congress congress, int year, Actor actor, HandedIn paper) =>
        cycles.Apply(congress, year, actor,
            async (work, id) => await ProposalLoading.IsKnown(work, id, paper.FormToken) ? null : (await ProposalLoading.NextSlots(work, id, 1))[0],
            (slot, context) => slot is null ? Decision.Accept() : CollectRules.HandIn(context.Cycle, context.Today, paper, slot, actor));

    /// <summary>Takes in the rows of a sheet, all of them or none; rows that were taken in before are recognised.</summary>
    /// <returns>Refused: what <see cref="CollectRules.Import"/> says.</returns>
    public Task<Decision> Import(Congress congress, int year, Actor actor, string file, IReadOnlyList<HandedIn> papers) =>
        cycles.Apply(congress, year, actor,
            (work, id) => ProposalLoading.ForImport(work, id, papers),
            (load, context) => CollectRules.Import(context.Cycle, context.Today, file, load.Fresh, load.Known, actor));

    /// <summary>Decides about one proposal.</summary>
    /// <param name="congress">Whose.</param>
    /// <param name="year">Which cycle.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="no">Which proposal.</param>
    /// <param name="decide">The rule.</param>
    /// <returns>Refused: NotFound, or what the rule says.</returns>
    public Task<Decision> Decide(Congress congress, int year, Actor actor, int no, Func<Cycle, Proposal, Decision> decide) =>
        cycles.Apply(congress, year, actor,
            (work, id) => ProposalLoading.Load(work, id, no),
            (proposal, context) => proposal is null ? new Refusal(RefusalCode.NotFound) : decide(context.Cycle, proposal));

    /// <summary>Marks a proposal as the duplicate of another one.</summary>
    /// <returns>Refused: NotFound, or what <see cref="ProposalDecisions.Withdraw"/> says.</returns>
    public Task<Decision> Withdraw(Congress congress, int year, Actor actor, int no, int originalNo, int seenVersion) =>
        cycles.Apply(congress, year, actor,
            async (work, id) => (Proposal: await ProposalLoading.Load(work, id, no), Original: await ProposalLoading.Load(work, id, originalNo)),
            (load, context) => load.Proposal is null
                ? new Refusal(RefusalCode.NotFound)
                : ProposalDecisions.Withdraw(context.Cycle, load.Proposal, load.Original, seenVersion, actor));

    /// <summary>Accepts several proposals, all of them or none.</summary>
    /// <returns>Refused: what <see cref="ProposalDecisions.AcceptAll"/> says.</returns>
    public Task<Decision> AcceptAll(Congress congress, int year, Actor actor, IEnumerable<int> numbers) =>
        cycles.Apply(congress, year, actor,
            (work, id) => ProposalLoading.LoadAll(work, id, numbers.Distinct()),
            (proposals, context) => ProposalDecisions.AcceptAll(context.Cycle, proposals, actor));

    /// <summary>Deletes the contact data of a closed cycle once the retention time is over.</summary>
    /// <returns>Refused: what <see cref="CollectRules.DeleteContacts"/> says.</returns>
    public Task<Decision> DeleteContacts(Congress congress, int year, Actor actor) =>
        cycles.Apply(congress, year, actor,
            ProposalLoading.ForDeletingContacts,
            (load, context) => CollectRules.DeleteContacts(
                context.Cycle, load.ClosedAt is { } closed ? congress.Today(closed) : null, context.Today, load.Contacts, actor));
}
