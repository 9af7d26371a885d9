using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Demo;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.WholeYear;

/// <summary>What a newcomer finds after the first start: told once for all tests of the class, on a day in the autumn.</summary>
public sealed class TheDemonstrationCounty
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private TestTown _town = null!;
    private WebApplicationFactory<Program> _site = null!;
    private string _accounts = null!;
    private Congress _ballot = null!;
    private Congress _collection = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _accounts = Path.Combine(Path.GetTempPath(), $"accounts-{Guid.NewGuid():N}.txt");
        _town = new TestTown();
        _town.Clock.Now = Today;
        _site = _town.WithWebHostBuilder(builder => builder.UseSetting("Demo:Seed", "true").UseSetting("Demo:AccountsFile", _accounts));
        _ballot = (await Get<CongressQueries>().Find("shili"))!;
        _collection = (await Get<CongressQueries>().Find("shili-xiang"))!;
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        File.Delete(_accounts);
        await _site.DisposeAsync();
        await _town.DisposeAsync();
    }

    [Test]
    public async Task One_town_votes_and_supervises_and_the_other_collects()
    {
        Assert.Multiple(async () =>
        {
            Assert.That((await Cycle(_ballot, 2027)).Stage, Is.EqualTo(Stage.Ballot));
            Assert.That((await Cycle(_ballot, 2026)).Stage, Is.EqualTo(Stage.Supervise));
            Assert.That((await Cycle(_collection, 2027)).Stage, Is.EqualTo(Stage.Collect));
        });
    }

    [Test]
    public async Task The_hall_of_58_has_a_quorum_and_a_prepared_round_of_12_for_10_seats()
    {
        var id = new CycleId(_ballot.Id, 2027);

        var hall = await Get<BallotQueries>().Hall(id, null, new DateOnly(2026, 11, 21));

        Assert.Multiple(() =>
        {
            Assert.That((hall.Attendance.Deputies, hall.Attendance.Present), Is.EqualTo((58, 54)));
            Assert.That(hall.OpenRound!.Status, Is.EqualTo(RoundStatus.Prepared));
            Assert.That((hall.OpenRound.Items.Count, hall.OpenRound.Rules.Seats), Is.EqualTo((12, 10)));
            Assert.That(hall.ScrutineersAreApproved, Is.True);
        });
    }

    [Test]
    public async Task The_year_under_supervision_shows_lights_of_every_colour_and_an_announced_adjustment()
    {
        var id = new CycleId(_ballot.Id, 2026);

        var chosen = await Get<PlanQueries>().Chosen(id);
        var newest = await Get<PublicationQueries>().Newest(id);
        var progress = newest.Single(one => one.Kind == PublicationKind.Progress);

        Assert.Multiple(() =>
        {
            Assert.That(chosen, Has.Count.EqualTo(10));
            Assert.That(chosen.Select(one => one.Plan), Has.None.Null);
            Assert.That(progress.VersionNo, Is.EqualTo(2));
            Assert.That(progress.Content.Rows.Select(row => row["light"]).Distinct(), Is.SupersetOf(new[] { "Green", "Yellow", "Red" }));
            Assert.That(newest.Select(one => one.Kind), Does.Contain(PublicationKind.Adjustment).And.Contain(PublicationKind.Plan));
        });
    }

    [Test]
    public async Task Forty_proposals_are_in_every_state_that_collection_knows()
    {
        var all = await Get<ProposalQueries>().All(new CycleId(_collection.Id, 2027));

        Assert.Multiple(() =>
        {
            Assert.That(all, Has.Count.EqualTo(40));
            Assert.That(all.Select(one => one.Status).Distinct(), Is.EquivalentTo(Enum.GetValues<ProposalStatus>()));
        });
    }

    [Test]
    public async Task The_chains_of_the_audit_log_hold_and_run_forward_in_time()
    {
        var audit = Get<AuditQueries>();
        foreach (var congress in new[] { _ballot.Id, _collection.Id, CongressId.Installation })
        {
            var times = (await audit.After(congress, 0, int.MaxValue)).Select(entry => entry.At).ToList();

            Assert.That(await audit.FirstBreak(congress), Is.Null);
            Assert.That(times, Is.Ordered);
            Assert.That(times[^1], Is.LessThanOrEqualTo(Today));
        }
    }

    [Test]
    public async Task A_second_start_seeds_nothing()
    {
        var again = await new DemoSeeder(Get<Db>(), _town.Clock, DemoData.Load()).Seed(_accounts);

        Assert.That(again, Is.False);
    }

    [Test]
    public async Task Every_role_has_an_account_that_the_table_names()
    {
        var table = await File.ReadAllTextAsync(_accounts);
        var accounts = Get<AccountQueries>();

        foreach (var name in new[] { "admin", "county", "secretary", "presidium", "government", "scrutineer", "teller1", "teller2", "unit", "deputy01", "deputy58" })
        {
            Assert.That(await accounts.FindByName(name), Is.Not.Null, name);
            Assert.That(table, Does.Contain(name));
        }
    }

    [TestCase("/", "演示数据")]
    [TestCase("/t/shili/2027/candidates", "三桥及周边社区路灯安装工程")]
    [TestCase("/t/shili/2026/candidates", "“书香大陈”文化健身公园建设项目")]
    [TestCase("/t/shili/2026/results", "公告（第1号）")]
    [TestCase("/t/shili-xiang/2027/call", "征集2027年度民生实事项目建议")]
    public async Task The_public_sees_the_demonstration_and_that_it_is_one(string page, string words)
    {
        using var visitor = new Browser(_site.CreateClient());

        var seen = await visitor.Open(page);

        Assert.That(seen.Text, Does.Contain(words).And.Contain("演示数据"));
    }

    private T Get<T>() where T : notnull => _site.Services.GetRequiredService<T>();

    private async Task<Cycle> Cycle(Congress congress, int year) => (await Get<CycleQueries>().Find(new CycleId(congress.Id, year)))!;
}
