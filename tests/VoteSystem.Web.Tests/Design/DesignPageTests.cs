using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using NUnit.Framework;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Design;

/// <summary>The page of components, the display settings and the headers, over HTTP.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class DesignPageTests : IDisposable
{
    private readonly TownDatabase _database = new();
    private readonly WebApplicationFactory<Program> _site;

    public DesignPageTests() =>
        _site = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Text:MissingIsError", "true");
            foreach (var (name, value) in _database.Settings) host.UseSetting(name, value);
        });

    private HttpClient Browser() => _site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
    }

    [TestCase("zh-CN", "大字版")]
    [TestCase("en", "Large type")]
    public async Task All_components_are_drawn_in_both_languages(string language, string word)
    {
        var page = await Browser().GetStringAsync($"/design?culture={language}");

        Assert.That(page, Does.Contain($"<html lang=\"{language}\""));
        Assert.That(page, Does.Contain(word));
        Assert.That(page, Does.Contain("镇卫生院门诊楼改造"), "Chinese stays readable in the source.");
    }

    [Test]
    public async Task Without_a_wish_the_pages_are_Chinese_whatever_the_browser_prefers()
    {
        var browser = Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");

        Assert.That(await browser.GetStringAsync("/design"), Does.Contain("<html lang=\"zh-CN\""));
    }

    [Test]
    public async Task Language_and_size_are_remembered_without_script()
    {
        var browser = Browser();

        var answer = await browser.PostAsync("/display", Form(("culture", "en"), ("size", "elder"), ("returnUrl", "/design?q=1")));
        var page = await browser.GetStringAsync("/design");

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/design?q=1"));
        Assert.That(page, Does.Contain("lang=\"en\" data-size=\"elder\""));
    }

    [TestCase("https://example.org/")]
    [TestCase("//example.org/")]
    [TestCase("/\\example.org/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("")]
    public async Task The_way_back_never_leaves_the_site(string returnUrl)
    {
        var answer = await Browser().PostAsync("/display", Form(("size", "elder"), ("returnUrl", returnUrl)));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/"));
    }

    [TestCase("size", "<script>")]
    [TestCase("culture", "fr")]
    [TestCase("theme", "pink")]
    public async Task Unknown_settings_are_not_remembered(string name, string value)
    {
        var answer = await Browser().PostAsync("/display", Form((name, value)));

        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join(';', set) : "";
        Assert.That(cookies, Does.Not.Contain(value).And.Not.Contain(Uri.EscapeDataString(value)));
    }

    [TestCase("/design")]
    [TestCase("/css/tokens.css")]
    [TestCase("/no/such/page")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var answer = await Browser().GetAsync(path);

        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';").And.Not.Contain("unsafe"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task An_error_keeps_what_was_typed_and_points_at_the_field()
    {
        var browser = Browser();
        var form = await browser.GetStringAsync("/design");
        var token = System.Text.RegularExpressions.Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

        var answer = await browser.PostAsync("/design", Form(
            ("__RequestVerificationToken", token), ("Input.Title", ""), ("Input.Content", "村口的路灯坏了"), ("Input.Money", "一百"), ("Input.Village", "2")));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain("href=\"#Input_Title\""));
        Assert.That(page, Does.Contain("aria-invalid=\"true\""));
        Assert.That(page, Does.Contain("村口的路灯坏了"));
        Assert.That(page, Does.Contain("value=\"一百\"").And.Contain("“一百”看不懂"));
        Assert.That(page, Does.Contain("<option selected=\"selected\" value=\"2\">"));
    }

    [Test]
    public async Task The_list_searches_sorts_and_pages_by_its_address()
    {
        var browser = Browser();

        var found = await browser.GetStringAsync("/design?q=%E5%8D%AB%E7%94%9F");
        var second = await browser.GetStringAsync("/design?p=2&sort=-money");

        Assert.That(found, Does.Contain("共 2 条"));
        Assert.That(second, Does.Contain("aria-sort=\"descending\"").And.Contain("href=\"/design?sort=money\""));
    }

    [TestCase("p=abc&size=99999999999")]
    [TestCase("p=-1&q=%20")]
    public async Task Nonsense_in_the_address_of_a_list_shows_its_first_page(string query)
    {
        var page = await Browser().GetStringAsync($"/design?{query}");

        Assert.That(page, Does.Contain("三桥及周边社区路灯安装工程</a></td>").And.Contain("共 7 条"));
        Assert.That(page, Does.Not.Contain("看不懂"));
    }

    [Test]
    public void The_page_can_be_switched_off()
    {
        using var closed = _site.WithWebHostBuilder(host => host.UseSetting("Design:Page", "false"));

        var answer = closed.CreateClient().GetAsync("/design").Result;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
