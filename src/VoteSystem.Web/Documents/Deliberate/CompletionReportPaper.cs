using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Projects;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Documents.Ballot;

namespace VoteSystem.Web.Documents.Deliberate;

/// <summary>D08 上年度民生实事项目完成情况报告, given to the session that chooses the projects of this year.</summary>
public sealed class CompletionReportPaper(BallotPapers ballot, WorkQueries works, AdjustmentQueries adjustments, CycleQueries cycles) : PaperMaker
{
    private sealed record YearBefore(WorkSource? Works);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => One(
        (await Before(year)).Works is not { Chosen.Count: > 0 } ? PaperNeed.YearBefore : BallotPapers.HasSession(await ballot.Hall(year), year.Today) ? null : PaperNeed.Session);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var before = new CycleId(year.Congress.Id, year.Year - 1);
        var source = (await Before(year)).Works!;
        var session = (await ballot.Hall(year)).Session!;
        var lines = new List<CompletionLine>();
        foreach (var chosen in source.Chosen.OrderBy(one => one.Project.RankNo))
            lines.Add(Line(chosen.Project, chosen.Plan, source.Last.GetValueOrDefault(chosen.Project.No), await adjustments.Completion(before, chosen.Project.No)));
        return new WrittenPaper(new CompletionReport
        {
            Town = year.Town,
            Year = before.Year,
            Date = year.Today > session.ClosesOn ? session.ClosesOn : year.Today,
            Meeting = year.MeetingOf(session.Id),
            Lines = lines,
            Problems = OfProjects(source, report => report.Problem),
            NextSteps = OfProjects(source, report => report.NextStep),
        });
    }

    private Task<YearBefore> Before(PaperYear year) => year.Once(async () =>
    {
        var before = new CycleId(year.Congress.Id, year.Year - 1);
        return new YearBefore(await cycles.Find(before) is null ? null : await works.Of(before));
    });

    private static CompletionLine Line(Project project, Domain.Supervise.ImplementationPlan? plan, ReportQueries.Row? last, Domain.Supervise.CompletionReport? completion) => new(
        project.Details.Title,
        plan?.Terms.Goal ?? project.Details.Goal ?? "",
        completion?.Text ?? last?.Done ?? "",
        plan?.Terms.Amount ?? project.Details.Amount.Amount,
        completion?.FinalMoney ?? (last is null ? null : Money.FromFen(last.PaidFen)),
        GradeOf(completion?.Grade, last?.PercentDone));

    // Before the government has graded it, a project is what its last report says.
    private static CompletionGrade GradeOf(Completion? graded, int? percent) => graded switch
    {
        Completion.Done => CompletionGrade.Done,
        Completion.BasicallyDone => CompletionGrade.BasicallyDone,
        Completion.CarriedOver => CompletionGrade.CarriedOver,
        Completion.NotDone => CompletionGrade.NotDone,
        _ => percent == 100 ? CompletionGrade.Done : CompletionGrade.InProgress,
    };

    private static IReadOnlyList<string> OfProjects(WorkSource source, Func<ReportQueries.Row, string?> words) =>
    [
        .. source.Chosen.OrderBy(one => one.Project.RankNo)
            .Select(one => (one.Project.Details.Title, Words: source.Last.GetValueOrDefault(one.Project.No) is { } last ? words(last) : null))
            .Where(one => !string.IsNullOrWhiteSpace(one.Words))
            .Select(one => $"{one.Title}：{one.Words}"),
    ];
}
