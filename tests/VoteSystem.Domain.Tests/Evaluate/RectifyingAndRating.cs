using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Tests.Supervise;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Evaluate;

public sealed class RectifyingAndRating
{
    private static readonly Cycle Evaluating = Works.In(Stage.Evaluate);

    private static readonly Rectification Fresh = new()
    {
        ProjectNo = 3,
        Status = RectificationStatus.PlanDue,
        PlanDueOn = new DateOnly(2027, 2, 9),
        ReviewDueOn = new DateOnly(2027, 7, 10),
        Version = 1,
    };

    [Test]
    public void The_announcement_opens_a_rectification_with_the_dates_of_the_rules()
    {
        var opened = RectificationOpened.For(Evaluating, 3, new DateOnly(2027, 1, 10));

        Assert.That((opened.PlanDueOn, opened.ReviewDueOn), Is.EqualTo((new DateOnly(2027, 2, 9), new DateOnly(2027, 7, 10))));
    }

    [Test]
    public void Plan_report_and_look_again_follow_each_other()
    {
        var planned = Fresh with { Status = RectificationStatus.Planned };
        var reported = Fresh with { Status = RectificationStatus.Reported };

        Assert.Multiple(() =>
        {
            Assert.That(RectificationRules.Plan(Evaluating, Fresh, "更换灯具", 1, Works.Government).Refusal, Is.Null);
            Assert.That(RectificationRules.Report(Evaluating, Fresh, "已更换", 1, Works.Government).Refusal!.Code, Is.EqualTo(RefusalCode.RectificationOutOfTurn));
            Assert.That(RectificationRules.Report(Evaluating, planned, "已更换", 1, Works.Government).Refusal, Is.Null);
            Assert.That(RectificationRules.Review(Evaluating, planned, ReviewOutcome.Settled, "属实", 1, Works.Presidium).Refusal!.Code, Is.EqualTo(RefusalCode.RectificationOutOfTurn));
            Assert.That(RectificationRules.Review(Evaluating, reported, ReviewOutcome.Settled, "属实", 1, Works.Presidium).Refusal, Is.Null);
        });
    }

    [TestCase(ReviewOutcome.Settled, RectificationStatus.Closed)]
    [TestCase(ReviewOutcome.Continue, RectificationStatus.PlanDue)]
    [TestCase(ReviewOutcome.Reappraise, RectificationStatus.ReappraisalAsked)]
    public void The_look_again_settles_continues_or_asks_for_another_appraisal(ReviewOutcome outcome, RectificationStatus expected)
    {
        var reported = Fresh with { Status = RectificationStatus.Reported };

        var reviewed = Works.First<RectificationReviewed>(RectificationRules.Review(Evaluating, reported, outcome, "属实", 1, Works.Presidium));

        Assert.That(reviewed.Status, Is.EqualTo(expected));
    }

    [Test]
    public void After_the_next_appraisal_the_rectification_is_settled_or_goes_on()
    {
        var asked = Fresh with { Status = RectificationStatus.ReappraisalAsked };

        Assert.That(RectificationRules.Review(Evaluating, asked, ReviewOutcome.Settled, "再次测评为满意", 1, Works.Presidium).Refusal, Is.Null);
        Assert.That(RectificationRules.Review(Evaluating, asked, ReviewOutcome.Reappraise, "再评", 1, Works.Presidium).Refusal!.Code, Is.EqualTo(RefusalCode.RectificationOutOfTurn));
    }

    [TestCase(RectificationStatus.PlanDue, "2027-02-09", false)]
    [TestCase(RectificationStatus.PlanDue, "2027-02-10", true)]
    [TestCase(RectificationStatus.Reported, "2027-07-10", false)]
    [TestCase(RectificationStatus.Reported, "2027-07-11", true)]
    [TestCase(RectificationStatus.Closed, "2028-01-01", false)]
    public void A_step_is_late_from_the_day_after(RectificationStatus status, string today, bool expected) =>
        Assert.That((Fresh with { Status = status }).IsOverdue(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [TestCase(0, RefusalCode.OutOfRange)]
    [TestCase(1, null)]
    [TestCase(5, null)]
    [TestCase(6, RefusalCode.OutOfRange)]
    public void A_rating_has_one_to_five_stars(int stars, RefusalCode? refused) =>
        Assert.That(Rate(Evaluating, ProjectStatus.InProgress, stars).Refusal?.Code, Is.EqualTo(refused));

    [TestCase(Stage.Supervise, ProjectStatus.InProgress, RefusalCode.RatingIsClosed)]
    [TestCase(Stage.Supervise, ProjectStatus.Completed, null)]
    [TestCase(Stage.Supervise, ProjectStatus.Accepted, null)]
    [TestCase(Stage.Evaluate, ProjectStatus.InProgress, null)]
    [TestCase(Stage.Evaluate, ProjectStatus.Terminated, RefusalCode.RatingIsClosed)]
    [TestCase(Stage.Closed, ProjectStatus.Completed, RefusalCode.RatingIsClosed)]
    public void Finished_work_is_rated_and_in_the_evaluation_all_of_it(Stage stage, ProjectStatus status, RefusalCode? refused) =>
        Assert.That(Rate(Works.In(stage), status, 4).Refusal?.Code, Is.EqualTo(refused));

    [TestCase(200, null)]
    [TestCase(201, RefusalCode.TooLong)]
    public void A_sentence_has_at_most_200_characters(int length, RefusalCode? refused) =>
        Assert.That(RatingRules.Give(Evaluating, Works.AProject(), Guid.Empty, false, 5, new string('好', length)).Refusal?.Code, Is.EqualTo(refused));

    [Test]
    public void The_sentence_never_enters_the_log()
    {
        var given = Works.First<RatingGiven>(RatingRules.Give(Evaluating, Works.AProject(), Guid.Empty, false, 5, "路灯很亮"));

        Assert.That(System.Text.Json.JsonSerializer.Serialize(given, DomainJson.Options), Does.Not.Contain("路灯很亮"));
    }

    private static Decision Rate(Cycle cycle, ProjectStatus status, int stars) =>
        RatingRules.Give(cycle, Works.AProject(status), Guid.Empty, false, stars, null);
}
