using System.Data.Common;
using System.Security.Cryptography;

namespace VoteSystem.Storage.Database;

/// <summary>
/// Ids of commands that were carried out. When a connection breaks during a commit nobody knows whether it happened; the next try writes the same id
/// first, and its primary key tells.
/// </summary>
/// <remarks>A row says that some command ended on some day, nothing else; casting does not use it.</remarks>
public sealed class CommandLog(Db database, TimeProvider clock)
{
    // A transaction stays small, so that no command waits for it.
    private const int AtOnce = 500;

    private const string Insert = """
        INSERT INTO command (made_on, id)
        VALUES (@MadeOn, @Id)
        """;

    private const string MadeBefore = """
        SELECT made_on, id
        FROM command
        WHERE made_on < @Day
        ORDER BY made_on, id
        """;

    private const string Delete = """
        DELETE FROM command
        WHERE made_on = @MadeOn AND id = @Id
        """;

    /// <summary>Deletes the ids of yesterday's yesterday and before; no retry lasts so long.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> DeleteOld()
    {
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        for (var deleted = 0; ;)
        {
            var old = await database.Page<CommandId>(MadeBefore, 0, AtOnce, new { Day = yesterday });
            if (old.Count == 0) return deleted;
            await database.WriteRepeatable(async work =>
            {
                await work.Execute(Delete, old);
                work.Keep();
            });
            deleted += old.Count;
        }
    }

    /// <summary>Enters the id inside the command's own transaction.</summary>
    /// <param name="work">The command's transaction, before anything else was done in it.</param>
    /// <param name="id">Made once for all tries.</param>
    /// <param name="isUnsure">An earlier try broke off during its commit.</param>
    /// <returns>False when that earlier try is in the database. An insert waits until it is decided, so the answer is final.</returns>
    internal static async Task<bool> Enter(Work work, CommandId id, bool isUnsure)
    {
        try
        {
            await work.Execute(Insert, id);
            return true;
        }
        catch (DbException error) when (isUnsure && work.Dialect.IsDuplicateKey(error))
        {
            return false;
        }
    }
}

/// <summary>The id of a command.</summary>
internal sealed record CommandId
{
    private const int Bytes = 16;

    public required DateOnly MadeOn { get; init; }

    public required Guid Id { get; init; }

    /// <summary>128 random bits: nothing about the command, its time or its order can be read from them.</summary>
    public static CommandId New() => new() { MadeOn = DateOnly.FromDateTime(DateTime.UtcNow), Id = new Guid(RandomNumberGenerator.GetBytes(Bytes)) };
}
