using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Workflow;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class OpeningACycle(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private Congress _congress = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _congress = await Given.ACongress(_database.Db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task An_opened_cycle_is_in_collection_with_its_own_rules()
    {
        var rules = new CycleRules { TargetCount = 7 };

        var decision = await _cycles.Open(_congress, 2026, rules, new DateOnly(2025, 9, 1), Given.Secretary);

        var cycle = await new CycleQueries(_database.Db).Find(new CycleId(_congress.Id, 2026));
        Assert.Multiple(() =>
        {
            Assert.That(decision.Refusal, Is.Null);
            Assert.That(cycle!.Stage, Is.EqualTo(Stage.Collect));
            Assert.That(cycle.Rules, Is.EqualTo(rules));
            Assert.That(cycle.CollectUntil, Is.EqualTo(new DateOnly(2025, 9, 30)));
        });
    }

    [Test]
    public async Task A_second_cycle_of_the_same_year_is_refused()
    {
        await _cycles.Open(_congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), Given.Secretary);

        var decision = await _cycles.Open(_congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), Given.Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.CycleExists, 2026)));
    }

    [Test]
    public async Task Every_accepted_command_stands_in_a_sound_audit_chain()
    {
        await _cycles.Open(_congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), Given.Secretary);
        await _cycles.Apply(_congress, 2026, Given.Secretary,
            context => CycleDecisions.ChangeRules(context.Cycle, new CycleRules { TargetCount = 8 }, context.Cycle.Version, context.Actor));

        var audit = new AuditQueries(_database.Db);
        var entries = await audit.After(_congress.Id, 0, 10);

        Assert.Multiple(async () =>
        {
            Assert.That(entries.Select(entry => entry.Kind), Is.EqualTo(new[] { nameof(CongressAdded), nameof(CycleOpened), nameof(RulesChanged) }));
            Assert.That(await audit.FirstBreak(_congress.Id), Is.Null);
        });
    }
}
