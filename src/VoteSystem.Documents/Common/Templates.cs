using VoteSystem.Documents.Ballot;
using VoteSystem.Documents.Collect;
using VoteSystem.Documents.Congresses;
using VoteSystem.Documents.Deliberate;
using VoteSystem.Documents.Evaluate;
using VoteSystem.Documents.Shortlist;
using VoteSystem.Documents.Supervise;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>Which template draws which paper.</summary>
internal static class Templates
{
    public static PaperTemplate For(Paper paper, PrintOptions options) => paper switch
    {
        CollectNotice p => new CollectNoticePdf(p, options),
        ProposalForm p => new ProposalFormPdf(p, options),
        ProposalLedger p => new ProposalLedgerPdf(p, options),
        ScreeningSheet p => new ScreeningSheetPdf(p, options),
        ShortlistPlan p => new ShortlistPlanPdf(p, options),
        CandidateNotice p => new CandidateNoticePdf(p, options),
        CandidateReport p => new CandidateReportPdf(p, options),
        CompletionReport p => new CompletionReportPdf(p, options),
        BallotMethod p => new BallotMethodPdf(p, options),
        ScrutineerList p => new ScrutineerListPdf(p, options),
        AttendanceSheet p => new AttendanceSheetPdf(p, options),
        DeputyCards p => new DeputyCardsPdf(p, options),
        VotingSlips p => new VotingSlipsPdf(p, options),
        IssueReport p => new IssueReportPdf(p, options),
        TallyReport p => new TallyReportPdf(p, options),
        Resolution p => new ResolutionPdf(p, options),
        Announcement p => new AnnouncementPdf(p, options),
        ChairScript p => new ChairScriptPdf(p, options),
        ImplementationPlan p => new ImplementationPlanPdf(p, options),
        SupervisionGroups p => new SupervisionGroupsPdf(p, options),
        ProgressTable p => new ProgressTablePdf(p, options),
        SupervisionOrder p => new SupervisionOrderPdf(p, options),
        IssueList p => new IssueListPdf(p, options),
        AdjustmentReport p => new AdjustmentReportPdf(p, options),
        AdjustmentNotice p => new AdjustmentNoticePdf(p, options),
        AppraisalResult p => new AppraisalResultPdf(p, options),
        RectificationReport p => new RectificationReportPdf(p, options),
        ArchiveIndex p => new ArchiveIndexPdf(p, options),
        DeputyRecord p => new DeputyRecordPdf(p, options),
        _ => throw new NotSupportedException($"There is no template for {paper.GetType().Name}."),
    };
}
