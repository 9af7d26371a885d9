using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Supervise.Works;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class ReportingProgress
{
    private static readonly LastReport Last = new(1, new DateOnly(2026, 3, 31), 40, Light.Green);

    private static readonly NewReport Half = new()
    {
        FormToken = Guid.Parse("00000000-0000-0000-0000-000000000001"),
        AsOf = new DateOnly(2026, 6, 30),
        Percent = 50,
        Done = "基础全部完成",
        Funds = [new(FundSource.TownBudget, Money.FromWan(30), Money.FromWan(20))],
    };

    [Test]
    public void A_report_on_plan_is_green_and_states_the_money_of_every_source()
    {
        var reported = First<ProgressReported>(Report(Half));

        Assert.Multiple(() =>
        {
            Assert.That((reported.No, reported.Light, reported.Status), Is.EqualTo((2, Light.Green, ProjectStatus.InProgress)));
            Assert.That(reported.Funds, Is.EqualTo(new[]
            {
                new FundState(FundSource.TownBudget, Money.FromWan(30), Money.FromWan(20)),
                new FundState(FundSource.HigherSubsidy, Money.Zero, Money.Zero),
            }));
        });
    }

    [TestCase(100, ProjectStatus.Completed)]
    [TestCase(99, ProjectStatus.InProgress)]
    public void A_hundred_percent_completes_the_project(int percent, ProjectStatus expected) =>
        Assert.That(First<ProgressReported>(Report(Half with { Percent = percent })).Status, Is.EqualTo(expected));

    [Test]
    public void A_red_light_means_delayed()
    {
        var rules = new CycleRules { LightScheme = LightScheme.ThreeColours with { YellowFromPercent = 100 } };

        var reported = First<ProgressReported>(ReportRules.Report(In(Stage.Supervise, rules), Context(), Half with { Percent = 49 }, OfTheUnit, Today));

        Assert.That((reported.Light, reported.Status), Is.EqualTo((Light.Red, ProjectStatus.Delayed)));
    }

    [TestCase(40, null, null)]
    [TestCase(39, null, RefusalCode.PercentFell)]
    [TestCase(39, "返工", null)]
    public void Progress_falls_only_with_a_reason(int percent, string? why, RefusalCode? refused) =>
        Assert.That(Report(Half with { Percent = percent, FallReason = why }).Refusal?.Code, Is.EqualTo(refused));

    [TestCase("2026-07-01", null)]
    [TestCase("2026-07-02", RefusalCode.OutOfRange)]
    [TestCase("2026-03-31", null)]
    [TestCase("2026-03-30", RefusalCode.OutOfRange)]
    public void A_report_tells_of_a_day_between_the_last_one_and_today(string asOf, RefusalCode? refused) =>
        Assert.That(Report(Half with { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) }).Refusal?.Code, Is.EqualTo(refused));

    [Test]
    public void The_same_form_again_changes_nothing()
    {
        var decision = ReportRules.Report(In(Stage.Supervise), Context() with { EarlierNo = 1 }, Half, OfTheUnit, Today);

        Assert.That(((Decision.Accepted)decision).Events, Is.Empty);
    }

    [Test]
    public void A_unit_reports_on_its_own_projects_only_and_the_government_on_all()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Report(Half, new Reporter(Unit, "文化站")).Refusal, Is.EqualTo(new Refusal(RefusalCode.NotYourProject, "村镇建设办")));
            Assert.That(Report(Half, new Reporter(Unit, null)).Refusal!.Code, Is.EqualTo(RefusalCode.NotYourProject));
            Assert.That(Report(Half, new Reporter(Government, null)).Refusal, Is.Null);
        });
    }

    [TestCase(ProjectStatus.Suspended)]
    [TestCase(ProjectStatus.Terminated)]
    [TestCase(ProjectStatus.Selected)]
    public void Stopped_work_and_work_without_a_plan_are_not_reported_on(ProjectStatus status)
    {
        var decision = ReportRules.Report(In(Stage.Supervise), Context() with { Stored = Planned(status) }, Half, OfTheUnit, Today);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ProjectStatusForbids, status)));
    }

    [Test]
    public void Money_of_a_source_outside_the_plan_is_refused()
    {
        var report = Half with { Funds = [new(FundSource.Bond, Money.FromWan(1), Money.Zero)] };

        Assert.That(Report(report).Refusal, Is.EqualTo(new Refusal(RefusalCode.FundSourceUnknown, FundSource.Bond)));
    }

    [TestCase(100, 100, 100, 100, "")]
    [TestCase(100, 50, 51, 50, "PaidAboveAllocated,FundGap")]
    [TestCase(100, 101, 101, 100, "PaidAbovePlanned")]
    [TestCase(100, 100, 30, 50, "")]
    [TestCase(100, 100, 29, 50, "PaidBehindProgress")]
    public void Remarkable_money_is_named_and_not_refused(int planned, int allocated, int paid, int percent, string expected) =>
        Assert.That(string.Join(',', ReportRules.Warnings(Money.FromWan(planned), Money.FromWan(allocated), Money.FromWan(paid), percent)), Is.EqualTo(expected));

    [Test]
    public void A_light_set_by_hand_needs_a_reason_and_keeps_the_computed_one()
    {
        var without = ReportRules.OverrideLight(In(Stage.Supervise), 3, Last, Light.Red, " ", Secretary);
        var with = First<LightOverridden>(ReportRules.OverrideLight(In(Stage.Supervise), 3, Last, Light.Red, "现场与报告不符", Secretary));

        Assert.That(without.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Reason")));
        Assert.That((with.Computed, with.Light), Is.EqualTo((Light.Green, (Light?)Light.Red)));
    }

    [Test]
    public void Only_a_completed_project_is_accepted()
    {
        Assert.That(ReportRules.Accept(In(Stage.Supervise), AProject(), Today, null, Government, Today).Refusal!.Code, Is.EqualTo(RefusalCode.ProjectStatusForbids));
        Assert.That(ReportRules.Accept(In(Stage.Supervise), AProject(ProjectStatus.Completed), Today, null, Government, Today).Refusal, Is.Null);
        Assert.That(ReportRules.Accept(In(Stage.Supervise), AProject(ProjectStatus.Completed), Today.AddDays(1), null, Government, Today).Refusal!.Code, Is.EqualTo(RefusalCode.OutOfRange));
    }

    private static ReportContext Context() => new(Planned(), Last, 2, null);

    private static Decision Report(NewReport report, Reporter? reporter = null) =>
        ReportRules.Report(In(Stage.Supervise), Context(), report, reporter ?? OfTheUnit, Today);
}
