using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>Who is on the list, in which order, and who agreed to it.</summary>
public sealed class TheListOfCandidates
{
    private static readonly Cycle Cycle = InStage(Stage.Shortlist);

    [Test]
    public void An_eligible_project_goes_to_the_end_of_the_list() =>
        Assert.That(Only<CandidateListed>(ListRules.List(Cycle, Facts, AProject(9), AllPass(Cycle.Rules), [4, 2], Government)).ListNo, Is.EqualTo(3));

    [Test]
    public void A_project_with_open_rows_is_not_listed() =>
        Assert.That(ListRules.List(Cycle, Facts, AProject(9), AllPass(Cycle.Rules).Skip(2).ToList(), [], Government).Refusal, Is.EqualTo(new Refusal(RefusalCode.ChecklistIsIncomplete, 2)));

    [TestCase(ProjectStatus.Pool)]
    [TestCase(ProjectStatus.Rejected)]
    [TestCase(ProjectStatus.Withdrawn)]
    [TestCase(ProjectStatus.Selected)]
    public void A_project_that_was_put_aside_is_not_listed(ProjectStatus status) =>
        Assert.That(ListRules.List(Cycle, Facts, AProject(9, status), AllPass(Cycle.Rules), [], Government).Refusal?.Code, Is.EqualTo(RefusalCode.ProjectStatusForbids));

    [Test]
    public void The_others_close_up_when_one_is_taken_off() =>
        Assert.That(Only<CandidateUnlisted>(ListRules.Unlist(Cycle, Facts, AProject(2, ProjectStatus.Shortlisted, 2), [4, 2, 7], Government)).Order, Is.EqualTo(new[] { 4, 7 }));

    [TestCase(new[] { 7, 4, 2 }, null)]
    [TestCase(new[] { 7, 4 }, RefusalCode.ChangedMeanwhile)]
    [TestCase(new[] { 7, 4, 4 }, RefusalCode.ChangedMeanwhile)]
    [TestCase(new[] { 7, 4, 2, 9 }, RefusalCode.ChangedMeanwhile)]
    public void An_order_names_each_project_of_the_list_once(int[] wanted, RefusalCode? expected) =>
        Assert.That(ListRules.Reorder(Cycle, Facts, [4, 2, 7], wanted, Government).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void Nothing_moves_once_a_body_has_agreed()
    {
        var underApproval = Facts with { ApprovalStepsOpen = 3 };
        var expected = new Refusal(RefusalCode.ListIsUnderApproval, 1);

        Assert.Multiple(() =>
        {
            Assert.That(ListRules.List(Cycle, underApproval, AProject(9), AllPass(Cycle.Rules), [1], Government).Refusal, Is.EqualTo(expected));
            Assert.That(ListRules.Unlist(Cycle, underApproval, AProject(1), [1], Government).Refusal, Is.EqualTo(expected));
            Assert.That(ListRules.Reorder(Cycle, underApproval, [1, 2], [2, 1], Government).Refusal, Is.EqualTo(expected));
        });
    }

    [TestCase(9, SurplusFinding.TooFew)]
    [TestCase(10, SurplusFinding.Equal)]
    [TestCase(11, SurplusFinding.BelowSmallest)]
    [TestCase(12, null)]
    [TestCase(15, null)]
    [TestCase(16, SurplusFinding.AboveLargest)]
    public void The_surplus_is_within_its_limits_inclusively(int candidates, SurplusFinding? expected)
    {
        var rules = new CycleRules { TargetCount = 10, MinSurplusPercent = 20, MaxSurplusPercent = 50 };

        Assert.That(CandidateList.Surplus(rules, candidates), Is.EqualTo(expected));
    }

    [Test]
    public void Bodies_agree_in_the_order_of_the_rules()
    {
        var facts = Facts;
        for (var position = 1; position <= Cycle.Rules.ApprovalChain.Count; position++)
        {
            var agreed = Only<ListAgreed>(ListRules.Approve(Cycle, facts, Entry(position), RecorderOf(position), Today));
            Assert.That(agreed.Body, Is.EqualTo(Cycle.Rules.ApprovalChain[position - 1]));
            facts = facts with { ApprovalStepsOpen = facts.ApprovalStepsOpen - 1 };
        }
    }

    [TestCase(4, 2, RefusalCode.ApprovalOutOfTurn)]
    [TestCase(3, 1, RefusalCode.ApprovalOutOfTurn)]
    [TestCase(0, 4, RefusalCode.ApprovalIsComplete)]
    [TestCase(4, 0, RefusalCode.NotFound)]
    [TestCase(4, 5, RefusalCode.NotFound)]
    public void No_body_agrees_out_of_turn(int stepsOpen, int position, RefusalCode expected) =>
        Assert.That(ListRules.Approve(Cycle, Facts with { ApprovalStepsOpen = stepsOpen }, Entry(position), RecorderOf(position), Today).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void The_presidium_records_its_own_meetings_only_itself() =>
        Assert.That(ListRules.Approve(Cycle, Facts with { ApprovalStepsOpen = 3 }, Entry(2), Secretary, Today).Refusal, Is.EqualTo(new Refusal(RefusalCode.WrongRole, Role.Presidium)));

    [Test]
    public void A_meeting_lies_not_in_the_future() =>
        Assert.That(ListRules.Approve(Cycle, Facts, Entry(1) with { HeldOn = Today.AddDays(1) }, Government, Today).Refusal?.Code, Is.EqualTo(RefusalCode.OutOfRange));

    [Test]
    public void A_list_goes_back_only_with_a_note()
    {
        var back = Entry(1) with { Agrees = false, Note = null };

        Assert.That(ListRules.Approve(Cycle, Facts, back, Government, Today).Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Note")));
        Assert.That(Only<ListSentBack>(ListRules.Approve(Cycle, Facts, back with { Note = "请补充资金测算" }, Government, Today)).Position, Is.EqualTo(1));
    }

    [Test]
    public void The_last_body_may_send_it_back_until_it_is_displayed()
    {
        var agreed = Facts with { ApprovalStepsOpen = 0 };
        var back = Entry(4) with { Agrees = false, Note = "补充一项" };

        Assert.That(ListRules.Approve(Cycle, agreed, back, Presidium, Today).Refusal, Is.Null);
        Assert.That(ListRules.Approve(Cycle, agreed with { PublicityEndsOn = Today }, back, Presidium, Today).Refusal?.Code, Is.EqualTo(RefusalCode.CandidatesArePublished));
    }

    [TestCase(9, 0, RefusalCode.TooFewCandidates)]
    [TestCase(10, 0, RefusalCode.EqualModeNotAllowed)]
    [TestCase(12, 1, RefusalCode.CandidatesAreUnscreened)]
    [TestCase(12, 0, null)]
    public void A_body_agrees_only_to_a_list_that_can_go_to_the_ballot(int candidates, int unscreened, RefusalCode? expected) =>
        Assert.That(ListRules.Approve(Cycle, Facts with { Candidates = candidates, CandidatesUnscreened = unscreened }, Entry(1), Government, Today).Refusal?.Code, Is.EqualTo(expected));

    private static ApprovalEntry Entry(int position) => new(position, Agrees: true, Today, "示政〔2025〕8号", null);

    private static Actor RecorderOf(int position) => position is < 1 or > 4 ? Secretary : Cycle.Rules.ApprovalChain[position - 1] switch
    {
        ApprovalBody.PresidiumMeeting => Presidium,
        _ => Secretary,
    };
}
