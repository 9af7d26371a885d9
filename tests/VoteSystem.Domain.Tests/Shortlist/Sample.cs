using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>What the tests of shortlist and deliberation start from.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2025, 12, 1);

    public static readonly Actor Government = new("示例镇政府", new HashSet<Role> { Role.Government });

    public static readonly Actor Presidium = new("示例主席团", new HashSet<Role> { Role.Presidium });

    public static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    public static readonly Actor Deputy = new("示例代表", new HashSet<Role> { Role.Deputy });

    public static readonly ProjectDetails Paper = new()
    {
        Title = "三桥及周边社区路灯安装工程",
        Content = "安装路灯200盏",
        Category = Category.Municipal,
        Unit = "村镇建设办",
        Amount = new QualifiedAmount(Money.FromWan(100)),
        ThisYear = Money.FromWan(60),
    };

    public static readonly CycleFacts Facts = new() { Candidates = 12, ApprovalStepsOpen = 4 };

    public static Cycle InStage(Stage stage, CycleRules? rules = null) => new()
    {
        Id = new CycleId(default, 2026),
        Stage = stage,
        Version = 1,
        Rules = rules ?? new CycleRules(),
        CollectFrom = new DateOnly(2025, 9, 1),
        CollectUntil = new DateOnly(2025, 9, 30),
    };

    public static Project AProject(int no = 1, ProjectStatus status = ProjectStatus.Draft, int? listNo = null) => new()
    {
        Year = 2026,
        No = no,
        ListNo = listNo,
        Details = Paper with { Title = $"项目{no}" },
        Status = status,
        Version = 3,
    };

    /// <summary>Candidates 1 … count on an agreed list.</summary>
    public static IReadOnlyList<Project> Candidates(int count) =>
        [.. Enumerable.Range(1, count).Select(no => AProject(no, ProjectStatus.Shortlisted, no))];

    /// <summary>A checklist that every row passes.</summary>
    public static IReadOnlyList<Verdict> AllPass(CycleRules rules) =>
        [.. rules.Checklist.Select(row => new Verdict(row.Key, row.Kind == ChecklistKind.Eligible ? VerdictAnswer.Yes : VerdictAnswer.No, null))];

    public static T Only<T>(Decision decision)
        where T : DomainEvent
    {
        Assert.That(decision.Refusal, Is.Null);
        return (T)((Decision.Accepted)decision).Events.Single();
    }

    public static IReadOnlyList<DomainEvent> Events(Decision decision)
    {
        Assert.That(decision.Refusal, Is.Null);
        return ((Decision.Accepted)decision).Events;
    }
}
