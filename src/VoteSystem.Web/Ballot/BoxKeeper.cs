using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Ballot;

/// <summary>
/// Empties electronic boxes soon after they were closed, whoever closed them and on whichever node; what a crash broke off is finished at the next start, or by
/// another node. No lease is needed: every step is one conditional statement, so that the second node to come finds nothing to do.
/// </summary>
public sealed class BoxKeeper(BoxEmptying emptying, Readiness readiness, ILogger<BoxKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look();
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start goes on.
        }
    }

    private async Task Look()
    {
        if (!readiness.IsReady) return;
        try
        {
            await emptying.EmptyClosedBoxes();
        }
        catch (Exception error)
        {
            logger.LogError(error, "A closed ballot box could not be emptied; it is tried again.");
        }
    }
}
