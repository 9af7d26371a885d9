using System.Security.Claims;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Public;

/// <summary>A deputy of the demonstration reads what was written down of the own duty.</summary>
public sealed class ReadingTheOwnRecord
{
    private Congress _congress = null!;
    private IReadOnlyList<Deputy> _roll = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _congress = (await PublicSite.Town.Get<CongressQueries>().Find("shili"))!;
        _roll = await PublicSite.Town.Get<DeputyQueries>().Seated(_congress.Id);
    }

    [Test]
    public async Task A_deputy_finds_the_own_visits_and_sessions_and_nobody_elses_visits()
    {
        var cycle = new CycleId(_congress.Id, 2026);
        var visits = new List<GroupQueries.VisitRow>();
        for (var no = 1; no <= 12; no++) visits.AddRange(await PublicSite.Town.Get<GroupQueries>().VisitsOf(cycle, no));
        Assert.That(visits, Is.Not.Empty);
        var (visit, visitor) = visits.SelectMany(one => _roll.Where(deputy => one.Deputies.Split('、').Contains(deputy.Entry.Name)).Select(deputy => (one, deputy))).First();
        var other = _roll.First(deputy => visits.All(one => !one.Deputies.Contains(deputy.Entry.Name, StringComparison.Ordinal)));

        var own = await Record(visitor);
        var another = await Record(other);

        Assert.Multiple(() =>
        {
            Assert.That(own.Text, Does.Contain(visitor.Entry.Name).And.Contain(visit.Found).And.Contain("出席会议"));
            Assert.That(another.Text, Does.Not.Contain(visit.Found));
        });
    }

    [Test]
    public async Task One_year_alone_can_be_looked_at()
    {
        var seen = await Record(_roll[0], "?year=1999");

        Assert.That(seen.Text, Does.Contain("还没有记录"));
    }

    private async Task<Seen> Record(Deputy deputy, string query = "")
    {
        using var browser = PublicSite.Town.As([
            VoteClaims.RoleIn(_congress.Id.Value, Role.Deputy), new Claim(VoteClaims.Deputy, $"{_congress.Id.Value:N}/{deputy.Id.Value:N}")]);
        return await browser.Open($"/t/shili/deputy/record{query}");
    }
}
