using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

public sealed class VotingByHands
{
    private static readonly Cycle BeforeTheMethod = ACycle() with { MethodAdoptedAt = null, ScrutineersApprovedAt = null };

    [TestCase(23, false, TestName = "Exactly_half_of_all_46_deputies_does_not_pass")]
    [TestCase(24, true, TestName = "One_more_than_half_of_all_46_deputies_passes")]
    public void The_base_is_all_deputies_and_not_those_present(int approve, bool passes)
    {
        var hall = AHall(present: 40, deputies: 46) with { OpenVotes = [] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.CandidateList, new Hands(approve, 5, 2)), sameForm: false, Secretary);

        Assert.That(((OpenVoteRecorded)EventsOf(decision)[0]).Passed, Is.EqualTo(passes));
    }

    [Test]
    [Property("Incident", 6)]
    public void The_adoption_of_the_method_locks_the_rules()
    {
        var hall = AHall() with { OpenVotes = [] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.BallotMethod, new Hands(40, 3, 2)), sameForm: false, Secretary);

        Assert.That(EventsOf(decision)[1], Is.EqualTo(new MethodAdopted(2026, 40, 3, 2)));
    }

    [Test]
    public void A_method_that_does_not_pass_is_recorded_and_locks_nothing()
    {
        var hall = AHall() with { OpenVotes = [] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.BallotMethod, new Hands(25, 20, 0)), sameForm: false, Secretary);

        Assert.That(EventsOf(decision), Has.Count.EqualTo(1));
    }

    [TestCase(30, null, TestName = "Exactly_two_thirds_of_45_may_vote")]
    [TestCase(29, RefusalCode.QuorumNotMet, TestName = "One_fewer_than_two_thirds_of_45_may_not")]
    public void The_congress_needs_its_quorum(int present, RefusalCode? refusal)
    {
        var hall = AHall(present, deputies: 45) with { OpenVotes = [] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.BallotMethod, new Hands(25, 0, 0)), sameForm: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
    }

    [TestCase(45, null)]
    [TestCase(46, RefusalCode.MoreHandsThanPresent)]
    public void No_more_hands_are_counted_than_deputies_are_present(int hands, RefusalCode? refusal)
    {
        var hall = AHall() with { OpenVotes = [] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.CandidateList, new Hands(hands - 3, 2, 1)), sameForm: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
    }

    [Test]
    public void A_form_sent_twice_is_one_vote()
    {
        var decision = OpenVoteRules.Record(AHall(), ACycle(), Form(OpenVoteMatter.Other, new Hands(40, 0, 0)), sameForm: true, Secretary);

        Assert.That(EventsOf(decision), Is.Empty);
    }

    [Test]
    public void What_passed_is_not_put_to_the_vote_again()
    {
        var decision = OpenVoteRules.Record(AHall(), ACycle(), Form(OpenVoteMatter.BallotMethod, new Hands(40, 0, 0)), sameForm: false, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.MatterIsDecided));
    }

    [TestCase(Office.ChiefScrutineer)]
    [TestCase(Office.Scrutineer)]
    [TestCase(Office.ChiefTeller)]
    [TestCase(Office.Teller)]
    public void The_scrutineers_are_approved_only_with_a_complete_list(Office missing)
    {
        var hall = AHall() with { OpenVotes = [] };
        hall = hall with { Officers = [.. hall.Officers.Where(officer => officer.Office != missing)] };

        var decision = OpenVoteRules.Record(hall, BeforeTheMethod, Form(OpenVoteMatter.Scrutineers, new Hands(45, 0, 0)), sameForm: false, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.OfficerIsMissing, missing)));
    }

    [Test]
    public void Approved_scrutineers_are_not_exchanged()
    {
        var decision = OpenVoteRules.RemoveOfficer(AHall(), ACycle(), 2, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.ScrutineersAreApproved));
    }

    [Test]
    public void A_teller_is_exchanged_until_somebody_signs()
    {
        var before = OpenVoteRules.RemoveOfficer(AHall(), ACycle(), 4, Secretary);
        var signed = ARound(RoundStatus.Counted) with { Signatures = [new CountSignature(Office.ChiefTeller, "示例总计票", Nine)] };
        var after = OpenVoteRules.RemoveOfficer(AHall().With(signed), ACycle(), 4, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(EventsOf(before), Has.Count.EqualTo(1));
            Assert.That(CodeOf(after), Is.EqualTo(RefusalCode.CountIsSigned));
        });
    }

    [Test]
    public void A_scrutineer_is_a_deputy()
    {
        var hall = AHall() with { OpenVotes = [], Officers = [] };

        var decision = OpenVoteRules.NameOfficer(hall, BeforeTheMethod, Office.Scrutineer, "示例某人", deputy: null, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.Missing));
    }

    [Test]
    public void Nobody_watches_and_counts_at_once()
    {
        var hall = AHall() with { OpenVotes = [] };

        var decision = OpenVoteRules.NameOfficer(hall, BeforeTheMethod, Office.Teller, "示例监票", deputy: null, Secretary);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.OfficerIsListed));
    }

    private static OpenVoteForm Form(OpenVoteMatter matter, Hands hands) =>
        new(new Guid("33333333-3333-3333-3333-333333333333"), matter, matter == OpenVoteMatter.Other ? "示例事项" : null, "示例主席团", hands);
}
