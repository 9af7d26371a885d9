using Dapper;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Collect;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class DeletingContacts(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private ProposalQueries _proposals = null!;
    private Congress _congress = null!;
    private CycleId _id;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _proposals = new ProposalQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _id = await Given.ACycleInCollection(_cycles, _congress, new CycleRules { ContactRetentionMonths = 12 });
        await Given.AProposal(_cycles, _proposals, _congress);
        await CloseTheCycle();
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task Within_the_retention_time_nothing_is_deleted()
    {
        var decision = await Delete(months: 11);

        Assert.Multiple(async () =>
        {
            Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.RetentionIsRunning));
            Assert.That(await _proposals.ContactOf(_id, 1), Is.Not.Null);
        });
    }

    [Test]
    public async Task After_it_the_contacts_are_gone_and_the_proposals_stay()
    {
        var decision = await Delete(months: 13);

        Assert.Multiple(async () =>
        {
            Assert.That(((Decision.Accepted)decision).Events, Is.EqualTo(new[] { new ContactsDeleted(Given.Year, 1) }));
            Assert.That(await _proposals.Contacts(_id), Is.Empty);
            Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Whoever_objected_to_a_candidate_is_forgotten_too()
    {
        await using (var work = await _database.Db.BeginWriting())
        {
            await work.Execute(InsertObjection, new { Congress = _congress.Id, Given.Year, Token = Guid.NewGuid(), At = DateTimeOffset.UnixEpoch });
            await work.Commit();
        }

        var decision = await Delete(months: 13);

        Assert.Multiple(async () =>
        {
            Assert.That(((Decision.Accepted)decision).Events, Is.EqualTo(new[] { new ContactsDeleted(Given.Year, 2) }));
            Assert.That(await _database.Db.One<long>("SELECT COUNT(*) FROM candidate_objection WHERE contact IS NOT NULL"), Is.Zero);
            Assert.That(await _database.Db.One<long>("SELECT COUNT(*) FROM candidate_objection"), Is.EqualTo(1));
        });
    }

    private const string InsertObjection = """
        INSERT INTO candidate_objection (congress_id, year, no, form_token, content, contact, received_at, version)
        VALUES (@Congress, @Year, 1, @Token, 'x', '13800000000', @At, 1)
        """;

    [Test]
    public async Task A_second_deletion_finds_nothing_to_do()
    {
        await Delete(months: 13);

        Assert.That(((Decision.Accepted)await Delete(months: 14)).Events, Is.Empty);
    }

    [TestCase(11, 0)]
    [TestCase(13, 1)]
    public async Task The_installation_does_it_by_itself_once_the_time_is_over(int months, int years)
    {
        var deleted = await Unasked(months).DeleteDue(CancellationToken.None);

        Assert.That((deleted, await _proposals.ContactOf(_id, 1) is null), Is.EqualTo((years, years == 1)));
    }

    [Test]
    public async Task What_it_did_stands_in_the_log_and_is_not_done_twice()
    {
        await Unasked(13).DeleteDue(CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That(await Unasked(14).DeleteDue(CancellationToken.None), Is.Zero);
            Assert.That(await _database.Db.Many<string>("SELECT actor FROM audit_entry WHERE kind = 'ContactsDeleted'"), Is.EqualTo(new[] { "system" }));
        });
    }

    private Task<Decision> Delete(int months) => StoreAfter(months).DeleteContacts(_congress, Given.Year, Given.Secretary);

    private ContactRetentionStore Unasked(int months) => new(_database.Db, new CongressQueries(_database.Db), StoreAfter(months));

    private ProposalStore StoreAfter(int months) => new(new CycleStore(_database.Db, new ClockAt(TimeProvider.System.GetUtcNow().AddMonths(months))));

    /// <summary>A cycle's way to its end is tested elsewhere; here it only has to be over.</summary>
    private async Task CloseTheCycle()
    {
        await using var connection = await _database.Db.Open();
        var key = new { Congress = _congress.Id, Given.Year, At = TimeProvider.System.GetUtcNow() };
        await connection.ExecuteAsync("UPDATE cycle SET stage = 'Closed' WHERE congress_id = @Congress AND year = @Year", key);
        await connection.ExecuteAsync("INSERT INTO cycle_stage (congress_id, year, stage, entered_at) VALUES (@Congress, @Year, 'Closed', @At)", key);
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
