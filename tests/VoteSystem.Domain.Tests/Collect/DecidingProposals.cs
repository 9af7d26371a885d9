using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Collect.Papers;

namespace VoteSystem.Domain.Tests.Collect;

public sealed class DecidingProposals
{
    private static readonly (ProposalStatus From, ProposalStatus To)[] Allowed =
    [
        (ProposalStatus.Received, ProposalStatus.Accepted), (ProposalStatus.Received, ProposalStatus.Rejected),
        (ProposalStatus.Received, ProposalStatus.Referred), (ProposalStatus.Received, ProposalStatus.Withdrawn),
        (ProposalStatus.Accepted, ProposalStatus.Merged), (ProposalStatus.Accepted, ProposalStatus.Rejected),
        (ProposalStatus.Accepted, ProposalStatus.Referred), (ProposalStatus.Accepted, ProposalStatus.Withdrawn),
        (ProposalStatus.Rejected, ProposalStatus.Accepted), (ProposalStatus.Rejected, ProposalStatus.Referred),
        (ProposalStatus.Rejected, ProposalStatus.Withdrawn), (ProposalStatus.Referred, ProposalStatus.Accepted),
        (ProposalStatus.Referred, ProposalStatus.Rejected), (ProposalStatus.Referred, ProposalStatus.Withdrawn),
    ];

    private static IEnumerable<TestCaseData> EveryPair =>
        from status in Enum.GetValues<ProposalStatus>()
        from to in Enum.GetValues<ProposalStatus>().Except([ProposalStatus.Received])
        select new TestCaseData(status, to);

    [TestCaseSource(nameof(EveryPair))]
    public void A_proposal_takes_only_the_ways_that_the_table_names(ProposalStatus from, ProposalStatus to)
    {
        var decision = Decide(Proposal(from), to);

        var expected = Allowed.Contains((from, to)) ? null : new Refusal(RefusalCode.ProposalCannotBecome, 1, from, to);
        Assert.That(decision.Refusal, Is.EqualTo(expected));
    }

    [Test]
    public void Taken_out_of_its_project_a_proposal_is_accepted_again()
    {
        var unmerged = Only<ProposalUnmerged>(ProposalDecisions.Unmerge(Cycle(), Proposal(ProposalStatus.Merged), Secretary));

        Assert.That(unmerged.ProjectNo, Is.EqualTo(3));
    }

    [Test]
    public void What_is_in_no_project_cannot_be_taken_out_of_one([Values] ProposalStatus status)
    {
        var decision = ProposalDecisions.Unmerge(Cycle(), Proposal(status), Secretary);

        Assert.That(decision.Refusal is null, Is.EqualTo(status == ProposalStatus.Merged));
    }

