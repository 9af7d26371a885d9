using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using VoteSystem.Domain.Common;
using VoteSystem.Load.Province;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Load;

/// <param name="PerSecond">Requests answered by the clock.</param>
/// <param name="Cost">Microseconds of processor time that one took the server; hardly moved by what else the machine does.</param>
internal sealed record Pace(double PerSecond, double Cost);

/// <summary>The site over a province of some size, in a process of its own, and somebody who works in its first town.</summary>
internal sealed class ScaleSite : IAsyncDisposable
{
    /// <summary>Shows all towns of its county: 25 from 100 congresses on, one in an installation of one. So it is measured, but not against the aim.</summary>
    public const string Dashboard = "dashboard of the county";

    private const string ServerVariable = "VOTESYSTEM_TEST_SQLSERVER";
    private const string Cast = "casts of one town";
    private const int CastConnections = 256, PageConnections = 8;
    private const int FirstRound = 100;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<string, (string Account, string Path)> Pages = new(StringComparer.Ordinal)
    {
        ["public home"] = ("", "/t/town0001"),
        ["list of proposals"] = ("town0001-secretary", "/t/town0001/{year}/secretariat/collect"),
        ["desk of the secretariat"] = ("town0001-secretary", "/t/town0001/secretariat"),
        [Dashboard] = ("county01-office", "/c/county01"),
    };

    private static int _nextPort = 5111;

    private readonly string _folder = Directory.CreateTempSubdirectory("votesystem-scale-").FullName;
    private readonly Dictionary<string, HttpClient> _browsers = new(StringComparer.Ordinal);
    private readonly Queue<byte[][]> _rounds = new();
    private readonly int _port = _nextPort++;
    private string? _database;
    private int _year;
    private BenchmarkServer _server = null!;

    private ScaleSite()
    {
    }

    /// <summary>The engines that can be measured here.</summary>
    public static IEnumerable<string> Engines => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } ? ["sqlite", "sqlserver"] : ["sqlite"];

    /// <summary>What is measured.</summary>
    public static IEnumerable<string> Works => [Cast, .. Pages.Keys];

    /// <summary>Rows of the province.</summary>
    public long Rows { get; private set; }

    /// <summary>Seconds that writing them took.</summary>
    public double Seconds { get; private set; }

    /// <summary>Size of the file, where there is one.</summary>
    public long? Bytes { get; private set; }

    /// <summary>Writes the province, starts the site and signs in.</summary>
    public static async Task<ScaleSite> Start(string engine, string program, TemplateTown template, string password, int congresses, int rounds)
    {
        var site = new ScaleSite { _year = template.Newest };
        try
        {
            await site.Start(engine, program, template, password, new Size(congresses, rounds));
            return site;
        }
        catch
        {
            // The server is a process of its own and would go on.
            await site.DisposeAsync();
            throw;
        }
    }

    private sealed record Size(int Congresses, int Rounds);

    private async Task Start(string engine, string program, TemplateTown template, string password, Size size)
    {
        var place = engine == "sqlite" ? Path.Combine(_folder, "province.db") : await NewServerDatabase();
        var db = new Db(ProvinceCommand.DialectOf(place));
        var clock = Stopwatch.StartNew();
        Rows = await new ProvinceWriter(template, new ProvincePlan { Congresses = size.Congresses }).Write(db, text => Console.WriteLine($"    {text}"));
        (Seconds, Bytes) = (clock.Elapsed.TotalSeconds, ProvinceWriter.BytesOf(place));
        var town = (await new CongressQueries(db).Find(ProvincePlan.SlugOf(1)))!;
        var halls = new BenchmarkRounds(db, $"{Path.Combine(_folder, "province.db")}.keys");
        for (var no = 0; no < size.Rounds; no++) _rounds.Enqueue(await halls.Fill(new CycleId(town.Id, _year), FirstRound + no));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var settings = new Dictionary<string, string> { ["PublicPages__Keep"] = "false", ["Ballot__KeyFolder"] = $"{Path.Combine(_folder, "province.db")}.keys" };
        if (engine != "sqlite") (settings["Database__Engine"], settings["Database__ConnectionString"]) = (engine, place);
        _server = await BenchmarkServer.Start(program, place, _port, settings);
        foreach (var account in Pages.Values.Select(page => page.Account).Distinct()) _browsers[account] = await BrowserOf(account, password);
        foreach (var work in Works) await Do(work);
    }

    /// <summary>Does one kind of work for a few seconds, or casts one round.</summary>
    public Task<Pace> Do(string work) => work == Cast ? CastRound() : Read(Pages[work]);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values) browser.Dispose();
        _server?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        if (_database is null) return;
        SqlConnection.ClearAllPools();
        await OnServer($"DROP DATABASE {_database}");
    }

    private async Task<Pace> CastRound()
    {
        var requests = _rounds.Dequeue();
        using var crowd = await Crowd.Connect(_port, CastConnections);
        var before = _server.Cost;
        var (_, milliseconds) = await crowd.Send(requests);
        return new Pace(requests.Length / milliseconds * 1_000, (_server.Cost - before).TotalMicroseconds / requests.Length);
    }

    private async Task<Pace> Read((string Account, string Path) page)
    {
        var (browser, path) = (_browsers[page.Account], page.Path.Replace("{year}", $"{_year}", StringComparison.Ordinal));
        var (clock, before, answers) = (Stopwatch.StartNew(), _server.Cost, 0L);
        await Task.WhenAll(Enumerable.Range(0, PageConnections).Select(async _ =>
        {
            while (clock.Elapsed < Length)
            {
                using var answer = await browser.GetAsync(path);
                if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref answers);
            }
        }));
        return new Pace(answers / clock.Elapsed.TotalSeconds, (_server.Cost - before).TotalMicroseconds / answers);
    }

    private async Task<HttpClient> BrowserOf(string account, string password)
    {
        var browser = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = PageConnections, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        if (account.Length == 0) return browser;
        var form = await browser.GetStringAsync("/account/sign-in");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var fields = new FormUrlEncodedContent(
        [
            new("Input.SignInName", account), new("Input.Password", password), new("__RequestVerificationToken", token),
        ]);
        using var answer = await browser.PostAsync("/account/sign-in", fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{account} cannot sign in: {(int)answer.StatusCode}.");
    }

    private async Task<string> NewServerDatabase()
    {
        _database = $"votesystem_scale_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {_database}");
        return new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(ServerVariable)) { InitialCatalog = _database }.ToString();
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new SqlConnection(Environment.GetEnvironmentVariable(ServerVariable));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above from a Guid.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
