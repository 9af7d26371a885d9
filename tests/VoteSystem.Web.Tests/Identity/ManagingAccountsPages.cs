using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class ManagingAccountsPages
{
    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task Start() => _town = await TestTown.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task The_secretariat_makes_an_account_and_sees_its_password_once()
    {
        using var clerk = _town.As(Role.Secretariat);

        var made = await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("jipiao"));
        var password = Regex.Match(made.Html, "<code>([^<]+)</code>").Groups[1].Value;
        var id = (await _town.Get<AccountQueries>().FindByName("jipiao"))!.Id.Value;
        var later = await clerk.Open($"/t/shili/secretariat/accounts/{id:N}");
        using var teller = _town.Visitor();
        var signedIn = await teller.Submit("/account/sign-in", [("Input.SignInName", "jipiao"), ("Input.Password", password)]);

        Assert.Multiple(() =>
        {
            Assert.That(password, Does.Match("^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$"));
            Assert.That(later.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(later.Html, Does.Not.Contain(password));
            Assert.That(signedIn.Url, Is.EqualTo("/account/password"));
        });
    }

    [Test]
    public async Task A_name_that_is_taken_is_refused_and_what_was_typed_is_kept()
    {
        using var clerk = _town.As(Role.Secretariat);
        await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("chongfu"));

        var again = await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("chongfu"));

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(again.Html, Does.Contain("value=\"chongfu\""));
        Assert.That(again.Text, Does.Contain("“chongfu”已被使用"));
    }

    [Test]
    public async Task Name_role_password_and_state_are_changed_on_the_page_of_the_account()
    {
        using var clerk = _town.As(Role.Secretariat);
        await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("quancheng"));
        var id = (await _town.Get<AccountQueries>().FindByName("quancheng"))!.Id;
        var page = $"/t/shili/secretariat/accounts/{id.Value:N}";

        var edited = await clerk.Submit(page, [("Edit.DisplayName", "示例改名")], "handler=Edit");
        var granted = await clerk.Submit(page, [("Grant.Role", nameof(Role.Scrutineer))], "handler=Grant");
        var reset = await clerk.Submit(page, [], "ResetPassword");
        var question = await clerk.Submit(page, [], "\"Disable\"");
        var stillOpen = (await _town.Get<AccountQueries>().Find(id))!.DisabledAt;
        var disabled = await clerk.SubmitOn(question, [], "\"Disable\"");

        var row = (await _town.Get<AccountQueries>().Find(id))!;
        Assert.Multiple(async () =>
        {
            Assert.That(new[] { edited, granted, reset, disabled }.Select(seen => seen.Status), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(row.DisplayName, Is.EqualTo("示例改名"));
            Assert.That(stillOpen, Is.Null, "asked first");
            Assert.That(row.DisabledAt, Is.Not.Null);
            Assert.That((await _town.Get<AccountQueries>().RolesOf(id)).Select(grant => grant.Role), Is.EquivalentTo(new[] { Role.Teller, Role.Scrutineer }));
        });
    }

    [Test]
    public async Task The_second_of_two_clerks_is_told_which_name_a_colleague_changed()
    {
        using var clerk = _town.As(Role.Secretariat);
        await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("gaiming"));
        var id = (await _town.Get<AccountQueries>().FindByName("gaiming"))!.Id;
        var page = $"/t/shili/secretariat/accounts/{id.Value:N}";
        var mine = await clerk.Open(page);
        await clerk.Submit(page, [("Edit.DisplayName", "示例先改")], "handler=Edit");

        var late = await clerk.SubmitOn(mine, [("Edit.DisplayName", "示例后改")], "handler=Edit");
        var stored = (await _town.Get<AccountQueries>().Find(id))!.DisplayName;
        var onTop = await clerk.SubmitOn(late, [], "handler=Edit");

        Assert.Multiple(async () =>
        {
            Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(late.Html, Does.Contain("示例先改").And.Contain("value=\"示例后改\""));
            Assert.That(stored, Is.EqualTo("示例先改"));
            Assert.That(onTop.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await _town.Get<AccountQueries>().Find(id))!.DisplayName, Is.EqualTo("示例后改"));
        });
    }

    [Test]
    public async Task An_account_of_another_town_is_not_found()
    {
        using var clerk = _town.As(Role.Secretariat);
        var admin = (await _town.Get<AccountQueries>().FindByName("admin"))!;

        Assert.That((await clerk.Open($"/t/shili/secretariat/accounts/{admin.Id.Value:N}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_administrator_adds_a_county_a_congress_and_its_first_account()
    {
        using var admin = _town.As(Role.Administrator);

        await admin.Submit("/admin/counties", [("Input.CountyName", "示例二县"), ("Input.Slug", "erxian")]);
        var county = (await _town.Get<CongressQueries>().FindCounty("erxian"))!;
        await admin.Submit("/admin/congresses",
            [("Input.CongressName", "示例二镇人民代表大会"), ("Input.Town", "示例二镇"), ("Input.Slug", "erzhen"), ("Input.County", county.Id.Value.ToString())]);
        var congress = (await _town.Get<CongressQueries>().Find("erzhen"))!;
        var made = await admin.Submit($"/admin/accounts/new?In={congress.Id.Value}",
            [("Input.DisplayName", "示例二秘书"), ("Input.UserName", "ermishu"), ("Grant.Role", nameof(Role.Secretariat))], "Input.UserName");

        var user = (await _town.Get<AccountQueries>().FindByName("ermishu"))!;
        Assert.Multiple(async () =>
        {
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await _town.Get<AccountQueries>().RolesOf(user.Id), Is.EqualTo(new[] { new RoleGrant(congress.Id.Value, Role.Secretariat) }));
        });
    }

    [Test]
    public async Task The_log_tells_of_it_in_sentences_and_its_chain_is_sound()
    {
        using var admin = _town.As(Role.Administrator);
        await admin.Submit("/admin/counties", [("Input.CountyName", "示例三县"), ("Input.Slug", "sanxian")]);

        var log = await admin.Open("/admin/audit?check=true");
        var file = await admin.Open("/admin/audit?export=csv");

        Assert.Multiple(() =>
        {
            Assert.That(log.Text, Does.Contain("添加了示例三县").And.Contain("核对无误"));
            Assert.That(file.Html, Does.Contain("CountyAdded"));
        });
    }

    [Test]
    public async Task The_administrator_gives_an_account_a_role_in_a_town_on_its_page()
    {
        using var clerk = _town.As(Role.Secretariat);
        await clerk.Submit("/t/shili/secretariat/accounts/new", NewTeller("jianren"));
        var id = (await _town.Get<AccountQueries>().FindByName("jianren"))!.Id;
        var congress = (await _town.Get<CongressQueries>().Find("shili"))!;
        using var admin = _town.As(Role.Administrator);

        var given = await admin.Submit($"/admin/accounts/{id.Value:N}?In={congress.Id.Value}", [("Grant.Role", nameof(Role.Scrutineer))], "handler=Grant");

        Assert.That(given.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _town.Get<AccountQueries>().RolesOf(id)).Select(grant => grant.Role), Is.EquivalentTo(new[] { Role.Teller, Role.Scrutineer }));
    }

    private static (string Name, string Value)[] NewTeller(string name) =>
        [("Input.DisplayName", "示例计票人"), ("Input.UserName", name), ("Grant.Role", nameof(Role.Teller))];
}
