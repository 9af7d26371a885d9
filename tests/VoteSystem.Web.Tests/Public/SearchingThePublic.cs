using System.Net;
using VoteSystem.Domain.Publishing;

namespace VoteSystem.Web.Tests.Public;

public sealed class SearchingThePublic
{
    private HttpClient _reader = null!;

    [SetUp]
    public async Task SetUp()
    {
        _reader = PublicSite.Reader();
        await PublicSite.PublishElsewhere("shili-xiang", 2027, PublicationKind.Adjustment, "示例调整",
            new PublishedRow(1, "示例灯塔<b>", [new("reason", "为了让船只看见灯塔，改在河口建设"), new("class", "Major")]));
    }

    [TearDown]
    public void TearDown() => _reader.Dispose();

    [Test]
    public async Task A_word_leads_to_the_page_with_the_word_marked()
    {
        var html = await Search("灯塔");

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("示例<mark>灯塔</mark>&lt;b&gt;"));
            Assert.That(html, Does.Contain("船只看见<mark>灯塔</mark>"));
            Assert.That(html, Does.Contain("/t/shili-xiang/2027/progress#adjustments"));
            Assert.That(html, Does.Contain("项目调整公告"));
        });
    }

    [Test]
    public async Task Nothing_found_says_so_and_what_to_do() => Assert.That(await Search("不存在的词语"), Does.Contain("没有找到"));

    [Test]
    public async Task What_was_typed_never_becomes_markup() => Assert.That(await Search("<script>alert(1)</script>"), Does.Not.Contain("<script>alert"));

    [Test]
    public async Task Without_a_word_the_page_explains_itself() => Assert.That(await _reader.GetStringAsync("/t/shili/search"), Does.Contain("两个字即可"));

    [Test]
    public async Task One_kind_alone_can_be_looked_at() =>
        Assert.That(await _reader.GetStringAsync($"/t/shili-xiang/search?q={Uri.EscapeDataString("灯塔")}&kind=Call"), Does.Not.Contain("<mark>灯塔</mark>"));

    [Test]
    public async Task The_demonstration_is_searchable_from_its_first_start()
    {
        var html = WebUtility.HtmlDecode(await _reader.GetStringAsync($"/t/shili/search?q={Uri.EscapeDataString("路灯")}"));

        Assert.That(html, Does.Contain("<mark>路灯</mark>"));
    }

    private Task<string> Search(string words) => _reader.GetStringAsync($"/t/shili-xiang/search?q={Uri.EscapeDataString(words)}");
}
