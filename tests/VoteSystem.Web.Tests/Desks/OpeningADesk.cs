using System.Net;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Desks;

public sealed class OpeningADesk
{
    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _town = await TestTown.Start();
        await _town.Get<CycleStore>().Open(_town.Congress, 2026, new CycleRules(), new DateOnly(2026, 1, 2),
            new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }));
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _town.DisposeAsync();

    [TestCase(Role.Secretariat, "secretariat")]
    [TestCase(Role.Presidium, "presidium")]
    [TestCase(Role.Deputy, "deputy")]
    [TestCase(Role.Government, "government")]
    [TestCase(Role.ResponsibleUnit, "unit")]
    [TestCase(Role.Teller, "scrutiny")]
    public async Task Each_role_sees_the_stage_and_its_next_step(Role role, string path)
    {
        using var browser = _town.As(role);

        var seen = await browser.Open($"/t/{TestTown.Slug}/{path}");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(seen.Text, Does.Contain("2026年度"));
            Assert.That(seen.Text, Does.Contain("征集"));
        });
    }

    [Test]
    public async Task The_secretariat_is_told_until_when_collection_runs()
    {
        using var browser = _town.As(Role.Secretariat);

        var seen = await browser.Open($"/t/{TestTown.Slug}/secretariat");

        Assert.That(seen.Text, Does.Contain("2026年1月31日"));
    }

    [Test]
    public async Task A_desk_of_another_role_is_closed()
    {
        using var browser = _town.As(Role.Deputy);

        var seen = await browser.Open($"/t/{TestTown.Slug}/secretariat");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task An_unknown_town_is_not_found()
    {
        using var browser = _town.As(Role.Secretariat);

        var seen = await browser.Open("/t/nirgends");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
