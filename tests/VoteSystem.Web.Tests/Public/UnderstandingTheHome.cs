using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VoteSystem.Web.Tests.Public;

/// <summary>The public home of a town: which stage, what can I do, what was promised last year and what became of it.</summary>
public sealed class UnderstandingTheHome
{
    private HttpClient _reader = null!;

    [SetUp]
    public void SetUp() => _reader = PublicSite.Reader();

    [TearDown]
    public void TearDown() => _reader.Dispose();

    [Test]
    public async Task Last_years_promises_stand_in_the_order_and_under_the_numbers_of_the_announcement()
    {
        var announced = Titles(await _reader.GetStringAsync("/t/shili/2026/data/results.json"));
        var home = Texts(await Html("/t/shili"), "promise-title");
        var progress = Regex.Matches(await Html("/t/shili/2026/progress"), "<span class=\"project-no\">(\\d+)</span>\\s*<a [^>]*>([^<]+)</a>")
            .Select(match => (No: match.Groups[1].Value, Title: match.Groups[2].Value));

        Assert.Multiple(() =>
        {
            Assert.That(home, Is.EqualTo(announced));
            Assert.That(progress, Is.EqualTo(announced.Select((title, i) => ($"{i + 1}", title))));
        });
    }

    [Test]
    public async Task How_many_are_finished_and_how_the_others_stand_is_counted_from_what_was_published()
    {
        var rows = JsonNode.Parse(await _reader.GetStringAsync("/t/shili/2026/data/progress.json"))!["rows"]!.AsArray();
        var finished = rows.Count(row => $"{row!["status"]}" is "Completed" or "Accepted" or "Appraised" or "Closed");
        var red = rows.Count(row => $"{row!["light"]}" == "Red");

        var html = await Html("/t/shili");
        var head = Regex.Replace(Regex.Match(html, "<p class=\"promise-head\">.*?</p>", RegexOptions.Singleline).Value, "<[^>]+>|\\s", "");

        Assert.That(finished, Is.InRange(1, rows.Count - 1), "the demonstration has both");
        Assert.That(head, Does.StartWith($"{rows.Count}件实事{finished}件已办成红灯{red}"));
    }

    [TestCase("/t/shili")]
    [TestCase("/t/shili/2026/progress")]
    public async Task What_the_lights_mean_is_said_beside_them(string page) =>
        Assert.That(await Html(page), Does.Contain("红灯：明显慢于计划，或没有按时报告"));

    [Test]
    public async Task The_ways_on_lead_to_pages_and_repeat_no_button()
    {
        var html = await Html("/t/shili");
        var main = Regex.Match(html, "button-primary\" href=\"([^\"]+)\"").Groups[1].Value;
        var quick = Regex.Matches(Regex.Match(html, "<ul class=\"quick\">.*?</ul>", RegexOptions.Singleline).Value, "href=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.That(quick, Has.Count.GreaterThan(2).And.None.EqualTo(main).And.Contains("/t/shili/fate"));
        foreach (var place in quick) Assert.That((await _reader.GetAsync(place)).StatusCode, Is.EqualTo(HttpStatusCode.OK), place);
    }

    [Test]
    public async Task The_milestones_of_a_project_show_which_are_reached()
    {
        var rows = JsonNode.Parse(await _reader.GetStringAsync("/t/shili/2026/data/progress.json"))!["rows"]!.AsArray();
        var half = rows.First(row => $"{row!["percent"]}" is var percent && int.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) is > 50 and < 80)!;

        var html = await Html($"/t/shili/2026/progress/{half["no"]}");

        Assert.That(Regex.Matches(html, "fate-step fate-(done|next)").Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "done", "done", "next", "next" }));
    }

    private async Task<string> Html(string page) => WebUtility.HtmlDecode(await _reader.GetStringAsync(page));

    private static List<string> Titles(string json) => [.. JsonNode.Parse(json)!["rows"]!.AsArray().Select(row => $"{row!["title"]}")];

    private static List<string> Texts(string html, string css) =>
        [.. Regex.Matches(html, $"class=\"{css}\"><a [^>]*>([^<]+)</a>").Select(match => match.Groups[1].Value)];
}
