using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Collect;

/// <summary>A town whose year 2026 takes proposals, and what people type into its forms.</summary>
internal static class CollectTown
{
    public const string Year = $"/t/{TestTown.Slug}/2026";
    public const string Name = "示例群众甲";
    public const string Phone = "13812345678";

    public static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    public static async Task<TestTown> Start(CycleRules? rules = null, IReadOnlyList<(string Name, string Value)>? settings = null)
    {
        var town = await TestTown.Start(settings);
        await town.Get<CycleStore>().Open(town.Congress, 2026, rules ?? new CycleRules(), new DateOnly(2026, 1, 2), Secretary);
        return town;
    }

    /// <summary>The form as somebody fills it in, with some fields replaced.</summary>
    public static List<(string Name, string Value)> Filled(params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Input.Title", "村口至小学安装路灯"),
            ("Input.Content", "村口至小学道路两侧安装路灯20盏"),
            ("Input.Place", "示例村"),
            ("Input.Category", "Municipal"),
            ("Input.Amount", "约160万余元"),
            ("Input.Name", Name),
            ("Input.Phone", Phone),
        ];
        return [.. usual.Where(field => other.All(changed => changed.Name != field.Name)), .. other];
    }

    /// <summary>A proposal that stands in the database, without going through a page.</summary>
    public static async Task<Proposal> AProposal(this TestTown town, string title = "村口至小学安装路灯")
    {
        var paper = new HandedIn
        {
            Text = new ProposalText { Title = title, Content = "村口至小学道路两侧安装路灯20盏", Category = Category.Municipal, Place = "示例村" },
            Source = ProposalSource.Resident,
            Channel = ProposalChannel.Web,
            ReceivedOn = new DateOnly(2026, 1, 8),
            Contact = new Contact(Name, Phone),
            FormToken = Guid.NewGuid(),
        };
        var decision = await town.Get<ProposalStore>().HandIn(town.Congress, 2026, Actor.Public, paper);
        Assert.That(decision.Refusal, Is.Null);
        return (await town.Get<ProposalQueries>().FindByForm(town.Congress.Id, paper.FormToken))!;
    }

    public static async Task<IReadOnlyList<Proposal>> Proposals(this TestTown town) =>
        await town.Get<ProposalQueries>().All(new CycleId(town.Congress.Id, 2026));
}
