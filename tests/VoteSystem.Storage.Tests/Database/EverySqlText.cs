using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>Guards all statements of the house: a misspelt column or a word that one engine does not know fails here, by name.</summary>
public sealed class EverySqlText
{
    private const string NameProperty = "Statement";

    private static readonly Dialect Server = new SqlServerDialect("Server=.");

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp() => _database = await new Engine("sqlite").NewDatabase();

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    public static IEnumerable<TestCaseData> Statements =>
        typeof(Db).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(member => member.IsLiteral && member.FieldType == typeof(string))
            .Select(member => (Name: $"{member.DeclaringType!.FullName!["VoteSystem.Storage.".Length..]}.{member.Name}", Text: (string)member.GetRawConstantValue()!))
            .Where(constant => IsStatement(constant.Text))
            .Select(constant => new TestCaseData(constant.Text).SetArgDisplayNames(constant.Name).SetProperty(NameProperty, constant.Name));

    /// <summary>The name of a statement: class and constant.</summary>
    public static string NameOf(TestCaseData statement) => (string)statement.Properties.Get(NameProperty)!;

    public static IEnumerable<TestCaseData> MigrationsOfServer =>
        MigrationFiles.For(Server).Select(file => new TestCaseData(file).SetArgDisplayNames(file.FileName));

    [TestCaseSource(nameof(Statements))]
    public async Task Prepares_on_the_migrated_database(string sql)
    {
        if (sql.StartsWith("CREATE TABLE schema_version", StringComparison.Ordinal)) Assert.Pass("The migrator ran it.");
        await using var connection = (SqliteConnection)await _database.Db.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.That(command.Prepare, Throws.Nothing);
    }

    [TestCaseSource(nameof(Statements))]
    public void Is_grammatical_on_sql_server(string sql) =>
        Assert.That(ErrorsIn(IsPaged(sql) ? Server.Page(sql) : sql), Is.Empty);

    [TestCaseSource(nameof(MigrationsOfServer))]
    public void Of_each_migration_is_grammatical_on_sql_server(MigrationFile file) =>
        Assert.That(file.Batches.SelectMany(ErrorsIn), Is.Empty);

    [Test]
    public void Uses_no_word_that_only_one_engine_knows()
    {
        string[] banned = ["LIMIT ", "TOP ", "MERGE ", "RETURNING", "OUTPUT ", " N'", "SELECT *", "ON CONFLICT"];

        var found = from statement in Statements
                    from word in banned
                    let sql = (string)statement.Arguments[0]!
                    where sql.Contains(word, StringComparison.Ordinal)
                    select $"{word} in {sql}";

        Assert.That(found, Is.Empty);
    }

    private static bool IsStatement(string text) =>
        new[] { "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "WITH" }.Any(verb => text.StartsWith(verb + " ", StringComparison.Ordinal)
            || text.StartsWith(verb + "\n", StringComparison.Ordinal));

    private static bool IsPaged(string sql) => sql.StartsWith("SELECT", StringComparison.Ordinal) && sql.Contains("ORDER BY", StringComparison.Ordinal)
        && !sql.TrimEnd().EndsWith(')');

    private static IEnumerable<string> ErrorsIn(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(error => $"{error.Line}:{error.Column} {error.Message}");
    }
}
