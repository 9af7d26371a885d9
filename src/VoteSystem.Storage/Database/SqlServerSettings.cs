using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace VoteSystem.Storage.Database;

/// <summary>What the program asks of a SQL Server and of the way to it.</summary>
internal static class SqlServerSettings
{
    private const int Server2019 = 15;
    private const int Compatibility2019 = 150;

    // Azure SQL Database, Managed Instance, Edge, Fabric: always the newest, whatever their version number says.
    private static readonly int[] AlwaysNew = [5, 6, 8, 9, 11, 12];

    private static readonly string[] ThisMachine = [".", "(local)", "localhost", "127.0.0.1", "::1", "[::1]"];

    // No constants: these exist on SQL Server only, and every constant of the house runs on both engines.
    private static string Version => """
        SELECT @@VERSION
        """;

    private static string Major => """
        SELECT CAST(SERVERPROPERTY('ProductMajorVersion') AS int) AS major, CAST(SERVERPROPERTY('EngineEdition') AS int) AS edition
        """;

    private static string Settings => """
        SELECT d.compatibility_level, d.is_read_committed_snapshot_on
        FROM sys.databases d
        WHERE d.name = DB_NAME()
        """;

    private static string Right => """
        SELECT HAS_PERMS_BY_NAME('audit_entry', 'OBJECT', 'INSERT')
        """;

    /// <summary>Adds what the connection string leaves open; what a DBA wrote stays as it is.</summary>
    public static string Complete(string connectionString)
    {
        var text = new SqlConnectionStringBuilder(connectionString);
        void Default(string key, object value)
        {
            if (!text.ShouldSerialize(key)) text[key] = value;
        }

        Default("Application Name", "VoteSystem");
        Default("Encrypt", SqlConnectionEncryptOption.Mandatory);
        Default("Max Pool Size", 100);
        Default("Connect Timeout", 15);
        Default("Command Timeout", 30);
        Default("Connect Retry Count", 3);
        Default("Connect Retry Interval", 2);
        return text.ToString();
    }

    /// <summary>A line to another machine that others could read or take over.</summary>
    public static DatabaseFinding? LineOf(string connectionString)
    {
        var text = new SqlConnectionStringBuilder(connectionString);
        if (IsThisMachine(text.DataSource)) return null;
        if (Equals(text.Encrypt, SqlConnectionEncryptOption.Optional)) return new DatabaseFinding(DatabaseProblem.LineIsNotProtected, "Encrypt=false");
        return text.TrustServerCertificate && !Equals(text.Encrypt, SqlConnectionEncryptOption.Strict)
            ? new DatabaseFinding(DatabaseProblem.LineIsNotProtected, "TrustServerCertificate=true")
            : null;
    }

    /// <summary>Looks at version and settings.</summary>
    public static async Task<IReadOnlyList<DatabaseFinding>> Inspect(DbConnection open)
    {
        var found = new List<DatabaseFinding>();
        if ((await open.QuerySingleAsync<string>(Version)).Contains("Babelfish", StringComparison.OrdinalIgnoreCase))
            found.Add(new DatabaseFinding(DatabaseProblem.OtherEngine, "Babelfish"));
        else
            await Try(found, "version", async () => found.AddRange(OfVersion(await open.QuerySingleAsync<VersionRow>(Major))));
        await Try(found, "sys.databases", async () => found.AddRange(OfSettings(await open.QuerySingleOrDefaultAsync<SettingsRow>(Settings), found.Count > 0)));
        await Try(found, "rights", async () =>
        {
            if (await open.QuerySingleAsync<int?>(Right) == 0) found.Add(new DatabaseFinding(DatabaseProblem.NoRights, "INSERT ON audit_entry"));
        });
        return found;
    }

    private static IEnumerable<DatabaseFinding> OfVersion(VersionRow row)
    {
        if (row.Major < Server2019 && !AlwaysNew.Contains(row.Edition))
            yield return new DatabaseFinding(DatabaseProblem.TooOld, $"ProductMajorVersion {row.Major}");
    }

    private static IEnumerable<DatabaseFinding> OfSettings(SettingsRow? row, bool isOtherEngine)
    {
        if (row is null) yield break;
        if (row.CompatibilityLevel < Compatibility2019 && !isOtherEngine)
            yield return new DatabaseFinding(DatabaseProblem.CompatibilityTooLow, $"compatibility_level {row.CompatibilityLevel}");
        if (!row.IsReadCommittedSnapshotOn && !isOtherEngine)
            yield return new DatabaseFinding(DatabaseProblem.ReadersWait, "READ_COMMITTED_SNAPSHOT OFF");
    }

    /// <summary>Other engines lack views or functions; that must not stop the start.</summary>
    private static async Task Try(List<DatabaseFinding> found, string what, Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or InvalidCastException)
        {
            found.Add(new DatabaseFinding(DatabaseProblem.NotChecked, $"{what}: {error.Message}"));
        }
    }

    private static bool IsThisMachine(string source)
    {
        var host = source.Split(',', '\\')[0].Trim();
        if (host.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase)) host = host["tcp:".Length..];
        return host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase) || ThisMachine.Append(Environment.MachineName).Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private sealed record VersionRow
    {
        public required int Major { get; init; }

        public required int Edition { get; init; }
    }

    private sealed record SettingsRow
    {
        public required int CompatibilityLevel { get; init; }

        public required bool IsReadCommittedSnapshotOn { get; init; }
    }
}
