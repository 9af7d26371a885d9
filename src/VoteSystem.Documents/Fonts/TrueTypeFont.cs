using System.Text;

namespace VoteSystem.Documents.Fonts;

/// <summary>One TrueType face. Nothing changes after loading, so one instance serves all papers and threads.</summary>
internal sealed class TrueTypeFont
{
    // OS/2 fsType: only "restricted licence" forbids embedding.
    private const int EmbeddingMask = 0x000E;
    private const int EmbeddingForbidden = 0x0002;

    private readonly Dictionary<string, (int Offset, int Length)> _tables;
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly bool _longOffsets;

    /// <summary>Reads a face.</summary>
    /// <exception cref="FontException">Not a TrueType face, broken, or its licence bits forbid embedding.</exception>
    public TrueTypeFont(byte[] data, string name, int face = 0)
    {
        Data = data;
        Name = name;
        try
        {
            _tables = Directory(data, face);
            if (!_tables.ContainsKey("glyf"))
                throw new FontException($"{name}: no TrueType outlines (a CFF font); only fonts with a glyf table can be embedded.");

            var head = Table("head");
            UnitsPerEm = BigEndian.U16(data, head + 18);
            Box = (BigEndian.S16(data, head + 36), BigEndian.S16(data, head + 38), BigEndian.S16(data, head + 40), BigEndian.S16(data, head + 42));
            _longOffsets = BigEndian.U16(data, head + 50) == 1;
            GlyphCount = BigEndian.U16(data, Table("maxp") + 4);
            Ascent = BigEndian.S16(data, Table("hhea") + 4);
            Descent = BigEndian.S16(data, Table("hhea") + 6);
            CapHeight = ReadCapHeight();
            _advances = ReadAdvances();
            PostScriptName = ReadPostScriptName();
            _characters = CharacterMap.Read(data, Table("cmap"), name);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new FontException($"{name}: the font file is broken.", e);
        }
    }

    public byte[] Data { get; }

    /// <summary>The name by which the store found it: file name without extension.</summary>
    public string Name { get; }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int GlyphCount { get; }

    public (int XMin, int YMin, int XMax, int YMax) Box { get; }

    /// <summary>The glyph of a character; 0 when the face has none.</summary>
    public ushort Glyph(int codePoint) => _characters.Glyph(codePoint);

    /// <summary>Advance width in font units.</summary>
    public int Advance(int glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    public int Table(string tag) => _tables[tag].Offset;

    public bool HasTable(string tag) => _tables.ContainsKey(tag);

    public ReadOnlySpan<byte> TableBytes(string tag) => Data.AsSpan(_tables[tag].Offset, _tables[tag].Length);

    /// <summary>Left side bearing in font units.</summary>
    public short LeftBearing(int glyph)
    {
        var count = BigEndian.U16(Data, Table("hhea") + 34);
        var hmtx = Table("hmtx");
        return glyph < count
            ? BigEndian.S16(Data, hmtx + 4 * glyph + 2)
            : BigEndian.S16(Data, hmtx + 4 * count + 2 * (glyph - count));
    }

    /// <summary>The bytes of an outline; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Table("loca");
        var (start, end) = _longOffsets
            ? (BigEndian.Offset(Data, loca + 4 * glyph), BigEndian.Offset(Data, loca + 4 * glyph + 4))
            : (2 * BigEndian.U16(Data, loca + 2 * glyph), 2 * BigEndian.U16(Data, loca + 2 * glyph + 2));
        return Data.AsSpan(Table("glyf") + start, end - start);
    }

    private static Dictionary<string, (int Offset, int Length)> Directory(byte[] data, int face)
    {
        const uint Collection = 0x74746366;
        var start = BigEndian.U32(data, 0) == Collection ? BigEndian.Offset(data, 12 + 4 * face) : 0;
        var tables = new Dictionary<string, (int Offset, int Length)>(StringComparer.Ordinal);
        for (var i = 0; i < BigEndian.U16(data, start + 4); i++)
        {
            var entry = start + 12 + 16 * i;
            tables[Encoding.ASCII.GetString(data, entry, 4)] = (BigEndian.Offset(data, entry + 8), BigEndian.Offset(data, entry + 12));
        }

        return tables;
    }

    private int ReadCapHeight()
    {
        if (!HasTable("OS/2"))
            return Ascent;
        var os2 = Table("OS/2");
        if ((BigEndian.U16(Data, os2 + 8) & EmbeddingMask) == EmbeddingForbidden)
            throw new FontException($"{Name}: the font's licence bits forbid embedding it into a document.");
        return BigEndian.U16(Data, os2) >= 2 ? BigEndian.S16(Data, os2 + 88) : Ascent;
    }

    private ushort[] ReadAdvances()
    {
        var advances = new ushort[BigEndian.U16(Data, Table("hhea") + 34)];
        var hmtx = Table("hmtx");
        for (var i = 0; i < advances.Length; i++)
            advances[i] = BigEndian.U16(Data, hmtx + 4 * i);
        return advances;
    }

    private string ReadPostScriptName()
    {
        var table = Table("name");
        var strings = table + BigEndian.U16(Data, table + 4);
        for (var i = 0; i < BigEndian.U16(Data, table + 2); i++)
        {
            var entry = table + 6 + 12 * i;
            const int Microsoft = 3, PostScript = 6;
            if (BigEndian.U16(Data, entry) != Microsoft || BigEndian.U16(Data, entry + 6) != PostScript)
                continue;
            var raw = Encoding.BigEndianUnicode.GetString(Data, strings + BigEndian.U16(Data, entry + 10), BigEndian.U16(Data, entry + 8));
            return new string([.. raw.Where(c => c is > ' ' and < (char)127 && !"[](){}<>/%#".Contains(c))]);
        }

        return new string([.. Name.Where(char.IsAsciiLetterOrDigit)]) is { Length: > 0 } plain ? plain : "Font";
    }
}
