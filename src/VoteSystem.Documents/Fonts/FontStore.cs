using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace VoteSystem.Documents.Fonts;

/// <summary>The fonts of one installation, read once. Safe to use from all threads.</summary>
public sealed class FontStore
{
    private static readonly string[] Extensions = [".ttf", ".ttc"];

    private readonly FontOptions _options;
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<FontFamily>> _families = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TrueTypeFont>> _faces = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists the font files; reads none of them yet.</summary>
    public FontStore(FontOptions options)
    {
        _options = options;
        foreach (var folder in options.Directories.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
            }
        }
    }

    /// <summary>Roles for which no font file at all was found; papers can be printed when this is empty.</summary>
    public IReadOnlyList<string> MissingRoles =>
        [.. _options.Families.Where(f => !f.Value.Any(Known)).Select(f => f.Key)];

    /// <summary>The fonts of a role, best first.</summary>
    /// <exception cref="FontException">The role is unknown or none of its fonts was found.</exception>
    internal FontFamily Family(string role) => _families.GetOrAdd(role, name => new Lazy<FontFamily>(() => Load(name))).Value;

    /// <summary>File name and SHA-256 of a font that was used, for the record of a print.</summary>
    internal static (string Name, string Sha256) Identify(TrueTypeFont font) =>
        (font.Name, Convert.ToHexStringLower(SHA256.HashData(font.Data)));

    private bool Known(string name) => _files.ContainsKey(FileOf(name));

    private static string FileOf(string name) => name.Split('#')[0];

    private FontFamily Load(string role)
    {
        if (!_options.Families.TryGetValue(role, out var names))
            throw new FontException($"No font family is configured under the name “{role}”.");
        var faces = names.Where(Known).Select(name => _faces.GetOrAdd(name, n => new Lazy<TrueTypeFont>(() => Read(n)))).ToList();
        return faces.Count > 0
            ? new FontFamily(role, faces)
            : throw new FontException($"None of the fonts of “{role}” was found ({string.Join(", ", names)}). Run: dotnet run scripts/fonts.cs");
    }

    private TrueTypeFont Read(string name)
    {
        var parts = name.Split('#');
        return new TrueTypeFont(File.ReadAllBytes(_files[parts[0]]), name, parts.Length > 1 ? int.Parse(parts[1]) : 0);
    }
}

/// <summary>The fonts of one role, asked in turn for each character.</summary>
internal sealed class FontFamily(string role, IReadOnlyList<Lazy<TrueTypeFont>> faces)
{
    private readonly ConcurrentDictionary<int, (TrueTypeFont Font, ushort Glyph)> _known = new();

    /// <summary>The first font, which also gives the family its line metrics.</summary>
    public TrueTypeFont First => faces[0].Value;

    /// <summary>The first font of the list that has the character, and its glyph.</summary>
    /// <exception cref="MissingGlyphException">None has it.</exception>
    public (TrueTypeFont Font, ushort Glyph) Find(int codePoint) => _known.TryGetValue(codePoint, out var found) ? found : Ask(codePoint);

    private (TrueTypeFont Font, ushort Glyph) Ask(int codePoint)
    {
        foreach (var face in faces)
        {
            var glyph = face.Value.Glyph(codePoint);
            if (glyph != 0)
                return _known[codePoint] = (face.Value, glyph);
        }

        throw new MissingGlyphException(codePoint, role);
    }
}
