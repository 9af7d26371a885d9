using System.Text.RegularExpressions;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>
/// How SQLite finds the rows of each statement: by an index, in one town and one year. Asked of the schema alone, without statistics, as every installation runs;
/// a further column or a new statement that would read a whole table of a province fails here, by name.
/// </summary>
public sealed class EveryPlan
{
    // A row for each congress at most, or a handful in the whole installation: reading all of them is no more than reading a page.
    private static readonly string[] SmallTables = ["county", "congress", "audit_head", "data_protection_key", "key_folder", "lease", "schema_version", "try_window"];

    // Statements that read a whole table, and why they may.
    private static readonly Dictionary<string, string> WholeTables = new(StringComparer.Ordinal)
    {
        ["Collect.ContactRetentionStore.WithContacts"] = "Looks for contacts whose time is over, in every year of every congress; one node does it now and then.",
        ["Identity.AccountListQueries.OfAll"] = "The administrator's list of all accounts, in the order of its index, a page of it at a time.",
        ["Identity.AccountListQueries.CountAll"] = "Counts the same list, for the administrator only.",
        ["Identity.DeviceStore.CountForgotten"] = "Whether there is something to clear up; one node asks now and then.",
        ["Identity.DeviceStore.DeleteLinks"] = "Clears up; one node does it now and then.",
        ["Identity.DeviceStore.DeleteUnused"] = "The same.",
        ["Nodes.TryStore.DeleteCounts"] = "The same.",
        ["Publishing.PublicTextStore.WithoutText"] = "Fills the search once at the start of the program.",
    };

    // Statements that read all years of one congress, and why they may. What they read is one town's, a few rows a year unless said otherwise.
    private static readonly Dictionary<string, string> AllYears = new(StringComparer.Ordinal)
    {
        ["Audit.AuditQueries.CountMatching"] = "The log of one congress is searched on its own page only.",
        ["Audit.AuditQueries.DistinctKinds"] = "The filter of the same page, from the index alone.",
        ["Audit.AuditQueries.NewestFirst"] = "Backwards in the order of the key, and ends with the page.",
        ["Congresses.CountyQueries.OpenedYears"] = "One row a year, from the index alone.",
        ["Congresses.CountyQueries.NewestYears"] = "The newest year, from the index alone.",
        ["Congresses.CountyQueries.Years"] = "One row a year.",
        ["Congresses.DutyQueries.Visits"] = "Names of visitors are written into one field; some forty visits a year.",
        ["Documents.PaperQueries.HighestAnnouncementNo"] = "Rounds: two or three a year.",
        ["Publishing.NewsQueries.NewestFirst"] = "Backwards in the order of the index, and ends with the page.",
        ["Publishing.NewsQueries.NewestOfEach"] = "The page of open data shows every list of every year: some ten a year.",
        ["Sessions.SessionWriter.OpenRounds"] = "Rounds: two or three a year.",
        ["Workflow.CycleQueries.OfCongress"] = "One row a year.",
    };

    // Of those above, the ones that sort what they read.
    private static readonly Dictionary<string, string> SortsAllYears = new(StringComparer.Ordinal)
    {
        ["Congresses.CountyQueries.OpenedYears"] = "A number for each year.",
        ["Congresses.DutyQueries.Visits"] = "The visits of one person.",
    };

    private TestDatabase _database = null!;
    private ILookup<string, string> _columns = null!;

    public static IEnumerable<TestCaseData> Statements =>
        EverySqlText.Statements
            .Select(statement => (Name: EverySqlText.NameOf(statement), Text: (string)statement.Arguments[0]!))
            .Where(statement => Regex.IsMatch(statement.Text, "^(SELECT|UPDATE|DELETE|WITH)\\s") && !Regex.IsMatch(statement.Text, "schema_version|sqlite_master"))
            .Select(statement => new TestCaseData(statement.Name, statement.Text).SetArgDisplayNames(statement.Name));

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await new Engine("sqlite").NewDatabase();
        _columns = (await _database.Db.Many<Column>("""
            SELECT m.name AS table_name, c.name AS column_name
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table'
            """)).ToLookup(row => row.TableName, row => row.ColumnName);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    [TestCaseSource(nameof(Statements))]
    public async Task Reads_no_large_table_from_end_to_end(string name, string sql)
    {
        if (WholeTables.TryGetValue(name, out var reason)) Assert.Pass(reason);

        var whole = (await PlanOf(sql)).Where(step => step.IsScan && !SmallTables.Contains(step.Table));

        Assert.That(whole.Select(step => step.Text), Is.Empty);
    }

