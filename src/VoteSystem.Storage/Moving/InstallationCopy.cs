using System.Data.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Moving;

/// <summary>How a table was moved.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Hash">See <see cref="TableHash"/>; the same on both sides.</param>
public sealed record MovedTable(string Table, long Rows, string Hash);

/// <summary>
/// Moves a whole installation from one engine to another: a town that grows into a county, or a copy on another machine. The target is marked as unfinished from the first
/// row to the last check, and the program does not start on an unfinished one; so nothing half done can be taken for the whole.
/// </summary>
/// <param name="source">Where everything stands. The program must not run on it meanwhile.</param>
/// <param name="target">An empty database.</param>
/// <param name="clock">The clock.</param>
public sealed class InstallationCopy(Db source, Db target, TimeProvider clock)
{
    private const int RowsAtOnce = 2_000;
    private const long BytesAtOnce = 16_000_000;

    private const string Boxes = """
        SELECT g.slug, b.year, b.round_no, b.state
        FROM ballot_box b
        JOIN congress g ON g.id = b.congress_id
        WHERE b.state IN ('Prepared', 'Open', 'GivenUp', 'Closed', 'Emptied')
        ORDER BY g.slug, b.year, b.round_no
        """;

    private const string HeightOfAll = """
        SELECT COALESCE(SUM(height), 0)
        FROM audit_head
        """;

    private const string MarkUnfinished = """
        INSERT INTO schema_version (file_name, sha256, applied_at)
        SELECT @FileName, '', @At
        WHERE NOT EXISTS (SELECT 1 FROM schema_version WHERE file_name = @FileName)
        """;

    private const string TakeMarkAway = """
        DELETE FROM schema_version
        WHERE file_name = @FileName
        """;

    /// <summary>Copies, checks, and declares the target complete.</summary>
    /// <param name="told">Is told of each table when it is copied and when it is checked.</param>
    /// <returns>All tables, in the order in which they were moved.</returns>
    /// <exception cref="InvalidOperationException">The source or the target is not fit for it, or a check failed; the message says what to do. The source is never changed.</exception>
    public async Task<IReadOnlyList<MovedTable>> Run(Action<string> told)
    {
        await RefuseUnfitSource();
        var tables = await InstallationSchema.Tables();
        await PrepareTarget(tables);
        var height = await source.One<long>(HeightOfAll);

        var moved = new List<MovedTable>();
        await using (var from = await source.Open())
        {
            // One transaction over all tables: on SQLite nobody can write until it ends, and the height tells of it where somebody could.
            await using var reading = await from.BeginTransactionAsync();
            foreach (var table in tables)
            {
                moved.Add(await Copy(from, reading, table));
                told($"{table.Name}: {moved[^1].Rows:N0}");
            }
        }

        if (await source.One<long>(HeightOfAll) != height)
            throw new InvalidOperationException("Somebody worked on the source meanwhile. Stop the program on all nodes, and begin anew with an empty target.");
        await Check(tables, moved, told);
        await target.WriteRepeatable(async work =>
        {
            await work.Execute(TakeMarkAway, new { FileName = SchemaMigrator.UnfinishedMove });
            work.Keep();
        });
        return moved;
    }

    private async Task RefuseUnfitSource()
    {
        if (!await new SchemaMigrator(source, clock).IsCurrent())
            throw new InvalidOperationException("The source has the tables of an older program. Start this version of the program on it once, stop it, and begin anew.");
        var open = await source.Many<BoxRow>(Boxes);
        if (open.Count > 0)
        {
            throw new InvalidOperationException(
                $"{open.Count} electronic ballot boxes are not emptied ({string.Join(", ", open.Take(5).Select(box => $"{box.Slug} {box.Year} round {box.RoundNo}: {box.State}"))}). "
                + "Their keys lie outside of the database and are not moved. Close the rounds, let the program run until the boxes are empty, and begin anew.");
        }
    }

    private async Task PrepareTarget(IReadOnlyList<TableShape> tables)
    {
        if (await target.One<long>(target.Dialect.CountTables, new { Name = "congress" }) == 0)
            await new SchemaMigrator(target, clock).Migrate();
        if (!await new SchemaMigrator(target, clock).IsCurrent())
            throw new InvalidOperationException("The target has the tables of another version. Take an empty database.");
        await using var connection = await target.Open();
        foreach (var table in tables)
        {
            await foreach (var _ in connection.Rows(null, table))
                throw new InvalidOperationException($"The target is not empty: {table.Name} has rows. Take an empty database.");
        }

        await target.WriteRepeatable(async work =>
        {
            await work.Execute(MarkUnfinished, new { FileName = SchemaMigrator.UnfinishedMove, At = clock.GetUtcNow() });
            work.Keep();
        });
    }

    private async Task<MovedTable> Copy(DbConnection from, DbTransaction reading, TableShape table)
    {
        var hash = new TableHash();
        await using var to = await target.Open();
        var batch = new List<object?[]>();
        var bytes = 0L;
        await foreach (var row in from.Rows(reading, table))
        {
            hash.Add(row);
            batch.Add(row);
            bytes += row.Sum(value => value switch { string text => 2L * text.Length, byte[] all => all.Length, _ => 8 });
            if (batch.Count < RowsAtOnce && bytes < BytesAtOnce) continue;
            await Insert(to, table, batch);
            batch.Clear();
            bytes = 0;
        }

        await Insert(to, table, batch);
        return new MovedTable(table.Name, hash.Rows, hash.ToString());
    }

    private async Task Insert(DbConnection to, TableShape table, List<object?[]> rows)
    {
        await using var writing = await target.Dialect.BeginWriting(to, CancellationToken.None);
        await target.Dialect.InsertMany(to, writing, table.Name, [.. table.Columns.Select(column => column.Name)], rows);
        await writing.CommitAsync();
    }

    private async Task Check(IReadOnlyList<TableShape> tables, List<MovedTable> moved, Action<string> told)
    {
        await using var connection = await target.Open();
        foreach (var (table, expected) in tables.Zip(moved))
        {
            var hash = new TableHash();
            await foreach (var row in connection.Rows(null, table)) hash.Add(row);
            if (hash.Rows != expected.Rows)
                throw new InvalidOperationException($"{table.Name} has {hash.Rows:N0} rows in the target and {expected.Rows:N0} in the source. The target is unfinished; throw it away.");
            if (hash.ToString() != expected.Hash)
                throw new InvalidOperationException($"{table.Name} has other content in the target than in the source. The target is unfinished; throw it away.");
        }

        told("All tables have the same rows on both sides.");
        foreach (var fault in await new InstallationCheck(target).Faults())
            throw new InvalidOperationException($"{fault} The target is unfinished; throw it away, and look at the source.");
        told("The audit chains, the round records, the papers and the publications agree with their hashes.");
    }

    private sealed record BoxRow
    {
        public required string Slug { get; init; }

        public required int Year { get; init; }

        public required int RoundNo { get; init; }

        public required string State { get; init; }
    }
}
