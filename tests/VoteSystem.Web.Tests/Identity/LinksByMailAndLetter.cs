using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class LinksByMailAndLetter
{
    private const string NewPassword = "七里桥边长着八棵大树";

    private SignInTown _town = null!;

    [SetUp]
    public async Task Start() => _town = await SignInTown.Start();

    [TearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_serves_once()
    {
        await _town.Account("wangji", Role.Secretariat, email: "wangji@example.org");
        using var browser = _town.Visitor();

        var asked = await browser.Submit("/account/forgot", [("SignInName", "wangji")]);
        var mail = await _town.Mail(1);
        var link = SignInTown.LinkIn(mail);
        await browser.Open(link);
        var chosen = await Choose(browser, link);
        using var other = _town.Visitor();
        var again = await other.Open(link);
        var old = await SignInTown.SignIn(other, "wangji");
        var fresh = await SignInTown.SignIn(other, "wangji", NewPassword);

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Does.Contain("已收到"));
            Assert.That(mail, Does.Contain("X-Receiver: wangji@example.org").And.Contain("有人为账号 wangji 申请重设密码"));
            Assert.That(chosen.Url, Is.EqualTo("/t/shili/secretariat"));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Gone));
            Assert.That(old.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(fresh.Url, Is.EqualTo("/t/shili/secretariat"));
        });
    }

    [TestCase("meiyouzhegeren")]
    [TestCase("wuyouxiang")]
    [TestCase("tingyong")]
    public async Task Nobody_learns_whether_a_name_has_an_account(string name)
    {
        await _town.Account("wangji", Role.Secretariat, email: "wangji@example.org");
        await _town.Account("wuyouxiang", Role.Secretariat);
        await _town.Account("mishu", Role.Secretariat);
        var closed = await _town.Account("tingyong", Role.Secretariat, email: "tingyong@example.org");
        using var clerk = await _town.SignedIn("mishu");
        var question = await clerk.Submit($"/t/shili/secretariat/accounts/{closed.Value:N}", [], "\"Disable\"");
        await clerk.SubmitOn(question, [], "\"Disable\"");
        using var browser = _town.Visitor();

        var known = await browser.Submit("/account/forgot", [("SignInName", "wangji")]);
        var unknown = await browser.Submit("/account/forgot", [("SignInName", name)]);
        var last = await browser.Submit("/account/forgot", [("SignInName", "wangji@example.org")]);

        Assert.Multiple(async () =>
        {
            Assert.That(unknown.Text, Is.EqualTo(known.Text));
            Assert.That(last.Text, Is.EqualTo(known.Text));
            // The wishes are answered in order, so the first mail is there and none for the others.
            Assert.That(await _town.Mail(1), Does.Contain("wangji@example.org"));
            Assert.That(Directory.GetFiles(_town.MailFolder), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task A_link_ends_after_an_hour()
    {
        await _town.Account("wangji", Role.Secretariat, email: "wangji@example.org");
        using var browser = _town.Visitor();
        await browser.Submit("/account/forgot", [("SignInName", "wangji")]);
        var link = SignInTown.LinkIn(await _town.Mail(1));
        var page = await browser.Open(link);

        _town.Town.Clock.Now += TimeSpan.FromMinutes(60) + TimeSpan.FromSeconds(1);
        var late = await browser.SubmitOn(page, [("Input.NewPassword", NewPassword), ("Input.RepeatPassword", NewPassword)]);

        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task Whoever_has_a_second_step_still_needs_it_after_a_link()
    {
        await _town.Account("wangji", Role.Secretariat, email: "wangji@example.org");
        using var holder = await _town.SignedIn("wangji");
        await _town.TurnOnSecondStep(holder);
        using var browser = _town.Visitor();
        await browser.Submit("/account/forgot", [("SignInName", "wangji")]);

        var chosen = await Choose(browser, SignInTown.LinkIn(await _town.Mail(1)));

        Assert.That(chosen.Url, Is.EqualTo("/account/sign-in/code"));
    }

    [Test]
    public async Task A_weak_password_is_refused_and_the_link_goes_on_serving()
    {
        await _town.Account("wangji", Role.Secretariat, email: "wangji@example.org");
        using var browser = _town.Visitor();
        await browser.Submit("/account/forgot", [("SignInName", "wangji")]);
        var link = SignInTown.LinkIn(await _town.Mail(1));

        var common = await browser.Submit(link, [("Input.NewPassword", "woaizhongguo8888"), ("Input.RepeatPassword", "woaizhongguo8888")]);
        var good = await Choose(browser, link);

        Assert.That(common.Text, Does.Contain("太常见"));
        Assert.That(good.Url, Is.EqualTo("/t/shili/secretariat"));
    }

    [Test]
    public async Task The_letter_of_a_new_account_carries_a_link_as_qr_code_that_opens_it()
    {
        await _town.Account("mishu", Role.Secretariat);
        using var clerk = await _town.SignedIn("mishu");

        var made = await clerk.Submit(
            "/t/shili/secretariat/accounts/new",
            [("Input.DisplayName", "示例计票人"), ("Input.UserName", "jipiao"), ("Input.Email", "jipiao@example.org"), ("Grant.Role", nameof(Role.Teller))],
            "Input.DisplayName");
        var question = await clerk.Submit("/t/shili/secretariat/accounts/mail", []);

        Assert.Multiple(async () =>
        {
            Assert.That(Regex.Count(made.Html, "class=\"qr\""), Is.EqualTo(1));
            Assert.That(question.Text, Does.Contain("已发出 1 封，0 封没有发出"));
            Assert.That(await _town.Mail(1), Does.Contain("您的账号 jipiao 已经建立"));
            using var teller = _town.Visitor();
            Assert.That((await Choose(teller, SignInTown.LinkIn(await _town.Mail(1)))).Url, Is.EqualTo("/t/shili/scrutiny"));
            Assert.That((await _town.Get<AccountQueries>().FindByName("jipiao"))!.MustChangePassword, Is.False);
        });
    }

    [Test]
    public async Task The_secretariat_mails_a_link_to_one_person()
    {
        await _town.Account("mishu", Role.Secretariat);
        var teller = await _town.Account("jipiao", Role.Teller, email: "jipiao@example.org");
        using var clerk = await _town.SignedIn("mishu");

        var done = await clerk.Submit($"/t/shili/secretariat/accounts/{teller.Value:N}", [], "\"SendLink\"");

        Assert.That(done.Text, Does.Contain("邮件已发出"));
        Assert.That(await _town.Mail(1), Does.Contain("jipiao@example.org"));
    }

    private static Task<Seen> Choose(Browser browser, string link) =>
        browser.Submit(link, [("Input.NewPassword", NewPassword), ("Input.RepeatPassword", NewPassword)]);
}
