namespace VoteSystem.Documents.Fonts;

/// <summary>Character → glyph of one face: formats 12 (all planes, preferred) and 4 (first plane only).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] _firstPlane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _otherPlanes = [];

    private CharacterMap()
    {
    }

    public ushort Glyph(int codePoint)
    {
        if ((uint)codePoint < (uint)_firstPlane.Length)
            return _firstPlane[codePoint];
        return _otherPlanes.GetValueOrDefault(codePoint);
    }

    public static CharacterMap Read(byte[] data, int cmap, string font)
    {
        var (table, format) = Best(data, cmap);
        var map = new CharacterMap();
        if (format == 12)
            map.ReadFormat12(data, table);
        else if (format == 4)
            map.ReadFormat4(data, table);
        else
            throw new FontException($"{font}: no usable character map (format 4 or 12).");
        return map;
    }

    private static (int Table, int Format) Best(byte[] data, int cmap)
    {
        var best = (Table: 0, Format: 0);
        for (var i = 0; i < BigEndian.U16(data, cmap + 2); i++)
        {
            var table = cmap + BigEndian.Offset(data, cmap + 8 + 8 * i);
            var format = BigEndian.U16(data, table);
            if (format == 12 || (format == 4 && best.Format != 12))
                best = (table, format);
        }

        return best;
    }

    private void ReadFormat12(byte[] data, int table)
    {
        const int LastCodePoint = 0x10FFFF;
        for (var i = 0; i < BigEndian.Offset(data, table + 12); i++)
        {
            var group = table + 16 + 12 * i;
            var first = BigEndian.Offset(data, group);
            var last = Math.Min(BigEndian.Offset(data, group + 4), LastCodePoint);
            var glyph = BigEndian.Offset(data, group + 8);
            for (var c = first; c <= last; c++)
                Set(c, glyph + c - first);
        }
    }

    private void ReadFormat4(byte[] data, int table)
    {
        var segments = BigEndian.U16(data, table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            int end = BigEndian.U16(data, table + 14 + 2 * i), start = BigEndian.U16(data, table + 16 + 2 * segments + 2 * i);
            int delta = BigEndian.U16(data, table + 16 + 4 * segments + 2 * i);
            var rangeAt = table + 16 + 6 * segments + 2 * i;
            int range = BigEndian.U16(data, rangeAt);
            for (var c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : BigEndian.U16(data, rangeAt + range + 2 * (c - start));
                if (range == 0 || glyph != 0)
                    Set(c, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void Set(int codePoint, int glyph)
    {
        if (codePoint < _firstPlane.Length)
            _firstPlane[codePoint] = (ushort)glyph;
        else
            _otherPlanes[codePoint] = (ushort)glyph;
    }
}
