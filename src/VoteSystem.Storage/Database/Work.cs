using System.Data.Common;
using Dapper;

namespace VoteSystem.Storage.Database;

/// <summary>One transaction. When it is neither kept nor committed, it leaves nothing behind.</summary>
public sealed class Work : IReader, IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Action _committed;

    internal Work(DbConnection connection, DbTransaction transaction, Dialect dialect, Action committed)
    {
        _connection = connection;
        _transaction = transaction;
        Dialect = dialect;
        _committed = committed;
    }

    /// <summary>What differs between engines.</summary>
    public Dialect Dialect { get; }

    internal bool IsKept { get; private set; }

    /// <summary>Says that what was done is to be made durable and visible when the command of <see cref="Db.Write{T}"/> ends.</summary>
    public void Keep() => IsKept = true;

    /// <summary>Runs a statement and returns the number of rows it changed. A list as parameters runs it once for each element.</summary>
    public Task<int> Execute(string sql, object? parameters = null) => _connection.ExecuteAsync(sql, parameters, _transaction);

    /// <summary>Runs a statement that must change exactly one row.</summary>
    /// <exception cref="InvalidOperationException">It changed none or several: the decision was taken on other data than is stored.</exception>
    public async Task ExecuteOne(string sql, object parameters)
    {
        var rows = await Execute(sql, parameters);
        if (rows != 1) throw new InvalidOperationException($"One row was to change, {rows} did: {sql}");
    }

    /// <summary>All rows of a query.</summary>
    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null) =>
        (await _connection.QueryAsync<T>(sql, parameters, _transaction)).AsList();

    /// <summary>The one row of a query, or default when there is none.</summary>
    public Task<T?> One<T>(string sql, object? parameters = null) =>
        _connection.QuerySingleOrDefaultAsync<T>(sql, parameters, _transaction);

    /// <summary>Makes everything durable and visible. It cannot be cancelled: nobody would know what became of it.</summary>
    public async Task Commit()
    {
        try
        {
            await _transaction.CommitAsync(CancellationToken.None);
        }
        finally
        {
            // Also after a broken commit, which may have happened.
            _committed();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using var connection = _connection;
        await _transaction.DisposeAsync();
    }
}
