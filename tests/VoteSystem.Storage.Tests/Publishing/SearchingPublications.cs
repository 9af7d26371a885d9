using Microsoft.SqlServer.TransactSql.ScriptDom;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Publishing;

[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class SearchingPublications(Engine engine)
{
    private TestDatabase? _database;
    private Congress _congress = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _congress = await ATown("shili");
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [TestCase("路灯")]
    [TestCase("灯")]
    [TestCase("太阳能路灯")]
    [TestCase("三桥 路灯")]
    [TestCase("ＬＥＤ")]
    [TestCase("led")]
    [TestCase("200盏")]
    public async Task A_word_of_two_characters_is_found_in_title_or_text(string typed)
    {
        await Publish(PublicationKind.Candidates, Row(1, "太阳能路灯改造", "三桥社区安装LED灯200盏"), Row(2, "敬老院", "床位40张"));

        var found = await Find(typed);

        Assert.That(found.Select(row => row.RowNo), Is.EqualTo(new[] { 1 }));
    }

    [TestCase("灯路")]
    [TestCase("三桥 敬老院")]
    [TestCase("%")]
    [TestCase("_")]
    [TestCase("\" OR \"")]
    [TestCase("")]
    public async Task What_does_not_stand_there_is_not_found(string typed)
    {
        await Publish(PublicationKind.Candidates, Row(1, "太阳能路灯改造", "三桥社区"), Row(2, "敬老院", "床位40张"));

        Assert.That(await Find(typed), Is.Empty);
        Assert.That(await Queries.Count(_congress.Id, typed, null), Is.Zero);
    }

    [Test]
    public async Task What_has_it_in_the_title_comes_first()
    {
        await Publish(PublicationKind.Candidates, Row(1, "亮化工程", "安装路灯"), Row(2, "路灯改造", "200盏"));

        Assert.That((await Find("路灯")).Select(row => row.RowNo), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task Only_the_version_in_force_is_found()
    {
        await Publish(PublicationKind.Candidates, Row(1, "路灯改造", "200盏"));
        await Publish(PublicationKind.Candidates, Row(1, "公厕改造", "2座"));

        Assert.Multiple(async () =>
        {
            Assert.That(await Find("路灯"), Is.Empty);
            Assert.That(await Find("公厕"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Another_town_and_another_kind_are_not_found()
    {
        await Publish(PublicationKind.Candidates, Row(1, "路灯改造", "200盏"));
        await Publish(PublicationKind.Plan, Row(1, "路灯改造", "200盏"));
        var other = await ATown("other");

        Assert.Multiple(async () =>
        {
            Assert.That(await Queries.Find(other.Id, "路灯", null, 0, 10), Is.Empty);
            Assert.That((await Queries.Find(_congress.Id, "路灯", PublicationKind.Plan, 0, 10)).Select(row => row.Kind), Is.EqualTo(new[] { PublicationKind.Plan }));
        });
    }

    [Test]
    public async Task Findings_come_page_by_page_and_are_counted()
    {
        await Publish(PublicationKind.Candidates, [.. Enumerable.Range(1, 25).Select(no => Row(no, $"路灯{no}", "改造"))]);

        Assert.Multiple(async () =>
        {
            Assert.That(await Queries.Count(_congress.Id, "路灯", null), Is.EqualTo(25));
            Assert.That((await Queries.Find(_congress.Id, "路灯", null, 20, 10)).Select(row => row.RowNo), Is.EqualTo(new[] { 21, 22, 23, 24, 25 }));
        });
    }

    [Test]
    public async Task Publications_of_an_earlier_program_become_findable_once()
    {
        await Publish(PublicationKind.Candidates, Row(1, "路灯改造", "200盏"));
        await using (var work = await Database.Db.BeginWriting())
        {
            await work.Execute("DELETE FROM public_text");
            await work.Commit();
        }

        var before = await Find("路灯");
        var first = await new PublicTextStore(Database.Db).FillMissing();
        var second = await new PublicTextStore(Database.Db).FillMissing();

        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.Empty);
            Assert.That((first, second), Is.EqualTo((1, 0)));
            Assert.That(await Find("路灯"), Has.Count.EqualTo(1));
        });
    }

    private TestDatabase Database => _database!;

    private PublicTextQueries Queries => new(Database.Db);

    private Task<IReadOnlyList<PublicTextQueries.Row>> Find(string typed) => Queries.Find(_congress.Id, typed, null, 0, 50);

    private async Task<Congress> ATown(string slug)
    {
        var congress = await Given.ACongress(Database.Db, slug);
        await new CycleStore(Database.Db, TimeProvider.System).Open(congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), Given.Secretary);
        return congress;
    }

    private static PublishedRow Row(int no, string title, string content) => new(no, title, [new("content", content), new("amountFen", "100000000")]);

    private async Task Publish(PublicationKind kind, params PublishedRow[] rows)
    {
        var decision = await new CycleStore(Database.Db, TimeProvider.System).Apply(_congress, 2026, Given.Secretary,
            _ => new Published(2026, kind, "示例名单", new PublishedContent(rows, []), null, null));
        Assert.That(decision.Refusal, Is.Null);
    }
}

/// <summary>The statements of the search, which each engine has of its own.</summary>
public sealed class SearchStatements
{
    private static readonly SqlServerDialect Server = new("Server=.");

    [Test]
    public void Are_grammatical_on_sql_server()
    {
        foreach (var sql in new[] { Server.Page(Server.FindPublicText), Server.CountPublicText })
        {
            using var reader = new StringReader(sql);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            Assert.That(errors.Select(error => error.Message), Is.Empty);
        }
    }

    [Test]
    public async Task The_search_of_sql_server_gives_the_same_answers_where_it_can_run()
    {
        // Its text needs nothing that SQLite lacks, so the two ways of searching are compared on one database.
        await using var database = await new Engine("sqlite").NewDatabase();
        var congress = await Given.ACongress(database.Db);
        var store = new CycleStore(database.Db, TimeProvider.System);
        await store.Open(congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), Given.Secretary);
        var rows = new[] { "太阳能路灯改造", "5G基站建设", "敬老院扩建", "路面硬化", "灯光球场" }.Select((title, i) => new PublishedRow(i + 1, title, []));
        await store.Apply(congress, 2026, Given.Secretary, _ => new Published(2026, PublicationKind.Candidates, "名单", new PublishedContent([.. rows], []), null, null));
        var byColumn = new Db(new SearchingByColumn(database.Db.Dialect));

        foreach (var typed in new[] { "路", "灯", "路灯", "5g", "5G基", "g基", "建设", "扩建 敬老", "光球场", "球 灯", "路 灯" })
        {
            var index = await new PublicTextQueries(database.Db).Find(congress.Id, typed, null, 0, 50);
            var column = await new PublicTextQueries(byColumn).Find(congress.Id, typed, null, 0, 50);
            Assert.That(column.Select(row => row.Title), Is.EqualTo(index.Select(row => row.Title)), typed);
        }
    }

    /// <summary>SQLite in everything but the search.</summary>
    private sealed class SearchingByColumn(Dialect sqlite) : Dialect
    {
        public override string Name => sqlite.Name;

        public override string FindPublicText => Server.FindPublicText;

        public override string CountPublicText => Server.CountPublicText;

        public override string CountTables => sqlite.CountTables;

        public override IReadOnlyDictionary<string, string> DdlTokens => sqlite.DdlTokens;

        public override string Page(string orderedSelect) => sqlite.Page(orderedSelect);

        public override System.Data.Common.DbConnection Connect() => sqlite.Connect();

        public override Task Prepare(System.Data.Common.DbConnection open, CancellationToken cancel) => sqlite.Prepare(open, cancel);

        public override ValueTask<System.Data.Common.DbTransaction> BeginWriting(System.Data.Common.DbConnection open, CancellationToken cancel) => sqlite.BeginWriting(open, cancel);

        public override bool IsDuplicateKey(System.Data.Common.DbException error) => sqlite.IsDuplicateKey(error);

        public override bool IsTransient(Exception error) => sqlite.IsTransient(error);

        public override Task EraseTraces(System.Data.Common.DbConnection open) => sqlite.EraseTraces(open);
    }
}
