using System.Data.Common;
using System.Diagnostics;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Moving;

namespace VoteSystem.Load.Province;

/// <summary>Fills an empty database with a province, one congress after the other, each in one transaction.</summary>
internal sealed class ProvinceWriter(TemplateTown template, ProvincePlan plan)
{
    private const int RowsAtOnce = 5_000;

    private readonly Numbers _numbers = new(plan.Seed);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Writes it and tells how far it is every few seconds.</summary>
    /// <returns>Rows written.</returns>
    public async Task<long> Write(Db db, Action<string> told)
    {
        await new SchemaMigrator(db, TimeProvider.System).Migrate();
        await using var connection = await db.Open();
        await Hurry(db, connection);
        var rows = await Counties(db, connection);
        var last = TimeSpan.Zero;
        for (var no = 1; no <= plan.Congresses; no++)
        {
            rows += await Congress(db, connection, no);
            if (_clock.Elapsed - last < TimeSpan.FromSeconds(5) && no < plan.Congresses) continue;
            last = _clock.Elapsed;
            told($"{no:N0} of {plan.Congresses:N0} congresses, {rows:N0} rows, {rows / _clock.Elapsed.TotalSeconds:N0} a second");
        }

        return rows;
    }

    /// <summary>SQLite need not survive a power cut while it is filled; afterwards it is opened as usual.</summary>
    private static async Task Hurry(Db db, DbConnection connection)
    {
        if (db.Dialect.Name != "sqlite") return;
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000; PRAGMA wal_autocheckpoint = 20000;";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> Counties(Db db, DbConnection connection)
    {
        var counties = Enumerable.Range(1, (plan.Congresses - 1) / plan.Towns + 1)
            .Select(no => new object?[] { _numbers.Id($"county/{no}"), ProvincePlan.CountySlugOf(no), $"示例县{no:00}" }).ToList();
        await using var transaction = await db.Dialect.BeginWriting(connection, CancellationToken.None);
        await db.Dialect.InsertMany(connection, transaction, "county", ["id", "slug", "name"], counties);
        await Insert("app_user", Enumerable.Range(1, counties.Count).Select(OfficeOf));
        await Insert("app_user_role", Enumerable.Range(1, counties.Count).Select(no => new object?[] { _numbers.Id($"office/{no}"), _numbers.Id($"county/{no}"), "CountyOffice", null, null }));
        await transaction.CommitAsync();
        return 3 * counties.Count;

        Task Insert(string table, IEnumerable<object?[]> rows) =>
            db.Dialect.InsertMany(connection, transaction, table, [.. template.Shape(table).Columns.Select(column => column.Name)], [.. rows]);
    }

    /// <summary>An account of a county's office: county01-office and so on, like those of the towns.</summary>
    private object?[] OfficeOf(int county)
    {
        var table = template.Shape("app_user");
        var name = $"{ProvincePlan.CountySlugOf(county)}-office";
        var row = (object?[])template.Of("app_user")[0].Clone();
        row[table.PlaceOf("id")] = _numbers.Id($"office/{county}");
        row[table.PlaceOf("user_name")] = name;
        row[table.PlaceOf("normalized_user_name")] = name.ToUpperInvariant();
        row[table.PlaceOf("display_name")] = $"示例县{county:00}人大";
        return row;
    }

    private async Task<long> Congress(Db db, DbConnection connection, int no)
    {
        var town = new TownCopy(template, plan, _numbers, no);
        var rows = 0L;
        await using var transaction = await db.Dialect.BeginWriting(connection, CancellationToken.None);
        foreach (var table in template.Tables)
        {
            foreach (var batch in town.Rows(table).Chunk(RowsAtOnce))
            {
                await db.Dialect.InsertMany(connection, transaction, table.Name, [.. table.Columns.Select(column => column.Name)], batch);
                rows += batch.Length;
            }
        }

        await transaction.CommitAsync();
        return rows;
    }

    /// <summary>Bytes of a database, as its engine keeps it; null where the engine does not say.</summary>
    public static long? BytesOf(string path) => File.Exists(path) ? new FileInfo(path).Length : null;
}
