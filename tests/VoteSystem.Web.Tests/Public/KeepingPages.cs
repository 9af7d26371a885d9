using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Tests.Public;

/// <summary>Pages for the public are drawn once and served from memory until something happens in their congress.</summary>
public sealed class KeepingPages
{
    private const string Home = "/t/shili";

    private static readonly string[] Published =
    [
        "/", Home, "/t/shili/data", "/t/shili/2026/results", "/t/shili/2027/candidates", "/t/shili/2027/candidates/1", "/t/shili/2026/progress",
        "/t/shili/2026/progress/1", "/t/shili/2026/appraisal", "/t/shili-xiang/2027/call", "/t/shili/2027/proposals",
        "/t/shili/data.json", "/t/shili/news.atom", "/t/shili/2026/data/progress.json", "/t/shili/2026/data/progress.csv", "/openapi.json", "/data/towns.json",
    ];

    private HttpClient _reader = null!;

    [SetUp]
    public void SetUp() => _reader = PublicSite.Reader();

    [TearDown]
    public void TearDown() => _reader.Dispose();

    [TestCaseSource(nameof(Published))]
    public async Task A_page_that_is_kept_costs_one_reading_of_the_database(string page)
    {
        var first = await _reader.GetAsync(page);
        var before = PublicSite.Readings;

        var second = await _reader.GetAsync(page);

        Assert.Multiple(async () =>
        {
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(PublicSite.Readings - before, Is.LessThanOrEqualTo(1));
            Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        });
    }

    [Test]
    public async Task A_publication_on_another_node_is_seen_with_the_next_reading()
    {
        await _reader.GetAsync(Home);

        await PublicSite.PublishElsewhere("shili", 2027, PublicationKind.Candidates, "示例更正后的候选项目公示", new PublishedRow(1, "示例项目", []));

        Assert.That(await _reader.GetStringAsync(Home), Does.Contain("示例更正后的候选项目公示"));
    }

    [Test]
    public async Task A_new_day_draws_the_page_anew()
    {
        await _reader.GetAsync(Home);
        var before = PublicSite.Readings;

        PublicSite.Town.Clock.Now = PublicSite.Town.Clock.Now.AddDays(1);
        await _reader.GetAsync(Home);
        PublicSite.Town.Clock.Now = PublicSite.Town.Clock.Now.AddDays(-1);

        Assert.That(PublicSite.Readings - before, Is.GreaterThan(1));
    }

    [Test]
    public async Task Each_language_size_and_theme_has_a_page_of_its_own()
    {
        var plain = await _reader.GetStringAsync(Home);
        var english = await Get(Home, "language=c=zh-CN|uic=en");
        var elder = await Get(Home, "size=elder");
        var dark = await Get(Home, "theme=dark");
        var nonsense = await Get(Home, "size=huge; theme=red");

        Assert.Multiple(() =>
        {
            Assert.That(plain, Does.Contain("lang=\"zh-CN\"").And.Contain("data-size=\"\""));
            Assert.That(english, Does.Contain("lang=\"en\""));
            Assert.That(elder, Does.Contain("data-size=\"elder\""));
            Assert.That(dark, Does.Contain("data-theme=\"dark\""));
            Assert.That(nonsense, Is.EqualTo(plain));
        });
    }

    [Test]
    public async Task Somebody_who_is_signed_in_gets_a_page_of_the_own_and_leaves_none_behind()
    {
        using var secretary = PublicSite.Town.As(Role.CountyOffice);

        var own = await secretary.Open(Home);
        var visitor = await PublicSite.Town.Visitor().Open(Home);

        Assert.Multiple(() =>
        {
            Assert.That(own.Text, Does.Contain("示例用户"));
            Assert.That(visitor.Text, Does.Not.Contain("示例用户"));
        });
    }

    [Test]
    public async Task The_same_page_again_is_answered_without_the_page()
    {
        using var first = await _reader.GetAsync(Home);
        using var request = new HttpRequestMessage(HttpMethod.Get, Home);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await _reader.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(first.Headers.CacheControl!.NoCache, Is.True);
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task A_page_travels_compressed_where_the_browser_understands_it(string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Home);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));

        using var answer = await _reader.SendAsync(request);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var text = new StreamReader(plain, Encoding.UTF8);

        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
        Assert.That(await text.ReadToEndAsync(), Does.Contain("</html>"));
    }

    [Test]
    public void A_page_that_takes_a_form_is_never_kept()
    {
        var kept = PublicSite.Town.Get<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName == PublishedPages.Policy)
            .Select(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>())
            .Where(page => page is not null && page.HandlerMethods.Any(handler => handler.HttpMethod == "Post"));

        Assert.That(kept.Select(page => page!.ViewEnginePath), Is.Empty);
    }

    [TestCaseSource(nameof(Published))]
    public async Task A_page_that_is_kept_holds_no_token_and_sets_no_cookie(string page)
    {
        using var answer = await _reader.GetAsync(page);

        Assert.Multiple(async () =>
        {
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("__RequestVerificationToken"));
        });
    }

    [TestCase("/t/shili-xiang/2027/propose")]
    [TestCase("/account/sign-in")]
    [TestCase("/t/nowhere")]
    public async Task A_form_the_sign_in_and_an_unknown_town_are_drawn_each_time(string page)
    {
        using var answer = await _reader.GetAsync(page);

        Assert.That(answer.Headers.ETag, Is.Null);
    }

    [Test]
    public async Task The_headers_of_safety_stand_on_a_kept_page_too()
    {
        await _reader.GetAsync(Home);

        using var kept = await _reader.GetAsync(Home);

        Assert.That(kept.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
    }

    private async Task<string> Get(string page, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookies);
        using var answer = await _reader.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
