using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

public sealed class ImportingAccounts
{
    private const string Page = "/t/shili/secretariat/accounts/import";

    private TestTown _town = null!;

    [SetUp]
    public async Task Start() => _town = await TestTown.Start();

    [TearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public async Task Each_row_becomes_an_account_with_a_letter()
    {
        using var clerk = _town.As(Role.Secretariat);

        var made = await Send(clerk, "姓名,角色,用户名,电话\n示例甲,监票人,jianpiao,13800000001\n示例乙,计票人,,13800000002\n");

        var named = await _town.Get<AccountQueries>().FindByName("jianpiao");
        var numbered = await _town.Get<AccountQueries>().FindBySignInName("13800000002");
        Assert.Multiple(() =>
        {
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.OK), made.Text);
            Assert.That(Regex.Count(made.Html, "class=\"qr\""), Is.EqualTo(2));
            Assert.That(named?.DisplayName, Is.EqualTo("示例甲"));
            Assert.That(numbered?.UserName, Is.EqualTo("shili001"));
        });
    }

    [Test]
    public async Task Nothing_is_made_while_a_row_is_wrong_and_the_good_rows_on_request()
    {
        using var clerk = _town.As(Role.Secretariat);
        const string sheet = "姓名,角色,用户名,电话\n示例甲,监票人,jianpiao,13800000001\n示例乙,村长,,\n示例丙,人大代表,,\n示例丁,责任单位,,\n示例戊,计票人,,13800000001\n示例己,计票人,12345,\n";

        var refused = await Send(clerk, sheet);
        var before = await _town.Get<AccountQueries>().FindByName("jianpiao");
        var made = await clerk.SubmitOn(refused, [], "TakeGood");

        Assert.Multiple(async () =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Text, Does.Contain("没有这个角色").And.Contain("名册上没有姓名和小组都相符的代表").And.Contain("名录中没有这个责任单位")
                .And.Contain("与第 2 行重复").And.Contain("“12345”不能用作用户名"));
            Assert.That(before, Is.Null);
            Assert.That(Regex.Count(made.Html, "class=\"qr\""), Is.EqualTo(1));
            Assert.That(await _town.Get<AccountQueries>().FindByName("jianpiao"), Is.Not.Null);
        });
    }

    [Test]
    public async Task The_template_can_be_sent_back_as_it_is()
    {
        using var clerk = _town.As(Role.Secretariat);
        var template = await clerk.Http.GetByteArrayAsync(new Uri($"{Page}?handler=Template", UriKind.Relative));

        var answer = await clerk.Upload(Page, "Upload.File", "a.xlsx", template);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Text, Does.Not.Contain("没有这个角色"), "the example row is left out");
    }

    [Test]
    public async Task The_administrator_imports_for_a_town_that_is_chosen_first()
    {
        using var admin = _town.As(Role.Administrator);
        const string page = "/admin/accounts/import?Town=shili";

        var made = await admin.Upload(page, "Upload.File", "a.csv", Encoding.UTF8.GetBytes("姓名,角色\n示例甲,大会秘书处\n"), form: "Upload.File");

        var user = await _town.Get<AccountQueries>().FindByName("shili001");
        Assert.Multiple(async () =>
        {
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.OK), made.Text);
            Assert.That((await _town.Get<AccountQueries>().RolesOf(user!.Id)).Single().Role, Is.EqualTo(Role.Secretariat));
            Assert.That(made.Text, Does.Contain("手机打不开"), "the site is open as localhost");
        });
    }

    private static Task<Seen> Send(Browser clerk, string csv) => clerk.Upload(Page, "Upload.File", "accounts.csv", Encoding.UTF8.GetBytes(csv));
}
