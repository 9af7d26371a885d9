using System.Net;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Desks;

public sealed class OpeningTheFrontPage
{
    private TestTown _town = null!;

    [SetUp]
    public async Task SetUp() => _town = await TestTown.Start();

    [TearDown]
    public async Task TearDown() => await _town.DisposeAsync();

    [Test]
    public async Task A_single_town_is_shown_at_once()
    {
        using var browser = _town.Visitor();

        var seen = await browser.Open("/");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Url, Is.EqualTo($"/t/{TestTown.Slug}"));
            Assert.That(seen.Text, Does.Contain("示例镇人民代表大会"));
        });
    }

    [Test]
    public async Task A_resident_sees_the_stage_and_what_to_do_until_when()
    {
        await OpenYear();
        using var browser = _town.Visitor();

        var seen = await browser.Open($"/t/{TestTown.Slug}");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Text, Does.Contain("我要提建议"));
            Assert.That(seen.Text, Does.Contain("2026年1月31日"));
        });
    }

    [Test]
    public async Task The_county_sees_the_stage_of_each_town_and_takes_it_along_as_a_file()
    {
        await OpenYear();
        using var browser = _town.As(Role.CountyOffice);

        var seen = await browser.Open("/c/shili-xian");
        var file = await browser.Http.GetAsync("/c/shili-xian?export=csv");

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Text, Does.Contain("示例镇"));
            Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("示例镇,2026,征集"));
        });
    }

    [Test]
    public async Task Another_county_is_closed_to_the_county_office()
    {
        using var browser = _town.As(Role.CountyOffice);

        var seen = await browser.Open("/c/another");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task OpenYear() => await _town.Get<CycleStore>().Open(_town.Congress, 2026, new CycleRules(), new DateOnly(2026, 1, 2),
        new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }));
}
