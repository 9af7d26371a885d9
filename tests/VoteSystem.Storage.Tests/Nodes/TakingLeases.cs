using VoteSystem.Storage.Nodes;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Nodes;

[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class TakingLeases(Engine engine)
{
    private const string Name = "示例事项";

    private static readonly DateTimeOffset Nine = new(2026, 1, 8, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset UntilTen = Nine.AddHours(1);
    private static readonly LeaseKey One = new(LeaseKind.Scheduled, Name, Guid.NewGuid(), "甲");
    private static readonly LeaseKey Other = new(LeaseKind.Scheduled, Name, Guid.NewGuid(), "乙");

    private TestDatabase _database = null!;
    private LeaseStore _store = null!;
    private LeaseQueries _queries = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _store = new LeaseStore(_database.Db);
        _queries = new LeaseQueries(_database.Db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task What_one_holds_no_other_gets()
    {
        var first = await _store.Take(One, Nine, UntilTen);
        var second = await _store.Take(Other, Nine, UntilTen);
        var mineAgain = await _store.Take(One, Nine, UntilTen);

        Assert.That((first, second, mineAgain), Is.EqualTo((true, false, false)));
    }

    [TestCase(0, false, TestName = "At_its_last_moment_a_lease_still_holds")]
    [TestCase(1, true, TestName = "A_moment_later_another_takes_it_over")]
    public async Task A_lease_ends(int millisecondsAfter, bool isTaken)
    {
        await _store.Take(One, Nine, UntilTen);

        Assert.That(await _store.Take(Other, UntilTen.AddMilliseconds(millisecondsAfter), UntilTen.AddHours(1)), Is.EqualTo(isTaken));
    }

    [Test]
    public async Task A_renewed_lease_holds_on()
    {
        await _store.Take(One, Nine, UntilTen);

        var renewed = await _store.Renew(One, UntilTen.AddHours(1));
        var taken = await _store.Take(Other, UntilTen.AddMinutes(1), UntilTen.AddHours(1));

        Assert.That((renewed, taken), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Who_has_lost_it_can_neither_renew_nor_report_nor_end_it()
    {
        await _store.Take(One, Nine, UntilTen);
        await _store.Take(Other, UntilTen.AddMinutes(1), UntilTen.AddHours(1));

        var answers = new[]
        {
            await _store.Renew(One, UntilTen.AddHours(9)),
            await _store.Report(One, UntilTen.AddHours(9), "9"),
            await _store.End(One, UntilTen.AddMinutes(2), LeaseOutcome.Done, null, "9"),
        };

        var row = (await _queries.Find(LeaseKind.Scheduled, Name))!;
        Assert.Multiple(() =>
        {
            Assert.That(answers, Has.All.False);
            Assert.That((row.Holder, row.NodeName, row.Outcome, row.Progress), Is.EqualTo((Other.Holder, "乙", LeaseOutcome.Running, (string?)null)));
        });
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public async Task What_is_scheduled_is_taken_when_it_is_due_and_not_before(int milliseconds, bool isTaken)
    {
        await _store.Take(One, Nine, UntilTen);
        await _store.End(One, Nine, LeaseOutcome.Done, UntilTen, "3");

        var at = UntilTen.AddMilliseconds(milliseconds);

        Assert.That(await _store.Take(Other, at, at.AddHours(1)), Is.EqualTo(isTaken));
    }

    [Test]
    public async Task Everybody_reads_how_far_it_is()
    {
        await _store.Take(One, Nine, UntilTen);
        await _store.Report(One, UntilTen, "2");
        var running = (await _queries.Find(LeaseKind.Scheduled, Name))!;
        await _store.End(One, Nine.AddMinutes(3), LeaseOutcome.Failed, UntilTen, "3");
        var ended = (await _queries.All(LeaseKind.Scheduled)).Single();

        Assert.Multiple(() =>
        {
            Assert.That((running.Progress, running.Outcome, running.EndedAt, running.IsHeld(UntilTen)), Is.EqualTo(("2", LeaseOutcome.Running, (DateTimeOffset?)null, true)));
            Assert.That((ended.Progress, ended.Outcome, ended.EndedAt, ended.NextAt, ended.IsHeld(Nine)),
                Is.EqualTo(("3", LeaseOutcome.Failed, (DateTimeOffset?)Nine.AddMinutes(3), (DateTimeOffset?)UntilTen, false)));
        });
    }

    [Test]
    public async Task Of_many_that_come_at_once_one_gets_it()
    {
        var keys = Enumerable.Range(0, 12).Select(no => One with { Holder = Guid.NewGuid(), NodeName = $"{no}" });

        var taken = await Task.WhenAll(keys.Select(key => Task.Run(() => _store.Take(key, Nine, UntilTen))));

        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
    }
}
