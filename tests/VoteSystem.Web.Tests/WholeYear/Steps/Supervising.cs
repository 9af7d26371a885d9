using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>监督: plans, published; reports; completion. Given as the commands behind the pages.</summary>
internal static class Supervising
{
    private const int Chosen = 10;

    private static readonly Actor Government = new("示例镇政府", new HashSet<Role> { Role.Government });
    private static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    public static async Task PlanAndPublish(YearTown town)
    {
        for (var no = 1; no <= Chosen; no++)
        {
            var number = no;
            await Do(town, Government, (work, id) => PlanQueries.Load(work, id, number), (stored, x) => PlanRules.Save(x.Cycle, x.Facts, stored, APlan(), 0, x.Actor));
        }

        await Do(town, Government, PlanQueries.LoadChosen, (chosen, x) => SupervisionPublishing.PublishPlan(x.Cycle, chosen, "示例镇2026年度实施计划", null, null, x.Actor));
        var plan = (await town.Publications()).Single(one => one.Kind == PublicationKind.Plan);
        Assert.That(plan.Content.Rows.Select(row => row["amountFen"]), Is.EqualTo(Enumerable.Repeat("100000000", Chosen)));
    }

    /// <summary>Half of the work is done by midsummer: exactly the plan, so every light is green.</summary>
    public static async Task ReportHalf(YearTown town)
    {
        await Report(town, percent: 50);
        await Do(town, Secretary, async (work, id) => (Chosen: await PlanQueries.LoadChosen(work, id), Last: await ReportQueries.LoadLast(work, id)), (stored, x) =>
            SupervisionPublishing.PublishProgress(x.Cycle, [.. stored.Chosen.Select(one => Line(one, stored.Last[one.Project.No]))], "示例镇2026年度进展情况", null, x.Today, x.Actor));

        var progress = (await town.Publications()).Single(one => one.Kind == PublicationKind.Progress).Content;
        Assert.That(progress.Rows.Select(row => (row["light"], row["percent"])), Is.EqualTo(Enumerable.Repeat(("Green", "50"), Chosen)));
    }

    public static async Task Complete(YearTown town)
    {
        await Report(town, percent: 100);
        var report = new CompletionReport { Grade = Completion.Done, Text = "全部完成", FinalMoney = Money.FromWan(98.5m) };
        for (var no = 1; no <= Chosen; no++)
        {
            var number = no;
            await Do(town, Government, async (work, id) => (Project: await ProjectQueries.Load(work, id, number), Last: await ReportQueries.LoadLastOf(work, id, number)),
                (stored, x) => CompletionRules.Grade(x.Cycle, stored.Project, stored.Last, report, stored.Project!.Version, x.Actor));
        }

        var chosen = await town.Town.Get<PlanQueries>().Chosen(town.Cycle);
        Assert.That(chosen.Select(one => one.Project.Completion), Has.All.EqualTo(Completion.Done));
    }

    private static async Task Report(YearTown town, int percent)
    {
        for (var no = 1; no <= Chosen; no++)
        {
            var (number, token) = (no, Guid.NewGuid());
            await Do(town, Government, (work, id) => ReportQueries.LoadContext(work, id, number, token), (context, x) =>
                ReportRules.Report(x.Cycle, context, new NewReport { FormToken = token, AsOf = x.Today, Percent = percent, Done = $"完成{percent}%" }, new Reporter(x.Actor, null), x.Today));
        }
    }

    private static ImplementationPlan APlan() => new()
    {
        Terms = new PlanTerms
        {
            Goal = "按期完工",
            Amount = Money.FromWan(100),
            DueOn = new DateOnly(2026, 11, 30),
            Milestones = [new Milestone("完成主体", new DateOnly(2026, 6, 30), 50), new Milestone("竣工", new DateOnly(2026, 11, 30), 100)],
        },
        Leader = "示例分管领导",
        Measures = "每月调度一次",
        Funds = [new FundLine(FundSource.TownBudget, Money.FromWan(100), Money.Zero, Money.Zero)],
    };

    private static ProgressLine Line(PlannedProject planned, ReportQueries.Row last) => new() { Planned = planned, Last = last.ToLast(), Done = last.Done, Light = last.Light };

    private static async Task Do<T>(YearTown town, Actor actor, Func<Work, CycleId, Task<T>> load, Func<T, CommandContext, Decision> decide)
    {
        var decision = await town.Town.Get<CycleStore>().Apply(town.Town.Congress, YearTown.Year, actor, load, decide);
        Assert.That(decision.Refusal, Is.Null);
    }
}
