namespace VoteSystem.Web.Demo;

/// <summary>The clock of the told story: set to the moment of each chapter, and a little later each time it is read. It never goes back.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(7);

    private DateTimeOffset _now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now += Step;

    /// <summary>Goes on to a later moment; an earlier one is passed already and changes nothing.</summary>
    public void GoTo(DateTimeOffset moment)
    {
        if (moment > _now) _now = moment;
    }
}
