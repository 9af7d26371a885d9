using System.Text;
using VoteSystem.Storage.Nodes;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Nodes;

[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class CountingTries(Engine engine)
{
    private const string Address = "192.0.2.17";
    private const string Name = "示例无此人";

    private static readonly TryLimit Limit = new("SignIn", 3, TimeSpan.FromMinutes(1));
    private static readonly TimeSpan Locks = TimeSpan.FromMinutes(10);
    private static readonly DateTimeOffset Nine = new(2026, 1, 8, 1, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;

    /// <summary>Two nodes: neither keeps anything.</summary>
    private TryStore _one = null!;
    private TryStore _other = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        (_one, _other) = (new TryStore(_database.Db), new TryStore(_database.Db));
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task Tries_on_all_nodes_are_counted_together_up_to_the_last_that_is_allowed()
    {
        await _one.Note(Limit, Address, Nine);
        await _other.Note(Limit, Address, Nine);
        var before = await _one.IsOver(Limit, Address, Nine);

        await _other.Note(Limit, Address, Nine);

        Assert.That((before, await _one.IsOver(Limit, Address, Nine)), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Another_address_and_another_matter_are_counted_apart()
    {
        for (var tries = 0; tries < 3; tries++) await _one.Note(Limit, Address, Nine);

        Assert.That((await _one.IsOver(Limit, "192.0.2.18", Nine), await _one.IsOver(Limit with { Kind = "Form" }, Address, Nine)), Is.EqualTo((false, false)));
    }

    [TestCase(59_999, true)]
    [TestCase(60_000, false)]
    public async Task A_new_window_begins_at_nothing(int milliseconds, bool isOver)
    {
        for (var tries = 0; tries < 3; tries++) await _one.Note(Limit, Address, Nine);

        Assert.That(await _one.IsOver(Limit, Address, Nine.AddMilliseconds(milliseconds)), Is.EqualTo(isOver));
    }

    [Test]
    public async Task Tries_that_come_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => _one.Note(Limit with { Most = 12 }, Address, Nine))));

        Assert.That((await _other.IsOver(Limit with { Most = 12 }, Address, Nine), await _other.IsOver(Limit with { Most = 13 }, Address, Nine)), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Nothing_of_an_address_stays_after_its_window()
    {
        await _one.Note(Limit, Address, Nine);
        var during = await Rows();

        var tooEarly = await _one.Forget(Nine.AddMinutes(1));
        var forgotten = await _one.Forget(Nine.AddMinutes(1).AddMilliseconds(1));

        Assert.That((during, tooEarly, forgotten, await Rows()), Is.EqualTo((2, 0, 1, 0)));
    }

    [Test]
    public async Task The_address_itself_is_nowhere_and_each_window_hashes_it_differently()
    {
        await _one.Note(Limit, Address, Nine);
        await _one.Note(Limit, Address, Nine.AddMinutes(1));

        var hashes = await _database.Db.Many<byte[]>("SELECT who_hash FROM try_count ORDER BY window_no");

        Assert.That(hashes, Has.Count.EqualTo(2));
        Assert.That(hashes[0], Is.Not.EqualTo(hashes[1]).And.Not.EqualTo(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Address))));
    }

    [Test]
    public async Task A_name_that_nobody_has_is_locked_by_the_fifth_try_on_whichever_node()
    {
        var answers = new List<bool>();
        for (var tries = 0; tries < 5; tries++) answers.Add(await Try(tries % 2 == 0 ? _one : _other, Nine));

        Assert.That(answers, Is.EqualTo(new[] { false, false, false, false, true }));
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public async Task It_is_locked_for_its_time_and_then_has_five_tries_again(int millisecondsAfter, bool isLocked)
    {
        for (var tries = 0; tries < 5; tries++) await Try(_one, Nine);

        Assert.That(await Try(_other, Nine + Locks + TimeSpan.FromMilliseconds(millisecondsAfter)), Is.EqualTo(isLocked));
    }

    [Test]
    public async Task Midnight_frees_no_name_and_forgets_no_try()
    {
        var midnight = new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero);
        for (var tries = 0; tries < 5; tries++) await Try(_one, midnight.AddMinutes(-1));
        for (var tries = 0; tries < 4; tries++) await _one.IsLockedAfterOneMore("示例另一名", 5, Locks, midnight.AddMinutes(-1));

        var stillLocked = await Try(_other, midnight.AddMinutes(1));
        var fifth = await _other.IsLockedAfterOneMore("示例另一名", 5, Locks, midnight.AddMinutes(1));

        Assert.That((stillLocked, fifth), Is.EqualTo((true, true)));
    }

    private static Task<bool> Try(TryStore node, DateTimeOffset now) => node.IsLockedAfterOneMore(Name, 5, Locks, now);

    private async Task<int> Rows() => await _database.Db.One<int>("SELECT (SELECT COUNT(*) FROM try_count) + (SELECT COUNT(*) FROM try_window)");
}
