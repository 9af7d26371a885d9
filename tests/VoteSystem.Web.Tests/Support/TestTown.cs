using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Tests.Support;

/// <summary>The whole application on a database of its own (<see cref="TownDatabase"/>), with one town in it. One per test class; dispose it at the end.</summary>
public sealed class TestTown : WebApplicationFactory<Program>
{
    public const string Slug = "shili";

    /// <summary>Where everything of the town is kept.</summary>
    public TownDatabase Database { get; private init; } = new();

    /// <summary>Folder of the demonstration authority, which signs for everybody in the town.</summary>
    public string Certificates => Database.File + "-certificates";

    /// <summary>Where the keys of open ballot boxes lie.</summary>
    public string KeyFolder => Database.File + ".keys";

    private LogLines? Log { get; init; }

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 1, 8, 1, 0, 0, TimeSpan.Zero));

    public Congress Congress { get; } = new()
    {
        Id = new CongressId(Guid.Parse("11111111-2222-3333-4444-555555555555")),
        Slug = Slug,
        Town = "示例镇",
        Name = "示例镇人民代表大会",
        County = new CountyId(Guid.Parse("aaaaaaaa-2222-3333-4444-555555555555")),
        UtcOffsetMinutes = 480,
    };

    private IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>The statements that the last request of a page sent to the database.</summary>
    public StatementsOfRequest Statements { get; } = new();

    /// <summary>Starts the application with the town and nothing else.</summary>
    /// <param name="settings">Settings of the configuration beside those that every test needs.</param>
    /// <param name="onPort">True for a real port of 127.0.0.1, as a browser needs it.</param>
    /// <param name="log">Collects everything that is logged, down to the finest level.</param>
    /// <param name="database">Its database, where the test asks for an engine.</param>
    public static async Task<TestTown> Start(
        IReadOnlyList<(string Name, string Value)>? settings = null, bool onPort = false, LogLines? log = null, TownDatabase? database = null)
    {
        var town = new TestTown { Settings = settings ?? [], Log = log, Database = database ?? new TownDatabase() };
        if (onPort)
        {
            town.UseKestrel(0);
            town.StartServer();
        }

        var store = town.Get<CongressStore>();
        await store.AddCounty(town.Congress.County, "shili-xian", "示例县");
        await store.Add(town.Congress, Actor.System);
        return town;
    }

    /// <summary>A service of the running application, to bring the database into the state that a test starts from.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser without an account. Redirects are followed.</summary>
    public Browser Visitor() => new(CreateClient());

    /// <summary>A browser that is signed in with these roles in the town.</summary>
    /// <remarks>Sign-in itself is tested by its own tests; here the test scheme below takes its place, because hashing passwords is slow on purpose.</remarks>
    public Browser As(params Role[] roles) => As([.. roles.Select(role => VoteClaims.RoleIn(BodyOf(role), role))]);

    /// <summary>A browser that is signed in with these claims.</summary>
    public Browser As(IReadOnlyList<Claim> claims, WebApplicationFactoryClientOptions? options = null)
    {
        var client = options is null ? CreateClient() : CreateClient(options);
        var (name, value) = HeaderOf(claims);
        client.DefaultRequestHeaders.Add(name, value);
        return new Browser(client);
    }

    /// <summary>The header that makes a request one of somebody with these claims.</summary>
    public static (string Name, string Value) HeaderOf(IReadOnlyList<Claim> claims)
    {
        var all = claims.Append(new Claim(VoteClaims.DisplayName, "示例用户"));
        var text = string.Join("\n", all.Select(claim => $"{claim.Type}={claim.Value}"));
        return (TestScheme.Header, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private Guid BodyOf(Role role) => role switch
    {
        Role.Administrator => Guid.Empty,
        Role.CountyOffice => Congress.County.Value,
        _ => Congress.Id.Value,
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Database.Settings) builder.UseSetting(name, value);
        builder.UseSetting("Text:MissingIsError", "true");
        builder.UseSetting("Documents:Signing:DemonstrationFolder", Certificates);
        // Where a test asks for a real port it takes a free one; several runs may go on at once on one machine.
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging =>
        {
            logging.SetMinimumLevel(Log is null ? LogLevel.Warning : LogLevel.Trace);
            if (Log is not null) logging.AddProvider(Log);
        });
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Statements.Watch(services);
            services.AddTransient<IStartupFilter, FromElsewhere>();
            services.AddAuthentication(TestScheme.Name).AddScheme<AuthenticationSchemeOptions, TestScheme>(TestScheme.Name, null);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Database.Dispose();
        if (Directory.Exists(Certificates)) Directory.Delete(Certificates, recursive: true);
    }

    private sealed class TestScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public const string Name = "Test";
        public const string Header = "X-Test-Claims";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            // Without the header everything is as in the real application: the cookie, the way to the sign-in page, the page of refusal.
            if (Request.Headers[Header].FirstOrDefault() is not { } header) return Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            var claims = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(header)).Split('\n')
                .Select(line => line.Split('=', 2)).Select(parts => new Claim(parts[0], parts[1]));
            var user = new ClaimsPrincipal(new ClaimsIdentity(claims, Name));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Name)));
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
            Context.ChallengeAsync(IdentityConstants.ApplicationScheme, properties);

        protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
            Context.ForbidAsync(IdentityConstants.ApplicationScheme, properties);
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
