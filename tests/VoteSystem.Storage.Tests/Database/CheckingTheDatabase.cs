using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>What the program finds out about its database before it works with it.</summary>
public sealed class CheckingTheDatabase
{
    [TestCase("sqlite")]
    [TestCase("sqlserver")]
    public async Task A_database_as_it_should_be_has_nothing_that_stops(string name)
    {
        await using var database = await new Engine(name).NewDatabase();

        var found = await new DatabaseCheck(database.Db.Dialect, TimeProvider.System).Look(mayMigrate: false);

        TestContext.Out.WriteLine(string.Join("\n", found));
        Assert.That(found.Where(finding => finding.Stops), Is.Empty);
    }

    [TestCase(true, null)]
    [TestCase(false, DatabaseProblem.SchemaIsOlder)]
    public async Task Missing_migrations_stop_only_where_the_program_may_not_apply_them(bool mayMigrate, DatabaseProblem? expected)
    {
        await using var database = await new Engine("sqlite").NewEmptyDatabase();

        var found = await new DatabaseCheck(database.Db.Dialect, TimeProvider.System).Look(mayMigrate);

        Assert.That(found.Where(finding => finding.Stops).Select(finding => (DatabaseProblem?)finding.Problem), Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [Test]
    public async Task A_database_of_a_newer_program_stops_by_name()
    {
        await using var database = await new Engine("sqlite").NewDatabase();
        await database.Db.WriteRepeatable(async work =>
        {
            await work.Execute("INSERT INTO schema_version (file_name, sha256, applied_at) VALUES ('9999_later.sql', 'x', '2026-01-01')");
            work.Keep();
        });

        var found = await new DatabaseCheck(database.Db.Dialect, TimeProvider.System).Look(mayMigrate: true);

        Assert.That(found.Single().Problem, Is.EqualTo(DatabaseProblem.SchemaIsNewer));
        Assert.That(found.Single().Detail, Does.Contain("9999_later.sql"));
    }

    [Test]
    public async Task A_file_that_is_no_database_is_said_to_be_damaged()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, new string('x', 4_096));

        var found = await new DatabaseCheck(new SqliteDialect(path), TimeProvider.System).Look(mayMigrate: true);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(path);

        Assert.That(found.Single().Problem, Is.EqualTo(DatabaseProblem.Damaged));
    }

    [Test]
    public async Task A_server_that_nobody_answers_for_is_not_reachable()
    {
        var nobody = new SqlServerDialect("Server=127.0.0.1,1;User ID=x;Password=geheim;Connect Timeout=2;Connect Retry Count=0");

        var found = await new DatabaseCheck(nobody, TimeProvider.System).Look(mayMigrate: true);

        Assert.That(found.Single().Problem, Is.EqualTo(DatabaseProblem.NotReachable));
        Assert.That(found.Single().Detail, Does.Not.Contain("geheim"));
    }

    [TestCase("Server=.;Encrypt=false", false)]
    [TestCase("Server=tcp:localhost,1433;TrustServerCertificate=true", false)]
    [TestCase("Server=db.example.gov.cn", false)]
    [TestCase("Server=db.example.gov.cn;Encrypt=strict;TrustServerCertificate=true", false)]
    [TestCase("Server=db.example.gov.cn;Encrypt=false", true)]
    [TestCase("Server=tcp:db.example.gov.cn,1433;TrustServerCertificate=true", true)]
    public void A_line_to_another_machine_is_protected_or_it_is_said(string connectionString, bool isWarned) =>
        Assert.That(new SqlServerDialect(connectionString).Line?.Problem, Is.EqualTo(isWarned ? DatabaseProblem.LineIsNotProtected : (DatabaseProblem?)null));

    [TestCase("Server=.", "Encrypt=True", "Max Pool Size=100", "Application Name=VoteSystem")]
    [TestCase("Server=.;Max Pool Size=7;Encrypt=Optional;Application Name=示例", "Encrypt=False", "Max Pool Size=7", "Application Name=示例")]
    public void What_the_connection_string_leaves_open_is_filled_in_and_what_it_says_stays(string connectionString, params string[] expected)
    {
        var complete = new SqlServerDialect(connectionString).Connect().ConnectionString;

        foreach (var part in expected) Assert.That(complete, Does.Contain(part));
    }
}
