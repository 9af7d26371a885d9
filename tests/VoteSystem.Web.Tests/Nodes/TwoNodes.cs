using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Nodes;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Nodes;
using VoteSystem.Web.Tests.Collect;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Nodes;

/// <summary>Two nodes over one database: what somebody does on one of them counts on the other.</summary>
public sealed class TwoNodes
{
    private const string Password = "示例的一句很长的好记密码";
    private const string Phone = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0";
    private const string Desk = $"/t/{TestTown.Slug}/secretariat";

    private TestTown _one = null!;
    private WebApplicationFactory<Program> _other = null!;

    [SetUp]
    public async Task Start()
    {
        _one = await CollectTown.Start(settings: [("PublicForms:Limit", "3")]);
        _other = _one.WithWebHostBuilder(_ => { });
    }

    [TearDown]
    public async Task Stop()
    {
        if (_other is not null) await _other.DisposeAsync();
        if (_one is not null) await _one.DisposeAsync();
    }

    [Test]
    public async Task Cookie_and_form_of_one_serve_on_the_other()
    {
        var person = await SignedIn("mishu");

        var form = await person.One.Open($"{Desk}/units");
        var sent = await person.Other.SubmitOn(form, [("UnitName", "示例办公室")], "UnitName");

        Assert.That((sent.Status, sent.Url), Is.EqualTo((HttpStatusCode.OK, $"{Desk}/units")), sent.Text);
        Assert.That(sent.Text, Does.Contain("示例办公室"));
    }

    [Test]
    public async Task A_session_that_ends_on_one_is_out_on_the_other_within_its_minute()
    {
        var here = await SignedIn("mishu");
        var there = await SignedIn("mishu", isThere: true);
        await there.Other.Open(Desk);

        await here.One.SubmitOn(await here.One.Open("/account/sessions"), [], "WeChat");
        _one.Clock.Now += TimeSpan.FromSeconds(61);

        Assert.That((await there.Other.Open(Desk)).Url, Does.StartWith("/account/sign-in"));
        Assert.That((await here.Other.Open(Desk)).Url, Is.EqualTo(Desk));
    }

    [TestCase("mishu", TestName = "Five_wrong_passwords_lock_a_name_whichever_nodes_they_came_to")]
    [TestCase("wucishenren", TestName = "And_a_name_that_nobody_has_is_locked_alike")]
    public async Task Wrong_passwords_are_counted_together(string name)
    {
        await Account("mishu");
        using var one = _one.Visitor();
        using var other = new Browser(_other.CreateClient());
        var answers = new List<bool>();

        for (var tries = 0; tries < 6; tries++)
        {
            var seen = await (tries % 2 == 0 ? one : other).Submit("/account/sign-in", [("Input.SignInName", name), ("Input.Password", "不对的密码不对的密码")], "Input.SignInName");
            answers.Add(seen.Text.Contains(Locked, StringComparison.Ordinal));
        }

        Assert.That(answers, Is.EqualTo(new[] { false, false, false, false, true, true }));
    }

