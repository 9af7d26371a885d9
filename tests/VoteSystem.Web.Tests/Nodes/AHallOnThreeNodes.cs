using System.Collections.Concurrent;
using System.Net;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Casting;
using VoteSystem.Web.Tests.Screen;
using VoteSystem.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace VoteSystem.Web.Tests.Nodes;

/// <summary>
/// Three nodes, each a process of its own, over one database and behind a load balancer. A hall casts through all of them while one is killed. The test's own
/// application prepares the hall and is a fourth node that nobody casts through.
/// </summary>
[TestFixtureSource(nameof(Engines))]
[Category("Nodes")]
public sealed class AHallOnThreeNodes(string engine)
{
    private const int Voters = 60;
    private const int KilledAfter = 20;
    private const int EachSeventh = 7;
    /// <summary>Far more than it takes; only so that a screen that never shows everybody fails instead of waiting for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private const string Password = "示例的一句很长的好记密码";

    private readonly List<NodeProcess> _nodes = [];
    private CastingHall _hall = null!;
    private RoundRobin _proxy = null!;

    public static IEnumerable<string> Engines => ["sqlite", TownDatabase.Server];

    [SetUp]
    public async Task Start()
    {
        if (engine == TownDatabase.Server) TownDatabase.NeedsServer();
        var town = await TestTown.Start(database: new TownDatabase(engine));
        // The nodes go by the clock of this machine, and so must the day of the session.
        town.Clock.Now = DateTimeOffset.UtcNow;
        _hall = await CastingHall.OpenIn(town, new CycleRules { TargetCount = 2 }, Voters);
        for (var node = 0; node < 3; node++) _nodes.Add(await NodeProcess.Start(town.Database));
        _proxy = await RoundRobin.Over(_nodes.Select(node => node.Address));
    }

