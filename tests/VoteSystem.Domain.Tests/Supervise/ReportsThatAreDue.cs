using System.Globalization;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class ReportsThatAreDue
{
    private static readonly DateOnly Start = new(2026, 1, 8);

    [TestCase(ReportPeriod.Monthly, "2026-02-15", "2026-02-01", "2026-02-28")]
    [TestCase(ReportPeriod.Monthly, "2028-02-01", "2028-02-01", "2028-02-29")]
    [TestCase(ReportPeriod.Quarterly, "2026-05-01", "2026-04-01", "2026-06-30")]
    [TestCase(ReportPeriod.Quarterly, "2026-12-31", "2026-10-01", "2026-12-31")]
    [TestCase(ReportPeriod.HalfYear, "2026-06-30", "2026-01-01", "2026-06-30")]
    [TestCase(ReportPeriod.HalfYear, "2026-07-01", "2026-07-01", "2026-12-31")]
    public void A_period_is_a_calendar_month_quarter_or_half_year(ReportPeriod period, string day, string from, string to) =>
        Assert.That(ReportCalendar.PeriodAt(period, Day(day)), Is.EqualTo(new ReportingPeriod(Day(from), Day(to))));

    [TestCase("2026-03-31", null, ReportState.NothingDue)]
    [TestCase("2026-04-01", null, ReportState.Due)]
    [TestCase("2026-04-10", null, ReportState.Due)]
    [TestCase("2026-04-11", null, ReportState.Overdue)]
    [TestCase("2026-04-11", "2026-03-31", ReportState.Reported)]
    [TestCase("2026-04-11", "2026-01-31", ReportState.Reported)]
    [TestCase("2026-07-10", "2026-03-31", ReportState.Due)]
    [TestCase("2026-07-11", "2026-03-31", ReportState.Overdue)]
    [TestCase("2026-07-11", "2026-04-01", ReportState.Reported)]
    [TestCase("2026-02-01", "2026-01-31", ReportState.Reported)]
    public void A_quarter_is_reported_within_ten_days_after_its_end(string today, string? lastAsOf, ReportState expected) =>
        Assert.That(ReportCalendar.StateOf(ReportPeriod.Quarterly, Start, lastAsOf is null ? null : Day(lastAsOf), Day(today)), Is.EqualTo(expected));

    [TestCase("2026-03-31", "2026-04-11", ReportState.Overdue)]
    [TestCase("2026-04-01", "2026-04-11", ReportState.NothingDue)]
    public void A_period_that_ended_before_the_work_began_is_not_owed(string startedOn, string today, ReportState expected) =>
        Assert.That(ReportCalendar.StateOf(ReportPeriod.Quarterly, Day(startedOn), null, Day(today)), Is.EqualTo(expected));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
