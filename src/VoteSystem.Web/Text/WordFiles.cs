using System.Reflection;
using System.Xml.Linq;

namespace VoteSystem.Web.Text;

/// <summary>
/// Reads the pairs <c>Text/NAME.zh-CN.resx</c> and <c>Text/NAME.en.resx</c>. They are embedded as plain XML and read here, not
/// compiled into satellite assemblies: all pairs become one dictionary per language, and a key that stands in two files is found at start.
/// </summary>
public static class WordFiles
{
    /// <summary>The languages, the first of which is the default.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh-CN", "en"];

    /// <summary>In files whose name begins so (<c>Refusals</c>, <c>RefusalsBallot</c> …) a key is the name of a <see cref="Domain.Common.RefusalCode"/>.</summary>
    public const string Refusals = "Refusals";

    private const string Folder = "Text/";

    /// <summary>Names of the pairs, such as <c>Shared</c>, <c>Refusals</c>, <c>Collect</c>.</summary>
    public static IReadOnlyList<string> Names() =>
    [
        .. typeof(WordFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..].Split('.')[0])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Keys and texts of one file; empty when the pair has no file in this language.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string name, string language)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream($"{Folder}{name}.{language}.resx");
        if (stream is null)
            return [];

        var prefix = name.StartsWith(Refusals, StringComparison.Ordinal) ? "Refusal." : "";
        return
        [
            .. XDocument.Load(stream).Root!.Elements("data").Select(data => KeyValuePair.Create(
                prefix + data.Attribute("name")!.Value,
                data.Element("value")!.Value)),
        ];
    }

    /// <summary>All texts of one language.</summary>
    /// <exception cref="InvalidOperationException">A key stands twice; the message names both files.</exception>
    public static IReadOnlyDictionary<string, string> Merge(string language) =>
        Merge(Names().SelectMany(name => Read(name, language), (name, text) => ($"{name}.{language}.resx", text.Key, text.Value)));

    /// <summary>One dictionary of the texts of several files.</summary>
    /// <exception cref="InvalidOperationException">A key stands twice; the message names both files.</exception>
    public static IReadOnlyDictionary<string, string> Merge(IEnumerable<(string File, string Key, string Text)> texts)
    {
        var seen = new Dictionary<string, (string File, string Text)>(StringComparer.Ordinal);
        foreach (var (file, key, text) in texts)
        {
            if (!seen.TryAdd(key, (file, text)))
                throw new InvalidOperationException($"The text \"{key}\" stands in {seen[key].File} and again in {file}.");
        }

        return seen.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);
    }
}
