using System.Text.RegularExpressions;
using VoteSystem.Storage.Tests.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>No query can lead from a person to a paper, because no table holds both and no chain of columns joins them.</summary>
public sealed class TheSecrecyOfTheBallot
{
    private static readonly string[] Persons = ["deputy_id", "user_id"];

    private static readonly string[] Papers = ["marks", "sheet_no", "totals_json", "sealed_record", "public_record"];

    // Tables that lead to a person, and tables in which one row is one paper or one slip.
    private static readonly string[] TablesOfPersons = ["deputy", "attendance", "count_officer", "count_signature", "app_user", "app_user_role"];

    private static readonly string[] TablesOfPapers = ["slip", "sealed_paper", "ballot_paper", "teller_sheet"];

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
    [Property("Incident", 11)]
    public void No_table_holds_a_person_and_anything_of_a_round()
    {
        var both = _columns.Where(table => table.Any(Persons.Contains) && table.Any(column => column == "round_no" || Papers.Contains(column)));

        Assert.That(both.Select(table => table.Key), Is.Empty);
    }

    [Test]
    [Property("Incident", 11)]
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

    [TestCaseSource(typeof(EverySqlText), nameof(EverySqlText.Statements))]
    [Property("Incident", 11)]
    public void No_statement_looks_at_persons_and_papers_together(string sql)
    {
        bool Names(string table) => Regex.IsMatch(sql, $@"\b(FROM|JOIN|INTO|UPDATE)\s+{table}\b", RegexOptions.IgnoreCase);

        Assert.That(TablesOfPersons.Any(Names) && TablesOfPapers.Any(Names), Is.False);
    }

    [Test]
    public void The_tables_named_here_exist() =>
        Assert.That(TablesOfPersons.Concat(TablesOfPapers), Is.SubsetOf(_columns.Select(table => table.Key)));

    [Test]
    [Property("Incident", 11)]
    public async Task No_column_index_or_hidden_number_keeps_the_order_of_casting()
    {
        var texts = (await _database.Db.Many<Made>("SELECT tbl_name AS table_name, sql AS text FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"))
            .ToLookup(made => made.TableName, made => made.Text);
        string[] known = ["congress_id", "year", "round_no", "token_hash", "code_hash", "state", "reply_hash", "id", "sealed", "group_no", "marks", "papers"];

        Assert.Multiple(() =>
        {
            foreach (var table in new[] { "slip", "sealed_paper", "ballot_paper" })
            {
                // A row number that SQLite gives by itself would count the papers in the order in which they came.
                Assert.That(texts[table].Single(text => text.StartsWith("CREATE TABLE", StringComparison.Ordinal)), Does.EndWith("WITHOUT ROWID"), table);
                Assert.That(_columns[table], Is.SubsetOf(known), $"{table}: a new column has to be thought through here");
                Assert.That(texts[table].Where(text => Regex.IsMatch(text, "datetime|AUTOINCREMENT|DEFAULT", RegexOptions.IgnoreCase)), Is.Empty, table);
            }
        });
    }

    [Test]
    public async Task Ids_of_commands_tell_no_time_no_person_and_no_order()
    {
        var made = await _database.Db.One<string>("SELECT sql FROM sqlite_master WHERE name = 'command'");

        Assert.Multiple(() =>
        {
            Assert.That(_columns["command"], Is.EqualTo(new[] { "made_on", "id" }));
            Assert.That(made, Does.Contain("date ").And.EndWith("WITHOUT ROWID").And.Not.Contain("datetime"));
        });
    }

    private sealed record Made
    {
        public required string TableName { get; init; }

        public required string Text { get; init; }
    }

    private sealed record Column
    {
        public required string TableName { get; init; }

        public required string ColumnName { get; init; }
    }
}
