using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Text;
using ImplementationPlan = VoteSystem.Domain.Documents.ImplementationPlan;

namespace VoteSystem.Web.Documents.Supervise;

/// <summary>D18 实施计划: the plan as it was published. The number of the letter is the government's own.</summary>
public sealed class ImplementationPlanPaper(PaperSources sources, PlanQueries plans, BallotPapers ballot, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One(await sources.Newest(year, PublicationKind.Plan) is null ? PaperNeed.PublishedPlan : null, "Papers.Passage.DocumentNo");

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var published = (await sources.Newest(year, PublicationKind.Plan))!;
        var chosen = (await year.Once(() => plans.Chosen(year.Cycle.Id))).ToDictionary(one => one.Project.No);
        var votedAt = BallotPapers.Selections(await ballot.Hall(year)).Last(round => round.Status == RoundStatus.Announced).ClosedAt!.Value;
        var rows = published.Content.Rows;
        return new WrittenPaper(new ImplementationPlan
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(published.PublishedAt),
            DocumentNo = passage.Count > 0 ? passage[0] : words["Paper.Plan.NoNumber", year.Town, year.DayOf(published.PublishedAt).Year],
            VotedOn = year.DayOf(votedAt),
            Lines = [.. rows.Select((row, index) => LineOf(row, index + 1, chosen.GetValueOrDefault(row.No), published, year))],
            Measures = [.. rows.Select(row => row["measures"]).OfType<string>().SelectMany(PaperSources.Paragraphs).Distinct()],
        });
    }

    private PlanLine LineOf(PublishedRow row, int no, PlannedProject? planned, PublicationQueries.Row published, PaperYear year)
    {
        var due = PaperSources.DayIn(row["dueOn"])!.Value;
        var begins = year.DayOf(published.PublishedAt);
        return new PlanLine
        {
            No = no,
            Title = row.Title,
            Location = row["place"] ?? "—",
            Period = words["Paper.Plan.Period", words["Paper.Month", begins.Year, begins.Month], words["Paper.Month", due.Year, due.Month]],
            Target = planned is null || planned.Project.Details.Content == row["goal"]
                ? row["goal"]!
                : words["Paper.Plan.Target", planned.Project.Details.Content.TrimEnd('。'), row["goal"]!],
            ThisYear = planned?.Project.Details.ThisYear ?? PaperSources.MoneyIn(row["amountFen"]),
            Funding = Words.Join(Enum.GetValues<FundSource>()
                .Select(source => (source, Amount: PaperSources.MoneyIn(row[$"fund{source}Fen"])))
                .Where(fund => fund.Amount is not null)
                .Select(fund => words["Paper.Plan.Fund", fund.source, fund.Amount!.Value])),
            Unit = row["unit"] ?? "",
            Deadline = words["Paper.Month", due.Year, due.Month],
        };
    }
}

/// <summary>D19 代表监督分组安排: who watches what, once every project has its group.</summary>
public sealed class SupervisionGroupsPaper(PaperSources sources, PlanQueries plans, GroupQueries groups) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var grouped = (await Members(year)).Select(member => member.ProjectNo).ToHashSet();
        var chosen = await Supervised(year);
        return One(chosen.Count > 0 && chosen.All(one => grouped.Contains(one.Project.No)) ? null : PaperNeed.SupervisionGroups);
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var members = (await Members(year)).ToLookup(member => member.ProjectNo);
        var formed = new List<DateOnly>();
        foreach (var one in await Supervised(year))
        {
            if (await sources.LastDay(year, one.Project.No, nameof(GroupFormed)) is { } day) formed.Add(day);
        }

        return new WrittenPaper(new SupervisionGroups
        {
            Town = year.Town,
            Year = year.Year,
            Date = formed.DefaultIfEmpty(year.Today).Max(),
            Period = year.Cycle.Rules.ReportPeriod,
            Lines = [.. (await Supervised(year)).Select(one => LineOf(one, [.. members[one.Project.No]]))],
        });
    }

    private static SupervisionLine LineOf(PlannedProject one, IReadOnlyList<GroupQueries.MemberRow> members) => new(
        one.Project.Details.Title,
        one.Project.Details.Unit,
        members.FirstOrDefault(member => member.Duty == GroupDuty.Lead)?.Name ?? "—",
        [.. members.Where(member => member.Duty != GroupDuty.Lead).Select(member => member.Name)],
        one.Plan?.Liaison ?? one.Project.Details.Liaison ?? "—");

    private Task<IReadOnlyList<GroupQueries.MemberRow>> Members(PaperYear year) => year.Once(() => groups.Of(year.Cycle.Id));

    private async Task<IReadOnlyList<PlannedProject>> Supervised(PaperYear year) =>
        [.. (await year.Once(() => plans.Chosen(year.Cycle.Id))).Where(one => one.Project.Status != Domain.Projects.ProjectStatus.Terminated)];
}
