using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class Migrating(Engine engine)
{
    [Test]
    public async Task A_second_start_has_nothing_to_do()
    {
        await using var database = await engine.NewEmptyDatabase();
        var migrator = new SchemaMigrator(database.Db, TimeProvider.System);

        var first = await migrator.Migrate();
        var second = await migrator.Migrate();

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(MigrationFiles.For(database.Db.Dialect).Select(file => file.FileName)));
            Assert.That(second, Is.Empty);
        });
    }

    [Test]
    public async Task A_file_changed_after_it_was_applied_stops_the_start_by_name()
    {
        await using var database = await engine.NewDatabase();
        await Change(database, "UPDATE schema_version SET sha256 = 'another' WHERE file_name = '0003_cycle.sql'");

        Assert.That(new SchemaMigrator(database.Db, TimeProvider.System).Migrate,
            Throws.InstanceOf<DatabaseFault>().With.Message.Contains("0003_cycle.sql"));
    }

    [Test]
    public async Task A_database_of_a_newer_program_stops_the_start_by_name()
    {
        await using var database = await engine.NewDatabase();
        await Change(database, "INSERT INTO schema_version (file_name, sha256, applied_at) VALUES ('9999_later.sql', 'x', '2026-01-01')");

        Assert.That(new SchemaMigrator(database.Db, TimeProvider.System).Migrate,
            Throws.InstanceOf<DatabaseFault>().With.Message.Contains("9999_later.sql"));
    }

    [TestCase("UPDATE audit_entry SET actor = 'somebody'")]
    [TestCase("DELETE FROM audit_entry")]
    public async Task The_audit_log_refuses_update_and_delete(string sql)
    {
        await using var database = await engine.NewDatabase();
        await Given.ACongress(database.Db);

        Assert.That(() => Change(database, sql), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    private static async Task Change(TestDatabase database, string sql)
    {
        await using var work = await database.Db.BeginWriting();
        await work.Execute(sql);
        await work.Commit();
    }
}
