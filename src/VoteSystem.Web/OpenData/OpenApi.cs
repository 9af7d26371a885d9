using System.Text.Json.Nodes;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.OpenData;

/// <summary>Describes the open data for programs, as an OpenAPI 3.1 document. It is made from the same table as the data, so it cannot fall behind.</summary>
public static class OpenApi
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";

    /// <summary>The document, in the language of the reader.</summary>
    public static JsonObject Document(Words words, string root)
    {
        var paths = new JsonObject
        {
            ["/data/towns.json"] = Path(words["Data.Towns"], [], Json, Reference("Towns")),
            ["/data/towns.csv"] = Path(words["Data.Towns"], [], Csv, Plain("string")),
            ["/t/{town}/data.json"] = Path(words["Data.Index"], ["town"], Json, Reference("Index")),
            ["/t/{town}/news.atom"] = Path(words["Data.Atom"], ["town"], "application/atom+xml", Plain("string")),
        };
        foreach (var list in OpenList.All)
        {
            var name = words[list.TextKey];
            paths[$"/t/{{town}}/{{year}}/data/{list.Name}.json"] = Path(name, ["town", "year", "v"], Json, Reference(SchemaOf(list)));
            paths[$"/t/{{town}}/{{year}}/data/{list.Name}.csv"] = Path(name, ["town", "year", "v"], Csv, Plain("string"));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = words["Data.Title"], ["version"] = ProductVersion.Text, ["description"] = words["Data.Lead"] },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = root }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Schemas(words) },
        };
    }

    /// <summary>Name of the schema of a list's JSON.</summary>
    public static string SchemaOf(OpenList list) => char.ToUpperInvariant(list.Name[0]) + list.Name[1..];

    private static JsonObject Schemas(Words words)
    {
        var schemas = new JsonObject
        {
            ["Towns"] = Object(("towns", ArrayOf(Object(("town", Plain("string")), ("name", Plain("string")), ("county", Plain("string")), ("year", Nullable("integer")),
                ("stage", Nullable("string")), ("proposals", Plain("integer")), ("candidates", Plain("integer")), ("selected", Plain("integer")), ("data", Plain("string")))))),
            ["Index"] = Object(("town", Plain("string")), ("congress", Plain("string")), ("lists", ArrayOf(Object(("year", Plain("integer")), ("list", Plain("string")),
                ("title", Plain("string")), ("version", Nullable("integer")), ("publishedAt", Moment()), ("sha256", Plain("string")), ("json", Plain("string")), ("csv", Plain("string")))))),
        };
        foreach (var list in OpenList.All)
            schemas[SchemaOf(list)] = Object(("town", Plain("string")), ("congress", Plain("string")), ("year", Plain("integer")), ("list", Plain("string")), ("title", Plain("string")),
                ("version", Nullable("integer")), ("note", Nullable("string")), ("publishedAt", Moment()), ("sha256", Plain("string")),
                ("facts", Plain("object")), ("rows", ArrayOf(Row(list, words))));
        return schemas;
    }

    private static JsonObject Row(OpenList list, Words words)
    {
        var row = Object(("no", Plain("integer")), ("title", Plain("string")));
        var properties = row["properties"]!.AsObject();
        var groups = new JsonObject();
        foreach (var field in list.Fields)
        {
            var schema = Plain(field.Type == OpenType.Whole ? "integer" : "string");
            if (field.Type == OpenType.Day) schema["format"] = "date";
            schema["description"] = words[field.TextKey];
            if (field.Key.EndsWith('*')) groups[$"^{field.Key.TrimEnd('*')}"] = schema;
            else properties[field.Key] = schema;
        }

        // A field stands in a row only when it was published for it.
        row["required"] = new JsonArray("no", "title");
        if (groups.Count > 0) row["patternProperties"] = groups;
        return row;
    }

    private static JsonObject Path(string summary, string[] parameters, string type, JsonObject schema) => new()
    {
        ["get"] = new JsonObject
        {
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters.Select(name => new JsonObject
            {
                ["name"] = name,
                ["in"] = name == "v" ? "query" : "path",
                ["required"] = name != "v",
                ["schema"] = Plain(name == "town" ? "string" : "integer"),
            })]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = summary, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } },
                ["404"] = new JsonObject { ["description"] = "Not found" },
            },
        },
    };

    private static JsonObject Object(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
        ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Name))]),
    };

    private static JsonObject ArrayOf(JsonObject schema) => new() { ["type"] = "array", ["items"] = schema };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Plain(string type) => new() { ["type"] = type };

    private static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonObject Moment() => new() { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" };
}
