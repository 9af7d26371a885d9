using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Nodes;

namespace VoteSystem.Web.Nodes;

/// <summary>
/// Finds out at the start whether this node looks into the same folder of box keys as the others: the first node puts a file there whose name stands in the
/// database. A node that does not find it makes, empties and destroys nothing, because its key would be found by nobody and another's would stay.
/// </summary>
public sealed class KeyFolderCheck(BoxKeys keys, KeyFolderStore store, Db database, IConfiguration configuration, ILogger<KeyFolderCheck> log)
{
    private bool IsBesideTheFile => database.Dialect.Name == "sqlite" && configuration["Ballot:KeyFolder"] is null;

    /// <summary>Looks, once.</summary>
    /// <remarks>
    /// Setting <c>Ballot:KeyFolderMoved</c>: true for one start of one node after the folder was moved or restored; its folder is then the right one. Beside a
    /// SQLite file, where the folder lies unless <c>Ballot:KeyFolder</c> says otherwise, a missing file only says that the database came from a back-up.
    /// </remarks>
    public async Task Look()
    {
        if (await store.Find() is not { } marker)
        {
            keys.Mark(marker = Guid.NewGuid());
            if (await store.Add(marker)) return;
            // Another node was faster; its file must be here, and ours is of no use.
            keys.Unmark(marker);
            marker = (await store.Find())!.Value;
        }

        if (keys.IsMarked(marker)) return;
        if (IsBesideTheFile || configuration.GetValue<bool>("Ballot:KeyFolderMoved"))
        {
            keys.Mark(marker);
            log.LogWarning("The folder of box keys {Folder} is taken for the right one from now on", keys.Folder);
            return;
        }

        keys.IsShared = false;
        log.LogError(
            "The folder of box keys {Folder} is not the one that the other nodes use: {Marker} is not in it. This node prints no slips and empties no box. "
            + "Set Ballot:KeyFolder to the shared folder; if the folder was moved or restored, start one node once with Ballot:KeyFolderMoved=true",
            keys.Folder, BoxKeys.MarkerName(marker));
    }
}
