using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Tests.Support;

/// <summary>A database on a server: made when a town needs one and none is free, emptied when the town is done with it.</summary>
internal sealed class ServerDatabase
{
    private const int DatabaseIsInUse = 3702;
    private const int TriesToDrop = 40;

    /// <summary>Rows of these are never deleted while the triggers watch; nothing refers to them, so they can be cut off.</summary>
    private static readonly string[] AppendOnly = ["audit_entry", "publication", "paper_signature"];

    private static readonly ConcurrentBag<ServerDatabase> Free = [];

    /// <summary>All other tables, the youngest first: a table refers only to those that were made before it.</summary>
    private static readonly IReadOnlyList<string> Emptied =
    [
        .. MigrationFiles.For(new SqlServerDialect("Server=.")).SelectMany(file => file.Batches)
            .SelectMany(batch => Regex.Matches(batch, @"CREATE TABLE (\w+)").Select(match => match.Groups[1].Value))
            .Except(["paper", .. AppendOnly]).Reverse(),
    ];

    private readonly string _server;
    private readonly string _name;

    private ServerDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ToString();
    }

    public string ConnectionString { get; }

    /// <summary>An empty database, with or without its tables.</summary>
    public static ServerDatabase Get(string server)
    {
        if (Free.TryTake(out var used)) return used;
        var made = new ServerDatabase(server, $"votesystem_web_{Guid.NewGuid():N}");
        Run(server, $"CREATE DATABASE {made._name}");
        // As db/README.md asks of whoever makes the database; where the engine does so by itself it may not know the words.
        if (!made.ReadsNeverWait()) Run(server, $"ALTER DATABASE {made._name} SET READ_COMMITTED_SNAPSHOT ON");
        return made;
    }

    /// <summary>The next town may have it. One that holds papers is dropped: the register refuses every deletion.</summary>
    public void GiveBack()
    {
        if (!HasTables() || Number("SELECT COUNT(*) FROM paper") > 0)
        {
            Drop();
            return;
        }

        Empty();
        Free.Add(this);
    }

    /// <summary>At the end of the run.</summary>
    public static void DropAll()
    {
        while (Free.TryTake(out var one)) one.Drop();
    }

    private bool HasTables() => Number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'try_count'") > 0;

    private bool ReadsNeverWait() => Convert.ToInt32(
        Run(_server, $"SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE name = '{_name}'"), CultureInfo.InvariantCulture) == 1;

    private void Empty()
    {
        foreach (var table in AppendOnly) Run(ConnectionString, $"TRUNCATE TABLE {table}");
        Run(ConnectionString, string.Join('\n', Emptied.Select(table => $"DELETE FROM {table};")));
    }

    private int Number(string sql) => Convert.ToInt32(Run(ConnectionString, sql), CultureInfo.InvariantCulture);

    /// <summary>Connections end a moment after the application does; until then the server says that the database is in use.</summary>
    private void Drop()
    {
        for (var tries = 1; ; tries++)
        {
            using (var mine = new SqlConnection(ConnectionString)) SqlConnection.ClearPool(mine);
            try
            {
                Run(_server, $"DROP DATABASE {_name}");
                return;
            }
            catch (SqlException error) when (error.Number == DatabaseIsInUse && tries < TriesToDrop)
            {
                Thread.Sleep(100);
            }
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names of tables come from the database, names of databases from a Guid.")]
    private static object? Run(string connectionString, string sql)
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        return command.ExecuteScalar();
    }
}
