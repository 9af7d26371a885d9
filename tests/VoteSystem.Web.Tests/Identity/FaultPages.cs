using System.Net;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class FaultPages
{
    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task Start() => _town = await TestTown.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task A_healthy_server_says_ok()
    {
        using var watcher = _town.Visitor();

        var seen = await watcher.Open("/healthz");

        Assert.That((seen.Status, seen.Html), Is.EqualTo((HttpStatusCode.OK, "ok")));
    }

    [TestCase("/nothing-here", HttpStatusCode.NotFound, "没有找到这一页")]
    [TestCase("/t/meiyou/secretariat", HttpStatusCode.Forbidden, "您的角色不能打开这一页")]
    [TestCase("/error/500", HttpStatusCode.InternalServerError, "故障编号")]
    public async Task Errors_are_pages_in_plain_words(string url, HttpStatusCode status, string words)
    {
        using var browser = _town.As(Role.Secretariat);

        var seen = await browser.Open(url);

        Assert.That(seen.Status, Is.EqualTo(status));
        Assert.That(seen.Text, Does.Contain(words));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused_in_plain_words()
    {
        using var browser = _town.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Input.SignInName", "示例")]);

        using var answer = await browser.Http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("没有看懂这次提交"));
    }
}
