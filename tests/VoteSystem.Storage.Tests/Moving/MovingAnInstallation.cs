using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Moving;
using VoteSystem.Storage.Photos;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Moving;

/// <summary>A town on SQLite moves to the engine, and back to SQLite.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class MovingAnInstallation(Engine engine)
{
    private const int Year = BallotHall.Year;
    private const string OneApproval = "A-----------";

    private static readonly Engine Sqlite = new("sqlite");

    private BallotHall _hall = null!;
    private IReadOnlyList<SlipSecret> _slips = [];
    private TestDatabase _target = null!;

    [SetUp]
    public async Task SetUp()
    {
        _target = await engine.NewEmptyDatabase();
        (_hall, _slips) = await BallotHall.Open(Sqlite);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_hall is not null) await _hall.DisposeAsync();
        if (_target is not null) await _target.DisposeAsync();
    }

    [Test]
    public async Task There_and_back_every_row_and_every_hash_is_the_same()
    {
        await CountTheRound();
        await PublishAndMakeAPaper();
        await using var home = await Sqlite.NewEmptyDatabase();

        var there = await Move(_hall.Db, _target.Db);
        var back = await Move(_target.Db, home.Db);

        Assert.Multiple(async () =>
        {
            Assert.That(back, Is.EqualTo(there));
            Assert.That(there.Single(table => table.Table == "ballot_paper").Rows, Is.Positive);
            Assert.That(there.Single(table => table.Table == "paper").Rows, Is.EqualTo(1));
            Assert.That(await RecordOf(home.Db), Is.EqualTo(await RecordOf(_hall.Db)).And.EqualTo(await RecordOf(_target.Db)).And.Not.Null);
            Assert.That(await new InstallationCheck(_target.Db).Faults(), Is.Empty);
        });
    }

    [Test]
    public async Task Photos_and_papers_of_any_size_arrive_byte_by_byte()
    {
        await CountTheRound();
        byte[][] contents = [Noise(1), Noise(700_000), Noise(6_000_000), Noise(20_000_000)];
        var photos = await SendPhotos(contents[..3]);
        await MakeAPaper(contents[3]);
        await using var home = await Sqlite.NewEmptyDatabase();

        await Move(_hall.Db, _target.Db);
        await Move(_target.Db, home.Db);

        foreach (var db in new[] { _target.Db, home.Db })
        {
            var sent = await new PhotoQueries(db).OfProposal(photos, 1, null);
            for (var no = 0; no < sent.Count; no++)
                Assert.That((await new PhotoQueries(db).Find(photos.Congress, sent[no].Id))!.Bytes!.SequenceEqual(contents[no]), $"photo {no} on {db.Dialect.Name}");
            var paper = await new PaperQueries(db).File(new CycleId(_hall.Congress.Id, Year), Paper.Id);
            Assert.That((sent.Count, paper!.SequenceEqual(contents[3])), Is.EqualTo((3, true)), db.Dialect.Name);
        }
    }

    [Test]
    public async Task The_program_goes_on_where_it_stopped()
    {
        await CountTheRound();
        await Move(_hall.Db, _target.Db);

        var added = await new SchemaMigrator(_target.Db, TimeProvider.System).Migrate();
        var signed = await new BallotStore(new CycleStore(_target.Db, TimeProvider.System), TimeProvider.System).Declare(_hall.Congress, Year, Given.Presidium, 1, valid: true);

        Assert.Multiple(async () =>
        {
            Assert.That(added, Is.Empty);
            Assert.That(signed.Refusal?.Code, Is.Not.EqualTo(RefusalCode.NotFound));
            Assert.That(await new AuditQueries(_target.Db).FirstBreak(_hall.Congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task An_electronic_box_that_is_not_emptied_stays_where_its_key_is()
    {
        await _hall.Cast(_slips[0], OneApproval);

        Assert.That(() => Move(_hall.Db, _target.Db), Throws.InvalidOperationException.With.Message.Contains("shili 2026 round 1: Open").And.Message.Contains("keys"));

        await _hall.Close();
        Assert.That(() => Move(_hall.Db, _target.Db), Throws.InvalidOperationException.With.Message.Contains("Closed"));
        Assert.That(await _target.Db.One<long>(_target.Db.Dialect.CountTables, new { Name = "congress" }), Is.Zero, "nothing was begun");
    }

    [Test]
    public async Task A_target_that_holds_something_is_refused()
    {
        await CountTheRound();
        await new SchemaMigrator(_target.Db, TimeProvider.System).Migrate();
        await Given.ACongress(_target.Db, "another");

        Assert.That(() => Move(_hall.Db, _target.Db), Throws.InvalidOperationException.With.Message.Contains("not empty"));
    }

    [Test]
    public async Task What_does_not_agree_with_its_hash_stops_the_move_and_no_program_starts_on_what_arrived()
    {
        await CountTheRound();
        await using (var work = await _hall.Db.BeginWriting())
        {
            await work.Execute("UPDATE round SET record_sha256 = @Wrong", new { Wrong = new string('0', 64) });
            await work.Commit();
        }

        Assert.That(() => Move(_hall.Db, _target.Db), Throws.InvalidOperationException.With.Message.Contains("round"));
        Assert.That(new SchemaMigrator(_target.Db, TimeProvider.System).Migrate, Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("did not arrive as a whole"));
        Assert.That(() => Move(_hall.Db, _target.Db), Throws.InstanceOf<InvalidOperationException>(), "nor does a second move go on from there");
    }

    [Test]
    public async Task Nobody_works_on_a_file_while_it_is_moved()
    {
        await CountTheRound();
        var refused = 0;

        await new InstallationCopy(_hall.Db, _target.Db, TimeProvider.System).Run(told => refused += told.Contains(": ", StringComparison.Ordinal) && !CanWrite() ? 1 : 0);

        Assert.That(refused, Is.EqualTo((await InstallationSchema.Tables()).Count), "once for each table");
    }

    private bool CanWrite()
    {
        using var connection = new SqliteConnection($"{_hall.Db.Dialect.Connect().ConnectionString};Pooling=False");
        connection.Open();
        return raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE; ROLLBACK") == raw.SQLITE_OK;
    }

    private static Task<IReadOnlyList<MovedTable>> Move(Db from, Db to) => new InstallationCopy(from, to, TimeProvider.System).Run(_ => { });

    private async Task CountTheRound()
    {
        foreach (var slip in _slips) Assert.That(await _hall.Cast(slip, OneApproval), Is.Null);
        await _hall.Close();
        BallotHall.Accepted(await _hall.Ballots.OpenBox(_hall.Congress, Year, Given.Scrutineer, 1, 0));
        await _hall.Emptying.EmptyClosedBoxes();
        BallotHall.Accepted(await _hall.Ballots.Declare(_hall.Congress, Year, Given.Presidium, 1, valid: true));
        BallotHall.Accepted(await _hall.Ballots.Count(_hall.Congress, Year, Given.TellerA, 1));
        await _hall.StopBox();
    }

    private async Task PublishAndMakeAPaper()
    {
        var published = new Published(Year, PublicationKind.Call, "关于征集民生实事项目建议的公告", new PublishedContent([new PublishedRow(1, "示例", [])], []), null, null);
        BallotHall.Accepted(await new CycleStore(_hall.Db, TimeProvider.System).Apply(_hall.Congress, Year, Given.Secretary, _ => Decision.Accept(published)));
        await MakeAPaper([1, 2, 3]);
    }

    private async Task MakeAPaper(byte[] pdf)
    {
        var paper = Paper with { Pdf = pdf, Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)) };
        BallotHall.Accepted(await new PaperStore(new CycleStore(_hall.Db, TimeProvider.System)).Make(_hall.Congress, Year, Given.Secretary, paper, null, [Role.Secretariat]));
    }

    /// <summary>Photos of a proposal in another town, which is still collecting.</summary>
    private async Task<CycleId> SendPhotos(IEnumerable<byte[]> contents)
    {
        var cycles = new CycleStore(_hall.Db, TimeProvider.System);
        var town = await Given.ACongress(_hall.Db, "another");
        var id = await Given.ACycleInCollection(cycles, town);
        var proposal = Given.APaper();
        await Given.AProposal(cycles, new ProposalQueries(_hall.Db), town, proposal);
        BallotHall.Accepted(await new PhotoStore(cycles).Add(town, id.Year, Actor.Public, PhotoSource.Proposal, proposal.FormToken,
            [.. contents.Select(bytes => new CleanPhoto(PhotoFormat.Jpeg, 640, 480, bytes))]));
        return id;
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static async Task<string?> RecordOf(Db db) => await db.One<string>("SELECT record_sha256 FROM round WHERE no = 1");

    private static NewPaper Paper { get; } = new()
    {
        Id = new PaperId(PaperKind.TallyReport, 1, 1),
        Matter = "round-1",
        Title = "计票结果报告单",
        IsPublic = true,
        Signers = [new Signer(SignerRole.ChiefTeller, "示例甲")],
        Pages = 1,
        Renderer = "test",
        Fonts = [],
        Sha256 = Convert.ToHexStringLower(SHA256.HashData([1, 2, 3])),
        Pdf = [1, 2, 3],
    };
}
