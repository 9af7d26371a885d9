using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Collect.Papers;

namespace VoteSystem.Domain.Tests.Collect;

public sealed class PublishingTheCollection
{
    private static readonly CallText Call = new()
    {
        Title = "关于征集2026年度民生实事项目的公告",
        Purpose = "了解群众所需",
        Scope = "教育、医疗、交通",
        Requirements = "普惠性、公益性、可行性",
        Ways = "镇人大办公室",
        Issuer = "示例镇人民政府",
    };

    [Test]
    public void The_notice_carries_the_window_of_the_cycle()
    {
        var published = Only<Published>(CollectPublishing.PublishCall(Cycle(), Call, null, null, Secretary));

        Assert.Multiple(() =>
        {
            Assert.That(published.Kind, Is.EqualTo(PublicationKind.Call));
            Assert.That(published.Content["from"], Is.EqualTo("2025-09-01"));
            Assert.That(published.Content["until"], Is.EqualTo("2025-09-30"));
            Assert.That(CallText.From(published.Title, published.Content), Is.EqualTo(Call));
        });
    }

    [Test]
    public void A_further_version_says_why_and_differs()
    {
        var first = Only<Published>(CollectPublishing.PublishCall(Cycle(), Call, null, null, Secretary)).Content;
        var other = Call with { Ways = "镇人大办公室,电话见附件" };

        Assert.Multiple(() =>
        {
            Assert.That(CollectPublishing.PublishCall(Cycle(), Call, first, "更正", Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.NothingChanged));
            Assert.That(CollectPublishing.PublishCall(Cycle(), other, first, " ", Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.NoteIsNeeded));
            Assert.That(Only<Published>(CollectPublishing.PublishCall(Cycle(), other, first, "补充电话", Secretary)).Note, Is.EqualTo("补充电话"));
        });
    }

    [Test]
    public void An_empty_section_is_refused_by_name()
    {
        var decision = CollectPublishing.PublishCall(Cycle(), Call with { Ways = "" }, null, null, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Ways")));
    }

    [Test]
    public void The_notice_belongs_to_the_collection()
    {
        Assert.That(CollectPublishing.PublishCall(Cycle(Stage.Shortlist), Call, null, null, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.WrongStage));
    }

    [Test]
    public void The_ledger_has_every_proposal_with_its_fate_and_the_sums()
    {
        Proposal[] proposals =
        [
            Proposal(ProposalStatus.Merged, 2),
            Proposal(ProposalStatus.Rejected, 1) with { StatusReason = "已列入上级计划" },
            Proposal(ProposalStatus.Withdrawn, 3) with { DuplicateOf = 2 },
        ];

        var content = Only<Published>(CollectPublishing.PublishLedger(Cycle(), "征集结果", proposals, null, null, Secretary)).Content;

        Assert.Multiple(() =>
        {
            Assert.That(content.Rows.Select(row => row.No), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(content.Rows[0]["reason"], Is.EqualTo("已列入上级计划"));
            Assert.That(content.Rows[1]["projectNo"], Is.EqualTo("3"));
            Assert.That(content.Rows[2]["duplicateOf"], Is.EqualTo("2"));
            Assert.That(content["count"], Is.EqualTo("3"));
            Assert.That(content["countRejected"], Is.EqualTo("1"));
            Assert.That(content["countReceived"], Is.EqualTo("0"));
        });
    }

    [Test]
    public void A_ledger_of_nothing_is_refused()
    {
        Assert.That(CollectPublishing.PublishLedger(Cycle(), "征集结果", [], null, null, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.NothingWasCollected));
    }

    [Test]
    public void Only_the_secretariat_publishes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CollectPublishing.PublishCall(Cycle(), Call, null, null, Government).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
            Assert.That(CollectPublishing.PublishLedger(Cycle(), "征集结果", [Proposal()], null, null, Government).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
        });
    }

    [TestCase(-1, RefusalCode.RetentionIsRunning)]
    [TestCase(0, RefusalCode.RetentionIsRunning)]
    [TestCase(1, null)]
    public void Contacts_are_deleted_the_day_after_their_retention_time(int daysAfterTheEnd, RefusalCode? expected)
    {
        var cycle = Cycle(Stage.Closed, new CycleRules { ContactRetentionMonths = 12 });
        var closedOn = new DateOnly(2026, 12, 31);
        var today = closedOn.AddMonths(12).AddDays(daysAfterTheEnd);

        Assert.That(CollectRules.DeleteContacts(cycle, closedOn, today, 5, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void Contacts_of_an_open_cycle_are_kept_and_nobody_else_deletes_them()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CollectRules.DeleteContacts(Cycle(), null, LastDay, 5, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.WrongStage));
            Assert.That(CollectRules.DeleteContacts(Cycle(Stage.Closed), FirstDay, LastDay.AddYears(9), 5, Deputy).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
        });
    }
}
