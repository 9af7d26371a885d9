using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Photos;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Photos;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingPhotos(Engine engine)
{
    private static readonly CleanPhoto Picture = new(PhotoFormat.Jpeg, 640, 480, [1, 2, 3, 4]);

    private TestDatabase? _stored;
    private PhotoStore _store = null!;
    private PhotoQueries _photos = null!;
    private Congress _congress = null!;
    private CycleId _id;
    private Guid _form;

    [SetUp]
    public async Task SetUp()
    {
        _stored = await engine.NewDatabase();
        var cycles = new CycleStore(_stored.Db, TimeProvider.System);
        (_store, _photos) = (new PhotoStore(cycles), new PhotoQueries(_stored.Db));
        _congress = await Given.ACongress(_stored.Db);
        _id = await Given.ACycleInCollection(cycles, _congress);
        var paper = Given.APaper();
        _form = paper.FormToken;
        await Given.AProposal(cycles, new ProposalQueries(_stored.Db), _congress, paper);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_stored is not null) await _stored.DisposeAsync();
    }

    [Test]
    public async Task A_photo_waits_with_the_proposal_that_it_came_with()
    {
        await Add(Picture, Picture);

        var rows = await _photos.OfProposal(_id, 1, null);

        Assert.Multiple(async () =>
        {
            Assert.That(rows.Select(row => (row.Position, row.SourceNo, row.Status)), Is.EqualTo(new[] { (1, 1, PhotoStatus.Waiting), (2, 1, PhotoStatus.Waiting) }));
            Assert.That(rows[0].Title, Is.EqualTo(Given.APaper().Text.Title));
            Assert.That(await _photos.OfProposal(_id, 1, PhotoStatus.Accepted), Is.Empty);
            Assert.That(await _photos.Waiting(_id), Is.EqualTo(2));
            Assert.That((await _photos.Find(_id.Congress, rows[0].Id))!.Bytes, Is.EqualTo(Picture.Bytes));
        });
    }

    [Test]
    public async Task Those_that_waited_longest_come_first_and_the_next_one_moves_up_when_one_is_decided()
    {
        await Add(Picture, Picture, Picture);
        var first = await _photos.LongestWaiting(_id, 2);

        await _store.Decide(_congress, 2026, Given.Secretary, first[0].Id, isAccepted: true);
        var then = await _photos.LongestWaiting(_id, 2);

        Assert.Multiple(() =>
        {
            Assert.That(first.Select(row => row.Position), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(then.Select(row => row.Position), Is.EqualTo(new[] { 2, 3 }));
        });
    }

    [Test]
    public async Task The_same_form_sent_again_adds_nothing()
    {
        await Add(Picture);
        await Add(Picture);

        Assert.That(await _photos.OfProposal(_id, 1, null), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Photos_of_a_form_that_nobody_sent_are_refused()
    {
        var decision = await _store.Add(_congress, 2026, Actor.Public, PhotoSource.Proposal, Guid.NewGuid(), [Picture]);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(RefusalCode.NotFound));
    }

    [TestCase(3, null)]
    [TestCase(4, RefusalCode.TooManyPhotos)]
    public async Task A_form_brings_three_photos_at_most(int count, RefusalCode? refusal)
    {
        var decision = await _store.Add(_congress, 2026, Actor.Public, PhotoSource.Proposal, _form, [.. Enumerable.Repeat(Picture, count)]);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(refusal));
    }

    [Test]
    public async Task A_refused_photo_loses_its_bytes_and_cannot_come_back()
    {
        await Add(Picture);
        var id = (await _photos.OfProposal(_id, 1, null))[0].Id;

        var refused = await _store.Decide(_congress, 2026, Given.Secretary, id, isAccepted: false);
        var again = await _store.Decide(_congress, 2026, Given.Secretary, id, isAccepted: true);

        Assert.Multiple(async () =>
        {
            Assert.That(refused.Refusal, Is.Null);
            Assert.That(again.Refusal?.Code, Is.EqualTo(RefusalCode.PhotoIsDecided));
            Assert.That((await _photos.Find(_id.Congress, id))!.Bytes, Is.Null);
            Assert.That(await _photos.OfProposal(_id, 1, null), Is.Empty);
        });
    }

    [Test]
    public async Task The_small_version_comes_with_the_photo_and_goes_with_it()
    {
        await Add(Picture with { Small = [5, 6] });
        var id = (await _photos.OfProposal(_id, 1, null))[0].Id;
        var small = new SmallPhotoStore(_stored!.Db);

        var before = await small.Find(_id.Congress, id);
        await _store.Decide(_congress, 2026, Given.Secretary, id, isAccepted: false);
        await small.Keep(_id.Congress, id, [7]);
        var after = await small.Find(_id.Congress, id);

        Assert.Multiple(() =>
        {
            Assert.That(before!.SmallBytes, Is.EqualTo(new byte[] { 5, 6 }));
            Assert.That(after!.SmallBytes, Is.Null, "a refused photo gets no small version again");
        });
    }

    [Test]
    public async Task A_small_version_is_kept_once()
    {
        await Add(Picture);
        var id = (await _photos.OfProposal(_id, 1, null))[0].Id;
        var small = new SmallPhotoStore(_stored!.Db);

        await small.Keep(_id.Congress, id, [5]);
        await small.Keep(_id.Congress, id, [6]);

        Assert.That((await small.Find(_id.Congress, id))!.SmallBytes, Is.EqualTo(new byte[] { 5 }));
    }

    [Test]
    public async Task Only_the_secretariat_decides()
    {
        await Add(Picture);
        var id = (await _photos.OfProposal(_id, 1, null))[0].Id;

        Assert.That((await _store.Decide(_congress, 2026, Given.Government, id, isAccepted: true)).Refusal?.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public async Task The_log_tells_of_a_photo_by_its_hash_and_holds_none_of_it()
    {
        await Add(Picture);

        var entry = (await new AuditQueries(_stored!.Db).After(_id.Congress, 0, 100)).Single(row => row.Kind == nameof(PhotosAdded));

        Assert.That(entry.Payload, Does.Contain(NewPhoto.Of(_form, [Picture])[0].Sha256).And.Not.Contain("AQIDBA=="));
    }

    private async Task Add(params CleanPhoto[] photos) =>
        Assert.That((await _store.Add(_congress, 2026, Actor.Public, PhotoSource.Proposal, _form, photos)).Refusal, Is.Null);
}
