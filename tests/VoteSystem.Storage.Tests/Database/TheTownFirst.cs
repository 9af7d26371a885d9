using System.Text.RegularExpressions;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>Every key of a congress's table begins with the congress, so that one town's work touches one range of each index, however many towns there are.</summary>
public sealed class TheTownFirst
{
    // Tables of the installation as a whole.
    private static readonly string[] OfTheInstallation =
    [
        "app_user", "app_user_link", "app_user_passkey", "app_user_recovery_code", "app_user_role", "app_user_session",
        "command", "congress", "county", "data_protection_key", "key_folder", "lease", "schema_version", "try_count", "try_window",
    ];

    // Keys that begin with something else, and why.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["slip(token_hash)"] = "Whoever brings a slip names no town; random order also keeps the slips of a round apart.",
        ["slip(code_hash)"] = "The same for the code that is typed.",
        ["deputy_card(token_hash)"] = "The scanner at the door reads the secret and nothing else.",
        ["paper(sha256)"] = "The check of a file asks in which register it stands.",
        ["paper_signature(sha256)"] = "The same for a half-signed copy.",
        ["public_text(doc_id)"] = "The number that the full-text index wants.",
        ["ballot_box(state, congress_id, year, round_no)"] = "One node empties the boxes of all congresses.",
    };

    private const int ServerClusteredBytes = 900;
    private const int ServerIndexBytes = 1700;

    private TestDatabase _database = null!;
    private ILookup<string, Column> _columns = null!;
    private IReadOnlyList<Key> _keys = [];

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await new Engine("sqlite").NewDatabase();
        _columns = (await _database.Db.Many<Column>("""
            SELECT m.name AS table_name, c.name AS column_name, c.type
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'public_text_index%' AND m.name NOT LIKE 'sqlite_%'
            """)).ToLookup(row => row.TableName);
        var parts = await _database.Db.Many<Part>("""
            SELECT m.name AS table_name, l.name AS index_name, l.origin, x.name AS column_name
            FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_xinfo(l.name) x
            WHERE m.type = 'table' AND m.name NOT LIKE 'public_text_index%' AND x.key = 1
            ORDER BY m.name, l.name, x.seqno
            """);
        _keys = [.. parts.GroupBy(part => (part.TableName, part.IndexName, part.Origin))
            .Select(key => new Key(key.Key.TableName, [.. key.Select(part => part.ColumnName)], key.Key.Origin == "pk", key.Key.Origin != "c"))];
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    [Test]
    public void Every_table_is_a_congresss_or_named_as_the_installations() =>
        Assert.That(_columns.Where(table => table.All(column => column.ColumnName != "congress_id")).Select(table => table.Key), Is.EquivalentTo(OfTheInstallation));

    [Test]
    public void Every_table_has_a_primary_key() =>
        Assert.That(_columns.Select(table => table.Key).Except(_keys.Where(key => key.IsPrimary).Select(key => key.Table)), Is.Empty);

    [Test]
    public void Every_key_of_a_congresss_table_begins_with_the_congress()
    {
        var others = _keys.Where(key => !OfTheInstallation.Contains(key.Table) && key.Columns[0] != "congress_id");

        Assert.That(others.Select(key => key.ToString()), Is.EquivalentTo(Others.Keys));
    }

    [Test]
    public void No_key_is_longer_than_a_server_takes()
    {
        var tooLong = _keys.Where(key => key.Columns.Sum(column => BytesOf(key.Table, column)) > (key.IsPrimary ? ServerClusteredBytes : ServerIndexBytes));

        Assert.That(tooLong.Select(key => key.ToString()), Is.Empty);
    }

    [Test]
    public void No_index_begins_as_a_longer_one_does()
    {
        var covered = _keys.Where(key => !key.IsUnique && _keys.Any(other => other != key && other.Table == key.Table
            && other.Columns.Count > key.Columns.Count && other.Columns.Take(key.Columns.Count).SequenceEqual(key.Columns)));

        Assert.That(covered.Select(key => key.ToString()), Is.Empty);
    }

    private int BytesOf(string table, string column)
    {
        var type = _columns[table].Single(one => one.ColumnName == column).Type;
        var length = Regex.Match(type, "\\((\\d+)\\)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return type.Split('(')[0].ToLowerInvariant() switch
        {
            "nvarchar" when length > 0 => 2 * length,
            "char" or "binary" => length,
            "uniqueidentifier" => 16,
            "bigint" or "datetime2" => 8,
            "int" => 4,
            "date" => 3,
            "bit" => 1,
            _ => throw new InvalidOperationException($"{table}.{column} is {type}: no key of a server can hold it."),
        };
    }

    private sealed record Key(string Table, IReadOnlyList<string> Columns, bool IsPrimary, bool IsUnique)
    {
        public override string ToString() => $"{Table}({string.Join(", ", Columns)})";
    }

    private sealed record Part
    {
        public required string TableName { get; init; }

        public required string IndexName { get; init; }

        public required string Origin { get; init; }

        public required string ColumnName { get; init; }
    }

    private sealed record Column
    {
        public required string TableName { get; init; }

        public required string ColumnName { get; init; }

        public required string Type { get; init; }
    }
}
