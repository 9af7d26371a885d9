using VoteSystem.Domain.Common;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Tests.Design;

/// <summary>The drawing of plan and progress, and of money in layers.</summary>
public sealed class ProgressChartTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly ProgressPoint[] Plan = [new(new(2026, 4, 11), 40), new(new(2026, 7, 20), 100)];

    [Test]
    public void The_plan_rises_on_the_day_of_a_milestone_and_the_reports_are_joined()
    {
        var chart = ProgressChart.Of(Start, new(2026, 5, 1), Plan, [new(new(2026, 4, 11), 30)]);

        Assert.Multiple(() =>
        {
            Assert.That(chart.PlanPath, Is.EqualTo("M0 100H50V60H100V0"));
            Assert.That(chart.RealPath, Is.EqualTo("M0 100L50 70"));
            Assert.That(chart.ShowsToday, Is.True);
        });
    }

    [TestCase(39, true)]
    [TestCase(40, false)]
    public void A_report_below_the_milestone_of_its_day_is_late(int percent, bool isLate)
    {
        var chart = ProgressChart.Of(Start, new(2026, 5, 1), Plan, [new(new(2026, 4, 11), percent)]);

        Assert.That(chart.IsLate, Is.EqualTo(isLate));
    }

    [Test]
    public void Before_the_first_milestone_nothing_is_late()
    {
        var chart = ProgressChart.Of(Start, new(2026, 4, 10), Plan, [new(new(2026, 4, 10), 0)]);

        Assert.That(chart.IsLate, Is.False);
    }

    [Test]
    public void A_report_after_the_deadline_widens_the_chart()
    {
        var chart = ProgressChart.Of(Start, new(2026, 9, 1), Plan, [new(new(2026, 8, 1), 90)]);

        Assert.That(chart.Until, Is.EqualTo(new DateOnly(2026, 8, 1)));
    }

    [Test]
    public void Paid_money_lies_on_what_has_arrived_and_the_largest_fills_the_bar()
    {
        var bar = MoneyBar.Sum("合计", [new("一", Money.FromFen(100), Money.FromFen(60), Money.FromFen(30)), new("二", Money.FromFen(100), Money.FromFen(90), Money.FromFen(20))]);

        Assert.That((bar.Width(bar.Planned), bar.Width(bar.Allocated), bar.Width(bar.Paid)), Is.EqualTo(("100%", "75%", "25%")));
    }

    [Test]
    public void More_money_than_planned_stays_within_the_bar()
    {
        var bar = new MoneyBar("一", Money.FromFen(100), Money.FromFen(200), Money.FromFen(50));

        Assert.That((bar.Width(bar.Planned), bar.Width(bar.Allocated)), Is.EqualTo(("50%", "100%")));
    }
}
