using System.Collections.Concurrent;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>
/// Finds the value that a word in a sheet means: by the words that pages show, in both languages, and by the further words of
/// the key <c>Sheet.Category.Municipal</c>, separated by |.
/// </summary>
public static class SheetWords
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, string>> Known = new();

    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Languages = new(() => [.. WordFiles.Languages.Select(WordFiles.Merge)]);

    /// <summary>The value, or null for a word that means none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Known.GetOrAdd(typeof(T), Read).TryGetValue(Plain(word), out var name) ? Enum.Parse<T>(name) : null;

    private static Dictionary<string, string> Read(Type type)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Enum.GetNames(type))
        {
            foreach (var texts in Languages.Value)
            {
                names[Plain(texts[$"{type.Name}.{name}"])] = name;
                foreach (var word in texts.GetValueOrDefault($"Sheet.{type.Name}.{name}", "").Split('|', StringSplitOptions.RemoveEmptyEntries))
                    names[Plain(word)] = name;
            }
        }

        return names;
    }

    private static string Plain(string word) => string.Concat(word.Where(letter => !char.IsWhiteSpace(letter)));
}
