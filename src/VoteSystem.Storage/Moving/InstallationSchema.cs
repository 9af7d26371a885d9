using Dapper;
using Microsoft.Data.Sqlite;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Moving;

/// <summary>The tables of an installation, read from a database in memory that the migrations of this program have made. Both engines have the same.</summary>
public static class InstallationSchema
{
    // What running programs agree on among themselves; a new home begins without it.
    private static readonly string[] OfRunningNodes = ["command", "key_folder", "lease", "try_count", "try_window"];

    private const string Columns = """
        SELECT m.name AS table_name, c.name AS column_name, c.type, c.pk
        FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'public_text_index%' AND m.name NOT LIKE 'sqlite_%'
        ORDER BY m.name, c.cid
        """;

    private const string Parents = """
        SELECT DISTINCT m.name AS table_name, f."table" AS parent
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
        ORDER BY m.name, parent
        """;

    /// <summary>All tables that hold data, each after those it refers to.</summary>
    public static async Task<IReadOnlyList<TableShape>> Tables()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        foreach (var batch in MigrationFiles.For(new SqliteDialect(":memory:")).SelectMany(file => file.Batches))
            await connection.ExecuteAsync(batch);
        var parents = (await connection.QueryAsync<ParentRow>(Parents)).ToLookup(row => row.TableName, row => row.Parent);
        return InOrder([.. (await connection.QueryAsync<ColumnRow>(Columns)).Where(row => !OfRunningNodes.Contains(row.TableName)).GroupBy(row => row.TableName).Select(rows => ShapeOf(rows, parents[rows.Key]))]);
    }

    private static TableShape ShapeOf(IGrouping<string, ColumnRow> rows, IEnumerable<string> parents) => new(
        rows.Key,
        [.. rows.Select(row => new TableColumn(row.ColumnName, KindOf(row), row.Type.StartsWith("char(", StringComparison.OrdinalIgnoreCase)))],
        [.. rows.Where(row => row.Pk > 0).OrderBy(row => row.Pk).Select(row => row.ColumnName)],
        [.. parents]);

    private static ColumnKind KindOf(ColumnRow row) => row.Type.Split('(')[0].ToLowerInvariant() switch
    {
        "uniqueidentifier" => ColumnKind.Id,
        "nvarchar" or "char" => ColumnKind.Text,
        "int" or "bigint" => ColumnKind.Number,
        "bit" => ColumnKind.Flag,
        "date" => ColumnKind.Day,
        "datetime2" => ColumnKind.Moment,
        "binary" or "blob" => ColumnKind.Bytes,
        _ => throw new NotSupportedException($"{row.TableName}.{row.ColumnName} is of the type {row.Type}, which cannot be moved yet."),
    };

    private static List<TableShape> InOrder(List<TableShape> all)
    {
        var ordered = new List<TableShape>();
        while (ordered.Count < all.Count)
        {
            var next = all.Except(ordered).Where(table => table.Parents.All(parent => parent == table.Name || ordered.Any(one => one.Name == parent))).ToList();
            if (next.Count == 0) throw new NotSupportedException("Tables refer to each other in a circle.");
            ordered.AddRange(next);
        }

        return ordered;
    }

    private sealed record ColumnRow
    {
        public required string TableName { get; init; }

        public required string ColumnName { get; init; }

        public required string Type { get; init; }

        public required long Pk { get; init; }
    }

    private sealed record ParentRow
    {
        public required string TableName { get; init; }

        public required string Parent { get; init; }
    }
}
