using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.RealBrowser;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Scale;

/// <summary>Every page of the demonstration county, before and after everything in it was made three times as many: the database is asked as often.</summary>
public sealed class QueriesOfEveryPage
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, HttpClient> _browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer> _after = new(StringComparer.Ordinal);

    private string _accounts = null!;
    private TestTown _town = null!;
    private WebApplicationFactory<Program> _site = null!;

    private sealed record Answer(HttpStatusCode Status, int Length, IReadOnlyList<string> Statements);

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _accounts = Path.Combine(Path.GetTempPath(), $"accounts-{Guid.NewGuid():N}.txt");
        _town = new TestTown();
        _town.Clock.Now = Today;
        _site = _town.WithWebHostBuilder(builder =>
            builder.UseSetting("Demo:Seed", "true").UseSetting("Demo:AccountsFile", _accounts).UseSetting("PublicPages:Keep", "false"));
        await OpenAll(_before);
        Assert.That(await new GrownTown(_site.Services.GetRequiredService<Db>()).Grow(copies: 2), Is.GreaterThan(1_000));
        await OpenAll(_after);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        foreach (var browser in _browsers.Values) browser.Dispose();
        File.Delete(_accounts);
        if (_site is not null) await _site.DisposeAsync();
        if (_town is not null) await _town.DisposeAsync();
    }

    [TestCaseSource(typeof(SitePages), nameof(SitePages.Every))]
    public void Are_as_many_in_a_town_three_times_as_large(string? account, string path)
    {
        var (before, after) = (_before[KeyOf(account, path)], _after[KeyOf(account, path)]);

        Assert.Multiple(() =>
        {
            Assert.That((before.Status, after.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(after.Statements, Has.Count.EqualTo(before.Statements.Count), () => Asked(after));
        });
    }

    [Test]
    public void Bring_more_rows_in_a_larger_town()
    {
        var longer = _before.Count(page => _after[page.Key].Length > page.Value.Length * 3 / 2);

        Assert.That(longer, Is.GreaterThan(10), "a town that did not grow proves nothing");
    }

    private async Task OpenAll(Dictionary<string, Answer> answers)
    {
        foreach (var page in SitePages.Every)
        {
            var (account, path) = ((string?)page.Arguments[0], (string)page.Arguments[1]!);
            var browser = await BrowserOf(account);
            var address = await AddressOf(browser, path);
            // The first visit may read what the program keeps.
            using (await browser.GetAsync(address)) { }
            using var answer = await browser.GetAsync(address);
            var statements = _town.Statements.Last;
            answers[KeyOf(account, path)] = new Answer(answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Length, statements);
        }
    }

    // Where an address holds an id, the list above it knows one.
    private static async Task<string> AddressOf(HttpClient browser, string path)
    {
        if (!path.EndsWith("/{id:guid}", StringComparison.Ordinal)) return path;
        var list = path[..path.LastIndexOf('/')];
        var id = Regex.Match(await browser.GetStringAsync(list), $"{Regex.Escape(list)}/([0-9a-f-]{{32,36}})\"").Groups[1].Value;
        return $"{list}/{id}";
    }

    private async Task<HttpClient> BrowserOf(string? account)
    {
        if (_browsers.TryGetValue(account ?? "", out var known)) return known;
        var browser = _site.CreateClient();
        if (account is not null)
        {
            var row = (await _site.Services.GetRequiredService<AccountQueries>().FindByName(account))!;
            using var scope = _site.Services.CreateScope();
            var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AccountRow>>().CreateAsync(row);
            var (name, value) = TestTown.HeaderOf([.. principal.Claims.Select(claim => new Claim(claim.Type, claim.Value))]);
            browser.DefaultRequestHeaders.Add(name, value);
        }

        return _browsers[account ?? ""] = browser;
    }

    private static string KeyOf(string? account, string path) => $"{account} {path}";

    // What was asked most often comes first.
    private static string Asked(Answer answer) =>
        string.Join("\n\n", answer.Statements.GroupBy(statement => statement[..Math.Min(statement.Length, 200)]).OrderByDescending(same => same.Count()).Take(3).Select(same => $"{same.Count()} × {same.Key}"));
}
