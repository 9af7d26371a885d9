using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Tests.Support.Breaking;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>The connection of the ballot box breaks at each statement of a cast and of the emptying: each paper is there once, or not and unanswered.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class BoxBrokenOff(Engine engine)
{
    private const string AfterTheCommit = "after the commit";

    private static readonly Retry Again = new(5, TimeSpan.Zero, TimeSpan.Zero);

    [Test]
    [Property("Incident", 8)]
    public async Task A_cast_broken_off_anywhere_without_a_further_try_left_all_or_nothing()
    {
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var breaks = new Breaks(hall.Db.Dialect);
        await using var box = new BallotBox(new Db(new BreakingDialect(hall.Db.Dialect, breaks), Retry.Never), hall.Keys);
        var slip = (await hall.ManySlips(1))[0];
        var nonce = Guid.NewGuid();

        var place = 1;
        for (var last = ""; last != AfterTheCommit; place++)
        {
            var before = Tables.HashOf(hall.Db.Dialect);
            breaks.Once(place);
            Assert.That(() => box.Cast(RequestOf(slip, place, nonce)), Throws.InstanceOf<ConnectionBroken>(), $"place {place}");
            last = breaks.Places.Single();
            Assert.That(Tables.HashOf(hall.Db.Dialect) == before, Is.EqualTo(last != AfterTheCommit), last);
        }

        Assert.That(place, Is.GreaterThan(10));
        Assert.That(await box.Cast(RequestOf(slip, place - 1, nonce)), Is.Null, "The voter who got no answer sends the same again.");
        await hall.Close();
        Assert.That(await hall.CastPapers(), Is.EqualTo(new[] { new BallotPaper(BallotHall.MarksOf(place - 1)) }));
    }

    [Test]
    [Property("Incident", 8)]
    public async Task A_cast_broken_off_anywhere_is_recorded_once()
    {
        const int Places = 14;
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var breaks = new Breaks(hall.Db.Dialect);
        await using var box = new BallotBox(new Db(new BreakingDialect(hall.Db.Dialect, breaks), Again), hall.Keys);
        var slips = await hall.ManySlips(Places);

        var broken = new List<string>();
        for (var place = 1; place <= Places; place++)
        {
            breaks.Once(place);
            Assert.That(await box.Cast(RequestOf(slips[place - 1], place, Guid.NewGuid())), Is.Null);
            broken.AddRange(breaks.Places);
        }

        await hall.Close();
        Assert.Multiple(async () =>
        {
            Assert.That(broken, Has.Count.GreaterThan(10).And.Contain(AfterTheCommit));
            Assert.That(await hall.CastPapers(), Is.EqualTo(BallotPaper.Group(Enumerable.Range(1, Places).Select(place => new BallotPaper(BallotHall.MarksOf(place))))));
        });
    }

    [Test]
    [Property("Incident", 8)]
    public async Task An_emptying_broken_off_anywhere_goes_on_and_counts_each_paper_once()
    {
        const int Papers = 3;
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        for (var paper = 0; paper < Papers; paper++) Assert.That(await hall.Cast(slips[paper], BallotHall.MarksOf(paper)), Is.Null);
        await hall.Close();
        await hall.StopBox();
        var breaks = new Breaks(hall.Db.Dialect);
        var emptying = new BoxEmptying(new Db(new BreakingDialect(hall.Db.Dialect, breaks), Retry.Never), hall.Keys);

        var commits = 0;
        for (var place = 1; ; place++)
        {
            var before = Tables.HashOf(hall.Db.Dialect);
            breaks.Once(place);
            try
            {
                await emptying.EmptyClosedBoxes();
                break;
            }
            catch (ConnectionBroken)
            {
                var isCommitted = breaks.Places.Single() == AfterTheCommit;
                Assert.That(Tables.HashOf(hall.Db.Dialect) == before, Is.EqualTo(!isCommitted), breaks.Places.Single());
                // The next transaction is broken off from its first statement on.
                if (isCommitted) (place, commits) = (0, commits + 1);
            }
        }

        Assert.That(commits, Is.EqualTo(2), "Emptied, then clean.");
        Assert.That(await hall.CastPapers(), Is.EqualTo(BallotPaper.Group(Enumerable.Range(0, Papers).Select(paper => new BallotPaper(BallotHall.MarksOf(paper))))));
    }

    private static CastRequest RequestOf(SlipSecret slip, int paper, Guid nonce) => new(BallotHall.KeyOf(slip), BallotHall.MarksOf(paper), nonce);
}
