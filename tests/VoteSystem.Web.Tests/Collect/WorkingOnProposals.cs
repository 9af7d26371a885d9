using System.Net;
using System.Text;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Collect.CollectTown;

namespace VoteSystem.Web.Tests.Collect;

public sealed class WorkingOnProposals
{
    private const string Desk = $"{Year}/secretariat/collect";

    private TestTown _town = null!;
    private Browser _clerk = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await Start();
        _clerk = _town.As(Role.Secretariat);
    }

    [TearDown]
    public async Task TearDown()
    {
        _clerk.Dispose();
        await _town.DisposeAsync();
    }

    [Test]
    public async Task Several_are_accepted_from_the_list()
    {
        for (var i = 0; i < 3; i++) await _town.AProposal();

        await _clerk.Submit(Desk, [("Chosen", "1"), ("Chosen", "3")], form: "Chosen");

        Assert.That((await _town.Proposals()).OrderBy(proposal => proposal.No).Select(proposal => proposal.Status),
            Is.EqualTo(new[] { ProposalStatus.Accepted, ProposalStatus.Received, ProposalStatus.Accepted }));
    }

    [Test]
    public async Task A_rejection_without_reason_is_refused_and_with_reason_seen_by_the_proposer()
    {
        var proposal = await _town.AProposal();

        var refused = await _clerk.Submit($"{Desk}/1", [], form: "handler=Reject");
        await _clerk.Submit($"{Desk}/1", [("StatusReason", "已列入县级计划")], form: "handler=Reject");

        using var visitor = _town.Visitor();
        var fate = await visitor.Open($"/t/{TestTown.Slug}/fate?code={proposal.Receipt.Code}");
        Assert.Multiple(() =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(fate.Text, Does.Contain("未采纳").And.Contain("已列入县级计划"));
        });
    }

    [Test]
    public async Task Referral_duplicate_and_answer_are_kept()
    {
        for (var i = 0; i < 2; i++) await _town.AProposal();

        await _clerk.Submit($"{Desk}/1", [("ReferredTo", "县交通运输局"), ("StatusReason", "属上级事权")], form: "handler=Refer");
        await _clerk.Submit($"{Desk}/2", [("DuplicateOf", "1")], form: "handler=Withdraw");
        await _clerk.Submit($"{Desk}/1", [("Reply", "已转县交通运输局办理。")], form: "handler=Reply");

        var all = (await _town.Proposals()).OrderBy(proposal => proposal.No).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(all[0].ReferredTo, Is.EqualTo("县交通运输局"));
            Assert.That(all[0].Reply, Is.EqualTo("已转县交通运输局办理。"));
            Assert.That(all[1].DuplicateOf, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_second_of_two_clerks_is_told_what_changed_keeps_the_typed_and_can_save_on_top()
    {
        await _town.AProposal();
        var mine = await _clerk.Open($"{Desk}/1/edit");
        using var colleague = _town.As(Role.Secretariat);
        await colleague.Submit($"{Desk}/1/edit", [("Input.Place", "示例一村")]);

        var told = await _clerk.SubmitOn(mine, [("Input.Place", "示例二村"), ("Input.Category", "Transport")]);
        await _clerk.SubmitOn(told, []);

        var stored = (await _town.Proposals()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(told.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(told.Text, Does.Contain("同事刚刚改动了这些内容").And.Contain("示例一村"));
            Assert.That(told.Html, Does.Contain("示例二村"));
            Assert.That(stored.Text.Place, Is.EqualTo("示例二村"));
            Assert.That(stored.Text.Category, Is.EqualTo(Category.Transport));
        });
    }

    [Test]
    public async Task A_decision_from_an_old_page_is_refused()
    {
        await _town.AProposal();
        var old = await _clerk.Open($"{Desk}/1");
        await _clerk.Submit($"{Desk}/1", [("StatusReason", "不属于征集范围")], form: "handler=Reject");

        var seen = await _clerk.SubmitOn(old, [], form: "handler=Accept");

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(seen.Text, Does.Contain("不属于征集范围"));
            Assert.That((await _town.Proposals()).Single().Status, Is.EqualTo(ProposalStatus.Rejected));
        });
    }

    [Test]
    public async Task Contact_data_is_on_the_secretariats_page_and_in_no_export()
    {
        await _town.AProposal();

        var detail = await _clerk.Open($"{Desk}/1");
        var csv = await _clerk.Open($"{Desk}?export=csv");

        Assert.Multiple(() =>
        {
            Assert.That(detail.Text, Does.Contain(Name).And.Contain(Phone));
            Assert.That(csv.Html, Does.Contain("村口至小学安装路灯"));
            Assert.That(csv.Html, Does.Not.Contain(Name).And.Not.Contain(Phone));
        });
    }

    [Test]
    public async Task The_list_is_searched_filtered_and_paged()
    {
        for (var i = 1; i <= 25; i++) await _town.AProposal($"第{i}村民小组道路硬化");

        var found = await _clerk.Open($"{Desk}?q=%E7%AC%AC7%E6%9D%91");
        var second = await _clerk.Open($"{Desk}?p=2");
        var none = await _clerk.Open($"{Desk}?Status=Merged");

        Assert.Multiple(() =>
        {
            Assert.That(found.Text, Does.Contain("第7村民小组道路硬化").And.Contain("共 1 条"));
            Assert.That(second.Text, Does.Contain("第5村民小组道路硬化").And.Not.Contain("第6村民小组道路硬化"));
            Assert.That(none.Text, Does.Contain("共 0 条"));
        });
    }

    [Test]
    public async Task A_telephone_call_is_entered_for_somebody()
    {
        await _clerk.Submit($"{Desk}/new", Filled(("Input.Channel", "Phone"), ("Input.Source", "Hotline"), ("Input.Phone", "")));

        var proposal = (await _town.Proposals()).Single();
        Assert.That((proposal.Channel, proposal.Source), Is.EqualTo((ProposalChannel.Phone, ProposalSource.Hotline)));
    }

    [Test]
    public async Task A_sheet_with_wrong_rows_imports_nothing_until_the_good_rows_are_asked_for()
    {
        var told = await _clerk.Upload($"{Desk}/import", "Upload.File", "台账.csv", Sheet("灯,太短,示例村,市政,群众,电话,约160万余元", "新建公厕四座,在四个自然村各建公厕一座,示例村,奇怪类别,村民,走访,40"));
        Assert.That(await _town.Proposals(), Is.Empty);

        var taken = await _clerk.SubmitOn(told, [], form: "TakeGood");

        var proposal = (await _town.Proposals()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(told.Text, Does.Contain("有 1 行需要修改，1 行没有问题").And.Contain("至少 4 个字").And.Contain("奇怪类别"));
            Assert.That(taken.Text, Does.Contain("已导入 1 件"));
            Assert.That(proposal.Channel, Is.EqualTo(ProposalChannel.Visit));
            Assert.That(proposal.Text.Category, Is.EqualTo(Category.Other));
        });
    }

    [Test]
    public async Task A_sheet_sent_again_is_recognised()
    {
        var sheet = Sheet("村内路灯亮化工程,主干道安装太阳能路灯六十盏,示例村,基础设施,群众,扫码,约160万余元");
        await _clerk.Upload($"{Desk}/import", "Upload.File", "台账.csv", sheet);
        _town.Clock.Now = _town.Clock.Now.AddDays(1);

        var again = await _clerk.Upload($"{Desk}/import", "Upload.File", "台账.csv", sheet);

        Assert.Multiple(async () =>
        {
            Assert.That(again.Text, Does.Contain("1 件以前导入过"));
            Assert.That((await _town.Proposals()).Single().Text.Category, Is.EqualTo(Category.Municipal));
        });
    }

    [TestCase("台账.xls", "D0CF11E0A1B11AE1", ".xlsx")]
    [TestCase("台账.pdf", "255044462D312E37", "PDF")]
    public async Task A_file_of_another_kind_is_named(string name, string hex, string sentence)
    {
        var seen = await _clerk.Upload($"{Desk}/import", "Upload.File", name, [.. Convert.FromHexString(hex), .. new byte[600]]);

        Assert.That(seen.Text, Does.Contain(sentence));
    }

    [Test]
    public async Task The_template_is_an_xlsx_file()
    {
        using var answer = await _clerk.Http.GetAsync($"{Desk}/import?handler=Template");

        Assert.That((await answer.Content.ReadAsByteArrayAsync())[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    [Test]
    public async Task The_public_sees_the_ledger_as_published_and_a_later_version_as_a_change()
    {
        await _town.AProposal();
        await _clerk.Submit($"{Desk}/feedback", []);
        await _clerk.Submit($"{Desk}", [("Chosen", "1")], form: "Chosen");
        using var visitor = _town.Visitor();
        var before = await visitor.Open($"{Year}/proposals");

        var withoutNote = await _clerk.Submit($"{Desk}/feedback", []);
        await _clerk.Submit($"{Desk}/feedback", [("Note", "补充办理情况")]);
        var after = await visitor.Open($"{Year}/proposals");

        var versions = await _town.Get<PublicationQueries>().Versions(new CycleId(_town.Congress.Id, 2026), PublicationKind.Ledger);
        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Does.Contain("待处理").And.Not.Contain("已采纳"));
            Assert.That(withoutNote.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(after.Text, Does.Contain("本版更新：补充办理情况").And.Contain("更新为“已采纳”"));
            Assert.That(after.Text, Does.Not.Contain(Name).And.Not.Contain(Phone));
            Assert.That(versions, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task The_ledger_is_exported_as_it_was_published()
    {
        await _town.AProposal();
        await _clerk.Submit($"{Desk}/feedback", []);
        await _town.AProposal("之后收到的建议");
        using var visitor = _town.Visitor();

        var csv = await visitor.Open($"{Year}/proposals?export=csv");

        Assert.That(csv.Html, Does.Contain("村口至小学安装路灯").And.Not.Contain("之后收到的建议").And.Not.Contain(Phone));
    }

    [Test]
    public async Task The_notice_is_published_with_the_window()
    {
        await _clerk.Submit($"{Desk}/notice", []);
        using var visitor = _town.Visitor();

        var call = await visitor.Open($"{Year}/call");

        Assert.That(call.Text, Does.Contain("2026年1月2日").And.Contain("2026年1月31日").And.Contain("普惠性"));
    }

    [Test]
    public async Task Statistics_and_links_are_drawn()
    {
        await _town.AProposal();

        var statistics = await _clerk.Open($"{Desk}/statistics");
        var links = await _clerk.Open($"{Desk}/links");

        Assert.Multiple(() =>
        {
            Assert.That(statistics.Text, Does.Contain("市政设施").And.Contain("网上填报"));
            Assert.That(links.Html, Does.Contain("<svg").And.Contain("示例村").And.Not.Contain("style="));
        });
    }

    [Test]
    public async Task Contact_data_is_not_deleted_before_its_time()
    {
        await _town.AProposal();

        var asked = await _clerk.Submit($"{Desk}/contacts", []);
        var refused = await _clerk.SubmitOn(asked, []);

        Assert.Multiple(async () =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(await _town.Get<ProposalQueries>().ContactOf(new CycleId(_town.Congress.Id, 2026), 1), Is.Not.Null);
        });
    }

    [Test]
    public async Task Nobody_else_opens_these_pages()
    {
        await _town.AProposal();
        using var visitor = _town.Visitor();
        using var deputy = _town.As(Role.Deputy);
        foreach (var path in new[] { "", "/1", "/1/edit", "/new", "/import", "/statistics", "/notice", "/feedback", "/links", "/contacts" })
        {
            Assert.That((await deputy.Open(Desk + path)).Status, Is.EqualTo(HttpStatusCode.Forbidden), path);
            Assert.That((await visitor.Open(Desk + path)).Text, Does.Not.Contain(Phone), path);
        }
    }

    [Test]
    public async Task A_number_of_no_proposal_is_not_found()
    {
        Assert.That((await _clerk.Open($"{Desk}/99")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _clerk.Open($"{Desk}/99/edit")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static byte[] Sheet(params string[] rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend("建议名称,建议内容,村社/地点,类别,来源,渠道,投资额(万元)")));
}
