using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Collect;

/// <summary>What the tests of this stage start from.</summary>
internal static class Papers
{
    public const int Year = 2026;

    public static readonly DateOnly FirstDay = new(2025, 9, 1);
    public static readonly DateOnly LastDay = new(2025, 9, 30);

    public static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });
    public static readonly Actor Government = new("示例镇政府", new HashSet<Role> { Role.Government });
    public static readonly Actor Deputy = new("示例代表", new HashSet<Role> { Role.Deputy });

    public static readonly Slot FirstSlot = new(1, Receipt.FromRandom([1, 2, 3, 4, 5]));

    public static Cycle Cycle(Stage stage = Stage.Collect, CycleRules? rules = null) => new()
    {
        Id = new CycleId(new CongressId(Guid.Empty), Year),
        Stage = stage,
        Version = 1,
        Rules = rules ?? new CycleRules { CollectYearRound = false },
        CollectFrom = FirstDay,
        CollectUntil = LastDay,
    };

    public static ProposalText Text(string title = "村口至小学安装路灯", string content = "村口至小学道路两侧安装路灯20盏") =>
        new() { Title = title, Content = content, Category = Category.Municipal, Place = "示例村" };

    public static HandedIn Paper(ProposalText? text = null) => new()
    {
        Text = text ?? Text(),
        Source = ProposalSource.Resident,
        Channel = ProposalChannel.Web,
        ReceivedOn = FirstDay,
        Contact = new Contact("示例甲", "13800000000"),
        FormToken = Guid.Empty,
    };

    public static Proposal Proposal(ProposalStatus status = ProposalStatus.Received, int no = 1, int version = 1) => new()
    {
        Year = Year,
        No = no,
        Receipt = FirstSlot.Receipt,
        Text = Text(),
        Source = ProposalSource.Resident,
        Channel = ProposalChannel.Web,
        ReceivedOn = FirstDay,
        Status = status,
        ProjectNo = status == ProposalStatus.Merged ? 3 : null,
        Version = version,
    };

    public static T Only<T>(Decision decision) where T : DomainEvent
    {
        Assert.That(decision.Refusal, Is.Null);
        return (T)((Decision.Accepted)decision).Events.Single();
    }
}
