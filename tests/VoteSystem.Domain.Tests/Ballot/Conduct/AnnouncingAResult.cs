using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>What follows from a signed count: publication, a second round, a lot, grades.</summary>
public sealed class AnnouncingAResult
{
    private static readonly DateOnly Today = new(2026, 1, 17);

    /// <summary>Of 40 deputies, project 101 has 26 approvals; 102 and 103 have 21 each, all over half.</summary>
    private static readonly BallotPaper[] TwoAreEqual = [new("-AA-", 8), new("AA--", 13), new("A-A-", 13)];

    private static readonly AnnouncementForm First = new(1, [], "公告", null);

    [Test]
    public void A_decided_round_is_published_in_the_order_of_votes()
    {
        var round = Counted(RoundStatus.Signed, [new("-AA-", 30), new("-A--", 5), new("A---", 10)]);

        var events = EventsOf(Announcing.Announce(AHall().With(round), Congress, ACycle(), 1, First, Chair, Today));

        var published = (Published)events[2];
        Assert.Multiple(() =>
        {
            Assert.That(((ProjectsChosen)events[1]).Chosen, Is.EqualTo(new[] { new ChosenProject(102, 1), new ChosenProject(103, 2) }));
            Assert.That(((ProjectsChosen)events[1]).NotChosen, Is.EqualTo(new[] { 101, 104 }));
            Assert.That(published.Content.Rows.Select(row => row.Title), Is.EqualTo(new[] { "示例项目2", "示例项目3" }));
            Assert.That(published.Content["session"], Is.EqualTo("第五次会议"));
            Assert.That(published.Content["needed"], Is.EqualTo("26"));
        });
    }

    [TestCase(PublishVoteCounts.None, new[] { "projectNo" })]
    [TestCase(PublishVoteCounts.Order, new[] { "projectNo", "rank" })]
    [TestCase(PublishVoteCounts.Approvals, new[] { "projectNo", "rank", "approve", "round" })]
    [TestCase(PublishVoteCounts.Full, new[] { "projectNo", "rank", "approve", "oppose", "abstain", "round" })]
    public void The_public_sees_of_the_counts_what_the_rules_say(PublishVoteCounts publish, string[] keys)
    {
        var round = Counted(RoundStatus.Signed, [new("AA--", 45)]);
        var cycle = ACycle(new CycleRules { TargetCount = 2, PublishVoteCounts = publish });

        var published = (Published)EventsOf(Announcing.Announce(AHall().With(round), Congress, cycle, 1, First, Chair, Today))[2];

        Assert.That(published.Content.Rows[0].Fields.Select(field => field.Key), Is.EqualTo(keys));
    }

    [Test]
    public void T9_a_tie_at_the_last_seat_is_read_out_and_voted_on_again_by_the_two_only()
    {
        var tied = Counted(RoundStatus.Signed, TwoAreEqual, deputies: 40);
        var cycle = ACycle();

        var announced = EventsOf(Announcing.Announce(AHall(deputies: 40, present: 34).With(tied), Congress, cycle, 1, new AnnouncementForm(null, [], "", null), Chair, Today));
        var next = (RoundPrepared)EventsOf(RoundConduct.Prepare(
            AHall(deputies: 40, present: 34).With(tied with { Status = RoundStatus.Announced }), cycle, appraisal: false, Secretary))[0];

        Assert.Multiple(() =>
        {
            Assert.That(announced, Is.EqualTo(new DomainEvent[] { new RoundAnnounced(2026, 1, null, []) }).Using<DomainEvent>((a, b) => a.GetType() == b.GetType()));
            Assert.That(next.Rules.Kind, Is.EqualTo(RoundKind.TieBreak));
            Assert.That(next.Rules.Seats, Is.EqualTo(1));
            Assert.That(next.Items.Select(item => item.ProjectNo), Is.EqualTo(new[] { 102, 103 }));
        });
    }

    [Test]
    public void The_tie_break_completes_the_list_behind_those_already_chosen()
    {
        var tied = Counted(RoundStatus.Announced, TwoAreEqual, deputies: 40);
        var decidedRules = new RoundRules { Kind = RoundKind.TieBreak, Form = BallotForm.SelectUpToK, Seats = 1 };
        var again = Counted(RoundStatus.Signed, [new("-A", 18), new("A-", 16)], decidedRules, items: 2, no: 2) with
        {
            Items = [new RoundItem(1, 102, "示例项目2"), new RoundItem(2, 103, "示例项目3")],
        };

        var events = EventsOf(Announcing.Announce(AHall().With(tied, again), Congress, ACycle(), 2, First, Chair, Today));

        Assert.That(((ProjectsChosen)events[1]).Chosen.Select(one => one.ProjectNo), Is.EqualTo(new[] { 101, 103 }));
    }

