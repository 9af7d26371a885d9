using System.Globalization;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Shortlist;

/// <summary>D04 筛选论证表: one for each project whose checklist is complete. The legal opinion is the reviewer's own passage.</summary>
public sealed class ScreeningSheetPaper(ProjectQueries projects, ChecklistQueries checklists, Words words) : PaperMaker
{
    private const string Prefix = "project-";

    /// <summary>Rows whose verdict also answers for land and for risk on the sheet.</summary>
    private const string LandRow = "land-and-money-ready", RiskRow = "raises-burden-debt-or-unrest";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var verdicts = (await Verdicts(year)).ToLookup(row => row.ProjectNo, row => row.ToVerdict());
        var judged = (await Projects(year)).Where(project => Checklist.Conclude(year.Cycle.Rules, verdicts[project.No]).Conclusion != ChecklistConclusion.Incomplete);
        IReadOnlyList<DuePaper> due = [.. judged.OrderBy(project => project.No).Select(project => new DuePaper($"{Prefix}{project.No}", project.Details.Title, null, "Papers.Passage.Legal"))];
        return due.Count > 0 ? due : One(PaperNeed.ScreenedProjects);
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var no = int.Parse(matter[Prefix.Length..], CultureInfo.InvariantCulture);
        var project = (await Projects(year)).Single(one => one.No == no);
        var rows = (await Verdicts(year)).Where(row => row.ProjectNo == no).ToDictionary(row => row.RowKey);
        var details = project.Details;
        return new WrittenPaper(new ScreeningSheet
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(rows.Values.Max(row => row.At)),
            Project = details.Title,
            Content = details.Content,
            Unit = details.Unit,
            Amount = details.Amount,
            Proposals = project.MergedProposals,
            Rows = [.. year.Cycle.Rules.Checklist.Where(row => rows.ContainsKey(row.Key)).Select(row => RowOf(row, rows[row.Key]))],
            Funds = words["Paper.Screening.Funds", details.Amount.ToString(), details.FundSource ?? "—"],
            Land = Sentence(rows.GetValueOrDefault(LandRow)),
            Risk = Sentence(rows.GetValueOrDefault(RiskRow)),
            LegalOpinion = string.Join('\n', passage),
            Conclusion = Conclusion(year.Cycle.Rules, project, rows.Values),
        });
    }

    private Task<IReadOnlyList<Project>> Projects(PaperYear year) =>
        year.Once(() => projects.List(year.Cycle.Id, new ProjectFilter(), 0, int.MaxValue));

    private Task<IReadOnlyList<ChecklistQueries.Row>> Verdicts(PaperYear year) => year.Once(() => checklists.All(year.Cycle.Id));

    private ScreeningRow RowOf(ChecklistRow row, ChecklistQueries.Row verdict)
    {
        bool? isTrue = verdict.Verdict == VerdictAnswer.NotApplicable ? null : verdict.Verdict == VerdictAnswer.Yes;
        return new ScreeningRow(row.Kind, row.Text ?? words[$"ChecklistRow.{row.Key}"], isTrue, verdict.Reason ?? "");
    }

    // A town that took the row out of its list leaves the field to the pen.
    private string Sentence(ChecklistQueries.Row? row) => row is null
        ? ""
        : words[$"Paper.Screening.{row.RowKey}.{row.Verdict}"] + (row.Reason is null ? "" : words["Paper.Screening.Because", row.Reason]);

    private string Conclusion(CycleRules rules, Project project, IEnumerable<ChecklistQueries.Row> verdicts)
    {
        if (project.Status is ProjectStatus.Pool or ProjectStatus.Rejected) return words[$"Paper.Screening.{project.Status}", project.StatusReason ?? "—"];
        return words[$"Paper.Screening.{Checklist.Conclude(rules, verdicts.Select(row => row.ToVerdict())).Conclusion}"];
    }
}
