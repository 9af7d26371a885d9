using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsvHelper;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.OpenData;

namespace VoteSystem.Web.Tests.Public;

public sealed class ReadingOpenData
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private HttpClient _reader = null!;

    [SetUp]
    public void SetUp() => _reader = PublicSite.Reader();

    [TearDown]
    public void TearDown() => _reader.Dispose();

    [Test]
    public void Every_kind_of_publication_is_an_open_list() =>
        Assert.That(OpenList.All.Select(list => list.Kind).OfType<PublicationKind>(), Is.EquivalentTo(Enum.GetValues<PublicationKind>()));

    [Test]
    public async Task Every_published_field_of_the_demonstration_is_explained()
    {
        var unknown = from list in await Published()
                      let open = OpenList.Of(list.Kind)
                      from row in list.Content.Rows
                      from field in row.Fields
                      where !open.Fields.Any(known => known.Covers(field.Key))
                      select $"{open.Name}.{field.Key}";

        Assert.That(unknown.Distinct(), Is.Empty);
    }

    [TestCase("shili", 2026, "progress", "progress")]
    [TestCase("shili", 2027, "proposals", "proposals?size=200")]
    [TestCase("shili", 2026, "results", "results")]
    public async Task Json_csv_and_page_say_the_same(string town, int year, string list, string page)
    {
        var json = JsonNode.Parse(await _reader.GetStringAsync($"/t/{town}/{year}/data/{list}.json"))!;
        var csv = await Csv($"/t/{town}/{year}/data/{list}.csv");
        var html = WebUtility.HtmlDecode(await _reader.GetStringAsync($"/t/{town}/{year}/{page}"));

        var rows = json["rows"]!.AsArray();
        Assert.That(rows, Is.Not.Empty);
        Assert.That(csv, Has.Count.EqualTo(rows.Count));
        Assert.Multiple(() =>
        {
            foreach (var (row, line) in rows.Zip(csv))
            {
                // Line ends are those of the system that wrote them; everything else is equal to the letter.
                foreach (var (key, value) in row!.AsObject()) Assert.That(line[key].TrimStart('\''), Is.EqualTo($"{value}"), key);
                Assert.That(line.Where(cell => cell.Value.Length > 0).Select(cell => cell.Key), Is.EquivalentTo(row.AsObject().Select(pair => pair.Key)));
                Assert.That(html, Does.Contain($"{row["title"]}"));
            }
        });
    }

    [Test]
    public async Task Amounts_are_whole_numbers_of_fen_and_days_are_iso()
    {
        var row = JsonNode.Parse(await _reader.GetStringAsync("/t/shili/2026/data/progress.json"))!["rows"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That(row["amountFen"]!.GetValue<long>(), Is.GreaterThan(100_000));
            Assert.That(DateOnly.TryParseExact(row["dueOn"]!.GetValue<string>(), "yyyy-MM-dd", out _), Is.True);
        });
    }

    [Test]
    public async Task The_content_of_a_version_is_proved_by_its_hash()
    {
        var json = JsonNode.Parse(await _reader.GetStringAsync("/t/shili/2026/data/results.json"))!;
        var fields = json["rows"]!.AsArray().Select(row => new PublishedRow(row!["no"]!.GetValue<int>(), row["title"]!.GetValue<string>(),
            [.. row.AsObject().Where(pair => pair.Key is not ("no" or "title")).Select(pair => new PublishedField(pair.Key, $"{pair.Value}"))]));
        var facts = json["facts"]!.AsObject().Select(pair => new PublishedField(pair.Key, $"{pair.Value}"));

        Assert.That(new PublishedContent([.. fields], [.. facts]).Hash(), Is.EqualTo(json["sha256"]!.GetValue<string>()));
    }

    [Test]
    public async Task An_older_version_stays_under_its_number()
    {
        await PublicSite.PublishElsewhere("shili-xiang", 2027, PublicationKind.Candidates, "第一版", new PublishedRow(1, "示例甲", []));
        await PublicSite.PublishElsewhere("shili-xiang", 2027, PublicationKind.Candidates, "第二版", new PublishedRow(1, "示例乙", []));

        var newest = await _reader.GetStringAsync("/t/shili-xiang/2027/data/candidates.json");
        var first = await _reader.GetStringAsync("/t/shili-xiang/2027/data/candidates.json?v=1");

        Assert.Multiple(() =>
        {
            Assert.That(newest, Does.Contain("示例乙"));
            Assert.That(first, Does.Contain("示例甲"));
        });
    }

    [TestCase("/t/nowhere/data.json")]
    [TestCase("/t/nowhere/news.atom")]
    [TestCase("/t/shili/2026/data/secrets.json")]
    [TestCase("/t/shili/1999/data/results.json")]
    [TestCase("/t/shili/2026/data/results.json?v=99")]
    public async Task What_was_never_published_is_not_found(string address) =>
        Assert.That((await _reader.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Programs_of_other_sites_may_read_it() =>
        Assert.That((await _reader.GetAsync("/t/shili/data.json")).Headers.GetValues("Access-Control-Allow-Origin").Single(), Is.EqualTo("*"));

    [Test]
    public async Task The_directory_leads_to_lists_that_are_there()
    {
        var lists = JsonNode.Parse(await _reader.GetStringAsync("/t/shili/data.json"))!["lists"]!.AsArray();

        Assert.That(lists, Is.Not.Empty);
        foreach (var list in lists)
            foreach (var kind in new[] { "json", "csv" })
                Assert.That((await _reader.GetAsync(new Uri($"{list![kind]}"))).StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{list[kind]}");
    }

    [Test]
    public async Task The_feed_tells_every_publication_newest_first_and_leads_to_its_page()
    {
        var feed = XDocument.Parse(await _reader.GetStringAsync("/t/shili/news.atom")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        var times = entries.Select(entry => DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Multiple(async () =>
        {
            Assert.That(entries, Is.Not.Empty);
            Assert.That(times, Is.Ordered.Descending);
            Assert.That(feed.Element(Atom + "updated")!.Value, Is.EqualTo(entries[0].Element(Atom + "updated")!.Value));
            Assert.That(entries.Select(entry => entry.Element(Atom + "id")!.Value), Is.Unique);
            foreach (var entry in entries.Take(8))
                Assert.That((await _reader.GetAsync(new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task The_description_names_every_list_with_its_fields_and_the_lists_keep_to_it()
    {
        var document = JsonNode.Parse(await _reader.GetStringAsync("/openapi.json"))!;
        Assert.Multiple(async () =>
        {
            Assert.That(document["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));
            foreach (var one in await Published())
            {
                var list = OpenList.Of(one.Kind);
                var schema = document["components"]!["schemas"]![OpenApi.SchemaOf(list)]!["properties"]!["rows"]!["items"]!;
                var json = JsonNode.Parse(await _reader.GetStringAsync($"/t/shili/{one.Year}/data/{list.Name}.json"))!;
                Assert.That(document["paths"]![$"/t/{{town}}/{{year}}/data/{list.Name}.json"], Is.Not.Null);
                Assert.That(json["publishedAt"], Is.Not.Null);
                foreach (var (key, value) in json["rows"]!.AsArray().SelectMany(row => row!.AsObject()))
                    Assert.That(TypeIn(schema, key), Is.EqualTo(value!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? "integer" : "string"), $"{list.Name}.{key}");
            }
        });
    }

    [Test]
    public async Task Contact_data_of_a_proposer_is_in_no_list()
    {
        var proposals = await _reader.GetStringAsync("/t/shili/2027/data/proposals.json");

        Assert.That(proposals, Does.Not.Match(@"1[3-9]\d{9}").And.Not.Contain("\"phone\"").And.Not.Contain("\"contact\""));
    }

    [Test]
    public async Task The_page_explains_every_field_and_links_every_list()
    {
        var html = await _reader.GetStringAsync("/t/shili/data");

        Assert.Multiple(() =>
        {
            foreach (var field in OpenList.All.SelectMany(list => list.Fields)) Assert.That(html, Does.Contain($"<code>{field.Key}</code>"));
            Assert.That(html, Does.Contain("/t/shili/2026/data/progress.csv").And.Contain("/t/shili/news.atom").And.Contain("/openapi.json"));
        });
    }

    private static string? TypeIn(JsonNode schema, string key) =>
        (schema["properties"]![key] ?? schema["patternProperties"]?.AsObject().First(group => key.StartsWith(group.Key[1..], StringComparison.Ordinal)).Value)?["type"]?.GetValue<string>();

    private static async Task<IReadOnlyList<PublicationQueries.Row>> Published()
    {
        var congress = (await PublicSite.Town.Get<CongressQueries>().Find("shili"))!;
        var all = new List<PublicationQueries.Row>();
        foreach (var year in new[] { 2025, 2026, 2027 }) all.AddRange(await PublicSite.Town.Get<PublicationQueries>().Newest(new CycleId(congress.Id, year)));
        Assert.That(all, Is.Not.Empty);
        return all;
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> Csv(string address)
    {
        using var text = new StreamReader(await _reader.GetStreamAsync(address));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var lines = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync()) lines.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? ""));
        return lines;
    }
}