    [TestCaseSource(nameof(Statements))]
    public async Task Stays_within_one_year_of_a_congress(string name, string sql)
    {
        if (AllYears.TryGetValue(name, out var reason)) Assert.Pass(reason);

        var wide = (await PlanOf(sql)).Where(step => step.Keys == "congress_id=?" && GrowsWithYears(step.Table));

        Assert.That(wide.Select(step => step.Text), Is.Empty);
    }

    [TestCaseSource(nameof(Statements))]
    public async Task Sorts_nothing_that_no_index_has_narrowed_down(string name, string sql)
    {
        if (!WholeTables.ContainsKey(name) && !AllYears.ContainsKey(name)) Assert.Pass("It reads one year of a congress, or less.");
        if (SortsAllYears.TryGetValue(name, out var reason)) Assert.Pass(reason);

        Assert.That((await PlanOf(sql)).Select(step => step.Text), Has.None.Match("^USE TEMP B-TREE FOR (ORDER BY|DISTINCT|GROUP BY)"));
    }

    [Test]
    public async Task The_search_of_the_public_goes_through_its_own_index()
    {
        var dialect = _database.Db.Dialect;
        var plans = (await PlanOf(dialect.FindPublicText)).Concat(await PlanOf(dialect.CountPublicText)).ToList();

        Assert.That(plans.Where(step => step.IsScan).Select(step => step.Text), Is.All.Contains("VIRTUAL TABLE INDEX 0:M"));
    }

    [Test]
    public void The_statements_with_a_reason_exist() =>
        Assert.That(WholeTables.Keys.Concat(AllYears.Keys), Is.SubsetOf(Statements.Select(statement => (string)statement.Arguments[0]!)));

    [Test]
    public async Task A_statement_that_needs_no_reason_any_more_has_none()
    {
        var needed = new List<string>();
        foreach (var statement in Statements)
        {
            var plan = await PlanOf((string)statement.Arguments[1]!);
            if (plan.Any(step => (step.IsScan && !SmallTables.Contains(step.Table)) || (step.Keys == "congress_id=?" && GrowsWithYears(step.Table))))
                needed.Add((string)statement.Arguments[0]!);
        }

        Assert.That(WholeTables.Keys.Concat(AllYears.Keys), Is.SubsetOf(needed));
    }

    private bool GrowsWithYears(string table) => !SmallTables.Contains(table) && _columns[table].Any(column => column is "year" or "height");

    private async Task<IReadOnlyList<Step>> PlanOf(string sql)
    {
        var names = Regex.Matches(sql, "FROM\\s+(\\w+)\\s+(\\w+)|JOIN\\s+(\\w+)\\s+(\\w+)")
            .Select(match => match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value).ToArray())
            .DistinctBy(pair => pair[1])
            .ToDictionary(pair => pair[1], pair => pair[0], StringComparer.Ordinal);
        return [.. (await _database.Db.Many<PlanRow>($"EXPLAIN QUERY PLAN {sql}", Nothing(sql))).Select(row => Step.Of(row.Detail, names))];
    }

    private static Dapper.DynamicParameters Nothing(string sql)
    {
        var all = new Dapper.DynamicParameters();
        foreach (Match name in Regex.Matches(sql, "@(\\w+)")) all.Add(name.Groups[1].Value, null);
        return all;
    }

    /// <summary>One line of a plan.</summary>
    /// <param name="Table">The table, also where the statement gives it a short name.</param>
    /// <param name="Keys">The columns by which its rows are found, such as <c>congress_id=? AND year=?</c>; empty for a scan.</param>
    private sealed record Step(string Text, string Table, string Keys)
    {
        public bool IsScan => Text.StartsWith("SCAN ", StringComparison.Ordinal) && Text != "SCAN CONSTANT ROW";

        public static Step Of(string text, Dictionary<string, string> names)
        {
            var name = Regex.Match(text, "^(?:SCAN|SEARCH) (\\w+)").Groups[1].Value;
            return new Step(text, names.GetValueOrDefault(name, name), Regex.Match(text, "\\((.*)\\)$|\\((.*)\\) LEFT-JOIN$").Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Value ?? "");
        }
    }

    private sealed record PlanRow
    {
        public required string Detail { get; init; }
    }

    private sealed record Column
    {
        public required string TableName { get; init; }

        public required string ColumnName { get; init; }
    }
}
