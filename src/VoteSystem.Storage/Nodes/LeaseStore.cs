using System.Data.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Nodes;

/// <summary>Which lease, and who wants it.</summary>
/// <param name="Kind">Kind of the matter.</param>
/// <param name="Name">The matter.</param>
/// <param name="Holder">Random id of the running program: a program that starts anew is another holder.</param>
/// <param name="NodeName">Name of the machine, for people.</param>
public sealed record LeaseKey(LeaseKind Kind, string Name, Guid Holder, string NodeName);

/// <summary>
/// Lets one node at a time work on a matter. A lease is taken by one conditional statement, renewed while the work goes on, and given back at its end; when its
/// holder dies, the others take it over after its time. Times come from the caller, so that no clock of a database server plays a part; the clocks of
/// nodes may differ by a small part of a lease.
/// </summary>
public sealed class LeaseStore(Db database)
{
    private const string TakeFree = """
        UPDATE lease
        SET holder = @Holder, node_name = @NodeName, held_until = @Until, began_at = @Now, ended_at = NULL, outcome = 'Running', progress = NULL
        WHERE kind = @Kind AND name = @Name AND (holder IS NULL OR held_until < @Now) AND (next_at IS NULL OR next_at <= @Now)
        """;

    private const string Exists = """
        SELECT COUNT(*)
        FROM lease
        WHERE kind = @Kind AND name = @Name
        """;

    private const string Insert = """
        INSERT INTO lease (kind, name, holder, node_name, held_until, began_at, ended_at, next_at, outcome, progress)
        VALUES (@Kind, @Name, @Holder, @NodeName, @Until, @Now, NULL, NULL, 'Running', NULL)
        """;

    private const string SetUntil = """
        UPDATE lease
        SET held_until = @Until
        WHERE kind = @Kind AND name = @Name AND holder = @Holder
        """;

    private const string SetProgress = """
        UPDATE lease
        SET held_until = @Until, progress = @Progress
        WHERE kind = @Kind AND name = @Name AND holder = @Holder
        """;

    private const string GiveBack = """
        UPDATE lease
        SET holder = NULL, ended_at = @Now, next_at = @NextAt, outcome = @Outcome, progress = @Progress
        WHERE kind = @Kind AND name = @Name AND holder = @Holder
        """;

    /// <summary>Takes the lease when nobody holds it and its matter is due.</summary>
    /// <param name="key">Which, and who.</param>
    /// <param name="now">UTC.</param>
    /// <param name="until">UTC; at that moment it still holds, afterwards others may take it.</param>
    /// <returns>True when the caller now works alone on the matter.</returns>
    public Task<bool> Take(LeaseKey key, DateTimeOffset now, DateTimeOffset until)
    {
        var row = new { Kind = $"{key.Kind}", key.Name, key.Holder, key.NodeName, Now = now, Until = until };
        return database.Write(async work =>
        {
            if (await work.Execute(TakeFree, row) == 0 && !await InsertFirst(work, row)) return false;
            work.Keep();
            return true;
        });
    }

    /// <summary>Says that the holder is still at work. False when the lease was lost: the work must stop.</summary>
    public Task<bool> Renew(LeaseKey key, DateTimeOffset until) =>
        Change(SetUntil, new { Kind = $"{key.Kind}", key.Name, key.Holder, Until = until });

    /// <summary>Says how far the holder is. False when the lease was lost: the work must stop.</summary>
    public Task<bool> Report(LeaseKey key, DateTimeOffset until, string progress) =>
        Change(SetProgress, new { Kind = $"{key.Kind}", key.Name, key.Holder, Until = until, Progress = progress });

    /// <summary>Gives the lease back.</summary>
    /// <param name="key">Which, and who.</param>
    /// <param name="now">UTC.</param>
    /// <param name="outcome">Done or Failed.</param>
    /// <param name="nextAt">UTC; nobody takes it before. Null: whenever somebody wishes.</param>
    /// <param name="progress">What there is to tell, or null.</param>
    /// <returns>False when it was lost before; whoever has it now goes on undisturbed.</returns>
    public Task<bool> End(LeaseKey key, DateTimeOffset now, LeaseOutcome outcome, DateTimeOffset? nextAt, string? progress) =>
        Change(GiveBack, new { Kind = $"{key.Kind}", key.Name, key.Holder, Now = now, Outcome = $"{outcome}", NextAt = nextAt, Progress = progress });

    private async Task<bool> InsertFirst(Work work, object row)
    {
        if (await work.One<long>(Exists, row) > 0) return false;
        try
        {
            await work.Execute(Insert, row);
            return true;
        }
        catch (DbException error) when (database.Dialect.IsDuplicateKey(error))
        {
            // Another node was faster with the first row.
            return false;
        }
    }

    private Task<bool> Change(string sql, object row) => database.Write(async work =>
    {
        if (await work.Execute(sql, row) == 0) return false;
        work.Keep();
        return true;
    });
}
