using System.Net;
using Microsoft.AspNetCore.Hosting;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

/// <summary>Sign-in through a county's portal (OpenID Connect); the portal is a real server in this process.</summary>
public sealed class ThroughThePortal
{
    private SmallPortal _portal = null!;
    private SignInTown _town = null!;

    [SetUp]
    public async Task Start()
    {
        _portal = await SmallPortal.Start();
        _town = await SignInTown.Start(builder => builder
            .UseSetting("SignIn:Portal:Authority", _portal.Address)
            .UseSetting("SignIn:Portal:ClientId", SmallPortal.ClientId)
            .UseSetting("SignIn:Portal:ClientSecret", SmallPortal.ClientSecret)
            .UseSetting("SignIn:Portal:RequireHttps", "false")
            .UseSetting("SignIn:Portal:Name", "示例县统一身份认证"));
        _portal.Person["phone_number"] = "+86 138-0000-0001";
    }

    [TearDown]
    public async Task Stop()
    {
        await _town.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Whoever_has_an_account_with_the_number_comes_to_the_own_desk()
    {
        var user = await _town.Account("mishu", Role.Secretariat, phone: "13800000001");
        using var browser = _town.WithoutRedirects();

        var button = await browser.Open("/account/sign-in");
        var last = await GoThrough(browser);

        Assert.Multiple(async () =>
        {
            Assert.That(button.Text, Does.Contain("示例县统一身份认证"));
            Assert.That(last, Is.EqualTo("/t/shili/secretariat"));
            Assert.That((await _town.Get<SignInQueries>().SessionsOf(user, _town.Town.Clock.Now)).Single().Method, Is.EqualTo("portal"));
        });
    }

    [Test]
    public async Task Nobody_gets_an_account_by_coming_from_the_portal()
    {
        using var browser = _town.WithoutRedirects();
        var before = await _town.Get<AccountListQueries>().Count(null, "");

        var last = await GoThrough(browser);

        Assert.Multiple(async () =>
        {
            Assert.That(last, Is.EqualTo("/account/sign-in"));
            Assert.That((await browser.Open("/account/sign-in")).Text, Does.Contain("本系统没有与您对应的账号"));
            Assert.That(await _town.Get<AccountListQueries>().Count(null, ""), Is.EqualTo(before));
        });
    }

    [TestCase("forged")]
    [TestCase("audience")]
    [TestCase("nonce")]
    public async Task A_token_that_is_not_for_this_request_opens_nothing(string what)
    {
        await _town.Account("mishu", Role.Secretariat, phone: "13800000001");
        _portal.IsForged = what == "forged";
        if (what == "audience") _portal.Audience = "another-client";
        if (what == "nonce") _portal.OtherNonce = "another-request";
        using var browser = _town.WithoutRedirects();

        var last = await GoThrough(browser);

        Assert.That(last, Is.EqualTo("/account/sign-in"));
        Assert.That((await browser.Open("/t/shili/secretariat")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Whoever_has_a_second_step_still_takes_it()
    {
        await _town.Account("mishu", Role.Secretariat, phone: "13800000001");
        using var holder = await _town.SignedIn("mishu");
        var (key, _) = await _town.TurnOnSecondStep(holder);
        using var browser = _town.WithoutRedirects();

        var last = await GoThrough(browser);
        await browser.Submit("/account/sign-in/code", [("Code", _town.CodeOf(key))]);

        Assert.That(last, Is.EqualTo("/account/sign-in/code"));
        Assert.That((await browser.Open("/t/shili/secretariat")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_portal_that_does_not_answer_is_said_in_plain_words()
    {
        await _portal.DisposeAsync();
        using var browser = _town.WithoutRedirects();

        var last = await GoThrough(browser);

        Assert.That(last, Is.EqualTo("/account/sign-in"));
        Assert.That((await browser.Open("/account/sign-in")).Text, Does.Contain("统一身份认证没有完成"));
    }

    [TestCase(true, "/t/shili/secretariat")]
    [TestCase(false, "/account/sign-in")]
    public async Task An_address_counts_only_when_the_portal_verified_it(bool isVerified, string last)
    {
        await using var town = await SignInTown.Start(builder => builder
            .UseSetting("SignIn:Portal:Authority", _portal.Address)
            .UseSetting("SignIn:Portal:ClientId", SmallPortal.ClientId)
            .UseSetting("SignIn:Portal:ClientSecret", SmallPortal.ClientSecret)
            .UseSetting("SignIn:Portal:RequireHttps", "false")
            .UseSetting("SignIn:Portal:Claim", "email")
            .UseSetting("SignIn:Portal:Field", "Email"));
        await town.Account("mishu", Role.Secretariat, email: "mishu@example.org");
        (_portal.Person["email"], _portal.Person["email_verified"]) = ("Mishu@Example.org", isVerified);
        using var browser = town.WithoutRedirects();

        Assert.That(await GoThrough(browser), Is.EqualTo(last));
    }

    [Test]
    public async Task Without_the_setting_there_is_no_portal()
    {
        await using var plain = await SignInTown.Start();
        using var browser = plain.Visitor();

        var start = await browser.Open("/account/portal?handler=Start");
        var page = await browser.Open("/account/sign-in");

        Assert.That(start.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Html, Does.Not.Contain("/account/portal"));
    }

    /// <summary>Follows every redirect, at the portal too, as a browser does; stops at a page and returns its address.</summary>
    private async Task<string> GoThrough(Browser browser)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var next = new Uri("http://localhost/account/portal?handler=Start");
        for (var step = 0; step < 12; step++)
        {
            var isPortal = _portal.Address.EndsWith($":{next.Port}", StringComparison.Ordinal);
            using var answer = isPortal ? await outside.GetAsync(next) : await browser.Http.GetAsync(next);
            if (answer.Headers.Location is not { } location) return next.AbsolutePath;
            next = new Uri(next, location);
            // The message of the sign-in page is still to be read.
            if (next.AbsolutePath == "/account/sign-in") return next.AbsolutePath;
        }

        throw new AssertionException($"Redirected without an end, last to {next}.");
    }
}