    [TestCase(new[] { 2 }, null)]
    [TestCase(new[] { 1 }, RefusalCode.LotIsWrong, TestName = "A_lot_among_others_than_the_tied_is_refused")]
    [TestCase(new int[0], RefusalCode.LotIsWrong, TestName = "A_tie_under_lot_needs_the_lot")]
    [TestCase(new[] { 2, 3 }, RefusalCode.LotIsWrong, TestName = "A_lot_fills_no_more_places_than_are_left")]
    public void A_lot_decides_where_the_rules_say_so(int[] lot, RefusalCode? refusal)
    {
        var rules = new RoundRules { Form = BallotForm.SelectUpToK, Seats = 2, Tie = TiePolicy.Lot, ThresholdBase = ThresholdBase.Present, HalfInclusive = true };
        var tied = Counted(RoundStatus.Signed, [new("AA--", 22), new("A-A-", 22)], rules);

        var decision = Announcing.Announce(AHall().With(tied), Congress, ACycle(), 1, First with { Lot = lot }, Chair, Today);

        Assert.That(CodeOf(decision), Is.EqualTo(refusal));
        if (refusal is null) Assert.That(((ProjectsChosen)EventsOf(decision)[1]).Chosen.Select(one => one.ProjectNo), Is.EqualTo(new[] { 101, 102 }));
    }

    [TestCase(ShortfallPolicy.AcceptFewer, true)]
    [TestCase(ShortfallPolicy.NextSession, true)]
    [TestCase(ShortfallPolicy.SecondBallot, false)]
    public void T10_what_follows_a_shortfall_is_a_matter_of_the_rules(ShortfallPolicy policy, bool isPublished)
    {
        var round = Counted(RoundStatus.Signed, [new("A---", 45)], new RoundRules { Form = BallotForm.SelectUpToK, Seats = 2, Shortfall = policy });

        var events = EventsOf(Announcing.Announce(AHall().With(round), Congress, ACycle(), 1, First, Chair, Today));

        Assert.That(events.OfType<Published>().Any(), Is.EqualTo(isPublished));
    }

    [Test]
    public void A_second_ballot_is_held_on_the_rest_for_the_open_seats_and_only_once()
    {
        var rules = new RoundRules { Form = BallotForm.SelectUpToK, Seats = 2, Shortfall = ShortfallPolicy.SecondBallot };
        var first = Counted(RoundStatus.Announced, [new("A---", 45)], rules);
        var cycle = ACycle(new CycleRules { TargetCount = 2, ShortfallPolicy = ShortfallPolicy.SecondBallot });

        var second = (RoundPrepared)EventsOf(RoundConduct.Prepare(AHall().With(first), cycle, appraisal: false, Secretary))[0];
        var failed = Counted(RoundStatus.Announced, [new("---", 45)], second.Rules, items: 3, no: 2) with { Items = second.Items };
        var third = RoundConduct.Prepare(AHall().With(first, failed), cycle, appraisal: false, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(second.Items.Select(item => item.ProjectNo), Is.EqualTo(new[] { 102, 103, 104 }));
            Assert.That(second.Rules.Seats, Is.EqualTo(1));
            Assert.That(CodeOf(third), Is.EqualTo(RefusalCode.NothingToVoteOn));
        });
    }

    [Test]
    public void The_rest_that_goes_to_the_next_session_is_not_voted_on_in_this_one()
    {
        var rules = new RoundRules { Form = BallotForm.SelectUpToK, Seats = 2, Shortfall = ShortfallPolicy.NextSession };
        var hall = AHall().With(Counted(RoundStatus.Announced, [new("A---", 45)], rules));
        var sixth = new SessionId(Town, 17, 6);
        var later = hall with { Session = hall.Session! with { Id = sixth }, OpenVotes = [Passed(OpenVoteMatter.Scrutineers) with { Session = sixth }] };

        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(RoundConduct.Prepare(hall, ACycle(), appraisal: false, Secretary)), Is.EqualTo(RefusalCode.NextSessionIsMeant));
            Assert.That(((RoundPrepared)EventsOf(RoundConduct.Prepare(later, ACycle(stage: Stage.Supervise), appraisal: false, Secretary))[0]).Items, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public void Something_published_needs_its_number()
    {
        var round = Counted(RoundStatus.Signed, [new("AA--", 45)]);

        var decision = Announcing.Announce(AHall().With(round), Congress, ACycle(), 1, First with { AnnouncementNo = null }, Chair, Today);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "AnnouncementNo")));
    }

    [Test]
    public void T15_grades_are_published_and_a_poor_one_gets_its_dates()
    {
        var cycle = ACycle(stage: Stage.Evaluate);
        var hall = AHall(present: 29, deputies: 29, projects: 2);
        hall = hall with { Projects = [.. hall.Projects.Select((project, index) => project with { Rank = index + 1, AwaitsGrade = true })] };
        var prepared = (RoundPrepared)EventsOf(RoundConduct.Prepare(hall, cycle, appraisal: true, Secretary))[0];
        var round = Counted(RoundStatus.Signed, [new("SS", 14), new("BD", 1), new("-D", 14)], prepared.Rules, items: 2, deputies: 29) with { Items = prepared.Items };

        DomainEvent[] events = [.. EventsOf(Announcing.Announce(hall.With(round), Congress, cycle, 1, First, Chair, Today))];

        var graded = (ProjectsGraded)events[1];
        Assert.Multiple(() =>
        {
            Assert.That(graded.Grades, Is.EqualTo(new[] { new GradedProject(101, Grade.BasicallySatisfied), new GradedProject(102, Grade.Dissatisfied) }));
            Assert.That(events[3..], Is.EqualTo(new[] { new RectificationOpened(2026, 102, new DateOnly(2026, 2, 16), new DateOnly(2026, 7, 17)) }));
            Assert.That(((Published)events[2]).Kind, Is.EqualTo(PublicationKind.Appraisal));
        });
    }
}