    [TestCase(Stage.Collect, true)]
    [TestCase(Stage.Shortlist, true)]
    [TestCase(Stage.Deliberate, false)]
    [TestCase(Stage.Closed, false)]
    public void Merging_ends_with_the_shortlist(Stage stage, bool isAllowed)
    {
        var decision = ProposalDecisions.Merge(Cycle(stage), Proposal(ProposalStatus.Accepted), 3, Government);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(isAllowed ? null : RefusalCode.WrongStage));
    }

    [Test]
    public void Nothing_is_decided_in_a_closed_cycle()
    {
        Assert.That(ProposalDecisions.Accept(Cycle(Stage.Closed), Proposal(), 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.WrongStage));
    }

    [Test]
    public void The_public_and_deputies_decide_nothing()
    {
        foreach (var actor in new[] { Actor.Public, Deputy })
            Assert.That(ProposalDecisions.Reject(Cycle(), Proposal(), "不符合范围", 1, actor).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public void The_second_clerk_who_decides_from_an_old_page_is_told()
    {
        var decision = ProposalDecisions.Reject(Cycle(), Proposal(version: 2), "不符合范围", seenVersion: 1, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ChangedMeanwhile, "Proposal")));
    }

    [TestCase("", RefusalCode.Missing)]
    [TestCase("   ", RefusalCode.Missing)]
    [TestCase("不符合当年实施的要求", null)]
    public void A_rejection_states_its_reason(string reason, RefusalCode? expected)
    {
        Assert.That(ProposalDecisions.Reject(Cycle(), Proposal(), reason, 1, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [TestCase("", "属上级事权", RefusalCode.Missing)]
    [TestCase("县交通运输局", "", RefusalCode.Missing)]
    [TestCase("县交通运输局", "属上级事权", null)]
    public void A_referral_names_the_office_and_the_reason(string office, string reason, RefusalCode? expected)
    {
        Assert.That(ProposalDecisions.Refer(Cycle(), Proposal(), office, reason, 1, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void A_duplicate_names_another_proposal_that_still_stands()
    {
        Decision To(Proposal? original) => ProposalDecisions.Withdraw(Cycle(), Proposal(no: 2), original, 1, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(Only<ProposalWithdrawn>(To(Proposal(no: 1))).DuplicateOf, Is.EqualTo(1));
            Assert.That(To(null).Refusal!.Code, Is.EqualTo(RefusalCode.DuplicateOfNothing));
            Assert.That(To(Proposal(no: 2)).Refusal!.Code, Is.EqualTo(RefusalCode.DuplicateOfNothing));
            Assert.That(To(Proposal(ProposalStatus.Withdrawn)).Refusal!.Code, Is.EqualTo(RefusalCode.DuplicateOfNothing));
        });
    }

    [Test]
    public void Several_are_accepted_together_or_not_at_all()
    {
        var all = ProposalDecisions.AcceptAll(Cycle(), [Proposal(no: 1), Proposal(no: 2)], Secretary);
        var one = ProposalDecisions.AcceptAll(Cycle(), [Proposal(no: 1), Proposal(ProposalStatus.Rejected, 2)], Secretary);
        var none = ProposalDecisions.AcceptAll(Cycle(), [], Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(((Decision.Accepted)all).Events, Is.EqualTo(new[] { new ProposalAccepted(Year, 1), new ProposalAccepted(Year, 2) }));
            Assert.That(one.Refusal, Is.EqualTo(new Refusal(RefusalCode.ProposalCannotBecome, 2, ProposalStatus.Rejected, ProposalStatus.Accepted)));
            Assert.That(none.Refusal!.Code, Is.EqualTo(RefusalCode.Missing));
        });
    }

    [TestCase("", RefusalCode.Missing)]
    [TestCase("感谢您的建议,已列入候选项目。", null)]
    public void An_answer_says_something(string reply, RefusalCode? expected)
    {
        Assert.That(ProposalDecisions.Reply(Cycle(), Proposal(), reply, 1, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void The_same_answer_again_changes_nothing()
    {
        var answered = Proposal() with { Reply = "已收到。" };

        Assert.That(((Decision.Accepted)ProposalDecisions.Reply(Cycle(), answered, "已收到。", 1, Secretary)).Events, Is.Empty);
    }

    [Test]
    public void A_correction_tells_field_by_field_what_was_before()
    {
        var text = Text() with { Title = "村口至小学安装路灯20盏", Amount = new QualifiedAmount(Money.FromWan(12), "约") };

        var edited = Only<ProposalEdited>(CollectRules.Edit(Cycle(), Proposal(), text, ProposalSource.Village, ProposalChannel.Web, 1, Secretary));

        Assert.That(edited.Changes, Is.EqualTo(new[]
        {
            new FieldChange("Title", "村口至小学安装路灯", "村口至小学安装路灯20盏"),
            new FieldChange("Amount", null, "约12"),
            new FieldChange("Source", "Resident", "Village"),
        }));
    }

    [Test]
    public void A_correction_from_an_old_page_is_refused_and_one_that_changes_nothing_is_none()
    {
        Decision Edit(int seen) => CollectRules.Edit(Cycle(), Proposal(version: 2), Text(), ProposalSource.Resident, ProposalChannel.Web, seen, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(Edit(1).Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
            Assert.That(((Decision.Accepted)Edit(2)).Events, Is.Empty);
        });
    }

    private static Decision Decide(Proposal proposal, ProposalStatus to) => to switch
    {
        ProposalStatus.Accepted => ProposalDecisions.Accept(Cycle(), proposal, 1, Secretary),
        ProposalStatus.Rejected => ProposalDecisions.Reject(Cycle(), proposal, "不符合范围", 1, Secretary),
        ProposalStatus.Referred => ProposalDecisions.Refer(Cycle(), proposal, "县交通运输局", "属上级事权", 1, Secretary),
        ProposalStatus.Merged => ProposalDecisions.Merge(Cycle(), proposal, 3, Secretary),
        _ => ProposalDecisions.Withdraw(Cycle(), proposal, Proposal(no: 9), 1, Secretary),
    };
}
