using System.Data.Common;
using Dapper;

namespace VoteSystem.Storage.Database;

/// <summary>The database of the installation: reads with short connections, writes in units of work.</summary>
public sealed class Db : IReader
{
    /// <summary>Over one engine.</summary>
    public Db(Dialect dialect)
    {
        TypeHandlers.Register();
        Dialect = dialect;
    }

    /// <summary>What differs between engines.</summary>
    public Dialect Dialect { get; }

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
    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null)
    {
        await using var connection = await Open();
        return (await connection.QueryAsync<T>(sql, parameters)).AsList();
    }

    /// <summary>The one row of a query, or default when there is none.</summary>
    public async Task<T?> One<T>(string sql, object? parameters = null)
    {
        await using var connection = await Open();
        return await connection.QuerySingleOrDefaultAsync<T>(sql, parameters);
    }

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

    /// <summary>Begins a unit of work: everything in it becomes visible together at its commit, or not at all.</summary>
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
}