    [Test]
    public async Task Forms_from_one_address_are_counted_together_when_they_were_stored()
    {
        using var one = _one.Visitor();
        using var other = new Browser(_other.CreateClient());
        var empty = await other.Submit($"{CollectTown.Year}/propose", CollectTown.Filled(("Input.Title", "")));
        await one.Submit($"{CollectTown.Year}/propose", CollectTown.Filled());
        await one.Submit($"{CollectTown.Year}/propose", CollectTown.Filled(("Input.Title", "村口至小学安装路灯二期")));
        var third = await other.Submit($"{CollectTown.Year}/propose", CollectTown.Filled(("Input.Title", "村口至小学安装路灯三期")));

        var fourth = await other.Submit($"{CollectTown.Year}/propose", CollectTown.Filled(("Input.Title", "村口至小学安装路灯四期")));

        Assert.That((empty.Status, third.Status, fourth.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.TooManyRequests)));
        Assert.That(await _one.Proposals(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task What_is_scheduled_is_done_by_one_of_them()
    {
        var here = await _one.Get<ScheduledWork>().DoWhatIsDue(CancellationToken.None);
        var there = await Work(_other).DoWhatIsDue(CancellationToken.None);
        _one.Clock.Now += TimeSpan.FromHours(7);
        var later = await Task.WhenAll(Work(_one).DoWhatIsDue(CancellationToken.None), Work(_other).DoWhatIsDue(CancellationToken.None));

        Assert.Multiple(() =>
        {
            Assert.That(here, Is.EqualTo(ScheduledJobs.All.Select(job => job.Name)));
            Assert.That(there, Is.Empty);
            Assert.That(later.SelectMany(names => names), Is.EquivalentTo(here));
        });
    }

    [Test]
    public async Task The_administrator_reads_on_each_when_it_was_done_and_is_due_again()
    {
        await _one.Get<ScheduledWork>().DoWhatIsDue(CancellationToken.None);
        using var administrator = new Browser(_other.CreateClient());
        var (header, value) = TestTown.HeaderOf([VoteClaims.RoleIn(Guid.Empty, Role.Administrator)]);
        administrator.Http.DefaultRequestHeaders.Add(header, value);

        var page = await administrator.Open("/admin/nodes");

        Assert.That(page.Text, Does.Contain("删除到期的联系方式 完成 0").And.Contain(NodeLeases.NodeName).And.Not.Contain("尚未开始"));
    }

    [Test]
    public async Task How_far_the_papers_are_is_the_same_on_both_and_nobody_begins_twice()
    {
        var (leases, cycle) = (_one.Get<NodeLeases>(), new CycleId(_one.Congress.Id, 2026));
        var name = $"{cycle.Congress.Value:N}/2026";
        await leases.Take(LeaseKind.Papers, name);
        await leases.Report(LeaseKind.Papers, name, """{"total":10,"made":3,"stops":[{"kind":"TallyReport","detail":"第1轮","why":"示例的原因"}],"isOver":false,"failed":false}""");
        using var clerk = new Browser(_other.CreateClient());
        var (header, value) = TestTown.HeaderOf([VoteClaims.RoleIn(_one.Congress.Id.Value, Role.Secretariat)]);
        clerk.Http.DefaultRequestHeaders.Add(header, value);

        var seen = await clerk.Open($"{CollectTown.Year}/paperwork/all");
        var begun = await _other.Services.GetRequiredService<PaperRuns>().Start(_one.Congress, cycle, CollectTown.Secretary, "");
        _one.Clock.Now += NodeLeases.Lasts + TimeSpan.FromSeconds(1);
        var dead = await clerk.Open($"{CollectTown.Year}/paperwork/all");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Text, Does.Contain("已完成4份，共10份").And.Contain("示例的原因"));
            Assert.That(begun, Is.False);
            Assert.That(dead.Text, Does.Contain("制作中断，请重试"));
        });
    }

    private const string Locked = "稍后再试";

    private static ScheduledWork Work(WebApplicationFactory<Program> node) => node.Services.GetRequiredService<ScheduledWork>();

    private async Task Account(string name)
    {
        await using var scope = _one.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDesk>()
            .CreateWithPassword(new NewAccount(name, "示例秘书"), new RoleGrant(_one.Congress.Id.Value, Role.Secretariat), Password);
    }

    /// <summary>One person's browser, whose requests go to the one node or to the other.</summary>
    private async Task<(Browser One, Browser Other)> SignedIn(string name, bool isThere = false)
    {
        // Cookies with a life time are kept or dropped by the client after its own clock.
        if (!isThere) _one.Clock.Now = DateTimeOffset.UtcNow;
        await Account(name);
        var jar = new CookieContainer();
        var (one, other) = (BrowserOf(_one, jar), BrowserOf(_other, jar));
        if (isThere) other.Http.DefaultRequestHeaders.UserAgent.ParseAdd(Phone);
        var seen = await (isThere ? other : one).Submit("/account/sign-in", [("Input.SignInName", name), ("Input.Password", Password)], "Input.SignInName");
        Assert.That(seen.Url, Does.Not.StartWith("/account/sign-in"), seen.Text);
        return (one, other);
    }

    private static Browser BrowserOf(WebApplicationFactory<Program> node, CookieContainer jar) =>
        new(node.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(jar)));
}
