using System.Globalization;
using Microsoft.Data.SqlClient;

namespace VoteSystem.Web.Tests.Support;

/// <summary>The database of one test town: a file of its own, or a database of its own on a server. Dropped at the end.</summary>
/// <remarks>
/// <c>VOTESYSTEM_TEST_WEB_ENGINE=sqlserver</c> has the whole suite run on the server whose connection string stands in
/// <c>VOTESYSTEM_TEST_SQLSERVER</c>; without it every town is a SQLite file.
/// </remarks>
public sealed class TownDatabase : IDisposable
{
    public const string Server = "sqlserver";

    private const string EngineVariable = "VOTESYSTEM_TEST_WEB_ENGINE";
    private const string ServerVariable = "VOTESYSTEM_TEST_SQLSERVER";
    private const int DatabaseIsInUse = 3702;
    private const int TriesToDrop = 40;

    private readonly Lazy<string> _connection;
    private readonly string _name = $"votesystem_web_{Guid.NewGuid():N}";

    /// <param name="engine">"sqlite", "sqlserver", or null for the engine that this run of the tests is asked to use.</param>
    public TownDatabase(string? engine = null)
    {
        Engine = engine ?? EngineOfRun;
        _connection = new Lazy<string>(Create);
    }

    /// <summary>The engine of towns that ask for none.</summary>
    public static string EngineOfRun => Environment.GetEnvironmentVariable(EngineVariable) is { Length: > 0 } named ? named : "sqlite";

    public string Engine { get; }

    /// <summary>The SQLite file. On a server nothing lies there; the folders of the town's keys are named after it all the same.</summary>
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"votesystem-web-{Guid.NewGuid():N}.db");

    /// <summary>Settings with which an application, here or in another process, works on this database. It is made when they are asked for.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings => Engine == Server
        ? [("Database:Engine", Server), ("Database:Path", File), ("Database:ConnectionString", _connection.Value)]
        : [("Database:Engine", Engine), ("Database:Path", File)];

    /// <summary>Skips a test that wants a server where none is named; fails it where every engine must be there.</summary>
    public static void NeedsServer()
    {
        if (ServerAddress is not null) return;
        var reason = $"{ServerVariable} names no server.";
        if (Environment.GetEnvironmentVariable("VOTESYSTEM_ALL_ENGINES") == "1") Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { File, File + "-wal", File + "-shm" })
            System.IO.File.Delete(file);
        foreach (var folder in new[] { File + ".keys", File + ".hall" }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        if (_connection.IsValueCreated) Drop();
    }

    private static string? ServerAddress => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } named ? named : null;

    private string Create()
    {
        var server = ServerAddress ?? throw new InvalidOperationException($"{EngineVariable} asks for a server, but {ServerVariable} names none.");
        OnServer(server, $"CREATE DATABASE {_name}");
        // As db/README.md asks of whoever makes the database; where the engine does so by itself it may not know the words.
        if (!ReadsNeverWait(server)) OnServer(server, $"ALTER DATABASE {_name} SET READ_COMMITTED_SNAPSHOT ON");
        return new SqlConnectionStringBuilder(server) { InitialCatalog = _name }.ToString();
    }

    private bool ReadsNeverWait(string server) => Convert.ToInt32(
        OnServer(server, $"SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE name = '{_name}'"), CultureInfo.InvariantCulture) == 1;

    /// <summary>Connections end a moment after the application does; until then the server says that the database is in use.</summary>
    private void Drop()
    {
        for (var tries = 1; ; tries++)
        {
            using (var mine = new SqlConnection(_connection.Value)) SqlConnection.ClearPool(mine);
            try
            {
                OnServer(ServerAddress!, $"DROP DATABASE {_name}");
                return;
            }
            catch (SqlException error) when (error.Number == DatabaseIsInUse && tries < TriesToDrop)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static object? OnServer(string server, string sql)
    {
        using var connection = new SqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above from a Guid.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 120;
        return command.ExecuteScalar();
    }
}
