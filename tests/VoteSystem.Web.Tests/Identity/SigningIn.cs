using System.Net;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class SigningIn
{
    private const string Password = "示例的一句很长的好记密码";
    private const string SignInPage = "/account/sign-in";

    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _town = await TestTown.Start();
        await Account("mishu", "13800000001", Role.Secretariat);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [TestCase("mishu")]
    [TestCase("MISHU")]
    [TestCase("138 0000 0001")]
    public async Task Name_or_number_with_the_password_lead_to_the_desk(string name)
    {
        using var browser = _town.Visitor();

        var seen = await SignIn(browser, name, Password);

        Assert.That((seen.Status, seen.Url), Is.EqualTo((HttpStatusCode.OK, "/t/shili/secretariat")));
    }

    [Test]
    public async Task Unknown_names_and_wrong_passwords_are_answered_alike_and_locked_alike()
    {
        await Account("suoding", null, Role.Teller);
        using var browser = _town.Visitor();

        var known = new List<string>();
        var unknown = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            known.Add(ErrorOf(await SignIn(browser, "suoding", "wrong-password")));
            unknown.Add(ErrorOf(await SignIn(browser, "meiyouren", "wrong-password")));
        }

        Assert.That(unknown, Is.EqualTo(known));
        Assert.That(known[3], Is.Not.EqualTo(known[4]), "The fifth wrong password locks.");
        Assert.That(ErrorOf(await SignIn(browser, "suoding", Password)), Is.EqualTo(known[4]), "Locked also for the right password.");
    }

    [Test]
    public async Task Only_an_address_of_this_site_is_followed_after_sign_in()
    {
        using var browser = _town.Visitor();

        var seen = await browser.Submit($"{SignInPage}?returnUrl=https://example.org/", Typed("mishu", Password));

        Assert.That(seen.Url, Is.EqualTo("/t/shili/secretariat"));
    }

    [Test]
    public async Task A_guarded_page_leads_to_sign_in_and_back()
    {
        using var browser = _town.Visitor();

        var asked = await browser.Open("/t/shili/secretariat/accounts");
        var seen = await browser.SubmitOn(asked, Typed("mishu", Password));

        Assert.That(asked.Url, Does.StartWith(SignInPage));
        Assert.That((seen.Status, seen.Url), Is.EqualTo((HttpStatusCode.OK, "/t/shili/secretariat/accounts")));
    }

    [Test]
    public async Task A_one_time_password_is_changed_before_anything_else()
    {
        await using var scope = _town.Services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<AccountDesk>()
            .Create(new NewAccount("xinren", "示例新人"), new RoleGrant(_town.Congress.Id.Value, Role.Secretariat), Manager.System);
        var oneTime = answer.Slips[0].Password;
        using var browser = _town.Visitor();

        var first = await SignIn(browser, "xinren", oneTime);
        var elsewhere = await browser.Open("/t/shili/secretariat");
        var tooCommon = await Choose(browser, oneTime, "password123");
        var same = await Choose(browser, oneTime, oneTime);
        var chosen = await Choose(browser, oneTime, Password);

        Assert.Multiple(() =>
        {
            Assert.That(first.Url, Is.EqualTo("/account/password"));
            Assert.That(elsewhere.Url, Is.EqualTo("/account/password"));
            Assert.That(tooCommon.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(same.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((chosen.Status, chosen.Url), Is.EqualTo((HttpStatusCode.OK, "/t/shili/secretariat")));
        });
    }

    [Test]
    public async Task A_closed_account_is_signed_out_within_a_minute_and_cannot_sign_in()
    {
        var id = await Account("lizhi", null, Role.Secretariat);
        using var browser = _town.Visitor();
        await SignIn(browser, "lizhi", Password);
        await using var scope = _town.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<AccountDesk>().Do(AccountAct.Disable, id, Manager.System);
        _town.Clock.Now += TimeSpan.FromSeconds(61);
        var afterwards = await browser.Open("/t/shili/secretariat");
        var again = await SignIn(browser, "lizhi", Password);

        Assert.That(afterwards.Url, Does.StartWith(SignInPage));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task After_sign_out_the_desk_is_closed()
    {
        using var browser = _town.Visitor();
        await SignIn(browser, "mishu", Password);

        await browser.Submit("/account/sign-out", []);

        Assert.That((await browser.Open("/t/shili/secretariat")).Url, Does.StartWith(SignInPage));
    }

    private static Task<Seen> SignIn(Browser browser, string name, string password) => browser.Submit(SignInPage, Typed(name, password));

    private static (string Name, string Value)[] Typed(string name, string password) => [("Input.SignInName", name), ("Input.Password", password)];

    private static Task<Seen> Choose(Browser browser, string old, string wanted) => browser.Submit(
        "/account/password", [("Input.Password", old), ("Input.NewPassword", wanted), ("Input.RepeatPassword", wanted)]);

    private static string ErrorOf(Seen seen)
    {
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        var start = seen.Html.IndexOf("field-error", StringComparison.Ordinal);
        return seen.Html[start..seen.Html.IndexOf("</p>", start, StringComparison.Ordinal)];
    }

    private async Task<UserId> Account(string name, string? phone, Role role)
    {
        await using var scope = _town.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDesk>()
            .CreateWithPassword(new NewAccount(name, $"示例{name}", phone), new RoleGrant(_town.Congress.Id.Value, role), Password);
        return (await _town.Get<AccountQueries>().FindByName(name))!.Id;
    }
}
