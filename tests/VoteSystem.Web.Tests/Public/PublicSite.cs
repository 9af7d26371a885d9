using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Public;

/// <summary>The demonstration county as the public meets it: two nodes over one database, and every reading of it counted on the first.</summary>
[SetUpFixture]
public sealed class PublicSite
{
    private static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    private static string _accounts = null!;
    private static WebApplicationFactory<Program> _node = null!;

    public static TestTown Town { get; private set; } = null!;

    /// <summary>How often the first node has opened the database.</summary>
    public static int Readings { get; private set; }

    [OneTimeSetUp]
    public async Task Start()
    {
        _accounts = Path.Combine(Path.GetTempPath(), $"accounts-{Guid.NewGuid():N}.txt");
        Town = new TestTown();
        Town.Clock.Now = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
        _node = Town.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Demo:Seed", "true").UseSetting("Demo:AccountsFile", _accounts);
            builder.ConfigureTestServices(services =>
            {
                var engine = services.Last(one => one.ServiceType == typeof(Dialect));
                services.AddSingleton<Dialect>(provider => new CountingDialect((Dialect)engine.ImplementationFactory!(provider)));
            });
        });
        await Reader().GetAsync("/healthz");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_node is not null) await _node.DisposeAsync();
        if (Town is not null) await Town.DisposeAsync();
        File.Delete(_accounts);
    }

    /// <summary>Somebody without an account at the first node; redirects are not followed, answers come as they are sent.</summary>
    public static HttpClient Reader() => _node.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Publishes a list on the other node.</summary>
    public static async Task PublishElsewhere(string slug, int year, PublicationKind kind, string title, params PublishedRow[] rows)
    {
        Congress congress = (await Town.Get<CongressQueries>().Find(slug))!;
        var decision = await Town.Get<CycleStore>().Apply(congress, year, Secretary, _ => new Published(year, kind, title, new PublishedContent(rows, [new("candidates", $"{rows.Length}"), new("seats", "1")]), "示例更正", null));
        Assert.That(decision.Refusal, Is.Null);
        // What another node does is seen within a fifth of a second.
        await Task.Delay(TimeSpan.FromMilliseconds(300));
    }

    private sealed class CountingDialect(Dialect inner) : Dialect
    {
        public override string Name => inner.Name;

        public override string FindPublicText => inner.FindPublicText;

        public override string CountPublicText => inner.CountPublicText;

        public override string CountTables => inner.CountTables;

        public override IReadOnlyDictionary<string, string> DdlTokens => inner.DdlTokens;

        public override string Page(string orderedSelect) => inner.Page(orderedSelect);

        public override DbConnection Connect()
        {
            Readings++;
            return inner.Connect();
        }

        public override Task Prepare(DbConnection open, CancellationToken cancel) => inner.Prepare(open, cancel);

        public override ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel) => inner.BeginWriting(open, cancel);

        public override bool IsDuplicateKey(DbException error) => inner.IsDuplicateKey(error);

        public override bool IsTransient(Exception error) => inner.IsTransient(error);

        public override Task EraseTraces(DbConnection open) => inner.EraseTraces(open);
    }
}
