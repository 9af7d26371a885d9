using System.Data.Common;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Documents;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingPapers(Engine engine)
{
    private const string ChangeFile = "UPDATE paper SET pdf = @Pdf WHERE no = 1 AND version_no = 1";

    private const string ChangeHash = "UPDATE paper SET sha256 = @Sha256 WHERE no = 1 AND version_no = 1";

    private const string TakeBack = "UPDATE paper SET status = 'Draft' WHERE no = 1 AND version_no = 1";

    private const string DeletePaper = "DELETE FROM paper WHERE no = 1 AND version_no = 1";

    private const string ChangeSignature = "UPDATE paper_signature SET name = 'x' WHERE no = 1 AND version_no = 1";

    private const string DeleteSignature = "DELETE FROM paper_signature WHERE no = 1 AND version_no = 1";

    private static readonly IReadOnlyList<Role> Makers = [Role.Secretariat];

    private TestDatabase _database = null!;
    private PaperStore _store = null!;
    private PaperQueries _papers = null!;
    private Congress _congress = null!;
    private CycleId _cycle;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _store = new PaperStore(new CycleStore(_database.Db, TimeProvider.System));
        _papers = new PaperQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _cycle = await Given.ACycleIn(_database.Db, _congress, Stage.Ballot);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_paper_runs_from_draft_to_issue_with_every_step_in_the_log()
    {
        await Make(1, [1, 2]);
        await Make(1, [1, 2, 3]);
        await Confirm(1);
        await Sign("ChiefTeller", Given.TellerA, [1, 2, 3, 4]);
        await Sign("Scrutineer", Given.Scrutineer, [1, 2, 3, 4, 5]);

        var paper = (await _papers.OfYear(_cycle)).Single();
        Assert.Multiple(async () =>
        {
            Assert.That((paper.Status, paper.Id, paper.Sha256, paper.Bytes), Is.EqualTo((PaperStatus.Issued, new PaperId(PaperKind.TallyReport, 1, 1), Hash(5), 5)));
            Assert.That(paper.Places.Select(place => place.Signature!.Sha256), Is.EqualTo(new[] { Hash(4), Hash(5) }));
            Assert.That(paper.IssuedAt, Is.Not.Null);
            Assert.That(await _papers.File(_cycle, paper.Id), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5 }));
            Assert.That((await _papers.FindByHash(Hash(5)))!.Id, Is.EqualTo(paper.Id));
            Assert.That((await _papers.FindByHash(Hash(4)))!.Id, Is.EqualTo(paper.Id), "the file before the last signature");
            Assert.That(await _papers.FindByHash(Hash(2)), Is.Null, "a draft that was printed again");
            Assert.That(await Logged(), Is.EqualTo(new[] { "PaperMade", "PaperMade", "PaperConfirmed", "PaperSigned", "PaperSigned", "PaperIssued" }));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task A_new_version_replaces_the_one_in_force_which_stays_as_it_was()
    {
        await Issue(1, [1]);
        await Make(2, [1, 2], "更正");
        await Confirm(2);
        var inForceMeanwhile = (await _papers.Shelf(_cycle, PaperKind.TallyReport, "round-1", null)).InForce!.Id.Version;
        await Sign("ChiefTeller", Given.TellerA, [1, 2, 3], 2);
        await Sign("Scrutineer", Given.Scrutineer, [1, 2, 3, 4], 2);

        var versions = await _papers.OfYear(_cycle);
        Assert.Multiple(async () =>
        {
            Assert.That(inForceMeanwhile, Is.EqualTo(1));
            Assert.That(versions.Select(paper => paper.Status), Is.EqualTo(new[] { PaperStatus.Replaced, PaperStatus.Issued }));
            Assert.That(versions[0].ReplacedBy, Is.EqualTo(2));
            Assert.That(versions[1].Reason, Is.EqualTo("更正"));
            Assert.That(await _papers.File(_cycle, versions[0].Id), Is.EqualTo(new byte[] { 1, 2, 3 }));
        });
    }

    [TestCase(ChangeFile)]
    [TestCase(ChangeHash)]
    [TestCase(TakeBack)]
    [TestCase(DeletePaper)]
    [TestCase(ChangeSignature)]
    [TestCase(DeleteSignature)]
    public async Task What_is_issued_cannot_be_changed_even_by_sql(string sql)
    {
        await Issue(1, [1]);

        Assert.That(
            async () =>
            {
                await using var work = await _database.Db.BeginWriting();
                await work.Execute(sql, new { Pdf = new byte[] { 9 }, Sha256 = Hash(9) });
                await work.Commit();
            },
            Throws.InstanceOf<DbException>());
        Assert.That((await _papers.OfYear(_cycle)).Single().Sha256, Is.EqualTo(Hash(3)));
    }

    [Test]
    public async Task A_withdrawn_paper_leaves_its_number_and_the_next_is_a_further_version()
    {
        await Make(1, [1]);
        Lawful(await _store.Withdraw(_congress, _cycle.Year, Given.Secretary, await Newest(), "日期有误", Makers));
        await Make(2, [2]);

        var versions = await _papers.OfYear(_cycle);
        Assert.That(versions.Select(paper => (paper.Id.No, paper.Status)), Is.EqualTo(new[] { (1, PaperStatus.Withdrawn), (1, PaperStatus.Draft) }));
    }

    [Test]
    public async Task The_number_of_an_announcement_counts_within_its_term()
    {
        Lawful(await _store.Make(_congress, _cycle.Year, Given.Secretary, Paper(1, [1]) with { Id = new PaperId(PaperKind.Announcement, 1, 1), Matter = "", Term = 17, AnnouncementNo = 1 }, null, Makers));
        var other = Paper(1, [2]) with { Id = new PaperId(PaperKind.AdjustmentNotice, 1, 1), Matter = "notice-1", Term = 17, AnnouncementNo = 1 };

        var taken = await _store.Make(_congress, _cycle.Year, Given.Secretary, other, null, Makers);
        var nextTerm = await _store.Make(_congress, _cycle.Year, Given.Secretary, other with { Term = 18 }, null, Makers);

        Assert.That(taken.Refusal, Is.EqualTo(new Refusal(RefusalCode.AnnouncementNoTaken, 1)));
        Assert.That(nextTerm.Refusal, Is.Null);
        Assert.That(await _papers.LastAnnouncementNo(_congress.Id, 17), Is.EqualTo(1));
        Assert.That(await _papers.LastAnnouncementNo(_congress.Id, 16), Is.Zero);
    }

    private async Task Issue(int version, byte[] pdf)
    {
        await Make(version, pdf);
        await Confirm(version);
        await Sign("ChiefTeller", Given.TellerA, [.. pdf, 2], version);
        await Sign("Scrutineer", Given.Scrutineer, [.. pdf, 2, 3], version);
    }

    private async Task Make(int version, byte[] pdf, string? reason = null) =>
        Lawful(await _store.Make(_congress, _cycle.Year, Given.Secretary, Paper(version, pdf), reason, Makers));

    private async Task Confirm(int version)
    {
        var paper = await Newest();
        Assert.That(paper.Id.Version, Is.EqualTo(version));
        Lawful(await _store.Confirm(_congress, _cycle.Year, Given.Secretary, paper, paper.Sha256, Makers));
    }

    private async Task Sign(string place, Actor actor, byte[] pdf, int version = 1)
    {
        var paper = await Newest();
        Assert.That(paper.Id.Version, Is.EqualTo(version));
        Lawful(await _store.Sign(_congress, _cycle.Year, actor, paper, new SetSignature(place, paper.Sha256, Hash(99), Hash(pdf.Length), pdf)));
    }

    private async Task<RegisteredPaper> Newest() => (await _papers.OfYear(_cycle))[^1];

    private async Task<IEnumerable<string>> Logged() =>
        (await new AuditQueries(_database.Db).Newest(_congress.Id, "paper/", 0, 20)).Select(row => row.Kind).Reverse();

    private static void Lawful(Decision decision) => Assert.That(decision.Refusal, Is.Null);

    private static string Hash(int seed) => seed.ToString("x64");

    private static NewPaper Paper(int version, byte[] pdf) => new()
    {
        Id = new PaperId(PaperKind.TallyReport, 1, version),
        Matter = "round-1",
        Title = "计票结果报告单",
        IsPublic = true,
        Signers = [new Signer(SignerRole.ChiefTeller, "示例甲"), new Signer(SignerRole.Scrutineer, "示例乙")],
        Pages = 1,
        Renderer = "test",
        Fonts = [],
        Sha256 = Hash(pdf.Length),
        Pdf = pdf,
    };
}
