namespace VoteSystem.Web.Tests.Support;

/// <summary>The database of one test town: a file of its own, or a database of its own on a server.</summary>
/// <remarks>
/// <c>VOTESYSTEM_TEST_WEB_ENGINE=sqlserver</c> has the whole suite run on the server whose connection string stands in
/// <c>VOTESYSTEM_TEST_SQLSERVER</c>; without it every town is a SQLite file. On a server a database that a town has left is emptied and given to the next one,
/// because making and dropping one takes many times as long; the last ones are dropped at the end of the run.
/// </remarks>
public sealed class TownDatabase : IDisposable
{
    public const string Server = "sqlserver";

    private const string EngineVariable = "VOTESYSTEM_TEST_WEB_ENGINE";
    private const string ServerVariable = "VOTESYSTEM_TEST_SQLSERVER";
    private readonly Lazy<ServerDatabase> _server;

    /// <param name="engine">"sqlite", "sqlserver", or null for the engine that this run of the tests is asked to use.</param>
    public TownDatabase(string? engine = null)
    {
        Engine = engine ?? EngineOfRun;
        _server = new Lazy<ServerDatabase>(() => ServerDatabase.Get(
            ServerAddress ?? throw new InvalidOperationException($"{EngineVariable} asks for a server, but {ServerVariable} names none.")));
    }

    /// <summary>The engine of towns that ask for none.</summary>
    public static string EngineOfRun => Environment.GetEnvironmentVariable(EngineVariable) is { Length: > 0 } named ? named : "sqlite";

    public string Engine { get; }

    /// <summary>The SQLite file. On a server nothing lies there; the folders of the town's keys are named after it all the same.</summary>
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"votesystem-web-{Guid.NewGuid():N}.db");

    /// <summary>Settings with which an application, here or in another process, works on this database. It is made when they are asked for.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings => Engine == Server
        ? [("Database:Engine", Server), ("Database:Path", File), ("Database:ConnectionString", _server.Value.ConnectionString)]
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
        if (_server.IsValueCreated) _server.Value.GiveBack();
    }

    private static string? ServerAddress => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } named ? named : null;
}
