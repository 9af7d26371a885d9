using System.Net;
using System.Net.Http.Headers;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Collect;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Public;

/// <summary>A citizen sends photos with a proposal; the public sees them after the secretariat has looked at them.</summary>
public sealed class SendingPhotos
{
    // One grey point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TestTown _town = null!;

    [SetUp]
    public async Task SetUp() => _town = await CollectTown.Start();

    [TearDown]
    public async Task TearDown() => await _town.DisposeAsync();

    [Test]
    public async Task A_photo_is_public_only_after_the_secretariat_accepted_it()
    {
        using var resident = _town.Visitor();
        using var secretary = _town.As(Role.Secretariat);
        var fate = await HandIn(resident, Picture);
        var page = await secretary.Open(TownProjects.Url("secretariat/photos"));
        var photo = AddressIn(page.Html);

        var before = await resident.Http.GetAsync(photo);
        var seenInside = await secretary.Http.GetAsync(photo);
        await secretary.SubmitOn(page, [], "handler=Accept");
        var after = await resident.Http.GetAsync(photo);

        Assert.Multiple(async () =>
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(seenInside.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
            Assert.That(after.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That((await resident.Open(fate)).Html, Does.Contain(photo));
        });
    }

    [Test]
    public async Task A_refused_photo_is_gone_for_everybody()
    {
        using var resident = _town.Visitor();
        using var secretary = _town.As(Role.Secretariat);
        await HandIn(resident, Picture);
        var page = await secretary.Open(TownProjects.Url("secretariat/photos"));
        var photo = AddressIn(page.Html);

        var shown = await secretary.SubmitOn(page, [], "handler=Accept");
        var question = await secretary.SubmitOn(shown, [], "handler=Refuse");
        var done = await secretary.SubmitOn(question, [], "confirmed");

        Assert.Multiple(async () =>
        {
            Assert.That(question.Text, Does.Contain("不能恢复"));
            Assert.That(done.Text, Does.Contain("照片已删除"));
            Assert.That((await secretary.Http.GetAsync(photo)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await resident.Http.GetAsync(photo)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task A_file_that_only_looks_like_a_photo_is_refused_and_nothing_typed_is_lost()
    {
        using var resident = _town.Visitor();

        var answer = await Send(resident, "<script>alert(1)</script>"u8.ToArray(), "树.jpg");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Text, Does.Contain("树.jpg").And.Contain("不是能显示的照片"));
            Assert.That(answer.Html, Does.Contain("村口至小学安装路灯"));
        });
    }

    private async Task<string> HandIn(Browser resident, byte[] picture)
    {
        var done = await Send(resident, picture, "树.png");
        var code = System.Text.RegularExpressions.Regex.Match(done.Html, "fate\\?code=([A-Z0-9-]+)").Groups[1].Value;
        Assert.That(code, Is.Not.Empty, done.Text);
        return $"/t/{TestTown.Slug}/fate?code={code}";
    }

    private static Task<Seen> Send(Browser resident, byte[] picture, string name) =>
        resident.Upload(TownProjects.Url("propose"), "Photos", name, picture, CollectTown.Filled());

    private static string AddressIn(string html) => System.Text.RegularExpressions.Regex.Match(html, "/t/[a-z]+/photo/[0-9a-f]{32}").Value;
}
