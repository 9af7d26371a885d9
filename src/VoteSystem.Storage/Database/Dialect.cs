using System.Data.Common;

namespace VoteSystem.Storage.Database;

/// <summary>Everything in which the two engines differ. A further member needs a line in DECISIONS.md.</summary>
public abstract class Dialect
{
    /// <summary>"sqlite" or "sqlserver"; also the suffix of migration files that only one engine runs.</summary>
    public abstract string Name { get; }

    /// <summary>Adds paging to a complete, ordered SELECT; the statement then takes <c>@Skip</c> and <c>@Take</c>.</summary>
    public abstract string Page(string orderedSelect);

    /// <summary>Searches <c>public_text</c>: a complete, ordered SELECT with the columns of <c>PublicTextQueries.Row</c>.</summary>
    /// <remarks>Parameters: <c>@Congress</c>, <c>@Kind</c> (empty for all), <c>@Title</c> (pattern of LIKE), and either <c>@Match</c> or <c>@First</c> to <c>@Fourth</c>.</remarks>
    public abstract string FindPublicText { get; }

    /// <summary>Counts what <see cref="FindPublicText"/> finds.</summary>
    public abstract string CountPublicText { get; }

    /// <summary>Counts the tables with the name <c>@Name</c>: 0 or 1.</summary>
    public abstract string CountTables { get; }

    /// <summary>What the tokens in migration files stand for: <c>$text$</c>, <c>$bytes$</c>, <c>$unordered$</c>.</summary>
    public abstract IReadOnlyDictionary<string, string> DdlTokens { get; }

    /// <summary>A new closed connection.</summary>
    public abstract DbConnection Connect();

    /// <summary>Settings that each opened connection needs.</summary>
    public abstract Task Prepare(DbConnection open, CancellationToken cancel);

    /// <summary>A transaction that is allowed to write from its first statement on.</summary>
    public abstract ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel);

    /// <summary>True when an insert broke a primary key or a unique constraint.</summary>
    public abstract bool IsDuplicateKey(DbException error);

    /// <summary>True when a fault passes by itself: somebody else was in the way, or the connection was lost. The same work may succeed when it is tried again.</summary>
    public abstract bool IsTransient(Exception error);

    /// <summary>Inserts many rows of one table, in the fastest way of the engine. All names come from our own migrations, never from a user.</summary>
    /// <param name="open">The connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="rows">Values of each row: <see cref="Guid"/>, <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>, <see cref="DateTime"/>, bytes or null.</param>
    public virtual async Task InsertMany(DbConnection open, DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        await using var command = open.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // See above.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
#pragma warning restore CA2100
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{column}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++) command.Parameters[place].Value = row[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>What a fault means for whoever runs the server.</summary>
    public virtual DatabaseProblem ProblemOf(Exception error) => DatabaseProblem.Unknown;

    /// <summary>What is wrong with the way to the database, as far as the settings tell; null when nothing is.</summary>
    public virtual DatabaseFinding? Line => null;

    /// <summary>Looks at version, settings and rights. What cannot be looked at is a finding that does not stop.</summary>
    public virtual Task<IReadOnlyList<DatabaseFinding>> Inspect(DbConnection open) => Task.FromResult<IReadOnlyList<DatabaseFinding>>([]);

    /// <summary>Removes what deleted and rewritten rows leave behind in files that the engine owns.</summary>
    /// <exception cref="InvalidOperationException">Others read the database without a pause; it can be repeated.</exception>
    public abstract Task EraseTraces(DbConnection open);
}
