using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>The keys of open boxes lie in one folder that all nodes share. What a node does that looks into another one.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class KeysOnSeveralNodes(Engine engine)
{
    private const string Marks = "A-----------";

    private string _otherFolder = null!;

    [SetUp]
    public void SetUp() => _otherFolder = Directory.CreateTempSubdirectory("votesystem-other-keys-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_otherFolder, recursive: true);

    [Test]
    public async Task A_key_that_one_node_made_serves_on_another()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await using var other = new BallotBox(hall.Db, new BoxKeys(hall.KeyFolder));

        var onOne = await hall.Cast(slips[0], Marks);
        var onOther = await other.Cast(RequestOf(slips[1]));
        await hall.Close();
        await new BoxEmptying(hall.Db, new BoxKeys(hall.KeyFolder)).EmptyClosedBoxes();

        Assert.That((onOne, onOther, (await hall.CastPapers()).Sum(paper => paper.Count)), Is.EqualTo(((Refusal?)null, (Refusal?)null, 2)));
    }

    [Test]
    public async Task Of_two_nodes_that_make_a_key_at_once_one_makes_it()
    {
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new BoxKeys(_otherFolder).Create(hall.Cycle, 1))));

        Assert.That(Directory.GetFiles(_otherFolder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_node_without_the_key_says_so_and_the_slip_stays_good()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await using var wrong = new BallotBox(hall.Db, new BoxKeys(_otherFolder));
        var request = RequestOf(slips[0]);

        var refused = await wrong.Cast(request);
        var unused = (await hall.Queries.CountOf(hall.Cycle, 1)).Used;
        var recorded = await hall.Box.Cast(request);

        Assert.That((refused?.Code, unused, recorded), Is.EqualTo(((RefusalCode?)RefusalCode.BoxKeyIsMissing, 0, (Refusal?)null)));
    }

    [Test]
    public async Task A_node_that_does_not_share_the_folder_prints_no_slips()
    {
        await using var hall = await BallotHall.Prepared(engine);
        hall.Keys.IsShared = false;

        var printed = await hall.Slips.Print(hall.Congress, BallotHall.Year, Given.Secretary, 1, 3);

        Assert.That((printed.Decision.Refusal?.Code, printed.Slips.Count, Directory.Exists(hall.KeyFolder)), Is.EqualTo(((RefusalCode?)RefusalCode.KeysAreNotShared, 0, false)));
    }

    [Test]
    public async Task Nor_does_it_open_a_box_whose_key_another_node_must_destroy()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Cast(slips[0], Marks);
        await hall.Close();
        var wrong = new BoxKeys(_otherFolder) { IsShared = false };

        var byWrong = await new BoxEmptying(hall.Db, wrong).EmptyClosedBoxes();
        var state = await hall.Db.One<string>("SELECT state FROM ballot_box");
        var byRight = await hall.Emptying.EmptyClosedBoxes();

        Assert.That((byWrong, state, byRight, Directory.GetFiles(hall.KeyFolder).Length), Is.EqualTo((0, "Closed", 1, 0)));
    }

    private static CastRequest RequestOf(SlipSecret slip) => new(BallotHall.KeyOf(slip), Marks, Guid.NewGuid());
}
