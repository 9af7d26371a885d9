using System.Data.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Nodes;

/// <summary>Which file tells the nodes that they look into the same folder of keys.</summary>
public sealed class KeyFolderStore(Db database)
{
    private const string Marker = """
        SELECT marker
        FROM key_folder
        WHERE one_row = 1
        """;

    private const string Insert = """
        INSERT INTO key_folder (one_row, marker)
        VALUES (1, @Marker)
        """;

    /// <summary>The marker, or null before the first node has set one.</summary>
    public Task<Guid?> Find() => database.One<Guid?>(Marker);

    /// <summary>Sets the first marker. False when another node was faster.</summary>
    public Task<bool> Add(Guid marker) => database.Write(async work =>
    {
        try
        {
            await work.Execute(Insert, new { Marker = marker });
        }
        catch (DbException error) when (database.Dialect.IsDuplicateKey(error))
        {
            return false;
        }

        work.Keep();
        return true;
    });
}
