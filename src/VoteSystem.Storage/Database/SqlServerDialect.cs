using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace VoteSystem.Storage.Database;

/// <summary>SQL Server 2019 and later, Azure SQL: the home of a county or a province.</summary>
/// <param name="connectionString">A connection string of Microsoft.Data.SqlClient; what it leaves open is filled in by <see cref="SqlServerSettings.Complete"/>.</param>
public sealed class SqlServerDialect(string connectionString) : Dialect
{
    private const int UniqueConstraint = 2627;
    private const int UniqueIndex = 2601;

    private readonly string _connectionString = SqlServerSettings.Complete(connectionString);

    /// <inheritdoc/>
    public override string Name => "sqlserver";

    /// <inheritdoc/>
    public override string CountTables => "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = @Name";

    /// <inheritdoc/>
    public override string FindPublicText => """
        SELECT t.year, t.kind, t.row_no,
               t.title,
               t.text,
               t.published_at
        FROM public_text t
        WHERE t.congress_id = @Congress AND (@Kind = '' OR t.kind = @Kind)
          AND t.terms LIKE @First AND t.terms LIKE @Second AND t.terms LIKE @Third AND t.terms LIKE @Fourth
        ORDER BY CASE WHEN t.title LIKE @Title ESCAPE '~' THEN 0 ELSE 1 END, t.published_at DESC, t.kind, t.row_no
        """;

    /// <inheritdoc/>
    public override string CountPublicText => """
        SELECT COUNT_BIG(*)
        FROM public_text t
        WHERE t.congress_id = @Congress AND (@Kind = '' OR t.kind = @Kind)
          AND t.terms LIKE @First AND t.terms LIKE @Second AND t.terms LIKE @Third AND t.terms LIKE @Fourth
        """;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> DdlTokens { get; } = new Dictionary<string, string>
    {
        ["$text$"] = "nvarchar(max)",
        ["$bytes$"] = "varbinary(max)",
        ["$unordered$"] = "",
    };

    /// <inheritdoc/>
    public override string Page(string orderedSelect) => orderedSelect + "\nOFFSET @Skip ROWS FETCH NEXT @Take ROWS ONLY";

    /// <inheritdoc/>
    public override DbConnection Connect() => new SqlConnection(_connectionString);

    /// <inheritdoc/>
    public override Task Prepare(DbConnection open, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel) =>
        // Set on every transaction: a pooled connection keeps the level of the last one.
        open.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    /// <inheritdoc/>
    public override bool IsDuplicateKey(DbException error) => error is SqlException { Number: UniqueConstraint or UniqueIndex };

    /// <inheritdoc/>
    public override bool IsTransient(Exception error) => error is SqlException { Errors: var errors } && errors.Cast<SqlError>().Any(SqlServerFaults.IsTransient);

    /// <inheritdoc/>
    /// <remarks>As one stream; references are checked, so that the server goes on trusting them.</remarks>
    public override async Task InsertMany(DbConnection open, DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        for (var place = 0; place < columns.Count; place++)
            data.Columns.Add(columns[place], rows.Select(row => row[place]).FirstOrDefault(value => value is not null)?.GetType() ?? typeof(string));
        foreach (var row in rows) data.Rows.Add([.. row.Select(value => value ?? DBNull.Value)]);
        using var copy = new SqlBulkCopy((SqlConnection)open, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction) { DestinationTableName = table, BulkCopyTimeout = 0 };
        foreach (var column in columns) copy.ColumnMappings.Add(column, column);
        await copy.WriteToServerAsync(data);
    }

    /// <inheritdoc/>
    public override DatabaseProblem ProblemOf(Exception error)
    {
        if (error is not SqlException { Errors: var errors }) return DatabaseProblem.Unknown;
        var problems = errors.Cast<SqlError>().Select(SqlServerFaults.ProblemOf).ToList();
        // A database that cannot be opened comes together with "login failed".
        return problems.Contains(DatabaseProblem.DatabaseMissing) ? DatabaseProblem.DatabaseMissing : problems.Min();
    }

    /// <inheritdoc/>
    public override DatabaseFinding? Line => SqlServerSettings.LineOf(_connectionString);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<DatabaseFinding>> Inspect(DbConnection open) => SqlServerSettings.Inspect(open);

    /// <inheritdoc/>
    /// <remarks>A server keeps its transaction log for backups; what stands there stays unreadable because its key is destroyed.</remarks>
    public override Task EraseTraces(DbConnection open) => Task.CompletedTask;
}
