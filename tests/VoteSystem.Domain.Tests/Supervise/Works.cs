using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Supervise;

/// <summary>What the tests of supervision start from: project 3, 100 万元, chosen, due at the end of November 2026.</summary>
internal static class Works
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    public static readonly Actor Government = Of(Role.Government);

    public static readonly Actor Unit = Of(Role.ResponsibleUnit);

    public static readonly Actor Secretary = Of(Role.Secretariat);

    public static readonly Actor Presidium = Of(Role.Presidium);

    public static readonly Actor Deputy = Of(Role.Deputy);

    public static readonly Reporter OfTheUnit = new(Unit, "村镇建设办");

    public static readonly CycleFacts Facts = new() { Deputies = 103 };

    public static readonly PlanTerms Terms = new()
    {
        Goal = "安装路灯200盏",
        Amount = Money.FromWan(100),
        DueOn = new DateOnly(2026, 11, 30),
        Milestones =
        [
            new("完成招标", new DateOnly(2026, 3, 31), 20),
            new("完成基础", new DateOnly(2026, 6, 30), 50),
            new("亮灯验收", new DateOnly(2026, 11, 30), 100),
        ],
    };

    public static readonly ImplementationPlan Plan = new()
    {
        Terms = Terms,
        Leader = "示例领导",
        Measures = "每月调度一次",
        Funds = [new(FundSource.TownBudget, Money.FromWan(60), Money.Zero, Money.Zero), new(FundSource.HigherSubsidy, Money.FromWan(40), Money.Zero, Money.Zero)],
        Version = 2,
    };

    public static Actor Of(Role role) => new($"示例{role}", new HashSet<Role> { role });

    public static Cycle In(Stage stage, CycleRules? rules = null) => new()
    {
        Id = new CycleId(default, 2026),
        Stage = stage,
        Version = 1,
        Rules = rules ?? new CycleRules(),
        CollectFrom = new DateOnly(2025, 9, 1),
        CollectUntil = new DateOnly(2025, 9, 30),
    };

    public static Project AProject(ProjectStatus status = ProjectStatus.InProgress) => new()
    {
        Year = 2026,
        No = 3,
        ListNo = 3,
        RankNo = 1,
        Details = new ProjectDetails
        {
            Title = "三桥及周边社区路灯安装工程",
            Content = "安装路灯200盏",
            Category = Category.Municipal,
            Unit = "村镇建设办",
            Amount = new QualifiedAmount(Money.FromWan(100)),
        },
        Status = status,
        Version = 7,
    };

    public static PlannedProject Planned(ProjectStatus status = ProjectStatus.InProgress) => new(AProject(status), Plan);

    public static T First<T>(Decision decision)
        where T : DomainEvent
    {
        Assert.That(decision.Refusal, Is.Null);
        return ((Decision.Accepted)decision).Events.OfType<T>().First();
    }
}
