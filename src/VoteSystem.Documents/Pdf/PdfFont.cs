using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Documents.Fonts;

namespace VoteSystem.Documents.Pdf;

/// <summary>A face as one document uses it: only the glyphs that occur, each with the character it stands for.</summary>
internal sealed class PdfFont(TrueTypeFont face, string name)
{
    private const int BfCharsPerBlock = 100; // limit of the CMap format

    private readonly Dictionary<(ushort Glyph, int CodePoint), ushort> _numbers = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<int> _codePoints = [0];

    public TrueTypeFont Face { get; } = face;

    /// <summary>The resource name, F0, F1 …</summary>
    public string Name { get; } = name;

    public int Number { get; private set; }

    /// <summary>The number of a glyph inside this document. One glyph that stands for two characters gets two numbers, so that both are found by search.</summary>
    public ushort Use(ushort glyph, int codePoint)
    {
        if (_numbers.TryGetValue((glyph, codePoint), out var number))
            return number;
        number = (ushort)_glyphs.Count;
        _glyphs.Add(glyph);
        _codePoints.Add(codePoint);
        return _numbers[(glyph, codePoint)] = number;
    }

    public void Write(ObjectTable objects)
    {
        var subset = TrueTypeSubset.Cut(Face, _glyphs);
        var tag = new string([.. SHA256.HashData(subset).Take(6).Select(b => (char)('A' + b % 26))]);
        var fontName = $"{tag}+{Face.PostScriptName}";
        var file = objects.AddStream($"/Length1 {subset.Length}", subset);
        var (xMin, yMin, xMax, yMax) = Face.Box;
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{fontName}/Flags 4/FontBBox[{Unit(xMin)} {Unit(yMin)} {Unit(xMax)} {Unit(yMax)}]/ItalicAngle 0"
            + $"/Ascent {Unit(Face.Ascent)}/Descent {Unit(Face.Descent)}/CapHeight {Unit(Face.CapHeight)}/StemV 80/FontFile2 {file} 0 R>>");
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{fontName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{string.Join(' ', _glyphs.Select(g => Unit(Face.Advance(g))))}]]/CIDToGIDMap/Identity>>");
        var toUnicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        Number = objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{fontName}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    private int Unit(int fontUnits) => (int)Math.Round(fontUnits * 1000.0 / Face.UnitsPerEm);

    private string ToUnicode()
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """);
        for (var start = 1; start < _codePoints.Count; start += BfCharsPerBlock)
        {
            var count = Math.Min(BfCharsPerBlock, _codePoints.Count - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var i = start; i < start + count; i++)
            {
                var utf16 = Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(_codePoints[i]));
                map.Append(CultureInfo.InvariantCulture, $"<{i:X4}><{Convert.ToHexString(utf16)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
