using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>One period that is reported on.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct ReportingPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Days after the end of a period until its report is due.</summary>
    public const int DaysToReport = 10;

    /// <summary>Last day on which the report is in time.</summary>
    public DateOnly DueOn => To.AddDays(DaysToReport);
}

/// <summary>How a project stands with its reports.</summary>
public enum ReportState
{
    /// <summary>No period has ended yet for which a report is owed.</summary>
    NothingDue,

    /// <summary>The report of the last ended period, or a later one, is there.</summary>
    Reported,

    /// <summary>A period has ended and its report is awaited.</summary>
    Due,

    /// <summary>The awaited report is late.</summary>
    Overdue,
}

/// <summary>Which report is due when: calendar months, quarters or half years, each reported within ten days after its end.</summary>
public static class ReportCalendar
{
    /// <summary>The period in which a day lies.</summary>
    public static ReportingPeriod PeriodAt(ReportPeriod period, DateOnly day)
    {
        var months = period switch
        {
            ReportPeriod.Monthly => 1,
            ReportPeriod.Quarterly => 3,
            ReportPeriod.HalfYear => 6,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "An unknown period."),
        };
        var from = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new ReportingPeriod(from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>The last period that ended before today and not before the work began; null when there is none yet.</summary>
    /// <param name="period">How often units report.</param>
    /// <param name="startedOn">When the stage began.</param>
    /// <param name="today">Today.</param>
    public static ReportingPeriod? LastEnded(ReportPeriod period, DateOnly startedOn, DateOnly today)
    {
        var last = PeriodAt(period, PeriodAt(period, today).From.AddDays(-1));
        return last.To >= startedOn ? last : null;
    }

    /// <summary>How a project stands with its reports today.</summary>
    /// <param name="period">How often units report.</param>
    /// <param name="startedOn">When the stage began.</param>
    /// <param name="lastAsOf">The day up to which the last report tells; null without a report.</param>
    /// <param name="today">Today.</param>
    public static ReportState StateOf(ReportPeriod period, DateOnly startedOn, DateOnly? lastAsOf, DateOnly today)
    {
        if (LastEnded(period, startedOn, today) is not { } awaited) return lastAsOf is null ? ReportState.NothingDue : ReportState.Reported;
        if (lastAsOf >= awaited.From) return ReportState.Reported;
        return today > awaited.DueOn ? ReportState.Overdue : ReportState.Due;
    }
}
