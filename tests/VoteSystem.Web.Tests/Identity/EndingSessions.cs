using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class EndingSessions
{
    private const string Office = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0";
    private const string Phone = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0";

    private SignInTown _town = null!;

    [OneTimeSetUp]
    public async Task Start() => _town = await SignInTown.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task One_device_is_signed_out_from_another_within_a_minute()
    {
        await _town.Account("liangtai", Role.Secretariat);
        using var office = await _town.SignedIn("liangtai", Office);
        using var phone = await _town.SignedIn("liangtai", Phone);
        var list = await office.Open("/account/sessions");

        await office.SubmitOn(list, [], "WeChat");
        var atOnce = await phone.Open("/t/shili/secretariat");
        _town.Town.Clock.Now += TimeSpan.FromSeconds(61);
        var afterwards = await phone.Open("/t/shili/secretariat");
        var mine = await office.Open("/t/shili/secretariat");

        Assert.Multiple(() =>
        {
            Assert.That(list.Text, Does.Contain("Edge · Windows").And.Contain("WeChat · Android").And.Contain("当前设备"));
            Assert.That(atOnce.Url, Is.EqualTo("/t/shili/secretariat"), "stated: within a minute");
            Assert.That(afterwards.Url, Does.StartWith("/account/sign-in"));
            Assert.That(mine.Url, Is.EqualTo("/t/shili/secretariat"));
        });
    }

    [Test]
    public async Task The_session_stays_the_same_while_its_cookie_is_renewed()
    {
        var user = await _town.Account("changyong", Role.Secretariat);
        using var browser = await _town.SignedIn("changyong", Office);

        for (var no = 0; no < 3; no++)
        {
            _town.Town.Clock.Now += TimeSpan.FromSeconds(61);
            Assert.That((await browser.Open("/t/shili/secretariat")).Url, Is.EqualTo("/t/shili/secretariat"));
        }

        Assert.That(await _town.Get<SignInQueries>().SessionsOf(user, _town.Town.Clock.Now), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Signing_out_ends_the_session()
    {
        var user = await _town.Account("tuichu", Role.Secretariat);
        using var browser = await _town.SignedIn("tuichu", Office);

        await browser.Submit("/account/sign-out", []);

        Assert.That(await _town.Get<SignInQueries>().SessionsOf(user, _town.Town.Clock.Now), Is.Empty);
    }

    [Test]
    public async Task The_secretariat_signs_out_one_device_of_a_teller()
    {
        var teller = await _town.Account("jipiao", Role.Teller);
        await _town.Account("mishu", Role.Secretariat);
        using var holder = await _town.SignedIn("jipiao", Phone);
        using var clerk = await _town.SignedIn("mishu", Office);

        var done = await clerk.Submit($"/t/shili/secretariat/accounts/{teller.Value:N}", [], "handler=EndSession");
        _town.Town.Clock.Now += TimeSpan.FromSeconds(61);

        Assert.That(done.Text, Does.Contain("该设备将在一分钟内退出登录"));
        Assert.That((await holder.Open("/t/shili/scrutiny")).Url, Does.StartWith("/account/sign-in"));
    }

    [Test]
    public async Task A_new_password_signs_every_other_device_out()
    {
        await _town.Account("huanmima", Role.Secretariat);
        using var office = await _town.SignedIn("huanmima", Office);
        using var phone = await _town.SignedIn("huanmima", Phone);

        await office.Submit("/account/password", [("Input.Password", SignInTown.Password), ("Input.NewPassword", "七里桥边长着八棵大树"), ("Input.RepeatPassword", "七里桥边长着八棵大树")]);
        _town.Town.Clock.Now += TimeSpan.FromSeconds(61);

        Assert.That((await phone.Open("/t/shili/secretariat")).Url, Does.StartWith("/account/sign-in"));
        Assert.That((await office.Open("/t/shili/secretariat")).Url, Is.EqualTo("/t/shili/secretariat"));
    }
}
