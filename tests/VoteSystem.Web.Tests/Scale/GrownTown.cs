using System.Data.Common;
using System.Security.Cryptography;
using VoteSystem.Domain.Collect;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Moving;

namespace VoteSystem.Web.Tests.Scale;

/// <summary>Makes the towns of a database several times larger: copies of proposals, projects with all that hangs on them, opinions, photos, papers, deputies, accounts.</summary>
/// <remarks>Rounds, sessions and publications stay: a year has as many of them as it has.</remarks>
internal sealed class GrownTown(Db database)
{
    private const int Step = 1_000;

    // Tables whose rows are copied under other numbers, and the columns that number them.
    private static readonly Dictionary<string, string[]> Numbered = new(StringComparer.Ordinal)
    {
        ["deputy"] = [],
        ["responsible_unit"] = [],
        ["attendance"] = [],
        ["app_user"] = [],
        ["app_user_role"] = [],
        ["session_guest"] = ["no"],
        ["proposal"] = ["no", "duplicate_of", "project_no"],
        ["proposal_contact"] = ["no"],
        ["project"] = ["no", "list_no", "rank_no"],
        ["project_sub_item"] = ["project_no"],
        ["eligibility_verdict"] = ["project_no"],
        ["candidate_change"] = ["no", "project_no"],
        ["candidate_objection"] = ["no", "project_no"],
        ["opinion"] = ["no", "project_no"],
        ["project_plan"] = ["project_no"],
        ["milestone"] = ["project_no"],
        ["project_fund"] = ["project_no"],
        ["progress_report"] = ["project_no"],
        ["supervision_member"] = ["project_no"],
        ["supervision_group"] = ["project_no"],
        ["supervision_visit"] = ["project_no"],
        ["supervise_order"] = ["no", "project_no"],
        ["adjustment"] = ["no", "project_no"],
        ["project_completion"] = ["project_no"],
        ["rectification"] = ["project_no"],
        ["public_rating"] = ["project_no"],
        ["photo"] = [],
        ["paper"] = ["no"],
        ["paper_signature"] = ["no"],
        ["public_text"] = ["row_no", "doc_id"],
        ["audit_entry"] = ["height"],
    };

    /// <summary>Adds so many copies of everything that grows.</summary>
    /// <returns>Rows added.</returns>
    public async Task<int> Grow(int copies)
    {
        var tables = await InstallationSchema.Tables();
        await using var connection = await database.Open();
        var rows = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        foreach (var table in tables.Where(table => Numbered.ContainsKey(table.Name))) rows[table.Name] = await RowsOf(connection, table);
        var added = 0;
        foreach (var table in tables.Where(table => Numbered.ContainsKey(table.Name)))
        {
            for (var copy = 1; copy <= copies; copy++) added += await Add(connection, table, [.. rows[table.Name].Select(row => Copied(table, row, copy))]);
        }

        return added;
    }

    private static async Task<List<object?[]>> RowsOf(DbConnection connection, TableShape table)
    {
        var rows = new List<object?[]>();
        await foreach (var row in connection.Rows(null, table)) rows.Add(row);
        return rows;
    }

    private async Task<int> Add(DbConnection connection, TableShape table, IReadOnlyList<object?[]> rows)
    {
        await using var transaction = await database.Dialect.BeginWriting(connection, CancellationToken.None);
        await database.Dialect.InsertMany(connection, transaction, table.Name, [.. table.Columns.Select(column => column.Name)], rows);
        await transaction.CommitAsync();
        return rows.Count;
    }

    private static object?[] Copied(TableShape table, object?[] row, int copy) =>
        [.. row.Zip(table.Columns, (value, column) => value is null ? null : Copied(table.Name, column, value, copy))];

    private static object Copied(string table, TableColumn column, object value, int copy) => (column.Name, value) switch
    {
        ("congress_id" or "body_id", _) => value,
        ("receipt", _) => Receipt.FromRandom(RandomNumberGenerator.GetBytes(Receipt.RandomBytes)).Code,
        ("normalized_user_name" or "user_name", string name) => $"{name}{(char)('A' + copy)}",
        ("matter", string matter) when table == "paper" => $"{matter}-{copy}",
        ("name", string name) when table is "responsible_unit" => $"{name}{copy}",
        (_, Guid id) => Other(id, copy),
        (_, long number) when Numbered[table].Contains(column.Name) => number + Step * copy,
        _ => value,
    };

    // The same id always becomes the same other one, so that rows go on belonging together.
    private static Guid Other(Guid id, int copy)
    {
        var bytes = id.ToByteArray();
        bytes[15] ^= (byte)copy;
        return new Guid(bytes);
    }
}
