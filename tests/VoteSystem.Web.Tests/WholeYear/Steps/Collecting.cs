using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Tests.Sheets;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>征集: the year is opened, the roll and a sheet of proposals are taken in, every proposal gets its fate.</summary>
internal static class Collecting
{
    public const int Deputies = 58;

    private static readonly (string Title, string Amount)[] Proposals =
    [
        ("社区道路安装路灯", "约160万余元"), ("省道两旁增设路灯", "100"), ("集镇新建停车场", "约120余"), ("集市附近新建公厕", "30"),
        ("村道加宽硬化改造", "不超过90"), ("通村公路破损维修", "85"), ("主街排水系统改造", "150.1545"),
        ("全镇停车一律免费", ""), ("国道路口增设信号灯", ""), ("社区道路安装路灯吧", ""),
    ];

    public static async Task OpenTheYear(YearTown town)
    {
        var secretary = await town.Secretary;
        await secretary.Submit($"{YearTown.Base}/secretariat/years/new", [("Input.Year", "2026"), ("Input.CollectFrom", "2026-01-08")]);
        await YearTown.Send(secretary, "secretariat/settings",
            [("Rules.Values[TargetCount]", "10"), ("Rules.Values[PublishVoteCounts]", "Full"), ("Rules.Values[CollectWindowDays]", "10")], "Rules.Values");

        var cycle = await town.Now();
        Assert.That((cycle.Stage, cycle.Rules.TargetCount, cycle.Rules.PublishVoteCounts), Is.EqualTo((Stage.Collect, 10, PublishVoteCounts.Full)));
    }

    public static async Task TakeInTheRoll(YearTown town)
    {
        var rows = Enumerable.Range(1, Deputies).Select(no => new object[] { $"示例代表{no:00}", no % 3 == 0 ? "女" : "男", $"第{"一二三"[no % 3]}代表组", "示例村村民", $"{YearTown.PhonePrefix}{no:0000}" });
        var book = new TestBook().Sheet("代表", [["姓名", "性别", "代表团/小组", "职务/单位", "电话"], .. rows]).ToBytes();

        await (await town.Secretary).Upload($"{YearTown.Base}/secretariat/deputies/import", "Upload.File", "名册.xlsx", book);

        Assert.That(await town.Town.Get<DeputyQueries>().Seated(town.Town.Congress.Id), Has.Count.EqualTo(Deputies));
    }

    public static async Task TakeInProposals(YearTown town)
    {
        var rows = Proposals.Select((proposal, index) => new object[]
            { proposal.Title, $"{proposal.Title}，方便群众生产生活", "示例村", "市政设施", "群众", "入户走访", proposal.Amount, $"{YearTown.ProposerPrefix}{index + 1}", $"{YearTown.PhonePrefix}9{index:000}" });
        var book = new TestBook().Sheet("台账", [["建议名称", "建议内容", "村社/地点", "类别", "来源", "渠道", "投资额(万元)", "建议人", "联系电话"], .. rows]).ToBytes();
        await (await town.Secretary).Upload($"{YearTown.YearBase}/secretariat/collect/import", "Upload.File", "台账.xlsx", book);
        using (var visitor = town.Town.Visitor())
        {
            await YearTown.Send(visitor, "propose",
            [
                ("Input.Title", "主街逢雨必涝请改造"), ("Input.Content", "主街排水不畅，下雨积水进商铺"), ("Input.Category", "Municipal"),
                ("Input.Name", $"{YearTown.ProposerPrefix}甲"), ("Input.Phone", $"{YearTown.PhonePrefix}9999"),
            ]);
        }

        var all = await Stored(town);
        Assert.That(all, Has.Count.EqualTo(11));
        Assert.That(all[0].Text.Amount, Is.EqualTo(new QualifiedAmount(Money.FromWan(160), "约…余")));
    }

    /// <summary>Accepts seven and the one from the public page, rejects, refers, marks a duplicate; nothing is left undecided.</summary>
    public static async Task Decide(YearTown town)
    {
        var secretary = await town.Secretary;
        await YearTown.Send(secretary, "secretariat/collect", [.. new[] { 1, 2, 3, 4, 5, 6, 7, 11 }.Select(no => ("Chosen", $"{no}"))], "Chosen");
        await YearTown.Send(secretary, "secretariat/collect/8", [("StatusReason", "收费政策不属于民生实事项目")], "handler=Reject");
        await YearTown.Send(secretary, "secretariat/collect/9", [("ReferredTo", "示例县交通运输局"), ("StatusReason", "属上级事权")], "handler=Refer");
        await YearTown.Send(secretary, "secretariat/collect/10", [("DuplicateOf", "1")], "handler=Withdraw");

        var counts = (await Stored(town)).GroupBy(proposal => proposal.Status).ToDictionary(group => group.Key, group => group.Count());
        Assert.That(counts, Is.EquivalentTo(new Dictionary<ProposalStatus, int>
        {
            [ProposalStatus.Accepted] = 8, [ProposalStatus.Rejected] = 1, [ProposalStatus.Referred] = 1, [ProposalStatus.Withdrawn] = 1,
        }));
    }

    /// <summary>Publishes what was received and what became of it.</summary>
    public static async Task PublishTheLedger(YearTown town)
    {
        await YearTown.Send(await town.Secretary, "secretariat/collect/feedback", []);

        Assert.That(await town.Public("proposals"), Does.Contain("社区道路安装路灯").And.Contain("收费政策不属于民生实事项目"));
    }

    public static async Task<IReadOnlyList<Proposal>> Stored(YearTown town) =>
        [.. (await town.Town.Get<ProposalQueries>().All(town.Cycle)).OrderBy(proposal => proposal.No)];
}
