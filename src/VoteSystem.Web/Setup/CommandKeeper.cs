using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Setup;

/// <summary>Deletes the ids of commands of earlier days, now and then. Several nodes may do it at once; each id is deleted by one of them.</summary>
public sealed class CommandKeeper(CommandLog commands, Readiness readiness, ILogger<CommandKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

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
            await commands.DeleteOld();
        }
        catch (System.Data.Common.DbException error)
        {
            logger.LogWarning(error, "Old ids of commands could not be deleted; it is tried again.");
        }
    }
}
