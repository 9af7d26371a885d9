using VoteSystem.Documents.Ballot;
using VoteSystem.Documents.Deliberate;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>Which template draws which paper.</summary>
internal static class Templates
{
    public static PaperTemplate For(Paper paper, PrintOptions options) => paper switch
    {
        BallotMethod p => new BallotMethodPdf(p, options),
        ScrutineerList p => new ScrutineerListPdf(p, options),
        AttendanceSheet p => new AttendanceSheetPdf(p, options),
        VotingSlips p => new VotingSlipsPdf(p, options),
        IssueReport p => new IssueReportPdf(p, options),
        TallyReport p => new TallyReportPdf(p, options),
        Resolution p => new ResolutionPdf(p, options),
        Announcement p => new AnnouncementPdf(p, options),
        _ => throw new NotSupportedException($"There is no template for {paper.GetType().Name}."),
    };
}
