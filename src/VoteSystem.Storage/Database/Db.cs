using System.Data.Common;
using Dapper;

namespace VoteSystem.Storage.Database;

/// <summary>The database of the installation: reads with short connections, writes in units of work.</summary>
public sealed class Db : IReader
{
    private static readonly AsyncLocal<CancellationToken> Gone = new();

    /// <summary>Over one engine.</summary>
    /// <param name="dialect">The engine.</param>
    /// <param name="retry">What happens after a fault that passes by itself; <see cref="Retry.Usual"/> when left out.</param>
    public Db(Dialect dialect, Retry? retry = null)
    {
        TypeHandlers.Register();
        Dialect = dialect;
        Retry = retry ?? Retry.Usual;
    }

    /// <summary>What differs between engines.</summary>
    public Dialect Dialect { get; }

    /// <summary>What happens after a fault that passes by itself.</summary>
    public Retry Retry { get; }

    private long _commits;

    /// <summary>How many units of work this program has committed; a value read before a query and unchanged after it says that nothing was written here meanwhile.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>An open connection; the caller disposes it.</summary>
    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        var connection = Dialect.Connect();
        try
        {
            await connection.OpenAsync(cancel);
            await Dialect.Prepare(connection, cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>All rows of a query.</summary>
    public Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null) =>
        Read<IReadOnlyList<T>>(async (connection, gone) => (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: gone))).AsList());

    /// <summary>The one row of a query, or default when there is none.</summary>
    public Task<T?> One<T>(string sql, object? parameters = null) =>
        Read((connection, gone) => connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: gone)));

    /// <summary>One page of an ordered query.</summary>
    /// <param name="orderedSelect">A complete SELECT with ORDER BY.</param>
    /// <param name="skip">Rows to leave out from the start.</param>
    /// <param name="take">Rows at most.</param>
    /// <param name="parameters">Further parameters of the statement.</param>
    public Task<IReadOnlyList<T>> Page<T>(string orderedSelect, int skip, int take, object? parameters = null)
    {
        var all = new DynamicParameters(parameters);
        all.Add("Skip", skip);
        all.Add("Take", take);
        return Many<T>(Dialect.Page(orderedSelect), all);
    }

    /// <summary>
    /// Carries out a command as one unit of work: what it did becomes visible together when it said <see cref="Work.Keep"/>, or not at all.
    /// After a fault that passes by itself the whole command runs again, so it loads and decides again; it is never carried out twice.
    /// </summary>
    /// <param name="command">Loads, decides and writes, all through the work. It may run several times; what it keeps in variables outside must be set anew each time.</param>
    /// <returns>What the command returned in the try that counts.</returns>
    /// <exception cref="DbException">The database could not be reached or broke off. Nothing was stored, unless even the last try broke off during its commit.</exception>
    public Task<T> Write<T>(Func<Work, Task<T>> command)
    {
        var id = CommandId.New();
        var isUnsure = false;
        var kept = default(T)!;
        return Retry.Run(async () =>
        {
            await using var work = await BeginWriting();
            // The earlier try was committed after all: its answer is the answer.
            if (!await CommandLog.Enter(work, id, isUnsure)) return kept;
            var answer = await command(work);
            if (!work.IsKept) return answer;
            (isUnsure, kept) = (true, answer);
            await work.Commit();
            return answer;
        }, Dialect.IsTransient);
    }

    /// <summary><see cref="Write{T}"/> without an answer.</summary>
    public Task Write(Func<Work, Task> command) => Write(async work =>
    {
        await command(work);
        return true;
    });

    /// <summary>The same for work that sees by itself whether it was done, and may therefore be done again. It leaves no id behind.</summary>
    public Task WriteRepeatable(Func<Work, Task> repeatable) => Retry.Run(async () =>
    {
        await using var work = await BeginWriting();
        await repeatable(work);
        if (work.IsKept) await work.Commit();
        return true;
    }, Dialect.IsTransient);

    /// <summary>Begins one unit of work that is not tried again: for tools and for setting tests up. Commands go through <see cref="Write{T}"/>.</summary>
    public async Task<Work> BeginWriting(CancellationToken cancel = default)
    {
        var connection = await Open(cancel);
        try
        {
            return new Work(connection, await Dialect.BeginWriting(connection, cancel), Dialect, () => Interlocked.Increment(ref _commits));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>From here on, what this flow of work reads is given up when its reader has gone. Commands are not: a commit is never broken off.</summary>
    public static void ReadUntil(CancellationToken gone) => Gone.Value = gone;

    private Task<T> Read<T>(Func<DbConnection, CancellationToken, Task<T>> query)
    {
        var gone = Gone.Value;
        return Retry.Run(async () =>
        {
            gone.ThrowIfCancellationRequested();
            try
            {
                await using var connection = await Open(gone);
                return await query(connection, gone);
            }
            catch (DbException) when (gone.IsCancellationRequested)
            {
                // The driver tells of a cancelled statement as of any fault.
                throw new OperationCanceledException(gone);
            }
        }, Dialect.IsTransient, gone);
    }
}
