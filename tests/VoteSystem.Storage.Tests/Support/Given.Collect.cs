using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Support;

public static partial class Given
{
    public const int Year = 2026;

    /// <summary>A cycle of 2026 that takes proposals today.</summary>
    public static async Task<CycleId> ACycleInCollection(CycleStore cycles, Congress congress, CycleRules? rules = null)
    {
        var today = congress.Today(TimeProvider.System.GetUtcNow());
        await cycles.Open(congress, Year, rules ?? new CycleRules(), today.AddDays(-3), Secretary);
        return new CycleId(congress.Id, Year);
    }

    public static HandedIn APaper(string title = "村口至小学安装路灯", Guid? form = null) => new()
    {
        Text = new ProposalText
        {
            Title = title,
            Content = "村口至小学道路两侧安装路灯20盏",
            Place = "示例村",
            Category = Category.Municipal,
            Amount = new QualifiedAmount(Money.FromWan(160), "约…余"),
        },
        Source = ProposalSource.Resident,
        Channel = ProposalChannel.QrCode,
        ReceivedOn = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)),
        Contact = new Contact("示例群众甲", "13812345678"),
        FormToken = form ?? Guid.NewGuid(),
    };

    /// <summary>Hands in a paper as the public page does.</summary>
    public static async Task<Proposal> AProposal(CycleStore cycles, ProposalQueries proposals, Congress congress, HandedIn? paper = null)
    {
        var handedIn = paper ?? APaper();
        var decision = await new ProposalStore(cycles).HandIn(congress, Year, Actor.Public, handedIn);
        Assert.That(decision.Refusal, Is.Null);
        return (await proposals.FindByForm(congress.Id, handedIn.FormToken))!;
    }
}
