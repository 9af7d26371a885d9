using System.Data.Common;
using Dapper;

namespace VoteSystem.Storage.Database;

/// <summary>Looks whether the program can work with its database. Nothing here changes anything or is tried again.</summary>
public sealed class DatabaseCheck(Dialect dialect, TimeProvider clock)
{
    private const string AreSame = """
        SELECT CASE WHEN @One = @Other THEN 1 ELSE 0 END
        """;

    private const string AnyTable = """
        SELECT COUNT(*)
        FROM schema_version
        """;

    private readonly Db _once = new(dialect, Retry.Never);

    /// <summary>What a fault of the driver means.</summary>
    public DatabaseFinding Explain(Exception error) => error switch
    {
        DatabaseFault fault => fault.Finding,
        _ => new DatabaseFinding(dialect.ProblemOf(error), error.Message),
    };

    /// <summary>True when a fault says that the database is away as a whole, not that one statement failed.</summary>
    public bool IsAway(Exception error) => error is DbException
        && dialect.ProblemOf(error) is DatabaseProblem.NotReachable or DatabaseProblem.LoginRefused or DatabaseProblem.DatabaseMissing or DatabaseProblem.Damaged;

    /// <summary>Asks for a sign of life.</summary>
    /// <returns>Null when the database answers.</returns>
    public async Task<DatabaseFinding?> Answers()
    {
        try
        {
            await _once.One<long>(AnyTable);
            return null;
        }
        catch (DbException error)
        {
            return Explain(error);
        }
    }

    /// <summary>Everything that is wrong with engine, settings, collation and schema.</summary>
    /// <param name="mayMigrate">False when missing migrations are a fault.</param>
    /// <returns>Warnings, and at most one finding that stops.</returns>
    public async Task<IReadOnlyList<DatabaseFinding>> Look(bool mayMigrate)
    {
        var found = new List<DatabaseFinding>();
        if (dialect.Line is { } line) found.Add(line);
        try
        {
            await using (var connection = await _once.Open())
            {
                found.AddRange(await dialect.Inspect(connection));
                found.AddRange(await Collation(connection));
            }

            if (found.Any(finding => finding.Stops)) return found;
            var missing = await new SchemaMigrator(_once, clock).Pending();
            if (missing.Count > 0 && !mayMigrate)
                found.Add(new DatabaseFinding(DatabaseProblem.SchemaIsOlder, $"Missing migrations: {string.Join(", ", missing)}"));
        }
        catch (Exception error) when (error is DbException or DatabaseFault)
        {
            found.Add(Explain(error));
        }

        return found;
    }

    /// <summary>Asked with parameters, as the program compares; the names of collations need not be known.</summary>
    private static async Task<IEnumerable<DatabaseFinding>> Collation(DbConnection connection)
    {
        async Task<bool> Same(string one, string other) => await connection.QuerySingleAsync<int>(AreSame, new { One = one, Other = other }) == 1;

        if (await Same("张", "章")) return [new DatabaseFinding(DatabaseProblem.CollationConfuses, "张 = 章")];
        // SQLite has no collation for letters; the program does not lean on one there.
        var isSqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        return new[]
        {
            (isSqlite || await Same("a", "A"), new DatabaseFinding(DatabaseProblem.CollationTellsCase, "a <> A")),
            (!await Same("𠮷", "𠮶"), new DatabaseFinding(DatabaseProblem.RareCharactersAreEqual, "𠮷 = 𠮶")),
        }.Where(one => !one.Item1).Select(one => one.Item2);
    }
}
