using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Supervise.Works;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class MakingThePlan
{
    private static readonly PlannedProject Bare = new(AProject(ProjectStatus.Selected), null);

    [Test]
    public void The_first_plan_tells_every_field_that_it_sets()
    {
        var saved = First<PlanSaved>(Save(Bare, Plan));

        Assert.That(saved.Changes.Select(change => change.Field), Is.EqualTo(new[] { "Goal", "Amount", "DueOn", "Milestones", "Leader", "Measures", "Funds" }));
        Assert.That(saved.Changes.Select(change => change.Before), Is.All.Null);
    }

    [Test]
    public void The_same_plan_again_changes_nothing()
    {
        var decision = PlanRules.Save(In(Stage.Supervise), Facts, Planned(), Plan, 2, Government);

        Assert.That(((Decision.Accepted)decision).Events, Is.Empty);
    }

    [Test]
    public void A_plan_that_somebody_else_changed_is_refused()
    {
        var decision = PlanRules.Save(In(Stage.Supervise), Facts, Planned(), Plan with { Leader = "另一人" }, 1, Government);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
    }

    [Test]
    public void A_published_plan_changes_only_by_an_adjustment()
    {
        var decision = PlanRules.Save(In(Stage.Supervise), Facts with { PlanIsPublished = true }, Planned(), Plan with { Leader = "另一人" }, 2, Government);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.PlanIsFrozen).Under(LegalSource.Adjustment)));
    }

    [Test]
    public void Sources_that_add_up_need_no_note()
    {
        Assert.That(Save(Bare, Plan).Refusal, Is.Null);
    }

    [Test]
    public void One_fen_too_little_needs_a_note()
    {
        var plan = Plan with { Funds = [new(FundSource.TownBudget, Money.FromFen(99_999_999), Money.Zero, Money.Zero)] };

        Assert.Multiple(() =>
        {
            Assert.That(Save(Bare, plan).Refusal, Is.EqualTo(new Refusal(RefusalCode.FundsDiffer, Money.FromFen(99_999_999), Money.FromWan(100))));
            Assert.That(Save(Bare, plan with { FundsNote = "差额由村集体另行解决" }).Refusal, Is.Null);
        });
    }

    [Test]
    public void A_source_stands_once()
    {
        var plan = Plan with { Funds = [Plan.Funds[0], Plan.Funds[0]] };

        Assert.That(Save(Bare, plan).Refusal, Is.EqualTo(new Refusal(RefusalCode.FundSourceTwice, FundSource.TownBudget)));
    }

    [TestCase(50, 50, RefusalCode.MilestonesOutOfOrder)]
    [TestCase(50, 99, RefusalCode.MilestonesEndShort)]
    [TestCase(50, 100, null)]
    [TestCase(50, 101, RefusalCode.OutOfRange)]
    [TestCase(0, 100, RefusalCode.OutOfRange)]
    public void Percents_of_milestones_rise_to_a_hundred(int first, int last, RefusalCode? refused)
    {
        var terms = Terms with { Milestones = [new("一", new DateOnly(2026, 3, 1), first), new("二", new DateOnly(2026, 4, 1), last)] };

        Assert.That(Save(Bare, Plan with { Terms = terms }).Refusal?.Code, Is.EqualTo(refused));
    }

    [TestCase(0, RefusalCode.MilestonesOutOfOrder)]
    [TestCase(1, null)]
    public void Days_of_milestones_rise(int daysBetween, RefusalCode? refused)
    {
        var day = new DateOnly(2026, 3, 1);
        var terms = Terms with { Milestones = [new("一", day, 50), new("二", day.AddDays(daysBetween), 100)] };

        Assert.That(Save(Bare, Plan with { Terms = terms }).Refusal?.Code, Is.EqualTo(refused));
    }

    [Test]
    public void No_milestone_lies_behind_the_deadline()
    {
        var terms = Terms with { DueOn = new DateOnly(2026, 11, 29) };

        Assert.That(Save(Bare, Plan with { Terms = terms }).Refusal!.Code, Is.EqualTo(RefusalCode.OutOfRange));
    }

    [Test]
    public void A_project_that_was_not_chosen_gets_no_plan()
    {
        var decision = Save(new PlannedProject(AProject() with { RankNo = null }, null), Plan);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.ProjectIsNotChosen));
    }

    [Test]
    public void Plans_are_published_when_every_chosen_project_has_one()
    {
        var decision = SupervisionPublishing.PublishPlan(In(Stage.Supervise), [Planned(), Bare], "实施计划", null, null, Government);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.PlansAreMissing, 1).Under(LegalSource.Plan)));
    }

    [Test]
    public void The_published_plan_names_what_the_rule_asks_for_and_a_changed_one_shows_the_change()
    {
        var first = First<Published>(SupervisionPublishing.PublishPlan(In(Stage.Supervise), [Planned()], "实施计划", null, null, Government)).Content;
        var later = Planned() with { Plan = Plan with { Terms = Terms with { DueOn = new DateOnly(2026, 12, 31) } } };
        var second = First<Published>(SupervisionPublishing.PublishPlan(In(Stage.Supervise), [later], "实施计划", first, "雨季顺延", Government)).Content;

        Assert.Multiple(() =>
        {
            foreach (var key in new[] { "unit", "goal", "dueOn", "amountFen", "measures", "fundTownBudgetFen", "milestone3" })
                Assert.That(first.Rows[0][key], Is.Not.Null, key);
            Assert.That(PublishedChange.Between(first, second).Single().Keys, Is.EqualTo(new[] { "dueOn" }));
            Assert.That(SupervisionPublishing.PublishPlan(In(Stage.Supervise), [later], "实施计划", first, null, Government).Refusal!.Code, Is.EqualTo(RefusalCode.NoteIsNeeded));
            Assert.That(SupervisionPublishing.PublishPlan(In(Stage.Supervise), [Planned()], "实施计划", first, "x", Government).Refusal!.Code, Is.EqualTo(RefusalCode.NothingChanged));
        });
    }

    private static Decision Save(PlannedProject stored, ImplementationPlan plan) => PlanRules.Save(In(Stage.Supervise), Facts, stored, plan, stored.Plan?.Version ?? 0, Government);
}
