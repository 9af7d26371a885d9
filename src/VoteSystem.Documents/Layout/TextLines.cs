using System.Text;
using VoteSystem.Documents.Fonts;

namespace VoteSystem.Documents.Layout;

/// <summary>A run of text in one style. The style may still change after the text was given.</summary>
internal sealed class Span(Func<PageContext, string> text, TextStyle style)
{
    public Func<PageContext, string> Text { get; } = text;

    public TextStyle Style { get; set; } = style;
}

/// <summary>One character, measured. A line feed has no font; a bound character stays on the line of the one before.</summary>
internal readonly record struct Glyph(int CodePoint, ushort Id, TrueTypeFont? Font, double Width, int Span, bool IsBound = false)
{
    public bool IsLineFeed => Font is null;
}

/// <summary>One line of a text block: glyphs from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct Line(int Start, int End, double Width, double Height, double Size, double Indent, bool EndsParagraph);

/// <summary>Turns spans into measured glyphs and glyphs into lines.</summary>
internal static class TextLines
{
    private const int WordJoiner = 0x2060;

    public static List<Glyph> Measure(PageContext context, IReadOnlyList<Span> spans)
    {
        var glyphs = new List<Glyph>();
        var isBound = false;
        for (var i = 0; i < spans.Count; i++)
        {
            var style = spans[i].Style;
            var family = context.Fonts.Family(RoleOf(style));
            foreach (var rune in spans[i].Text(context).EnumerateRunes())
            {
                if (rune.Value == '\r')
                    continue;
                if (rune.Value == WordJoiner)
                {
                    isBound = true;
                    continue;
                }

                if (rune.Value == '\n')
                {
                    glyphs.Add(new Glyph('\n', 0, null, 0, i));
                    continue;
                }

                var (font, id) = family.Find(Plain(rune.Value));
                var width = font.Advance(id) * style.Size / font.UnitsPerEm + style.Spacing * style.Size;
                glyphs.Add(new Glyph(Plain(rune.Value), id, font, width, i, isBound));
                isBound = false;
            }
        }

        return glyphs;
    }

    public static List<Line> Break(List<Glyph> glyphs, IReadOnlyList<Span> spans, double width, double firstLineIndent)
    {
        var lines = new List<Line>();
        var at = 0;
        var startsParagraph = true;
        do
        {
            var indent = startsParagraph ? firstLineIndent : 0;
            var end = EndOfLine(glyphs, at, width - indent);
            var endsParagraph = end >= glyphs.Count || glyphs[end].IsLineFeed;
            lines.Add(Make(glyphs, spans, at, end, indent) with { EndsParagraph = endsParagraph });
            startsParagraph = endsParagraph;
            at = endsParagraph && end < glyphs.Count ? end + 1 : end;
        }
        while (at < glyphs.Count);
        return lines;
    }

    private static string RoleOf(TextStyle style) =>
        style.IsBold && style.Family == FontRoles.Table ? FontRoles.TableBold : style.Family;

    // Tabs and unusual spaces come in by copy and paste; fonts have no glyph for them.
    private static int Plain(int codePoint) => codePoint is '\t' or 0xA0 or 0x2002 or 0x2003 or 0x2009 or 0x202F ? ' ' : codePoint;

    private static int EndOfLine(List<Glyph> glyphs, int start, double width)
    {
        const double Tolerance = 0.01;
        double used = 0;
        var lastBreak = -1;
        for (var i = start; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsLineFeed)
                return i;
            if (i > start && !glyphs[i].IsBound && LineBreaking.IsAllowed(glyphs[i - 1].CodePoint, glyphs[i].CodePoint))
                lastBreak = i;
            used += glyphs[i].Width;
            var mayHangOver = glyphs[i].CodePoint == ' ';
            if (used > width + Tolerance && i > start && !mayHangOver)
                return lastBreak > start ? lastBreak : i;
        }

        return glyphs.Count;
    }

    private static Line Make(List<Glyph> glyphs, IReadOnlyList<Span> spans, int start, int end, double indent)
    {
        var visibleEnd = end;
        while (visibleEnd > start && glyphs[visibleEnd - 1].CodePoint == ' ')
            visibleEnd--;
        double width = indent, height = 0, size = 0;
        for (var i = start; i < visibleEnd; i++)
        {
            var style = spans[glyphs[i].Span].Style;
            width += glyphs[i].Width;
            height = Math.Max(height, style.Size * style.LineFactor);
            size = Math.Max(size, style.Size);
        }

        if (height == 0)
        {
            var style = spans[start < glyphs.Count ? glyphs[start].Span : spans.Count - 1].Style;
            (height, size) = (style.Size * style.LineFactor, style.Size);
        }

        return new Line(start, visibleEnd, width, height, size, indent, EndsParagraph: false);
    }
}
