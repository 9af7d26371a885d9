using System.Net;
using Microsoft.AspNetCore.Hosting;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

/// <summary>A code of an app after the password, over real sign-in.</summary>
public sealed class TheSecondStep
{
    private SignInTown _town = null!;

    [OneTimeSetUp]
    public async Task Start() => _town = await SignInTown.Start(builder => builder.UseSetting("SignIn:SecondStepRoles:0", "Presidium"));

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task Whoever_turned_it_on_is_asked_for_a_code_and_each_code_serves_once()
    {
        await _town.Account("liangbu", Role.Secretariat);
        using var first = await _town.SignedIn("liangbu");
        var (key, _) = await _town.TurnOnSecondStep(first);
        using var browser = _town.Visitor();

        var asked = await SignInTown.SignIn(browser, "liangbu");
        var closed = await browser.Open("/t/shili/secretariat");
        await SignInTown.SignIn(browser, "liangbu");
        var wrong = await browser.Submit("/account/sign-in/code", [("Code", "000000")]);
        var inside = await browser.Submit("/account/sign-in/code", [("Code", _town.CodeOf(key))]);
        using var thief = _town.Visitor();
        await SignInTown.SignIn(thief, "liangbu");
        var replayed = await thief.Submit("/account/sign-in/code", [("Code", _town.CodeOf(key))]);

        Assert.Multiple(() =>
        {
            Assert.That(asked.Url, Does.StartWith("/account/sign-in/code"));
            Assert.That(closed.Url, Does.StartWith("/account/sign-in"), "the password alone opens nothing");
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(inside.Url, Is.EqualTo("/t/shili/secretariat"));
            Assert.That(replayed.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    [Test]
    public async Task A_recovery_code_opens_once_and_says_how_many_are_left()
    {
        await _town.Account("beiyong", Role.Secretariat);
        using var first = await _town.SignedIn("beiyong");
        var (_, codes) = await _town.TurnOnSecondStep(first);
        using var browser = _town.Visitor();

        await SignInTown.SignIn(browser, "beiyong");
        var inside = await browser.Submit("/account/sign-in/code", [("Code", codes[0].ToUpperInvariant())]);
        using var again = _town.Visitor();
        await SignInTown.SignIn(again, "beiyong");
        var second = await again.Submit("/account/sign-in/code", [("Code", codes[0])]);

        Assert.Multiple(() =>
        {
            Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
            Assert.That(inside.Url, Is.EqualTo("/t/shili/secretariat"));
            Assert.That(inside.Text, Does.Contain("还剩 9 个"));
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    [Test]
    public async Task Five_wrong_codes_lock_the_account_as_wrong_passwords_do()
    {
        await _town.Account("caima", Role.Secretariat);
        using var first = await _town.SignedIn("caima");
        var (key, _) = await _town.TurnOnSecondStep(first);
        using var browser = _town.Visitor();
        await SignInTown.SignIn(browser, "caima");

        for (var no = 0; no < 5; no++) await browser.Submit("/account/sign-in/code", [("Code", $"00000{no}")]);
        var right = await browser.Submit("/account/sign-in/code", [("Code", _town.CodeOf(key))]);

        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(right.Text, Does.Contain("10 分钟"));
    }

    [Test]
    public async Task A_wrong_code_turns_nothing_on_and_keeps_the_key()
    {
        var user = await _town.Account("cuoma", Role.Secretariat);
        using var browser = await _town.SignedIn("cuoma");
        var page = await browser.Open("/account/second-step");

        var wrong = await browser.SubmitOn(page, [("Input.Code", "000000"), ("Input.Password", SignInTown.Password)], "Input.Code");

        Assert.Multiple(async () =>
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(KeyOn(wrong), Is.EqualTo(KeyOn(page)));
            Assert.That((await _town.Get<AccountQueries>().Find(user))!.TwoFactorEnabled, Is.False);
        });
    }

    [Test]
    public async Task A_role_that_demands_it_opens_nothing_else_before()
    {
        await _town.Account("zhuxituan", Role.Presidium);
        using var browser = _town.Visitor();

        var first = await SignInTown.SignIn(browser, "zhuxituan");
        var elsewhere = await browser.Open("/t/shili/presidium");
        await _town.TurnOnSecondStep(browser);
        var desk = await browser.Open("/t/shili/presidium");
        var off = await browser.Submit("/account/second-step?handler=TurnOff", [("Input.Password", SignInTown.Password)], "Input.Password");

        Assert.Multiple(() =>
        {
            Assert.That(first.Url, Is.EqualTo("/account/second-step"));
            Assert.That(elsewhere.Url, Is.EqualTo("/account/second-step"));
            Assert.That(desk.Url, Is.EqualTo("/t/shili/presidium"));
            Assert.That(off.Text, Does.Contain("两步验证已开启"));
        });
    }

    [Test]
    public async Task The_secretariat_takes_a_lost_device_away_after_a_question()
    {
        var user = await _town.Account("diushouji", Role.Teller);
        await _town.Account("mishu", Role.Secretariat);
        using var holder = await _town.SignedIn("diushouji");
        await _town.TurnOnSecondStep(holder);
        using var clerk = await _town.SignedIn("mishu");
        var page = $"/t/shili/secretariat/accounts/{user.Value:N}";

        var question = await clerk.Submit(page, [], "\"TakeDevicesAway\"");
        var still = (await _town.Get<AccountQueries>().Find(user))!.TwoFactorEnabled;
        await clerk.SubmitOn(question, [], "\"TakeDevicesAway\"");

        Assert.Multiple(async () =>
        {
            Assert.That(question.Text, Does.Contain("确定要清除两步验证和通行密钥吗"));
            Assert.That(still, Is.True);
            Assert.That((await _town.Get<AccountQueries>().Find(user))!.TwoFactorEnabled, Is.False);
        });
    }

    [Test]
    public async Task An_administrator_without_it_is_warned()
    {
        await _town.Account("guanli", Role.Administrator);
        using var browser = await _town.SignedIn("guanli");

        var before = await browser.Open("/admin");
        await _town.TurnOnSecondStep(browser);
        var after = await browser.Open("/admin");

        Assert.That(before.Text, Does.Contain("请现在开启两步验证"));
        Assert.That(after.Text, Does.Not.Contain("请现在开启两步验证"));
    }

    [Test]
    public async Task Recovery_codes_come_as_a_file_without_being_kept()
    {
        await _town.Account("wenjian", Role.Secretariat);
        using var browser = await _town.SignedIn("wenjian");
        var page = await browser.Open("/account/second-step");
        var key = KeyOn(page);
        var shown = await browser.SubmitOn(page, [("Input.Code", _town.CodeOf(key)), ("Input.Password", SignInTown.Password)], "Input.Code");

        var file = await browser.SubmitOn(shown, [], "sealedCodes");
        var later = await browser.Open("/account/second-step");

        Assert.Multiple(() =>
        {
            Assert.That(file.Html, Does.Contain("wenjian").And.Match("[0-9a-z]{5}-[0-9a-z]{5}"));
            Assert.That(later.Html, Does.Not.Match("<code class=\"number strong\">"));
            Assert.That(later.Text, Does.Contain("还有 10 个备用码"));
        });
    }

    private static string KeyOn(Seen page) => System.Text.RegularExpressions.Regex.Match(page.Html, "data-key=\"([A-Z2-7]+)\"").Groups[1].Value;
}
