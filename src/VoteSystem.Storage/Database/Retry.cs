using System.Diagnostics;

namespace VoteSystem.Storage.Database;

/// <summary>How often something that broke off is tried again, and after which pauses.</summary>
/// <param name="Tries">Tries at most, the first among them.</param>
/// <param name="FirstPause">Pause after the first try; each further one is twice as long.</param>
/// <param name="LongestPause">No pause is longer.</param>
public sealed record Retry(int Tries, TimeSpan FirstPause, TimeSpan LongestPause)
{
    /// <summary>No further try begins so long after the first: a time-out that comes again and again must not hold a page for minutes.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Ten seconds of pauses in all, so that a server has time to hand over to its replica.</summary>
    public static Retry Usual { get; } = new(10, TimeSpan.FromMilliseconds(40), TimeSpan.FromSeconds(2));

    /// <summary>One try.</summary>
    public static Retry Never { get; } = new(1, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>The pause after a try that broke off. Half of it is random, so that those whom one fault met do not all come again at once.</summary>
    /// <param name="tried">Number of tries so far, from 1.</param>
    public TimeSpan PauseAfter(int tried)
    {
        const int MostDoublings = 20;
        var whole = Math.Min(FirstPause.TotalMilliseconds * (1L << Math.Min(tried - 1, MostDoublings)), LongestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * (1 + Random.Shared.NextDouble()) / 2);
    }

    /// <summary>Runs an attempt until it ends without a passing fault.</summary>
    /// <param name="attempt">Safe to run again from its start.</param>
    /// <param name="isTransient">Whether a fault passes by itself.</param>
    /// <param name="cancel">Ends the pauses.</param>
    /// <exception cref="Exception">That of the attempt, when the fault does not pass or the tries are used up.</exception>
    public async Task<T> Run<T>(Func<Task<T>> attempt, Func<Exception, bool> isTransient, CancellationToken cancel = default)
    {
        var began = Stopwatch.GetTimestamp();
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception error) when (isTransient(error) && IsAnotherTryLeft(tried, began))
            {
                await Task.Delay(PauseAfter(tried), cancel);
            }
        }
    }

    /// <summary>Whether to try again.</summary>
    /// <param name="tried">Number of tries so far.</param>
    /// <param name="began">When the first began, as <see cref="Stopwatch.GetTimestamp"/> tells it.</param>
    public bool IsAnotherTryLeft(int tried, long began) => tried < Tries && Stopwatch.GetElapsedTime(began) < Longest;
}