    [TearDown]
    public async Task Stop()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        foreach (var node in _nodes) node.Dispose();
        _nodes.Clear();
        if (_hall is not null) await _hall.DisposeAsync();
    }

    [Test]
    public async Task Every_acknowledged_paper_is_counted_once_although_a_node_dies()
    {
        await Account("toupingren", Role.Secretariat);
        using var secretary = await SignIn("toupingren");
        using var ends = new CancellationTokenSource(Longest);
        Task<int>[] screens = [.. _nodes.Select(node => Watch(node.Address, secretary.Jar, ends.Token)), Watch(_proxy.Address, secretary.Jar, ends.Token)];
        var acknowledged = new ConcurrentBag<int>();
        _proxy.LosesEvery = EachSeventh;
        using var http = new HttpClient { BaseAddress = _proxy.Address, Timeout = TimeSpan.FromSeconds(60) };

        var votes = Parallel.ForAsync(0, Voters, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (voter, _) =>
        {
            await Vote(http, voter);
            acknowledged.Add(voter);
            if (acknowledged.Count == KilledAfter) _nodes[1].KillHard();
        });
        await votes;
        TestContext.Out.WriteLine($"{_proxy.Lost} answers were lost on their way.");
        var shown = await Task.WhenAll(UntilAllShow(screens, ends));
        await _hall.Close();
        await UntilTheBoxIsClean();

        Assert.Multiple(async () =>
        {
            Assert.That(acknowledged, Is.EquivalentTo(Enumerable.Range(0, Voters)));
            Assert.That(await PapersInTheBox(), Is.EqualTo(BallotPaper.Group(Enumerable.Range(0, Voters).Select(voter => new BallotPaper(MarksOf(voter))))));
            Assert.That(_proxy.Lost, Is.GreaterThanOrEqualTo(Voters / EachSeventh));
            Assert.That((shown[0], shown[2], shown[3]), Is.EqualTo((Voters, Voters, Voters)), "the screens of the living nodes and the one behind the balancer");
        });
    }

    [Test]
    public async Task Sign_in_and_forms_go_from_node_to_node()
    {
        await Account("mishu", Role.Secretariat);
        using var secretary = await SignIn("mishu");

        for (var page = 0; page < 6; page++)
            Assert.That((await secretary.Browser.Open($"{BallotTown.Base}/secretariat")).Url, Is.EqualTo($"{BallotTown.Base}/secretariat"));
        // Opened on one node, sent to the next.
        var units = await secretary.Browser.Submit($"{BallotTown.Base}/secretariat/units", [("UnitName", "示例单位")], "UnitName");
        Assert.That(units.Text, Does.Contain("示例单位"));
    }

    /// <summary>A voter's page: what got no answer is sent again, the same paper under the same number.</summary>
    private async Task Vote(HttpClient http, int voter)
    {
        var nonce = $"{Guid.NewGuid()}";
        for (var tries = 1; ; tries++)
        {
            if (await TryToVote(http, voter, nonce)) return;
            if (tries == 50) throw new AssertionException($"Voter {voter} got no answer.");
            await Task.Delay(100);
        }
    }

    private async Task<bool> TryToVote(HttpClient http, int voter, string nonce)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/b/cast", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Slip", _hall.Slips[voter].Code), new("Nonce", nonce), new("Marks", MarksOf(voter))]),
        };
        request.Headers.Add("Accept", "text/plain");
        try
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK && text == "recorded") return true;
            // A refusal would be a fault of the system: every slip is good and every paper fits.
            Assert.That((int)answer.StatusCode, Is.EqualTo(502).Or.EqualTo(503), text);
            return false;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Listens like a projector: comes back when the line breaks, and no number of one line falls.</summary>
    /// <returns>The last number cast.</returns>
    private static async Task<int> Watch(Uri address, CookieContainer jar, CancellationToken ends)
    {
        var cast = 0;
        while (!ends.IsCancellationRequested && cast < Voters)
        {
            try
            {
                using var http = new HttpClient(new HttpClientHandler { CookieContainer = WithCookiesOf(jar, address), AllowAutoRedirect = false }) { BaseAddress = address };
                using var line = await LiveLine.Open(new Browser(http));
                for (var last = 0; await line.Next() is { } state && !ends.IsCancellationRequested; last = state.Cast ?? 0)
                {
                    Assert.That(state.Cast ?? 0, Is.GreaterThanOrEqualTo(last), $"{address}");
                    cast = Math.Max(cast, state.Cast ?? 0);
                    if (cast == Voters) return cast;
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                // A dead node, or one that is dying: tried again as a browser does.
            }

            await Task.Delay(200, CancellationToken.None);
        }

        return cast;
    }

    /// <summary>The killed node's screen never comes back; the others show everybody.</summary>
    private static Task<int>[] UntilAllShow(Task<int>[] screens, CancellationTokenSource ends)
    {
        _ = Task.WhenAll(screens.Where((_, index) => index != 1)).ContinueWith(_ => ends.Cancel(), TaskScheduler.Default);
        return screens;
    }

    private async Task UntilTheBoxIsClean()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await _hall.Town.Get<Db>().One<string>("SELECT state FROM ballot_box") == "Clean") return;
            await Task.Delay(100);
        }

        throw new AssertionException("No node emptied the box.");
    }

    private async Task<IReadOnlyList<BallotPaper>> PapersInTheBox() =>
        [.. (await _hall.Town.Get<Db>().Many<Group>("SELECT marks, papers FROM ballot_paper ORDER BY group_no")).Select(row => new BallotPaper(row.Marks, row.Papers))];

    private async Task Account(string name, Role role)
    {
        await using var scope = _hall.Town.Services.CreateAsyncScope();
        var decision = await scope.ServiceProvider.GetRequiredService<AccountDesk>()
            .CreateWithPassword(new NewAccount(name, $"示例{name}", null, null), new RoleGrant(_hall.Town.Congress.Id.Value, role), Password);
        Assert.That(decision.Refusal, Is.Null);
    }

    private async Task<Person> SignIn(string name)
    {
        var jar = new CookieContainer();
        var browser = new Browser(new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = _proxy.Address });
        var seen = await browser.Submit("/account/sign-in", [("Input.SignInName", name), ("Input.Password", Password)], "Input.SignInName");
        Assert.That(seen.Url, Does.Not.StartWith("/account/sign-in"), seen.Text);
        return new Person(browser, jar);
    }

    /// <summary>Cookies know no port, but the jar of .NET keeps them for the whole address.</summary>
    private static CookieContainer WithCookiesOf(CookieContainer jar, Uri address)
    {
        var mine = new CookieContainer();
        foreach (Cookie cookie in jar.GetAllCookies()) mine.Add(address, new Cookie(cookie.Name, cookie.Value, "/"));
        return mine;
    }

    private static string MarksOf(int voter) => new[] { "AA--", "A-AO", "-AA-", "O--A" }[voter % 4];

    private sealed record Group
    {
        public required string Marks { get; init; }

        public required int Papers { get; init; }
    }

    private sealed record Person(Browser Browser, CookieContainer Jar) : IDisposable
    {
        public void Dispose() => Browser.Dispose();
    }
}
