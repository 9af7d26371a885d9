using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace VoteSystem.Documents.Fonts;

/// <summary>Cuts a face down to the glyphs that one document uses.</summary>
internal static class TrueTypeSubset
{
    // Flags of a composite glyph's component.
    private const int WordArguments = 0x0001, OneScale = 0x0008, MoreComponents = 0x0020, TwoScales = 0x0040, FourScales = 0x0080;

    /// <summary>A font file in which glyph i is <paramref name="glyphs"/>[i]; components of composite glyphs are appended.</summary>
    /// <param name="font">The whole face.</param>
    /// <param name="glyphs">Glyphs in their new order; the first must be 0, the "missing" glyph.</param>
    public static byte[] Cut(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        var order = new List<ushort>(glyphs);
        var (outlines, offsets) = Outlines(font, order);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = offsets,
            ["head"] = Head(font),
            ["hhea"] = WithCount(font, "hhea", 34, order.Count),
            ["maxp"] = WithCount(font, "maxp", 4, order.Count),
            ["hmtx"] = Metrics(font, order),
        };
        foreach (var tag in new[] { "cvt ", "fpgm", "prep" })
        {
            if (font.HasTable(tag))
                tables[tag] = font.TableBytes(tag).ToArray();
        }

        return Assemble(tables);
    }

    private static (byte[] Outlines, byte[] Offsets) Outlines(TrueTypeFont font, List<ushort> order)
    {
        var renumbered = new Dictionary<ushort, int>();
        for (var i = 0; i < order.Count; i++)
            renumbered.TryAdd(order[i], i);

        var outlines = new MemoryStream();
        var offsets = new MemoryStream();
        for (var i = 0; i < order.Count; i++)
        {
            BigEndian.Write32(offsets, (uint)outlines.Length);
            var outline = font.Outline(order[i]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                Renumber(outline, order, renumbered);
            outlines.Write(outline);
            BigEndian.PadTo4(outlines);
        }

        BigEndian.Write32(offsets, (uint)outlines.Length);
        return (outlines.ToArray(), offsets.ToArray());
    }

    private static void Renumber(byte[] composite, List<ushort> order, Dictionary<ushort, int> renumbered)
    {
        for (var at = 10; ;)
        {
            var flags = BigEndian.U16(composite, at);
            var component = BigEndian.U16(composite, at + 2);
            if (!renumbered.TryGetValue(component, out var number))
            {
                number = order.Count;
                order.Add(component);
                renumbered[component] = number;
            }

            BinaryPrimitives.WriteUInt16BigEndian(composite.AsSpan(at + 2), (ushort)number);
            if ((flags & MoreComponents) == 0)
                return;
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0);
        }
    }

    private static byte[] Head(TrueTypeFont font)
    {
        var head = font.TableBytes("head").ToArray();
        Array.Clear(head, 8, 4); // the whole-file checksum, which a subset does not have
        head[50] = 0;
        head[51] = 1; // long offsets
        return head;
    }

    private static byte[] WithCount(TrueTypeFont font, string tag, int at, int count)
    {
        var table = font.TableBytes(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)count);
        return table;
    }

    private static byte[] Metrics(TrueTypeFont font, List<ushort> order)
    {
        var metrics = new byte[4 * order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(order[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), font.LeftBearing(order[i]));
        }

        return metrics;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var power = BitOperations.Log2((uint)tables.Count);
        BigEndian.Write32(file, 0x00010000);
        BigEndian.Write16(file, tables.Count);
        BigEndian.Write16(file, 16 << power);
        BigEndian.Write16(file, power);
        BigEndian.Write16(file, tables.Count * 16 - (16 << power));
        var offset = 12 + 16 * tables.Count;
        foreach (var (tag, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            BigEndian.Write32(file, Checksum(bytes));
            BigEndian.Write32(file, (uint)offset);
            BigEndian.Write32(file, (uint)bytes.Length);
            offset += (bytes.Length + 3) & ~3;
        }

        foreach (var bytes in tables.Values)
        {
            file.Write(bytes);
            BigEndian.PadTo4(file);
        }

        return file.ToArray();
    }

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            uint word = 0;
            for (var k = 0; k < 4; k++)
                word = word << 8 | (i + k < bytes.Length ? bytes[i + k] : 0u);
            sum = unchecked(sum + word);
        }

        return sum;
    }
}
