using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Pages;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.OpenData;

/// <summary>Writes published lists for programs.</summary>
public static class OpenDocuments
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON as text, with Chinese as it is.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>One version of a list.</summary>
    public static JsonObject Json(Congress congress, OpenVersion version)
    {
        var (head, content) = (version.Head, version.Content);
        return new JsonObject
        {
            ["town"] = congress.Slug,
            ["congress"] = congress.Name,
            ["year"] = head.Year,
            ["list"] = head.List.Name,
            ["title"] = head.Title,
            ["version"] = head.VersionNo,
            ["note"] = version.Note,
            ["publishedAt"] = head.PublishedAt is { } at ? Moment(at) : null,
            ["sha256"] = head.Sha256,
            ["facts"] = new JsonObject(content.Facts.Select(fact => KeyValuePair.Create(fact.Key, OpenField.Json(fact.Key, fact.Value)))),
            ["rows"] = new JsonArray([.. content.Rows.Select(Row)]),
        };
    }

    /// <summary>The same list as CSV: names of fields in the first line, values as in JSON.</summary>
    public static byte[] Csv(OpenVersion version)
    {
        var rows = version.Content.Rows;
        List<ExportColumn<PublishedRow>> columns =
        [
            new("no", row => row.No),
            new("title", row => row.Title),
            .. version.Head.List.Columns(rows).Select(key => new ExportColumn<PublishedRow>(key, row => row[key])),
        ];
        using var bytes = new MemoryStream();
        SheetWriter.WriteCsv(bytes, columns, rows);
        return bytes.ToArray();
    }

    /// <summary>All lists of a congress with their addresses.</summary>
    public static JsonObject Index(Congress congress, IEnumerable<OpenHead> lists, string root) => new()
    {
        ["town"] = congress.Slug,
        ["congress"] = congress.Name,
        ["lists"] = new JsonArray([.. lists.Select(row =>
        {
            var address = $"{root}/t/{congress.Slug}/{row.Path}";
            return new JsonObject
            {
                ["year"] = row.Year,
                ["list"] = row.List.Name,
                ["title"] = row.Title,
                ["version"] = row.VersionNo,
                ["publishedAt"] = row.PublishedAt is { } at ? Moment(at) : null,
                ["sha256"] = row.Sha256,
                ["json"] = $"{address}.json",
                ["csv"] = $"{address}.csv",
            };
        })]),
    };

    /// <summary>All towns of the installation, each with its newest year.</summary>
    public static JsonObject Towns(IEnumerable<CountyQueries.Row> towns, string root) => new()
    {
        ["towns"] = new JsonArray([.. towns.Select(row => new JsonObject
        {
            ["town"] = row.Slug,
            ["name"] = row.Town,
            ["county"] = row.County,
            ["year"] = row.Year,
            ["stage"] = row.Stage?.ToString(),
            ["proposals"] = row.Proposals,
            ["candidates"] = row.Candidates,
            ["selected"] = row.Selected,
            ["data"] = $"{root}/t/{row.Slug}/data.json",
        })]),
    };

    /// <summary>The same towns as CSV.</summary>
    public static byte[] TownsCsv(IEnumerable<CountyQueries.Row> towns)
    {
        List<ExportColumn<CountyQueries.Row>> columns =
        [
            new("town", row => row.Slug), new("name", row => row.Town), new("county", row => row.County), new("year", row => row.Year),
            new("stage", row => row.Stage?.ToString()), new("proposals", row => row.Proposals), new("candidates", row => row.Candidates), new("selected", row => row.Selected),
        ];
        using var bytes = new MemoryStream();
        SheetWriter.WriteCsv(bytes, columns, towns);
        return bytes.ToArray();
    }

    /// <summary>The news of a congress as an Atom feed: every version of every list, the newest first.</summary>
    /// <param name="congress">The congress.</param>
    /// <param name="news">Newest first.</param>
    /// <param name="root">Scheme, host and base of the site.</param>
    public static string Feed(Congress congress, IReadOnlyList<NewsQueries.Row> news, string root)
    {
        var home = $"{root}/t/{congress.Slug}";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", home);
            Element(xml, "title", congress.Name);
            Element(xml, "updated", Moment(news.Count > 0 ? news[0].PublishedAt : DateTimeOffset.UnixEpoch));
            Link(xml, "self", $"{home}/news.atom");
            Link(xml, "alternate", home);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", congress.Name);
            xml.WriteEndElement();
            foreach (var row in news) Entry(xml, row, home);
            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
    }

    private static void Entry(XmlWriter xml, NewsQueries.Row row, string home)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"{home}/{row.Year}/data/{OpenList.Of(row.Kind).Name}.json?v={row.VersionNo}");
        Element(xml, "title", row.Title);
        Element(xml, "updated", Moment(row.PublishedAt));
        Link(xml, "alternate", $"{home}/{row.Year}/{PublicPlaces.Of(row.Kind)}");
        Element(xml, "summary", row.Note ?? row.Title);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, value);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static JsonNode Row(PublishedRow row)
    {
        var node = new JsonObject { ["no"] = row.No, ["title"] = row.Title };
        foreach (var field in row.Fields) node[field.Key] = OpenField.Json(field.Key, field.Value);
        return node;
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
