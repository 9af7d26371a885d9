using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
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
    public async Task The_county_sees_27_towns_on_one_page_and_who_has_not_begun()
    {
        await OpenYear();
        await AddTowns(26);
        using var browser = _town.As(Role.CountyOffice);

        var seen = await browser.Open("/c/shili-xian");
        var file = await browser.Http.GetAsync("/c/shili-xian?export=csv");

        Assert.Multiple(async () =>
        {
            Assert.That(Regex.Count(seen.Html, "<th scope=\"row\"><a"), Is.EqualTo(27));
            Assert.That(Regex.Count(seen.Text, "未开启"), Is.EqualTo(26));
            Assert.That((await file.Content.ReadAsStringAsync()).TrimEnd().Split('\n'), Has.Length.EqualTo(1 + 27));
        });
    }

    [Test]
    public async Task The_county_finds_a_town_turns_the_pages_and_counts_the_towns_in_a_stage()
    {
        await OpenYear();
        await AddTowns(26);
        using var browser = _town.As(Role.CountyOffice);

        var found = await browser.Open("/c/shili-xian?q=%E7%A4%BA%E4%BE%8B07");
        var second = await browser.Open("/c/shili-xian?size=20&p=2");
        var collecting = await browser.Open("/c/shili-xian?stage=Collect");

        Assert.Multiple(() =>
        {
            Assert.That(found.Text, Does.Contain("示例07镇").And.Not.Contain("示例08镇"));
            Assert.That(Regex.Count(second.Html, "<th scope=\"row\"><a"), Is.EqualTo(7));
            Assert.That(Regex.Count(collecting.Html, "<th scope=\"row\"><a"), Is.EqualTo(1));
            Assert.That(collecting.Text, Does.Contain("各环节乡镇数 1 0 0 0 0 0"));
        });
    }

    [Test]
    public async Task Another_county_is_closed_to_the_county_office()
    {
        using var browser = _town.As(Role.CountyOffice);

        var seen = await browser.Open("/c/another");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task AddTowns(int count)
    {
        for (var no = 1; no <= count; no++)
        {
            await _town.Get<CongressStore>().Add(_town.Congress with
            {
                Id = new CongressId(Guid.NewGuid()), Slug = $"shili-{no:00}", Town = $"示例{no:00}镇", Name = $"示例{no:00}镇人民代表大会",
            }, Actor.System);
        }
    }

    private async Task OpenYear() => await _town.Get<CycleStore>().Open(_town.Congress, 2026, new CycleRules(), new DateOnly(2026, 1, 2),
        new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }));
}
