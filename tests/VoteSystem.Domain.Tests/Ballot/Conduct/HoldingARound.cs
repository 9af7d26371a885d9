using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>From the preparation to the declaration of validity.</summary>
public sealed class HoldingARound
{
    [Test]
    [Property("Incident", 6)]
    public void A_prepared_round_freezes_the_candidates_in_their_order_and_the_rules()
    {
        var decision = RoundConduct.Prepare(AHall(projects: 4), ACycle(), appraisal: false, Secretary);

        var prepared = (RoundPrepared)EventsOf(decision)[0];
        Assert.Multiple(() =>
        {
            Assert.That(prepared.No, Is.EqualTo(1));
            Assert.That(prepared.Items.Select(item => item.ProjectNo), Is.EqualTo(new[] { 101, 102, 103, 104 }));
            Assert.That(prepared.Rules.Seats, Is.EqualTo(2));
            Assert.That(prepared.Session, Is.EqualTo(Fifth));
        });
    }

    [Test]
    public void Nothing_is_prepared_before_the_method_is_adopted()
    {
        var decision = RoundConduct.Prepare(AHall(), ACycle() with { MethodAdoptedAt = null }, appraisal: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.MethodIsNotAdopted));
    }

    [Test]
    public void Nothing_is_prepared_before_the_scrutineers_are_approved_in_this_session()
    {
        var decision = RoundConduct.Prepare(AHall() with { OpenVotes = [Passed(OpenVoteMatter.BallotMethod)] }, ACycle(), appraisal: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.ScrutineersAreNotApproved));
    }

    [Test]
    public void A_second_round_waits_for_the_first()
    {
        var decision = RoundConduct.Prepare(AHall().With(ARound(RoundStatus.Counting)), ACycle(), appraisal: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.RoundIsOpen));
    }

    [TestCase(30, null, TestName = "T2_exactly_two_thirds_of_45_may_vote")]
    [TestCase(29, RefusalCode.QuorumNotMet, TestName = "T3_29_of_45_may_not")]
    public void The_quorum_is_needed_to_prepare(int present, RefusalCode? refusal)
    {
        var decision = RoundConduct.Prepare(AHall(present, deputies: 45), ACycle(), appraisal: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
    }

    [Test]
    public void No_paper_leaves_the_table_before_the_box_is_sealed()
    {
        var unsealed = ARound(RoundStatus.Prepared) with { BoxSealedAt = null };

        var decision = RoundConduct.Issue(AHall().With(unsealed), 2026, 1, 45, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.BoxIsNotSealed));
    }

    [TestCase(45, null)]
    [TestCase(46, RefusalCode.MoreIssuedThanPresent)]
    public void No_more_papers_are_issued_than_deputies_are_present(int issued, RefusalCode? refusal)
    {
        var decision = RoundConduct.Issue(AHall().With(ARound(RoundStatus.Prepared)), 2026, 1, issued, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
    }

    [Test]
    public void T16_two_left_after_the_roll_call_and_the_base_stays_all_deputies()
    {
        var hall = AHall(present: 91, deputies: 103).With(ARound(RoundStatus.Prepared));

        var tooMany = RoundConduct.Issue(hall, 2026, 1, 93, Secretary);
        var issued = RoundConduct.Issue(hall, 2026, 1, 91, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(tooMany), Is.EqualTo(RefusalCode.MoreIssuedThanPresent));
            Assert.That(EventsOf(issued)[0], Is.EqualTo(new PapersIssued(2026, 1, 103, 91, 91, 0)));
        });
    }

    [Test]
    public void T16_the_quorum_is_looked_at_again_when_papers_are_issued()
    {
        var decision = RoundConduct.Issue(AHall(present: 68, deputies: 103).With(ARound(RoundStatus.Prepared)), 2026, 1, 68, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.QuorumNotMet, 68, 103).Under(LegalSource.Quorum)));
    }

    [Test]
    public void T18_a_late_deputy_gets_a_paper_while_the_box_is_closed()
    {
        var decision = RoundConduct.Issue(AHall(present: 46).With(ARound(RoundStatus.Issued)), 2026, 1, 46, Secretary);

        Assert.That(EventsOf(decision)[0], Is.EqualTo(new PapersIssued(2026, 1, 50, 46, 46, 45)));
    }

    [TestCase(RoundStatus.Collected)]
    [TestCase(RoundStatus.Counting)]
    [TestCase(RoundStatus.Announced)]
    public void T18_a_late_deputy_gets_none_after_the_box_was_opened(RoundStatus status)
    {
        var decision = RoundConduct.Issue(AHall(present: 46).With(ARound(status)), 2026, 1, 46, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.BoxIsOpened));
    }

    [Test]
    public void Somebody_who_leaves_with_a_paper_does_not_make_the_round_contradict_itself()
    {
        var decision = RoundConduct.Issue(AHall(present: 44).With(ARound(RoundStatus.Issued)), 2026, 1, 45, Secretary);

        Assert.That(EventsOf(decision), Is.Empty);
    }

    [Test]
    public void Issued_papers_are_never_fewer_than_before()
    {
        var decision = RoundConduct.Issue(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, 44, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.IssuedCannotFall));
    }

    [Test]
    public void The_opened_box_keeps_the_head_of_the_log()
    {
        var decision = RoundConduct.OpenBox(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, 44, 0, Scrutineer);

        Assert.That(EventsOf(decision)[0], Is.EqualTo(new BoxOpened(2026, 1, 45, 0, 44, new string('a', 64))));
    }

    [TestCase(45, 46, true, RefusalCode.MoreCollectedThanIssued, TestName = "T5_46_papers_of_45_issued_are_not_declared_valid")]
    [TestCase(45, 46, false, null, TestName = "T5_46_papers_of_45_issued_make_the_round_void")]
    [TestCase(58, 57, true, null, TestName = "T6_57_papers_of_58_issued_are_valid")]
    [TestCase(58, 58, true, null, TestName = "All_papers_back_is_valid")]
    [TestCase(58, 57, false, RefusalCode.RoundIsValid, TestName = "A_valid_round_is_not_thrown_away")]
    public void The_numbers_decide_about_validity(int issued, int collected, bool valid, RefusalCode? refusal)
    {
        var decision = RoundConduct.Declare(AHall().With(ARound(RoundStatus.Collected, issued, collected)), 2026, 1, valid, Chair);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
    }

    [Test]
    public void A_void_round_is_held_again_on_the_same_candidates()
    {
        var decision = RoundConduct.Prepare(AHall().With(ARound(RoundStatus.Void)), ACycle(), appraisal: false, Secretary);

        var prepared = (RoundPrepared)EventsOf(decision)[0];
        Assert.That((prepared.No, prepared.Items.Count, prepared.Rules.Kind), Is.EqualTo((2, 4, RoundKind.Selection)));
    }

    /// <summary>Every step at every status at which it does not belong, by generation.</summary>
    [Test]
    [Property("Incident", 6)]
    public void No_step_is_taken_out_of_turn([Values] RoundStatus status)
    {
        var hall = AHall().With(ARound(status) with { BoxSealedAt = status == RoundStatus.Prepared ? null : Nine });
        var steps = new Dictionary<string, (Decision Decision, RoundStatus[] Allowed)>
        {
            ["cancel"] = (RoundConduct.Cancel(hall, 2026, 1, Secretary), [RoundStatus.Prepared]),
            ["open"] = (RoundConduct.OpenBox(hall, 2026, 1, 40, 0, Scrutineer), [RoundStatus.Issued]),
            ["declare"] = (RoundConduct.Declare(hall, 2026, 1, valid: true, Chair), [RoundStatus.Collected]),
            ["issue"] = (RoundConduct.Issue(hall, 2026, 1, 45, Secretary), [RoundStatus.Issued]),
            ["sign"] = (CountingRules.Sign(hall.Rounds[0], hall.Officers, 2026, 3, TellerA), [RoundStatus.Counted]),
            ["begin"] = (CountingRules.Begin(hall.Rounds[0], new CountBook([]), 2026, ReadingForm.Sheets, TellerA), [RoundStatus.Counting]),
            ["announce"] = (Announcing.Announce(hall, Congress, ACycle(), 1, new AnnouncementForm(1, [], "公告", null), Chair, new DateOnly(2026, 1, 17)), []),
        };

        Assert.Multiple(() =>
        {
            foreach (var (step, (decision, allowed)) in steps.Where(step => step.Key != "announce" || status != RoundStatus.Signed))
                Assert.That(decision.Refusal is null, Is.EqualTo(allowed.Contains(status)), step);
        });
    }

    /// <summary>Every step by every role to which it does not belong, by generation.</summary>
    [Test]
    public void No_step_is_taken_by_another_role([Values] Role role)
    {
        var actor = Somebody("示例某人", role);
        var book = new CountBook([]);
        var steps = new Dictionary<string, (Decision Decision, Role[] Allowed)>
        {
            ["prepare"] = (RoundConduct.Prepare(AHall(), ACycle(), appraisal: false, actor), [Role.Secretariat]),
            ["cancel"] = (RoundConduct.Cancel(AHall().With(ARound(RoundStatus.Prepared)), 2026, 1, actor), [Role.Secretariat]),
            ["seal"] = (RoundConduct.SealBox(AHall().With(ARound(RoundStatus.Prepared)), 2026, 1, actor), [Role.Scrutineer]),
            ["issue"] = (RoundConduct.Issue(AHall().With(ARound(RoundStatus.Prepared)), 2026, 1, 45, actor), [Role.Secretariat]),
            ["open"] = (RoundConduct.OpenBox(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, 45, 0, actor), [Role.Scrutineer]),
            ["declare"] = (RoundConduct.Declare(AHall().With(ARound(RoundStatus.Collected)), 2026, 1, valid: true, actor), [Role.Presidium]),
            ["begin"] = (CountingRules.Begin(ARound(RoundStatus.Counting), book, 2026, ReadingForm.Sheets, actor), [Role.Teller]),
            ["sign"] = (CountingRules.Sign(ARound(RoundStatus.Counted), AHall().Officers, 2026, 3, actor), [Role.Teller]),
        };

        Assert.Multiple(() =>
        {
            foreach (var (step, (decision, allowed)) in steps)
                Assert.That(decision.Refusal is null, Is.EqualTo(allowed.Contains(role)), step);
        });
    }
}
