using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Documents.Archive;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Documents.Collect;
using VoteSystem.Web.Documents.Deliberate;
using VoteSystem.Web.Documents.Evaluate;
using VoteSystem.Web.Documents.Shortlist;
using VoteSystem.Web.Documents.Supervise;

namespace VoteSystem.Web.Documents;

/// <summary>Who may read a paper once it is issued.</summary>
public enum PaperReach
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Those who work for the congress.</summary>
    Internal,

    /// <summary>Everybody where the 票决办法 publishes all counts, otherwise those who work for the congress.</summary>
    WithCounts,
}

/// <summary>One row of the table of papers.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Stage">The stage under whose heading the desk shows it.</param>
/// <param name="Reach">Who may read it.</param>
/// <param name="Makers">Roles that may make, confirm, replace and withdraw it. Who signs stands in the paper (<see cref="Paper.Signers"/>).</param>
/// <param name="Maker">The class that writes it.</param>
public sealed record PaperRow(PaperKind Kind, Stage Stage, PaperReach Reach, IReadOnlyList<Role> Makers, Type Maker)
{
    /// <summary>True when everybody may read an issued paper of this kind.</summary>
    public bool IsPublicUnder(CycleRules rules) =>
        Reach == PaperReach.Public || (Reach == PaperReach.WithCounts && rules.PublishVoteCounts == PublishVoteCounts.Full);
}

/// <summary>
/// The one table of papers that the site makes. To add one: write a class <c>Documents/STAGE/NAMEPaper.cs</c> that derives from
/// <see cref="PaperMaker"/> (what the year has, what is missing, and the record of <c>Domain/Documents</c> filled from queries), add a row here,
/// in the order in which a year needs its papers, and a word <c>PaperKind.NAME</c> in <c>Text/Papers.*.resx</c>; a new reason why something
/// cannot be made yet is a value of <see cref="PaperNeed"/> with its word. A kind may have two rows when their matters differ.
/// Register, signing, pages, archive and check follow from the row.
/// </summary>
public sealed class PaperTable(IServiceProvider services)
{
    private static readonly IReadOnlyList<Role> Office = [Role.Secretariat];
    private static readonly IReadOnlyList<Role> OfficeOrGovernment = [Role.Secretariat, Role.Government];

    /// <summary>All rows, in order.</summary>
    public static IReadOnlyList<PaperRow> Rows { get; } =
    [
        new(PaperKind.CollectNotice, Stage.Collect, PaperReach.Public, Office, typeof(CollectNoticePaper)),
        new(PaperKind.ProposalForm, Stage.Collect, PaperReach.Public, Office, typeof(ProposalFormPaper)),
        new(PaperKind.ProposalLedger, Stage.Collect, PaperReach.Public, Office, typeof(ProposalLedgerPaper)),
        new(PaperKind.ScreeningSheet, Stage.Shortlist, PaperReach.Internal, OfficeOrGovernment, typeof(ScreeningSheetPaper)),
        new(PaperKind.ShortlistPlan, Stage.Shortlist, PaperReach.Internal, OfficeOrGovernment, typeof(ShortlistPlanPaper)),
        new(PaperKind.CandidateNotice, Stage.Shortlist, PaperReach.Public, OfficeOrGovernment, typeof(CandidateNoticePaper)),
        new(PaperKind.CandidateReport, Stage.Deliberate, PaperReach.Public, Office, typeof(CandidateReportPaper)),
        new(PaperKind.CompletionReport, Stage.Deliberate, PaperReach.Public, Office, typeof(CompletionReportPaper)),
        new(PaperKind.BallotMethod, Stage.Deliberate, PaperReach.Public, Office, typeof(BallotMethodPaper)),
        new(PaperKind.ScrutineerList, Stage.Ballot, PaperReach.Public, Office, typeof(ScrutineerListPaper)),
        new(PaperKind.AttendanceSheet, Stage.Ballot, PaperReach.Public, Office, typeof(AttendanceSheetPaper)),
        new(PaperKind.ChairScript, Stage.Ballot, PaperReach.Internal, Office, typeof(ChairScriptPaper)),
        new(PaperKind.BallotSheets, Stage.Ballot, PaperReach.Public, Office, typeof(BallotSheetsPaper)),
        new(PaperKind.IssueReport, Stage.Ballot, PaperReach.Public, Office, typeof(IssueReportPaper)),
        new(PaperKind.TallyReport, Stage.Ballot, PaperReach.WithCounts, Office, typeof(TallyReportPaper)),
        new(PaperKind.Resolution, Stage.Ballot, PaperReach.Public, Office, typeof(ResolutionPaper)),
        new(PaperKind.Announcement, Stage.Ballot, PaperReach.Public, Office, typeof(AnnouncementPaper)),
        new(PaperKind.ImplementationPlan, Stage.Supervise, PaperReach.Public, OfficeOrGovernment, typeof(ImplementationPlanPaper)),
        new(PaperKind.SupervisionGroups, Stage.Supervise, PaperReach.Public, Office, typeof(SupervisionGroupsPaper)),
        new(PaperKind.ProgressTable, Stage.Supervise, PaperReach.Internal, OfficeOrGovernment, typeof(ProgressTablePaper)),
        new(PaperKind.SupervisionOrder, Stage.Supervise, PaperReach.Internal, Office, typeof(SupervisionOrderPaper)),
        new(PaperKind.SupervisionOrder, Stage.Supervise, PaperReach.Internal, Office, typeof(IssueListPaper)),
        new(PaperKind.AdjustmentNotice, Stage.Supervise, PaperReach.Internal, OfficeOrGovernment, typeof(AdjustmentReportPaper)),
        new(PaperKind.AdjustmentNotice, Stage.Supervise, PaperReach.Public, Office, typeof(AdjustmentNoticePaper)),
        new(PaperKind.Appraisal, Stage.Evaluate, PaperReach.Public, Office, typeof(AppraisalSheetsPaper)),
        new(PaperKind.Appraisal, Stage.Evaluate, PaperReach.WithCounts, Office, typeof(AppraisalResultPaper)),
        new(PaperKind.RectificationReport, Stage.Evaluate, PaperReach.Public, OfficeOrGovernment, typeof(RectificationPaper)),
        new(PaperKind.DeputyRecord, Stage.Evaluate, PaperReach.Public, Office, typeof(DeputyRecordPaper)),
        new(PaperKind.ArchiveIndex, Stage.Evaluate, PaperReach.Internal, Office, typeof(ArchiveIndexPaper)),
    ];

    /// <summary>The first row of a kind.</summary>
    public static int PlaceOf(PaperKind kind)
    {
        for (var place = 0; place < Rows.Count; place++)
        {
            if (Rows[place].Kind == kind) return place;
        }

        return Rows.Count - 1;
    }

    /// <summary>The maker of a row.</summary>
    public PaperMaker MakerOf(PaperRow row) => (PaperMaker)services.GetRequiredService(row.Maker);

    /// <summary>The row that has this paper, with what it says about it; null when no row has it.</summary>
    public async Task<(PaperRow Row, DuePaper Due)?> Find(PaperYear year, PaperKind kind, string matter)
    {
        foreach (var row in Rows.Where(row => row.Kind == kind))
        {
            if ((await MakerOf(row).Due(year)).FirstOrDefault(due => due.Matter == matter) is { } due) return (row, due);
        }

        return null;
    }

    /// <summary>Adds the table and its makers.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<PaperTable>();
        foreach (var maker in Rows.Select(row => row.Maker).Distinct())
            services.AddSingleton(maker);
    }
}
