using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Tests.Support.Breaking;

/// <summary>The whole content of a database as one hash.</summary>
public static partial class Tables
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = [];

    /// <summary>Names of all tables, as the migrations make them.</summary>
    public static IReadOnlyList<string> Of(Dialect engine) => Known.GetOrAdd(engine.Name, _ =>
        [.. MigrationFiles.For(engine).SelectMany(file => file.Batches).SelectMany(batch => Made().Matches(batch)).Select(match => match.Groups[1].Value)]);

    /// <summary>The same hash means the same rows in all tables, in whatever order they lie.</summary>
    public static string HashOf(Dialect engine)
    {
        using var connection = Looking(engine);
        connection.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Of(engine))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{table}"));
            foreach (var row in RowsOf(connection, table).Order(StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes(row));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A line of its own, which no break closes: a server takes long to make a new one.</summary>
    private static DbConnection Looking(Dialect engine)
    {
        var connection = engine.Connect();
        if (connection is SqlConnection) connection.ConnectionString = new SqlConnectionStringBuilder(connection.ConnectionString) { ApplicationName = "looking" }.ToString();
        return connection;
    }

    private static List<string> RowsOf(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name from our own migrations.
        command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => TextOf(reader.GetValue(column)))));
        return rows;
    }

    private static string TextOf(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    [GeneratedRegex(@"^CREATE TABLE (\w+)", RegexOptions.Multiline)]
    private static partial Regex Made();
}
