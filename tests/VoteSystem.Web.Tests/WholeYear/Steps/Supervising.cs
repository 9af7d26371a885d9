using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Supervise;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>监督: plans, published; reports; completion.</summary>
internal static class Supervising
{
    private const int Chosen = 10;

    public static async Task PlanAndPublish(YearTown town)
    {
        var government = await town.Government;
        for (var no = 1; no <= Chosen; no++)
        {
            await YearTown.Send(government, $"works/{no}/plan",
            [
                ("Input.Terms.Goal", "按期完工"), ("Input.Terms.Amount", "100"), ("Input.Terms.DueOn", "2026-11-30"),
                ("Input.Terms.Milestones[0].MilestoneTitle", "完成主体"), ("Input.Terms.Milestones[0].MilestoneDueOn", "2026-06-30"), ("Input.Terms.Milestones[0].PercentDue", "50"),
                ("Input.Terms.Milestones[1].MilestoneTitle", "竣工"), ("Input.Terms.Milestones[1].MilestoneDueOn", "2026-11-30"), ("Input.Terms.Milestones[1].PercentDue", "100"),
                ("Input.Leader", "示例分管领导"), ("Input.Funds[0].PlannedMoney", "100"), ("Input.Measures", "每月调度一次"),
            ], "Input.Leader");
        }

        await YearTown.Send(government, "works/publish", [], "handler=Plan");
        var plan = (await town.Publications()).Single(one => one.Kind == PublicationKind.Plan);
        Assert.That(plan.Content.Rows.Select(row => row["amountFen"]), Is.EqualTo(Enumerable.Repeat("100000000", Chosen)));
    }

    /// <summary>Half of the work is done by midsummer: exactly the plan, so every light is green.</summary>
    public static async Task ReportHalf(YearTown town)
    {
        await Report(town, percent: 50, asOf: "2026-07-02");
        await YearTown.Send(await town.Secretary, "works/publish", [], "handler=Progress");

        var progress = (await town.Publications()).Single(one => one.Kind == PublicationKind.Progress).Content;
        Assert.That(progress.Rows.Select(row => (row["light"], row["percent"])), Is.EqualTo(Enumerable.Repeat(("Green", "50"), Chosen)));
        Assert.That(await town.Public("progress"), Does.Contain("三桥及周边社区路灯安装工程"));
    }

    public static async Task Complete(YearTown town)
    {
        await Report(town, percent: 100, asOf: "2026-12-01");
        for (var no = 1; no <= Chosen; no++)
            await YearTown.Send(await town.Government, $"works/{no}/completion", [("Grade", "Done"), ("CompletionText", "全部完成"), ("FinalMoney", "98.5")], "CompletionText");

        var chosen = await town.Town.Get<PlanQueries>().Chosen(town.Cycle);
        Assert.That(chosen.Select(one => one.Project.Completion), Has.All.EqualTo(Completion.Done));
    }

    private static async Task Report(YearTown town, int percent, string asOf)
    {
        var government = await town.Government;
        for (var no = 1; no <= Chosen; no++)
            await YearTown.Send(government, $"works/{no}/report", [("Input.AsOf", asOf), ("Input.Percent", $"{percent}"), ("Input.Done", $"完成{percent}%")], "Input.Percent");
    }
}
