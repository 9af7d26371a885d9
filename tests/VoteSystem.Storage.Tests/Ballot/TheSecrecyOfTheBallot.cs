using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>No query can lead from a person to a paper, because no table holds both and no chain of columns joins them.</summary>
public sealed class TheSecrecyOfTheBallot
{
    private static readonly string[] Persons = ["deputy_id", "user_id"];

    private static readonly string[] Papers = ["marks", "sheet_no", "totals_json", "sealed_record", "public_record"];

    private TestDatabase _database = null!;
    private ILookup<string, string> _columns = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await new Engine("sqlite").NewDatabase();
        var rows = await _database.Db.Many<Column>("""
            SELECT m.name AS table_name, c.name AS column_name
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table'
            ORDER BY m.name, c.cid
            """);
        _columns = rows.ToLookup(row => row.TableName, row => row.ColumnName);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    [Test]
    public void No_table_holds_a_person_and_anything_of_a_round()
    {
        var both = _columns.Where(table => table.Any(Persons.Contains) && table.Any(column => column == "round_no" || Papers.Contains(column)));

        Assert.That(both.Select(table => table.Key), Is.Empty);
    }

    [Test]
    public void What_stands_on_papers_stands_in_few_tables_and_none_has_a_time_or_a_name()
    {
        var withMarks = _columns.Where(table => table.Contains("marks")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(withMarks.Select(table => table.Key), Is.SubsetOf(new[] { "teller_sheet", "ballot_paper" }).And.Contains("teller_sheet"));
            foreach (var table in withMarks)
                Assert.That(table.Where(column => column.EndsWith("_at", StringComparison.Ordinal) || column is "at" or "since" || column.Contains("name", StringComparison.Ordinal)), Is.Empty, table.Key);
        });
    }

    [Test]
    public void The_roll_of_a_session_knows_of_no_round() =>
        Assert.That(_columns["attendance"], Is.EquivalentTo(new[] { "congress_id", "term_no", "session_no", "deputy_id", "status", "since", "reason" }));

    private sealed record Column
    {
        public required string TableName { get; init; }

        public required string ColumnName { get; init; }
    }
}
