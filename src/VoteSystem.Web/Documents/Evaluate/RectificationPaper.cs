using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>D24 整改方案 and 整改报告 of every project that was judged dissatisfied.</summary>
public sealed class RectificationPaper(EvaluationQueries evaluation, PaperSources sources, Words words) : PaperMaker
{
    private const string Plan = "plan", Report = "report";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
    [
        .. (await All(year)).OrderBy(one => one.ProjectNo).SelectMany(one => new[]
        {
            new DuePaper($"{one.ProjectNo}-{Plan}", words["Paper.Rectification.Plan", one.Title], one.Measures is null ? Missing(PaperNeed.RectificationPlan) : null),
            new DuePaper($"{one.ProjectNo}-{Report}", words["Paper.Rectification.Report", one.Title], one.Report is null ? Missing(PaperNeed.RectificationReport) : null),
        }),
    ];

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var parts = matter.Split('-');
        var (no, isDone) = (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1] == Report);
        var one = (await All(year)).Single(row => row.ProjectNo == no);
        var day = await sources.LastDay(year, no, isDone ? nameof(RectificationReported) : nameof(RectificationPlanned));
        return new WrittenPaper(new RectificationReport
        {
            Town = year.Town,
            Year = year.Year,
            Date = day ?? year.Today,
            Project = one.Title,
            Unit = one.UnitName,
            Grade = GradeShown.Dissatisfied,
            IsDone = isDone,
            Lines = [new RectificationLine(words["Paper.Rectification.Issue"], one.Measures ?? "", one.ReviewDueOn, isDone ? one.Report! : "")],
            FollowUp = isDone ? one.Review : null,
        });
    }

    private Task<IReadOnlyList<EvaluationQueries.RectificationRow>> All(PaperYear year) => year.Once(() => evaluation.RectificationsOf(year.Cycle.Id));
}
