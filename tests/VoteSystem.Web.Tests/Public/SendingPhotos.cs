using System.Net;
using System.Net.Http.Headers;
using SkiaSharp;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
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
    public async Task The_small_photo_is_seen_by_whom_the_photo_is_seen_and_kept_as_long()
    {
        using var resident = _town.Visitor();
        using var secretary = _town.As(Role.Secretariat);
        var fate = await HandIn(resident, Picture);
        var page = await secretary.Open(TownProjects.Url("secretariat/photos"));
        var small = AddressIn(page.Html) + "/small";

        var before = await resident.Http.GetAsync(small);
        var inside = await secretary.Http.GetAsync(small);
        var shown = await secretary.SubmitOn(page, [], "handler=Accept");
        var after = await resident.Http.GetAsync(small);
        using var again = new HttpRequestMessage(HttpMethod.Get, small) { Headers = { IfNoneMatch = { after.Headers.ETag! } } };
        var unchanged = await resident.Http.SendAsync(again);
        var fateThen = (await resident.Open(fate)).Html;
        await secretary.SubmitOn(await secretary.SubmitOn(shown, [], "handler=Refuse"), [], "confirmed");

        Assert.Multiple(async () =>
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((inside.StatusCode, inside.Headers.CacheControl!.NoStore), Is.EqualTo((HttpStatusCode.OK, true)));
            Assert.That((after.StatusCode, after.Headers.CacheControl!.Public, after.Headers.CacheControl.MaxAge), Is.EqualTo((HttpStatusCode.OK, true, TimeSpan.FromHours(1))));
            Assert.That(after.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(fateThen, Does.Contain($"<img src=\"{small}\"").And.Contain($"<a href=\"{small[..^"/small".Length]}\">"));
            Assert.That((await resident.Http.GetAsync(small)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "gone with the photo");
        });
    }

    [Test]
    public async Task A_photo_from_before_small_ones_were_drawn_gets_its_small_one_when_it_is_first_shown()
    {
        using var resident = _town.Visitor();
        using var secretary = _town.As(Role.Secretariat);
        await HandIn(resident, Picture);
        var small = AddressIn((await secretary.Open(TownProjects.Url("secretariat/photos"))).Html) + "/small";
        await Execute("UPDATE photo SET small_bytes = NULL");

        var drawn = await secretary.Http.GetAsync(small);
        await Execute("UPDATE photo SET bytes = NULL");
        var kept = await secretary.Http.GetAsync(small);

        Assert.Multiple(() =>
        {
            Assert.That(drawn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.OK), "it was not drawn again");
        });
    }

    [Test]
    public async Task A_photo_that_cannot_be_decoded_is_refused_and_nothing_typed_is_lost()
    {
        using var resident = _town.Visitor();

        var answer = await Send(resident, DrawingSmallPhotos.WithoutTables(Photo()), "树.jpg");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.Text, Does.Contain("树.jpg").And.Contain("文件已损坏"));
            Assert.That(answer.Html, Does.Contain("村口至小学安装路灯"));
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

    private async Task Execute(string sql)
    {
        await using var work = await _town.Get<Db>().BeginWriting();
        await work.Execute(sql);
        await work.Commit();
    }

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(800, 600);
        for (var x = 0; x < 800; x++) bitmap.SetPixel(x, x % 600, SKColors.Gold);
        return bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
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
