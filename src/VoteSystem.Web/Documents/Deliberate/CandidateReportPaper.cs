using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Deliberate;

/// <summary>D07 候选项目形成过程及基本情况的报告: the steps are those that the system recorded, with their dates.</summary>
public sealed class CandidateReportPaper(BallotPapers ballot, ProjectQueries projects, ApprovalQueries approvals, PublicationQueries publications, Words words)
    : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => One(
        year.Cycle.CandidatesFixedAt is null ? PaperNeed.FixedCandidates : BallotPapers.HasSession(await ballot.Hall(year), year.Today) ? null : PaperNeed.Session,
        "Papers.Considerations");

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var cycle = year.Cycle;
        var session = (await ballot.Hall(year)).Session!;
        var drafts = (await projects.ByStatus(cycle.Id)).Sum(count => count.Projects);
        return new WrittenPaper(new CandidateReport
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.Today < session.OpensOn ? session.OpensOn : year.Today > session.ClosesOn ? session.ClosesOn : year.Today,
            Meeting = year.MeetingOf(session.Id),
            Considerations = passage,
            Proposals = year.Facts.Proposals,
            Drafts = drafts,
            Steps = await Steps(year),
            Seats = cycle.Rules.TargetCount,
            Projects = ProjectProfiles.OfCandidates(await projects.Listed(cycle.Id), words),
        });
    }

    private async Task<IReadOnlyList<DatedStep>> Steps(PaperYear year)
    {
        var cycle = year.Cycle;
        var steps = new List<DatedStep>();
        if ((await publications.Versions(cycle.Id, PublicationKind.Call)) is [.., var call])
            steps.Add(new DatedStep(year.DayOf(call.PublishedAt), words["Papers.Step.Call"]));
        steps.Add(new DatedStep(cycle.CollectUntil, words["Papers.Step.Collected", year.Facts.Proposals]));
        foreach (var approval in (await approvals.Of(cycle.Id)).Where(one => one.Outcome == ApprovalOutcome.Agreed))
            steps.Add(new DatedStep(approval.HeldOn, approval.DocumentNo is { } no ? words["Papers.Step.AgreedUnder", approval.Body, no] : words["Papers.Step.Agreed", approval.Body]));
        if ((await publications.Versions(cycle.Id, PublicationKind.Candidates)) is [.., var display])
            steps.Add(new DatedStep(year.DayOf(display.PublishedAt), words["Papers.Step.Display"]));
        steps.Add(new DatedStep(year.DayOf(cycle.CandidatesFixedAt!.Value), words["Papers.Step.Fixed"]));
        return [.. steps.OrderBy(step => step.On)];
    }
}
