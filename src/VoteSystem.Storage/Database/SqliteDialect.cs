using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace VoteSystem.Storage.Database;

/// <summary>SQLite: the embedded default for one PC. WAL, every commit on disk before it is acknowledged.</summary>
/// <param name="path">The database file; it is created when it is missing.</param>
public sealed class SqliteDialect(string path) : Dialect
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoPermission = 3;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private static readonly Version Oldest = new(3, 35);

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override string CountTables => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @Name";

    /// <inheritdoc/>
    public override string FindPublicText => """
        SELECT t.year, t.kind, t.row_no,
               t.title,
               t.text,
               t.published_at
        FROM public_text_index i
        JOIN public_text t ON t.doc_id = i.rowid
        WHERE i.terms MATCH @Match AND t.congress_id = @Congress AND (@Kind = '' OR t.kind = @Kind)
        ORDER BY CASE WHEN t.title LIKE @Title ESCAPE '~' THEN 0 ELSE 1 END, t.published_at DESC, t.kind, t.row_no
        """;

    /// <inheritdoc/>
    public override string CountPublicText => """
        SELECT COUNT(*)
        FROM public_text_index i
        JOIN public_text t ON t.doc_id = i.rowid
        WHERE i.terms MATCH @Match AND t.congress_id = @Congress AND (@Kind = '' OR t.kind = @Kind)
        """;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> DdlTokens { get; } = new Dictionary<string, string>
    {
        ["$text$"] = "nvarchar",
        ["$bytes$"] = "blob",
        ["$unordered$"] = "WITHOUT ROWID",
    };

    /// <inheritdoc/>
    public override string Page(string orderedSelect) => orderedSelect + "\nLIMIT @Take OFFSET @Skip";

    /// <inheritdoc/>
    public override DbConnection Connect() => new SqliteConnection(_connectionString);

    /// <inheritdoc/>
    public override async Task Prepare(DbConnection open, CancellationToken cancel)
    {
        await using var command = open.CreateCommand();
        // 16 MB of pages are kept by each connection that needs them: the slips of a hall, read and written in random order, are not read again from the file.
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;";
        try
        {
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            // The pool would hold on to the bad file, also after it was replaced by a good one.
            SqliteConnection.ClearPool((SqliteConnection)open);
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)open).BeginTransaction(deferred: false));

    /// <inheritdoc/>
    public override bool IsDuplicateKey(DbException error) =>
        error is SqliteException { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    /// <inheritdoc/>
    /// <remarks>Busy with whatever extension: another connection, the recovery of the log (261), a snapshot that is too old to write (517).</remarks>
    public override bool IsTransient(Exception error) => error is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <inheritdoc/>
    public override DatabaseProblem ProblemOf(Exception error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        CannotOpen => DatabaseProblem.NotReachable,
        NoPermission or ReadOnly => DatabaseProblem.NoRights,
        Corrupt or NotADatabase => DatabaseProblem.Damaged,
        _ => DatabaseProblem.Unknown,
    };

    /// <inheritdoc/>
    public override Task<IReadOnlyList<DatabaseFinding>> Inspect(DbConnection open) => Task.FromResult<IReadOnlyList<DatabaseFinding>>(
        Version.Parse(open.ServerVersion) < Oldest ? [new DatabaseFinding(DatabaseProblem.TooOld, $"SQLite {open.ServerVersion}")] : []);

    /// <inheritdoc/>
    /// <remarks>The file is written anew in the order of its keys, and the write-ahead log is emptied.</remarks>
    public override async Task EraseTraces(DbConnection open)
    {
        await using var command = open.CreateCommand();
        command.CommandText = "VACUUM";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        if (reader.GetInt32(0) != 0) throw new InvalidOperationException("The write-ahead log is being read and could not be emptied.");
    }
}
