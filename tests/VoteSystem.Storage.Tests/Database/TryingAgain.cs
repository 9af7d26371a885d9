using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Tests.Support.Breaking;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>What passes by itself is tried again, so often and no more; what does not pass comes through at once.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class TryingAgain(Engine engine)
{
    private static readonly Retry Three = new(3, TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));

    private TestDatabase _database = null!;
    private Breaks _breaks = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _breaks = new Breaks(_database.Db.Dialect);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task Without_a_further_try_a_command_broken_off_anywhere_left_all_or_nothing()
    {
        var store = new ProtectionKeyStore(new Db(new BreakingDialect(_database.Db.Dialect, _breaks), Retry.Never));
        var places = new List<string>();
        for (var place = 1; places.LastOrDefault() != "after the commit"; place++)
        {
            var before = Tables.HashOf(_database.Db.Dialect);
            _breaks.Once(place);
            Assert.That(() => store.Add("key", "<key/>"), Throws.InstanceOf<ConnectionBroken>());
            places.Add(_breaks.Places.Single());
            Assert.That(Tables.HashOf(_database.Db.Dialect) == before, Is.EqualTo(places[^1] != "after the commit"), places[^1]);
        }

        Assert.That(places, Has.Count.EqualTo(6), "Two statements and the commit, before and after each.");
        Assert.That(await new ProtectionKeyStore(_database.Db).Read(), Is.EqualTo(new[] { "<key/>" }));
    }

    [Test]
    public async Task A_command_that_was_committed_without_an_answer_is_not_carried_out_again()
    {
        const int AfterTheCommit = 6;
        var runs = 0;
        _breaks.Once(AfterTheCommit);

        var answer = await new Db(new BreakingDialect(_database.Db.Dialect, _breaks), Three).Write(async work =>
        {
            await work.Execute("UPDATE schema_version SET applied_at = applied_at WHERE file_name = 'x'");
            work.Keep();
            return ++runs;
        });

        Assert.That((answer, runs, _breaks.Places.Single()), Is.EqualTo((1, 1, "after the commit")));
    }

    [Test]
    public async Task A_refused_command_leaves_no_id()
    {
        await _database.Db.Write(work => work.Execute("UPDATE schema_version SET applied_at = applied_at WHERE file_name = 'x'"));

        Assert.That(await _database.Db.One<long>("SELECT COUNT(*) FROM command"), Is.Zero);
    }

    [Test]
    public async Task Reading_is_tried_again_when_the_connection_cannot_be_had()
    {
        var unreachable = new Unreachable(_database.Db.Dialect, times: 2);

        var rows = await new Db(unreachable, Three).Many<string>("SELECT file_name FROM schema_version ORDER BY file_name");

        Assert.That((rows.Count > 0, unreachable.Left), Is.EqualTo((true, 0)));
        Assert.That(() => new Db(new Unreachable(_database.Db.Dialect, times: 3), Three).One<long>("SELECT COUNT(*) FROM command"), Throws.InstanceOf<ConnectionBroken>());
    }

    [Test]
    public async Task Ids_of_yesterday_stay_and_older_ones_are_deleted()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await _database.Db.WriteRepeatable(async work =>
        {
            await work.Execute("INSERT INTO command (made_on, id) VALUES (@MadeOn, @Id)", Enumerable.Range(0, 1_200)
                .Select(no => new { MadeOn = today.AddDays(no % 3 == 0 ? -1 : -2 - (no % 5)), Id = Guid.NewGuid() }));
            work.Keep();
        });

        var deleted = await new CommandLog(_database.Db, TimeProvider.System).DeleteOld();

        Assert.That((deleted, await _database.Db.One<long>("SELECT COUNT(*) FROM command")), Is.EqualTo((800, 400)));
    }

    [Test]
    public async Task A_migration_broken_off_anywhere_goes_on_at_the_next_start()
    {
        await using var empty = await engine.NewEmptyDatabase();
        var breaks = new Breaks(empty.Db.Dialect);
        var migrator = new SchemaMigrator(new Db(new BreakingDialect(empty.Db.Dialect, breaks), Retry.Never), TimeProvider.System);
        var broken = 0;
        for (var isThrough = false; !isThrough; broken++)
        {
            breaks.Once(broken + 1);
            try
            {
                await migrator.Migrate();
                isThrough = true;
            }
            catch (ConnectionBroken)
            {
                // The next start goes on.
            }
        }

        var all = MigrationFiles.For(empty.Db.Dialect).Select(file => file.FileName).Order(StringComparer.Ordinal);
        Assert.That(await empty.Db.Many<string>("SELECT file_name FROM schema_version"), Is.EquivalentTo(all));
        Assert.That((await migrator.IsCurrent(), broken > 5), Is.EqualTo((true, true)));
    }

    /// <summary>A server that cannot be reached for a while.</summary>
    private sealed class Unreachable(Dialect engine, int times) : Dialect
    {
        public int Left { get; private set; } = times;

        public override string Name => engine.Name;

        public override string FindPublicText => engine.FindPublicText;

        public override string CountPublicText => engine.CountPublicText;

        public override string CountTables => engine.CountTables;

        public override IReadOnlyDictionary<string, string> DdlTokens => engine.DdlTokens;

        public override string Page(string orderedSelect) => engine.Page(orderedSelect);

        public override System.Data.Common.DbConnection Connect() => Left-- > 0 ? throw new ConnectionBroken("at its start") : Reached();

        public override Task Prepare(System.Data.Common.DbConnection open, CancellationToken cancel) => engine.Prepare(open, cancel);

        public override ValueTask<System.Data.Common.DbTransaction> BeginWriting(System.Data.Common.DbConnection open, CancellationToken cancel) =>
            engine.BeginWriting(open, cancel);

        public override bool IsDuplicateKey(System.Data.Common.DbException error) => engine.IsDuplicateKey(error);

        public override bool IsTransient(Exception error) => error is ConnectionBroken;

        public override Task EraseTraces(System.Data.Common.DbConnection open) => engine.EraseTraces(open);

        private System.Data.Common.DbConnection Reached()
        {
            Left = 0;
            return engine.Connect();
        }
    }
}
