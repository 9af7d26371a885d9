using System.Net;
using System.Text.Json.Nodes;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Tests.Public;

/// <summary>What residents say of a finished project as open data: what its page shows, and no sentence that waits for its release.</summary>
public sealed class ReadingRatings
{
    private const string Address = "/t/shili/2026/data/";

    private static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    private HttpClient _reader = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _reader = PublicSite.Reader();
        Assert.That((await _reader.GetAsync($"{Address}ratings.json")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "nobody has rated yet");
        var released = await Rate(1, 5, "步道平整，老人走得稳");
        await Rate(1, 4, "这句话还没有审核");
        await Rate(1, 4, null);
        Assert.That((await Apply(x => RatingRules.Release(x.Cycle, 1, released, true, true, Secretary))).Refusal, Is.Null);
        // What another node does is seen within a fifth of a second.
        await Task.Delay(TimeSpan.FromMilliseconds(300));
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _reader.Dispose();

    [Test]
    public async Task Every_rated_project_is_a_row_with_the_mean_that_its_page_shows()
    {
        var json = JsonNode.Parse(await _reader.GetStringAsync($"{Address}ratings.json"))!;
        var page = WebUtility.HtmlDecode(await _reader.GetStringAsync("/t/shili/2026/progress/1"));

        var row = json["rows"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(row.ToJsonString(OpenDataText.AsItIs), Is.EqualTo("{\"no\":1,\"title\":\"“书香大陈”文化健身公园建设项目\",\"ratings\":3,\"stars\":13,\"average\":\"4.3\"}"));
            Assert.That((json["version"], json["publishedAt"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)), "it grows without versions");
            Assert.That(page, Does.Contain("4.3"));
        });
    }

    [Test]
    public async Task A_sentence_is_there_after_its_release_only()
    {
        var json = await _reader.GetStringAsync($"{Address}comments.json");
        var csv = await _reader.GetStringAsync($"{Address}comments.csv");

        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.Parse(json)!["rows"]!.AsArray().Select(row => $"{row!["comment"]}"), Is.EqualTo(new[] { "步道平整，老人走得稳" }));
            Assert.That(csv, Does.Contain("步道平整").And.Not.Contain("还没有审核"));
            Assert.That(json, Does.Not.Contain("formToken").And.Not.Contain("还没有审核"));
        });
    }

    [Test]
    public async Task The_directory_the_page_and_the_description_know_the_list()
    {
        var directory = await _reader.GetStringAsync("/t/shili/data.json");
        var page = WebUtility.HtmlDecode(await _reader.GetStringAsync("/t/shili/data"));
        var description = JsonNode.Parse(await _reader.GetStringAsync("/openapi.json"))!;

        Assert.Multiple(() =>
        {
            Assert.That(directory, Does.Contain("/t/shili/2026/data/ratings.json").And.Not.Contain("duties"));
            Assert.That(page, Does.Contain("2026年度群众评价").And.Contain("随时更新"));
            Assert.That(description["paths"]!["/t/{town}/{year}/data/duties.json"], Is.Not.Null);
        });
    }

    [TestCase("ratings.json?v=1", Description = "Earlier states are kept nowhere.")]
    [TestCase("duties.json", Description = "No duty record is issued in the demonstration.")]
    public async Task What_is_not_there_is_not_found(string list) =>
        Assert.That((await _reader.GetAsync(Address + list)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase(1, true)]
    [TestCase(7, false)]
    public async Task The_form_is_there_for_a_finished_project_only(int project, bool isOpen)
    {
        var html = WebUtility.HtmlDecode(await _reader.GetStringAsync($"/t/shili/2026/progress/{project}/rate"));

        Assert.That((html.Contains("name=\"Stars\"", StringComparison.Ordinal), html.Contains("完工以后", StringComparison.Ordinal)), Is.EqualTo((isOpen, !isOpen)));
    }

    private static async Task<Guid> Rate(int project, int stars, string? sentence)
    {
        var form = Guid.NewGuid();
        var congress = (await PublicSite.Town.Get<CongressQueries>().Find("shili"))!;
        var decision = await PublicSite.Town.Get<CycleStore>().Apply(congress, 2026, Actor.Public,
            (work, id) => ProjectQueries.Load(work, id, project), (stored, x) => RatingRules.Give(x.Cycle, stored, form, false, stars, sentence));
        Assert.That(decision.Refusal, Is.Null);
        return form;
    }

    private static async Task<Decision> Apply(Func<CommandContext, Decision> decide)
    {
        var congress = (await PublicSite.Town.Get<CongressQueries>().Find("shili"))!;
        return await PublicSite.Town.Get<CycleStore>().Apply(congress, 2026, Secretary, decide);
    }

    private static class OpenDataText
    {
        public static System.Text.Json.JsonSerializerOptions AsItIs { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
