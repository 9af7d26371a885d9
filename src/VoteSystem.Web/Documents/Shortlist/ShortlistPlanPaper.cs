using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Shortlist;

/// <summary>D05 候选项目建议方案: put to the party committee, in a year in whose chain it stands.</summary>
public sealed class ShortlistPlanPaper(ProjectQueries projects, ApprovalQueries approvals, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        if (!year.Cycle.Rules.ApprovalChain.Contains(ApprovalBody.PartyCommittee)) return Task.FromResult<IReadOnlyList<DuePaper>>([]);
        var isReady = year.Facts.Candidates > 0 && year.Facts.CandidatesUnscreened == 0;
        return Task.FromResult(One(isReady ? null : PaperNeed.Shortlist));
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var all = await year.Once(() => projects.List(year.Cycle.Id, new ProjectFilter(), 0, int.MaxValue));
        var first = (await approvals.Of(year.Cycle.Id)).FirstOrDefault(step => step.Outcome == ApprovalOutcome.Agreed);
        return new WrittenPaper(new ShortlistPlan
        {
            Town = year.Town,
            Year = year.Year,
            Date = first?.HeldOn ?? year.Today,
            Proposals = year.Facts.Proposals,
            Drafts = all.Count,
            Seats = year.Cycle.Rules.TargetCount,
            Projects = [.. all.Where(CandidateList.IsCandidate).OrderBy(project => project.ListNo).Select(Profile)],
        });
    }

    private ProjectProfile Profile(Project project) => new()
    {
        No = project.ListNo!.Value,
        Title = project.Details.Title,
        Content = project.Details.Content,
        Total = project.Details.Amount,
        Unit = project.Details.Unit,
        Deadline = project.Details.DueOn is { } due ? words["Paper.Month", due.Year, due.Month] : "",
        Reason = ReasonOf(project),
    };

    private string ReasonOf(Project project)
    {
        var heard = project.MergedProposals > 0 ? words["Paper.Reason.Proposals", project.MergedProposals] : "";
        return project.Details.Beneficiaries is { } whom ? heard + words["Paper.Reason.Beneficiaries", whom] : heard;
    }
}

/// <summary>D06 候选项目公示: the list as it was published.</summary>
public sealed class CandidateNoticePaper(PaperSources sources, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One(await sources.Newest(year, Domain.Publishing.PublicationKind.Candidates) is null ? PaperNeed.PublishedCandidates : null, "Papers.Passage.Objections");

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var published = (await sources.Newest(year, Domain.Publishing.PublicationKind.Candidates))!;
        var from = year.DayOf(published.PublishedAt);
        return new WrittenPaper(new CandidateNotice
        {
            Town = year.Town,
            Year = year.Year,
            Date = from,
            From = from,
            Until = published.EndsOn ?? from,
            Projects = [.. published.Content.Rows.Select(Profile)],
            Ways = passage.Count > 0 ? passage : UsualWays(year),
        });
    }

    private IReadOnlyList<string> UsualWays(PaperYear year)
    {
        var letter = words["Paper.Objection.Letter", year.Town];
        return year.Address("candidates") is { } address ? [words["Paper.Objection.Online", address], letter] : [letter];
    }

    private ProjectProfile Profile(Domain.Publishing.PublishedRow row) => new()
    {
        No = row.No,
        Title = row.Title,
        Content = row["content"] ?? "",
        Total = PaperSources.MoneyIn(row["amountFen"]) is { } amount ? new Domain.Common.QualifiedAmount(amount, row["amountQuality"] ?? "") : null,
        Unit = row["unit"] ?? "",
        Deadline = PaperSources.DayIn(row["dueOn"]) is { } due ? words["Paper.Month", due.Year, due.Month] : "",
    };
}
