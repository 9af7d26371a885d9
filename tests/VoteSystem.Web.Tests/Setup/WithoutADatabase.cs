using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Tests.Setup;

/// <summary>A site whose database is not there, not the right one, or goes away: it says so in plain words and goes live by itself.</summary>
public sealed class WithoutADatabase
{
    private const string Chinese = "系统暂时不能使用";
    private const string English = "The system is not available";

    private string _path = null!;

    [SetUp]
    public void SetUp() => _path = Path.Combine(Path.GetTempPath(), $"votesystem-away-{Guid.NewGuid():N}.db");

    [TearDown]
    public void TearDown()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _path, _path + "-wal", _path + "-shm" }) File.Delete(file);
    }

    [Test]
    public async Task A_site_over_a_damaged_file_says_so_and_goes_live_when_it_is_replaced()
    {
        await File.WriteAllTextAsync(_path, new string('x', 4_096));
        await using var site = new Site(_path);
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        var (health, word) = await Health(client);
        File.Delete(_path);
        await Until(async () => (await Health(client)).Status == HttpStatusCode.OK);

        Assert.Multiple(async () =>
        {
            Assert.That((answer.StatusCode, answer.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (TimeSpan?)TimeSpan.FromSeconds(5))));
            Assert.That(page, Does.Contain(Chinese).And.Contain(English).And.Contain("数据库文件不能读取"));
            Assert.That((health, word), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "database")));
            Assert.That((await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [TestCase("X-Forwarded-For", "203.0.113.9")]
    [TestCase("Forwarded", "for=203.0.113.9")]
    public async Task What_is_wrong_exactly_is_told_only_on_the_machine_itself(string header, string value)
    {
        await File.WriteAllTextAsync(_path, new string('x', 4_096));
        await using var site = new Site(_path);
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { header, value } } };

        using var answer = await client.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(Chinese).And.Not.Contain("数据库文件不能读取").And.Not.Contain("SQLite").And.Not.Contain(Path.GetFileName(_path)));
    }

    [Test]
    public async Task A_site_that_may_not_migrate_waits_until_somebody_did()
    {
        await using var site = new Site(_path, ("Database:Migrate", "false"));
        using var client = site.CreateClient();

        var page = await client.GetAsync(new Uri("/", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        await new SchemaMigrator(new Db(new SqliteDialect(_path)), TimeProvider.System).Migrate();
        await Until(async () => (await Health(client)).Status == HttpStatusCode.OK);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(html, Does.Contain("--migrate").And.Contain("0001_congress.sql"));
    }

    [Test]
    public async Task A_database_that_goes_away_is_a_clear_page_until_it_is_back()
    {
        var line = new Line(new SqliteDialect(_path));
        await using var site = new Site(_path) { Line = line };
        using var client = site.CreateClient();
        Assert.That((await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        line.IsCut = true;
        using var first = await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        await Until(async () => (await client.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode == HttpStatusCode.ServiceUnavailable);
        var (health, _) = await Health(client);
        using var sent = await client.PostAsync(new Uri("/b", UriKind.Relative), new FormUrlEncodedContent([]));
        var page = await sent.Content.ReadAsStringAsync();
        line.IsCut = false;
        await Until(async () => (await Health(client)).Status == HttpStatusCode.OK);

        Assert.Multiple(async () =>
        {
            Assert.That((int)first.StatusCode, Is.Not.EqualTo(500));
            Assert.That((health, sent.StatusCode), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)));
            Assert.That(page, Does.Contain(Chinese).And.Contain(English));
            Assert.That(sent.Headers.Contains("Refresh"), Is.False, "A form must not be sent again by itself.");
            Assert.That((await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task Migrate_applies_everything_and_ends_without_opening_the_site()
    {
        var first = await Run();
        var second = await Run();
        var current = await new SchemaMigrator(new Db(new SqliteDialect(_path)), TimeProvider.System).IsCurrent();
        SqliteConnection.ClearAllPools();
        File.Delete(_path + "-wal");
        await File.WriteAllTextAsync(_path, new string('x', 4_096));

        Assert.That((first, second, current, await Run()), Is.EqualTo((0, 0, true, 1)));
    }

    private async Task<int> Run()
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--migrate", $"--Database:Path={_path}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    private static async Task<(HttpStatusCode Status, string Word)> Health(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        const int Most = 600;
        for (var look = 0; look < Most; look++)
        {
            if (await isSo()) return;
            await Task.Delay(100);
        }

        Assert.Fail("It did not come about within a minute.");
    }

    private sealed class Site(string path, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
    {
        public Line? Line { get; init; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Database:Path", path);
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
            if (Line is { } line) builder.ConfigureTestServices(services => services.AddSingleton<Dialect>(line));
        }
    }

    /// <summary>SQLite behind a line that can be cut.</summary>
    private sealed class Line(Dialect engine) : Dialect
    {
        private const int CannotOpen = 14;

        public bool IsCut { get; set; }

        public override string Name => engine.Name;

        public override string FindPublicText => engine.FindPublicText;

        public override string CountPublicText => engine.CountPublicText;

        public override string CountTables => engine.CountTables;

        public override IReadOnlyDictionary<string, string> DdlTokens => engine.DdlTokens;

        public override string Page(string orderedSelect) => engine.Page(orderedSelect);

        public override DbConnection Connect() => IsCut ? throw new SqliteException("cut", CannotOpen, CannotOpen) : engine.Connect();

        public override Task Prepare(DbConnection open, CancellationToken cancel) => engine.Prepare(open, cancel);

        public override ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel) => engine.BeginWriting(open, cancel);

        public override bool IsDuplicateKey(DbException error) => engine.IsDuplicateKey(error);

        public override bool IsTransient(Exception error) => engine.IsTransient(error);

        public override DatabaseProblem ProblemOf(Exception error) => engine.ProblemOf(error);

        public override Task EraseTraces(DbConnection open) => engine.EraseTraces(open);
    }
}
