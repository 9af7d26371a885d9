using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Support;

/// <summary>Projects that the congress has chosen.</summary>
public static partial class Given
{
    private const string Choose = """
        UPDATE project
        SET status = 'Selected', rank_no = list_no
        WHERE congress_id = @Congress AND year = @Year AND list_no IS NOT NULL
        """;

    private const string EnterSupervise = """
        INSERT INTO cycle_stage (congress_id, year, stage, entered_at)
        VALUES (@Congress, @Year, 'Supervise', @At)
        """;

    /// <summary>Projects 1 … count, chosen; supervision began on 8 January 2026. The ballot is not what the test is about.</summary>
    public static async Task<CycleId> ChosenProjects(Db db, Congress congress, int count, CycleRules? rules = null)
    {
        var id = await ACycleIn(db, congress, Stage.Shortlist, rules);
        await CandidatesOnTheList(db, congress, count);
        await using (var work = await db.BeginWriting())
        {
            await work.Execute(Choose, new { id.Congress, id.Year });
            await work.Execute(EnterSupervise, new { id.Congress, id.Year, At = new DateTimeOffset(2026, 1, 8, 2, 0, 0, TimeSpan.Zero) });
            await work.Commit();
        }

        await MoveTo(db, id, Stage.Supervise);
        return id;
    }

    public static ImplementationPlan APlan() => new()
    {
        Terms = new PlanTerms
        {
            Goal = "安装路灯200盏",
            Amount = Money.FromWan(100),
            DueOn = new DateOnly(2026, 11, 30),
            Milestones = [new("完成招标", new DateOnly(2026, 3, 31), 20), new("完成基础", new DateOnly(2026, 6, 30), 50), new("亮灯验收", new DateOnly(2026, 11, 30), 100)],
        },
        Leader = "示例领导",
        Measures = "每月调度一次",
        Funds = [new(FundSource.HigherSubsidy, Money.FromWan(40), Money.Zero, Money.Zero), new(FundSource.TownBudget, Money.FromWan(60), Money.Zero, Money.Zero)],
    };

    public static async Task<ImplementationPlan> APlanOf(Db db, Congress congress, int projectNo, ImplementationPlan? plan = null)
    {
        var decision = await new CycleStore(db, TimeProvider.System).Apply(congress, 2026, Government, (work, id) => PlanQueries.Load(work, id, projectNo),
            (stored, x) => PlanRules.Save(x.Cycle, x.Facts, stored, plan ?? APlan(), stored?.Plan?.Version ?? 0, x.Actor));
        Assert.That(decision.Refusal, Is.Null);
        return plan ?? APlan();
    }

    public static NewReport AReport(int percent, DateOnly asOf, Guid? token = null) => new()
    {
        FormToken = token ?? Guid.NewGuid(),
        AsOf = asOf,
        Percent = percent,
        Done = $"完成{percent}%",
        Funds = [new(FundSource.TownBudget, Money.FromWan(percent), Money.FromWan(percent) )],
    };
}
