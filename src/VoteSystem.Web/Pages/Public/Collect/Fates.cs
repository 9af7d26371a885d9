using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>Draws the way of a proposal: received → decided → part of a project → candidate → chosen → built.</summary>
public sealed class Fates(ProposalQueries proposals, PublicationQueries publications, AuditQueries audit, Words words)
{
    private static readonly string[] Built = ["Completed", "Accepted", "Appraised", "Closed"];

    /// <summary>
    /// The line of one proposal. Steps of the project are told only as far as they were published: a list that the public
    /// has not seen yet is not given away here.
    /// </summary>
    public async Task<FateLine> Of(Congress congress, Proposal proposal)
    {
        var id = new CycleId(congress.Id, proposal.Year);
        var entries = await audit.About(congress.Id, ProposalEvent.SubjectOf(proposal.Year, proposal.No));
        DateOnly? On(string kind) => entries.LastOrDefault(entry => entry.Kind == kind) is { } entry ? congress.Today(entry.At) : null;

        var steps = new List<FateStep> { new(words["Fate.Received"], StepState.Done, proposal.ReceivedOn, words.Of(proposal.Channel)) };
        if (proposal.Status == ProposalStatus.Received)
            return new FateLine([.. steps, new(words["Fate.Deciding"], StepState.Now)]);

        if (Ending(proposal) is var (kind, detail))
            return new FateLine([.. steps, new(words.Of(proposal.Status), StepState.Done, On(kind), detail)]);

        steps.Add(new(words["ProposalStatus.Accepted"], StepState.Done, On(nameof(ProposalAccepted))));
        var project = proposal.ProjectNo is { } no ? await proposals.ProjectOf(id, no) : null;
        steps.Add(project is null
            ? new(words["Fate.Merging"], StepState.Now)
            : new(words["ProposalStatus.Merged"], StepState.Done, On(nameof(ProposalMerged)), project.Title));
        if (project is not null) steps.AddRange(await StepsOf(congress, id, project));
        return new FateLine(steps);
    }

    private (string Kind, string? Detail)? Ending(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.Rejected => (nameof(ProposalRejected), proposal.StatusReason),
        ProposalStatus.Referred => (nameof(ProposalReferred), words["Fate.ReferredTo", proposal.ReferredTo ?? "", proposal.StatusReason ?? ""]),
        ProposalStatus.Withdrawn => (nameof(ProposalWithdrawn), words["Fate.DuplicateOf", proposal.DuplicateOf ?? 0]),
        _ => null,
    };

    private async Task<IEnumerable<FateStep>> StepsOf(Congress congress, CycleId id, ProposalQueries.ProjectFate project)
    {
        var newest = await publications.Newest(id);
        DateOnly? Published(PublicationKind kind) => newest.FirstOrDefault(row => row.Kind == kind) is { } row ? congress.Today(row.PublishedAt) : null;
        var steps = new List<FateStep>();
        var candidateOn = Published(PublicationKind.Candidates);
        if (candidateOn is null) return [new(words["Fate.Shortlisting"], StepState.Now)];
        if (project.ListNo is null) return [new(words["Fate.NotCandidate"], StepState.Done, candidateOn)];
        steps.Add(new(words["Fate.Candidate"], StepState.Done, candidateOn));

        var resultOn = Published(PublicationKind.Result);
        if (resultOn is null) return [.. steps, new(words["Fate.Voting"], StepState.Now)];
        if (project.RankNo is null) return [.. steps, new(words["Fate.NotChosen"], StepState.Done, resultOn)];
        steps.Add(new(words["Fate.Chosen"], StepState.Done, resultOn));
        if (!Built.Contains(project.Status)) return [.. steps, new(words["Fate.Building"], StepState.Now)];
        var entries = await audit.About(congress.Id, Subject.InCycle("project", id.Year, project.No));
        return [.. steps, new(words["Fate.Built"], StepState.Done, entries is [.., var last] ? congress.Today(last.At) : null)];
    }
}
