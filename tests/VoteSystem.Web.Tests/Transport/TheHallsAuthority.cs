using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using VoteSystem.Web.Tests.Support;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Tests.Transport;

/// <summary>The authority made for a hall: what it vouches for, how long, and where it is kept.</summary>
public sealed class TheHallsAuthority
{
    private static readonly string[] Names = ["192.168.1.10", "hall.local", "localhost"];

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Path.Combine(Path.GetTempPath(), $"authority-{Guid.NewGuid():N}");

    [TearDown]
    public void DeleteFolder()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [TestCase("192.168.1.10", true)]
    [TestCase("10.20.30.40", true)]
    [TestCase("172.31.255.254", true)]
    [TestCase("172.32.0.1", false)]
    [TestCase("8.8.8.8", false)]
    [TestCase("hall.local", true)]
    [TestCase("bank.example.com", false)]
    public void It_vouches_for_the_hall_and_for_nothing_else(string name, bool isTrusted)
    {
        using var authority = HallAuthority.Create(Names, DateTimeOffset.UtcNow);
        using var server = HallAuthority.Issue(authority, [name], DateTimeOffset.UtcNow);

        Assert.That(IsTrusted(authority, server), Is.EqualTo(isTrusted));
    }

    [Test]
    public void A_public_address_of_the_computer_itself_is_part_of_the_hall()
    {
        string[] names = ["203.0.113.9", "localhost"];
        using var authority = HallAuthority.Create(names, DateTimeOffset.UtcNow);
        using var server = HallAuthority.Issue(authority, names, DateTimeOffset.UtcNow);
        using var neighbour = HallAuthority.Issue(authority, ["203.0.113.10"], DateTimeOffset.UtcNow);

        Assert.That((IsTrusted(authority, server), IsTrusted(authority, neighbour)), Is.EqualTo((true, false)));
    }

    [Test]
    public void It_ends_by_itself_after_thirty_days()
    {
        var now = new DateTimeOffset(2026, 1, 8, 1, 0, 0, TimeSpan.Zero);

        using var authority = HallAuthority.Create(Names, now);
        using var server = HallAuthority.Issue(authority, Names, now.AddDays(20));

        Assert.That(authority.NotAfter.ToUniversalTime(), Is.EqualTo(now.AddDays(30).UtcDateTime));
        Assert.That(server.NotAfter, Is.EqualTo(authority.NotAfter));
    }

    [Test]
    public void The_next_start_finds_the_same_authority()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 8, 1, 0, 0, TimeSpan.Zero));
        using var first = Certificates(clock, Names);
        var made = HallAuthority.Fingerprint(first.Authority!);
        clock.Now = clock.Now.AddDays(26);

        using var second = Certificates(clock, Names);

        Assert.That(HallAuthority.Fingerprint(second.Authority!), Is.EqualTo(made));
    }

    [Test]
    public void An_authority_that_ends_within_three_days_is_replaced_at_the_start()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 8, 1, 0, 0, TimeSpan.Zero));
        using var first = Certificates(clock, Names);
        var made = HallAuthority.Fingerprint(first.Authority!);
        clock.Now = clock.Now.AddDays(27);

        using var second = Certificates(clock, Names);

        Assert.That(HallAuthority.Fingerprint(second.Authority!), Is.Not.EqualTo(made));
    }

    [Test]
    public void Another_name_of_the_computer_asks_for_another_authority()
    {
        using var first = Certificates(TimeProvider.System, Names);
        var made = HallAuthority.Fingerprint(first.Authority!);

        using var second = Certificates(TimeProvider.System, [.. Names, "renda.example.com"]);

        Assert.That(HallAuthority.Fingerprint(second.Authority!), Is.Not.EqualTo(made));
    }

    [Test]
    public void A_computer_that_joins_the_network_later_is_known_by_its_new_address()
    {
        using var certificates = Certificates(TimeProvider.System, Names);
        var before = certificates.For(null);

        var server = certificates.For(IPAddress.Parse("::ffff:10.1.2.3"));

        Assert.That(before.MatchesHostname("10.1.2.3"), Is.False);
        Assert.That(server.MatchesHostname("10.1.2.3") && server.MatchesHostname("192.168.1.10"), Is.True);
        Assert.That(IsTrusted(certificates.Authority!, server), Is.True);
    }

    private HallCertificates Certificates(TimeProvider clock, IReadOnlyList<string> names) =>
        new(new HallOptions { Transport = TransportKind.Authority, Names = names }, new HallKeys(_folder), clock, NullLogger<HallCertificates>.Instance);

    private static bool IsTrusted(X509Certificate2 authority, X509Certificate2 server)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        return chain.Build(server);
    }
}
