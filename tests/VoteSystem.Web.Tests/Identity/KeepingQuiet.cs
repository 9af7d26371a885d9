using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

/// <summary>What a log must not hold, and how often one address may ask for the sign-in page.</summary>
public sealed class KeepingQuiet
{
    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task Start() => _town = await TestTown.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task Neither_the_address_of_a_slip_nor_a_telephone_number_enters_the_log()
    {
        var log = new LogLines();
        await using var town = _town.WithWebHostBuilder(builder => builder.ConfigureLogging(logging =>
            logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        using var browser = new Browser(town.CreateClient());

        await browser.Open("/t/shili/slip/7KQ3M9XWTB2H");
        await browser.Open("/account/link/q7Kx-secret-of-a-link");
        await browser.Submit("/account/sign-in", [("Input.SignInName", "13800009999"), ("Input.Password", "a-wrong-password")]);

        Assert.That(log.All, Is.Not.Empty, "The collector sees the log.");
        Assert.That(log.All, Has.None.Contains("7KQ3M9XWTB2H").And.None.Contains("q7Kx-secret-of-a-link").And.None.Contains("13800009999").And.None.Contains("a-wrong-password"));
    }

    [Test]
    public async Task Too_many_tries_from_one_address_are_answered_in_plain_words()
    {
        await using var town = _town.WithWebHostBuilder(builder => builder.UseSetting("SignIn:TriesPerMinute", "2"));
        using var browser = new Browser(town.CreateClient());

        await browser.Open("/account/sign-in");
        var second = await browser.Open("/account/sign-in");
        var third = await browser.Open("/account/sign-in");

        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(third.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(third.Text, Does.Contain("请求太频繁"));
    }
}
