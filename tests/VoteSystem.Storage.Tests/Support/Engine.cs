using Microsoft.Data.SqlClient;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support.Breaking;

namespace VoteSystem.Storage.Tests.Support;

/// <summary>An engine that the storage tests run on. Each fixture is written once and runs once per engine.</summary>
/// <example><code>[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))] public sealed class CastingAPaper(Engine engine)</code></example>
public sealed record Engine(string Name, bool IsBreaking = false)
{
    private const string ServerVariable = "VOTESYSTEM_TEST_SQLSERVER";
    private const int TriesToDrop = 50;

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromMilliseconds(200);

    public static IEnumerable<Engine> All => [new("sqlite"), new("sqlserver")];

    /// <summary>The same engines, and each of them once more with a connection that breaks at every statement of every command.</summary>
    public static IEnumerable<Engine> AllAndBreaking => [.. All, .. All.Select(engine => engine with { IsBreaking = true })];

    public override string ToString() => IsBreaking ? $"{Name}, breaking" : Name;

    /// <summary>A new, empty, migrated database of this test's own; the engine shows as skipped when it is not configured.</summary>
    public async Task<TestDatabase> NewDatabase()
    {
        var database = await NewEmptyDatabase();
        await new SchemaMigrator(database.Db, TimeProvider.System).Migrate();
        return IsBreaking ? Breaking(database) : database;
    }

    /// <summary>Every command is tried again until it is through, and every break must have left all or nothing.</summary>
    private static TestDatabase Breaking(TestDatabase database)
    {
        var engine = database.Db.Dialect;
        var breaks = new Breaks(engine) { AtEveryPlace = true, EachWayOnce = engine.Name != "sqlite" };
        return new TestDatabase(new Db(new BreakingDialect(engine, breaks), new Retry(int.MaxValue, TimeSpan.Zero, TimeSpan.Zero) { Longest = TimeSpan.MaxValue }), async () =>
        {
            await database.DisposeAsync();
            TestContext.Out.WriteLine($"{breaks.Places.Count} breaks");
            Assert.That(breaks.Faults, Is.Empty);
        });
    }

    /// <summary>The same without any table.</summary>
    public async Task<TestDatabase> NewEmptyDatabase()
    {
        if (Name == "sqlite")
        {
            var path = Path.Combine(Path.GetTempPath(), $"votesystem-test-{Guid.NewGuid():N}.db");
            return new TestDatabase(new Db(new SqliteDialect(path)), () => DeleteSqlite(path));
        }

        var server = Environment.GetEnvironmentVariable(ServerVariable);
        if (string.IsNullOrEmpty(server))
        {
            var reason = $"{ServerVariable} names no server.";
            if (Environment.GetEnvironmentVariable("VOTESYSTEM_ALL_ENGINES") == "1") Assert.Fail(reason);
            Assert.Ignore(reason);
        }

        return await NewServerDatabase(server!);
    }

    private static async Task<TestDatabase> NewServerDatabase(string server)
    {
        var name = $"votesystem_test_{Guid.NewGuid():N}";
        await OnServer(server, $"CREATE DATABASE {name}");
        var connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ToString();
        return new TestDatabase(new Db(new SqlServerDialect(connectionString)), () => Drop(server, name));
    }

    /// <summary>Connections that a test left to their end are still closing; until then the server says that the database is in use.</summary>
    private static async Task Drop(string server, string name)
    {
        for (var tries = 1; ; tries++)
        {
            SqlConnection.ClearAllPools();
            try
            {
                await OnServer(server, $"DROP DATABASE {name}");
                return;
            }
            catch (SqlException) when (tries < TriesToDrop)
            {
                await Task.Delay(PauseBetweenTries);
            }
        }
    }

    private static async Task OnServer(string server, string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above from a Guid.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Task DeleteSqlite(string path)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
        return Task.CompletedTask;
    }
}

/// <summary>A database that one test owns.</summary>
public sealed class TestDatabase(Db db, Func<Task> drop) : IAsyncDisposable
{
    public Db Db { get; } = db;

    public async ValueTask DisposeAsync() => await drop();
}
