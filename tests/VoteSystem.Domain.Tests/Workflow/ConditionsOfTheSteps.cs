using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Workflow;

/// <summary>Each condition at its boundary and one step beyond.</summary>
public sealed class ConditionsOfTheSteps
{
    private static readonly DateOnly Today = new(2026, 1, 8);
    private static readonly CycleFacts Ready = new() { Proposals = 1, Candidates = 12, PublicityEndsOn = Today.AddDays(-1) };

    [TestCase(0, RefusalCode.CollectionIsStillOpen)]
    [TestCase(-1, null)]
    public void Collection_ends_after_its_last_day(int lastDayFromToday, RefusalCode? expected)
    {
        var cycle = ACycle with { CollectUntil = Today.AddDays(lastDayFromToday) };

        Assert.That(Guards.CollectionIsOver(cycle, Ready, Today)?.Code, Is.EqualTo(expected));
    }

    [TestCase(0, 0, RefusalCode.NothingWasCollected)]
    [TestCase(1, 1, RefusalCode.ProposalsAreUndecided)]
    [TestCase(1, 0, null)]
    public void Collection_ends_when_something_was_received_and_all_of_it_is_decided(int received, int undecided, RefusalCode? expected)
    {
        var facts = Ready with { Proposals = received, ProposalsUndecided = undecided };

        Assert.That(Guards.CollectionIsOver(ACycle, facts, Today)?.Code, Is.EqualTo(expected));
    }

    [TestCase(9, false, RefusalCode.TooFewCandidates)]
    [TestCase(10, false, RefusalCode.EqualModeNotAllowed)]
    [TestCase(10, true, null)]
    [TestCase(11, false, null)]
    public void There_are_more_candidates_than_seats_unless_the_rules_allow_as_many(int candidates, bool equalMode, RefusalCode? expected)
    {
        var cycle = ACycle with { Rules = new CycleRules { TargetCount = 10, AllowEqualMode = equalMode } };

        Assert.That(Guards.CandidatesAreReady(cycle, Ready with { Candidates = candidates }, Today)?.Code, Is.EqualTo(expected));
    }

    [TestCase(0, RefusalCode.TooFewCandidates)]
    [TestCase(1, null)]
    public void Without_a_quota_one_candidate_is_enough(int candidates, RefusalCode? expected)
    {
        var rules = new CycleRules { BallotMode = BallotMode.PerItemNoQuota };

        Assert.That(rules.CandidateCountRefusal(candidates)?.Code, Is.EqualTo(expected));
    }

    [TestCase(0, RefusalCode.PublicityIsRunning)]
    [TestCase(-1, null)]
    public void Candidates_are_displayed_to_the_end_of_the_last_day(int lastDayFromToday, RefusalCode? expected)
    {
        var facts = Ready with { PublicityEndsOn = Today.AddDays(lastDayFromToday) };

        Assert.That(Guards.CandidatesAreReady(ACycle, facts, Today)?.Code, Is.EqualTo(expected));
    }

    public static IEnumerable<TestCaseData> Obstacles =>
    [
        new(Ready with { ProposalsUnmerged = 1 }, RefusalCode.ProposalsAreUnmerged),
        new(Ready with { CandidatesUnscreened = 1 }, RefusalCode.CandidatesAreUnscreened),
        new(Ready with { ApprovalStepsOpen = 1 }, RefusalCode.ApprovalIsIncomplete),
        new(Ready with { PublicityEndsOn = null }, RefusalCode.CandidatesAreNotPublished),
        new(Ready with { ObjectionsOpen = 1 }, RefusalCode.ObjectionsAreOpen),
    ];

    [TestCaseSource(nameof(Obstacles))]
    public void Candidates_do_not_go_to_the_congress_with_a_loose_end(CycleFacts facts, RefusalCode expected) =>
        Assert.That(Guards.CandidatesAreReady(ACycle, facts, Today)?.Code, Is.EqualTo(expected));

    [TestCase(0, true, null)]
    [TestCase(1, true, RefusalCode.OpinionsAreUnanswered)]
    [TestCase(0, false, RefusalCode.CandidatesAreNotFixed)]
    public void The_ballot_begins_when_opinions_are_answered_and_the_list_is_fixed(int unanswered, bool isFixed, RefusalCode? expected)
    {
        var cycle = ACycle with { CandidatesFixedAt = isFixed ? DateTimeOffset.UnixEpoch : null };

        Assert.That(Guards.DeliberationIsComplete(cycle, Ready with { OpinionsUnanswered = unanswered }, Today)?.Code, Is.EqualTo(expected));
    }

    [TestCase(0, true, null)]
    [TestCase(1, true, RefusalCode.RoundIsOpen)]
    [TestCase(0, false, RefusalCode.ResultIsNotAnnounced)]
    public void Supervision_begins_when_the_result_is_announced_and_no_round_is_open(int open, bool announced, RefusalCode? expected) =>
        Assert.That(Guards.ResultIsAnnounced(ACycle, Ready with { RoundsOpen = open, ResultIsAnnounced = announced }, Today)?.Code, Is.EqualTo(expected));

    [TestCase(false, 0, 0, RefusalCode.PlanIsNotPublished)]
    [TestCase(true, 1, 0, RefusalCode.AdjustmentsArePending)]
    [TestCase(true, 0, 1, RefusalCode.ProjectsAreUnreported)]
    [TestCase(true, 0, 0, null)]
    public void The_appraisal_begins_when_every_project_is_reported(bool plan, int pending, int unreported, RefusalCode? expected)
    {
        var facts = Ready with { PlanIsPublished = plan, AdjustmentsPending = pending, SelectedWithoutCompletion = unreported };

        Assert.That(Guards.EveryProjectIsReported(ACycle, facts, Today)?.Code, Is.EqualTo(expected));
    }

    [TestCase(false, 0, RefusalCode.AppraisalIsNotAnnounced)]
    [TestCase(true, 1, RefusalCode.RectificationsAreOpen)]
    [TestCase(true, 0, null)]
    public void A_cycle_is_closed_when_grades_are_announced_and_rectifications_done(bool announced, int open, RefusalCode? expected) =>
        Assert.That(Guards.AppraisalIsSettled(ACycle, Ready with { AppraisalIsAnnounced = announced, RectificationsOpen = open }, Today)?.Code, Is.EqualTo(expected));

    private static Cycle ACycle => new()
    {
        Id = new CycleId(new CongressId(Guid.NewGuid()), 2026),
        Stage = Stage.Collect,
        Version = 1,
        Rules = new CycleRules(),
        CollectFrom = Today.AddDays(-40),
        CollectUntil = Today.AddDays(-10),
    };
}
