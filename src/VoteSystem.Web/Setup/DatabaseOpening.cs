using System.Data.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Setup;

/// <summary>
/// Checks the database, brings it to the newest schema and says that the node is ready; where that fails, again every few seconds, so that a node
/// that was started before its database goes live by itself. Later it looks again as soon as a request met a database that is away.
/// </summary>
/// <remarks>Setting <c>Database:Migrate</c>: false where a DBA applies migrations (<c>VoteSystem.Web --migrate</c>); true by default.</remarks>
public sealed class DatabaseOpening(
    DatabaseCheck check, SchemaMigrator migrator, Readiness readiness, ILogger<DatabaseOpening> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(30);

    private readonly HashSet<DatabaseFinding> _told = [];
    private bool _wasOpened;

    /// <summary>False when this program never applies migrations.</summary>
    public bool MayMigrate { get; set; } = true;

    /// <summary>What is done once, after the first opening and before the first request.</summary>
    public Func<Task> First { get; set; } = () => Task.CompletedTask;

    /// <summary>Tries to open the database.</summary>
    /// <returns>Null when the node is ready; otherwise what keeps it from working.</returns>
    public async Task<DatabaseFinding?> Open()
    {
        var stop = await FindStop();
        if (stop is not null) Tell(LogLevel.Error, stop);
        else if (!readiness.IsReady) log.LogInformation("The database is open");
        if (stop is null) _told.Clear();
        readiness.Set(stop);
        return stop;
    }

    /// <summary>Applies what is missing.</summary>
    public async Task Migrate()
    {
        foreach (var file in await migrator.Migrate())
            log.LogInformation("Applied migration {File}", file);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await readiness.NextLook(readiness.IsReady ? Calm : Pause, stoppingToken);
                if (!readiness.IsReady || await check.Answers() is not null) await Open();
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task<DatabaseFinding?> FindStop()
    {
        try
        {
            var found = await check.Look(MayMigrate);
            foreach (var warning in found.Where(finding => !finding.Stops)) Tell(LogLevel.Warning, warning);
            if (found.FirstOrDefault(finding => finding.Stops) is { } stop) return stop;
            if (MayMigrate) await Migrate();
            if (!_wasOpened) await OpenFirst();
            return null;
        }
        catch (Exception error) when (error is DbException or DatabaseFault)
        {
            return check.Explain(error);
        }
    }

    private async Task OpenFirst()
    {
        await First();
        _wasOpened = true;
    }

    /// <summary>Each thing once, not every few seconds.</summary>
    private void Tell(LogLevel level, DatabaseFinding finding)
    {
        if (_told.Add(finding)) log.Log(level, "The database: {Problem}. {Detail}", finding.Problem, finding.Detail);
    }
}
