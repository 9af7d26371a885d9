using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Nodes;

namespace VoteSystem.Web.Nodes;

/// <summary>
/// Finds out at the start whether this node looks into the same folder of box keys as the others: the first node puts a file there whose name stands in the
/// database. A node that does not find it, or cannot reach its folder, makes, empties and destroys nothing, because its key would be found by nobody and
/// another's would stay; it looks again until the folder is there.
/// </summary>
public sealed class KeyFolderCheck(BoxKeys keys, KeyFolderStore store, Db database, IConfiguration configuration, ILogger<KeyFolderCheck> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>What the last look found; each thing is told once.</summary>
    private Finding _found;

    private enum Finding
    {
        Shared,
        Another,
        NotWritable,
    }

    private bool IsBesideTheFile => database.Dialect.Name == "sqlite" && configuration["Ballot:KeyFolder"] is null;

    /// <summary>Looks, once, and tells the log when it finds something else than before.</summary>
    /// <remarks>
    /// Setting <c>Ballot:KeyFolderMoved</c>: true for one start of one node after the folder was moved or restored; its folder is then the right one. Beside a
    /// SQLite file, where the folder lies unless <c>Ballot:KeyFolder</c> says otherwise, a missing file only says that the database came from a back-up.
    /// </remarks>
    public async Task Look()
    {
        var before = _found;
        try
        {
            _found = await FindOrPutMark() ? Finding.Shared : Finding.Another;
            if (_found == Finding.Shared && before != Finding.Shared) log.LogInformation("The folder of box keys {Folder} is the one that the other nodes use", keys.Folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _found = Finding.NotWritable;
            if (_found != before) log.LogError(error, "The folder of box keys {Folder} cannot be written. Until it can, this node prints no slips and empties no box", keys.Folder);
        }

        keys.IsShared = _found == Finding.Shared;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                // Before the database was open for the first time nothing has been found out yet.
                if (!keys.IsShared) await LookAgain();
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task LookAgain()
    {
        try
        {
            await Look();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A database that is away is told of by those who watch over it.
            log.LogDebug(error, "The folder of box keys could not be looked at; it is tried again");
        }
    }

    private async Task<bool> FindOrPutMark()
    {
        if (await store.Find() is not { } marker)
        {
            keys.Mark(marker = Guid.NewGuid());
            if (await store.Add(marker)) return true;
            // Another node was faster; its file must be here, and ours is of no use.
            keys.Unmark(marker);
            marker = (await store.Find())!.Value;
        }

        if (keys.IsMarked(marker)) return true;
        if (IsBesideTheFile || configuration.GetValue<bool>("Ballot:KeyFolderMoved"))
        {
            keys.Mark(marker);
            log.LogWarning("The folder of box keys {Folder} is taken for the right one from now on", keys.Folder);
            return true;
        }

        if (_found != Finding.Another)
        {
            log.LogError(
                "The folder of box keys {Folder} is not the one that the other nodes use: {Marker} is not in it. This node prints no slips and empties no box. "
                + "Set Ballot:KeyFolder to the shared folder; if the folder was moved or restored, start one node once with Ballot:KeyFolderMoved=true",
                keys.Folder, BoxKeys.MarkerName(marker));
        }

        return false;
    }
}
