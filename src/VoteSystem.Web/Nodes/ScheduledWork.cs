using System.Globalization;
using VoteSystem.Storage.Nodes;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Nodes;

/// <summary>
/// Does the scheduled work of <see cref="ScheduledJobs"/>: every node looks what is due, one of them takes the job's lease and does it. A job that fails
/// is tried again after a minute; a node that dies in the middle of one is relieved by another when its lease ends.
/// </summary>
public sealed class ScheduledWork(NodeLeases leases, Readiness readiness, IServiceProvider services, ILogger<ScheduledWork> log) : BackgroundService
{
    /// <summary>Between two looks: one small read.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromMinutes(1);

    /// <summary>Does every job that is due and that no other node does.</summary>
    /// <returns>Names of the jobs that this node did.</returns>
    public async Task<IReadOnlyList<string>> DoWhatIsDue(CancellationToken stop)
    {
        var known = (await leases.All(LeaseKind.Scheduled)).ToDictionary(row => row.Name);
        var done = new List<string>();
        foreach (var job in ScheduledJobs.All)
        {
            if (known.TryGetValue(job.Name, out var row) && (row.NextAt > leases.Now || row.IsHeld(leases.Now))) continue;
            if (!await leases.Take(LeaseKind.Scheduled, job.Name)) continue;
            await Do(job, stop);
            done.Add(job.Name);
        }

        return done;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                // A database that is away is told of once, by those who watch over it.
                if (readiness.IsReady) await Look(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; what it left is due on another node, or at the next start.
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await DoWhatIsDue(stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Scheduled work could not be looked at; it is tried again");
        }
    }

    private async Task Do(ScheduledJob job, CancellationToken stop)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var held = Hold(job.Name, ends);
        try
        {
            var count = await job.Do(services, leases.Now, ends.Token);
            if (count > 0) log.LogInformation("Scheduled work {Job}: {Count} done", job.Name, count);
            await leases.End(LeaseKind.Scheduled, job.Name, LeaseOutcome.Done, job.Every, count.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error)
        {
            // One job that fails must not keep the others from being done.
            log.LogError(error, "Scheduled work {Job} failed; it is tried again in {Pause}", job.Name, BeforeTryingAgain);
            await leases.End(LeaseKind.Scheduled, job.Name, LeaseOutcome.Failed, BeforeTryingAgain);
        }
        finally
        {
            await ends.CancelAsync();
            await held;
        }
    }

    /// <summary>Keeps the lease while the job runs; when it is lost, or the database says nothing, the job is told to stop.</summary>
    private async Task Hold(string name, CancellationTokenSource ends)
    {
        try
        {
            using var timer = new PeriodicTimer(NodeLeases.Lasts / 3);
            while (await timer.WaitForNextTickAsync(ends.Token))
            {
                if (!await leases.Renew(LeaseKind.Scheduled, name)) await ends.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
        catch (Exception error)
        {
            log.LogError(error, "The lease of {Job} could not be kept", name);
            await ends.CancelAsync();
        }
    }
}
