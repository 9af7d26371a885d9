using System.Net;
using System.Text.RegularExpressions;

namespace VoteSystem.Web.Tests.Public;

/// <summary>The public papers of a year are searched and taken along like every other list.</summary>
public sealed class FindingPapers
{
    private HttpClient _reader = null!;

    [SetUp]
    public void SetUp() => _reader = PublicSite.Reader();

    [TearDown]
    public void TearDown() => _reader.Dispose();

    [Test]
    public async Task A_word_of_the_title_finds_the_paper_and_leaves_the_others_out()
    {
        var all = await Papers("/t/shili/2026/papers");
        var found = await Papers("/t/shili/2026/papers?q=公告");

        Assert.That(all, Has.Count.GreaterThan(1));
        Assert.That(found, Is.EqualTo(all.Where(title => title.Contains("公告", StringComparison.Ordinal))).And.Not.Empty.And.Not.EqualTo(all));
    }

    [Test]
    public async Task The_list_as_a_file_names_register_number_and_hash_of_each()
    {
        var all = await Papers("/t/shili/2026/papers");

        var lines = (await _reader.GetStringAsync("/t/shili/2026/papers?export=csv")).TrimEnd().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(all.Count + 1));
        Assert.That(lines.Skip(1), Has.All.Match("^\"?2026-D\\d\\d").And.All.Match("[0-9a-f]{64}"));
    }

    [Test]
    public async Task What_nobody_issued_is_said_with_the_word_that_was_typed() =>
        Assert.That(WebUtility.HtmlDecode(await _reader.GetStringAsync("/t/shili/2026/papers?q=龙龙")), Does.Contain("没有找到与“龙龙”相符的内容"));

    [Test]
    public async Task A_page_that_is_not_there_says_nothing_about_the_page_that_would_be()
    {
        var answer = await _reader.GetAsync("/check/zzz");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("没有找到这一页").And.Not.Contain("核对一份文书是不是真的"));
    }

    private async Task<List<string>> Papers(string page) =>
        [.. Regex.Matches(WebUtility.HtmlDecode(await _reader.GetStringAsync(page)), "<td class=\"lead\"><a [^>]*>([^<]+)</a>").Select(match => match.Groups[1].Value)];
}
