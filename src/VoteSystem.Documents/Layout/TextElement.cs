using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

internal enum TextAlignment
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>A block of text; it may continue on the next page.</summary>
internal sealed class TextElement : Element
{
    // A justified line is stretched at most by this share of the size per character; a shorter one stays ragged.
    private const double LargestStretch = 0.5;

    // Height of the base line above the lower edge of a character's square.
    private const double BaselineShare = 0.88;

    private int _nextLine;
    private List<Glyph> _glyphs = [];
    private List<Line>? _lines;
    private (double Width, int Page) _madeFor;
    private StructureElement? _paragraph;

    public List<Span> Spans { get; } = [];

    public TextAlignment Alignment { get; set; }

    public double FirstLineIndent { get; set; }

    /// <summary>True when the text shows a page number and differs from page to page.</summary>
    public bool DependsOnPage { get; set; }

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        var lines = Lines(context, width);
        if (_nextLine >= lines.Count)
            return SpacePlan.Empty;
        double used = 0, widest = 0;
        var i = _nextLine;
        for (; i < lines.Count && used + lines[i].Height <= height + Tolerance; i++)
        {
            used += lines[i].Height;
            widest = Math.Max(widest, lines[i].Width);
        }

        if (i == _nextLine)
            return SpacePlan.Wrap;
        return new SpacePlan(i < lines.Count ? Fit.Partial : Fit.Full, widest, used);
    }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        var lines = Lines(context, width);
        if (_nextLine >= lines.Count)
            return;
        context.Page?.Begin(context.IsDecoration ? null : Tag(context));
        var bottom = y + height;
        for (; _nextLine < lines.Count && y + lines[_nextLine].Height <= bottom + Tolerance; _nextLine++)
        {
            if (context.Page is not null)
                DrawLine(context, lines[_nextLine], x, y, width);
            y += lines[_nextLine].Height;
        }

        context.Page?.End();
    }

    public override void Reset()
    {
        _nextLine = 0;
        _paragraph = null;
    }

    private List<Line> Lines(PageContext context, double width)
    {
        var page = DependsOnPage ? context.PageNumber : 0;
        if (_lines is not null && _madeFor == (width, page))
            return _lines;
        if (_lines is null || DependsOnPage)
            _glyphs = TextLines.Measure(context, Spans);
        _madeFor = (width, page);
        return _lines = TextLines.Break(_glyphs, Spans, width, FirstLineIndent);
    }

    private StructureElement Tag(PageContext context)
    {
        var parent = context.Tags.Peek();
        return parent.HoldsText ? parent : _paragraph ??= parent.Add("P");
    }

    private void DrawLine(PageContext context, Line line, double x, double top, double width)
    {
        var left = x + line.Indent + Alignment switch
        {
            TextAlignment.Center => (width - line.Width) / 2,
            TextAlignment.Right => width - line.Width,
            _ => 0,
        };
        var stretch = Stretch(line, width);
        var baseline = top + (line.Height - line.Size) / 2 + line.Size * BaselineShare;
        for (var i = line.Start; i < line.End;)
        {
            var end = EndOfRun(i, line.End, stretch > 0);
            left += DrawRun(context, i, end, left, baseline, stretch);
            i = end;
        }
    }

    private double Stretch(Line line, double width)
    {
        if (Alignment != TextAlignment.Justify || line.EndsParagraph)
            return 0;
        var gaps = 0;
        for (var i = line.Start; i < line.End - 1; i++)
            gaps += IsGap(i) ? 1 : 0;
        var each = gaps == 0 ? 0 : (width - line.Width) / gaps;
        return each > 0 && each < line.Size * LargestStretch ? each : 0;
    }

    // Space goes between Chinese characters, never into a word or number.
    private bool IsGap(int i) => !(LineBreaking.IsWord(_glyphs[i].CodePoint) && LineBreaking.IsWord(_glyphs[i + 1].CodePoint));

    private int EndOfRun(int start, int lineEnd, bool isStretched)
    {
        var end = start + 1;
        while (end < lineEnd && _glyphs[end].Font == _glyphs[start].Font && _glyphs[end].Span == _glyphs[start].Span
            && !(isStretched && LineBreaking.IsWord(_glyphs[end].CodePoint) != LineBreaking.IsWord(_glyphs[start].CodePoint)))
            end++;
        return end;
    }

    private double DrawRun(PageContext context, int start, int end, double x, double baseline, double stretch)
    {
        var style = Spans[_glyphs[start].Span].Style;
        var font = context.Pdf!.Font(_glyphs[start].Font!);
        Span<ushort> numbers = end - start <= 256 ? stackalloc ushort[end - start] : new ushort[end - start];
        double width = 0;
        for (var i = start; i < end; i++)
        {
            numbers[i - start] = font.Use(_glyphs[i].Id, _glyphs[i].CodePoint);
            width += _glyphs[i].Width;
        }

        var isWord = LineBreaking.IsWord(_glyphs[start].CodePoint) && end - start > 1;
        var inside = isWord ? 0 : stretch;
        context.Page!.Text(font, style.Size, x, baseline, numbers, style.Color, inside + style.Spacing * style.Size);
        width += inside * (end - start);
        if (style.IsUnderlined)
            context.Page.Line(x, baseline + style.Size * 0.12, x + width, baseline + style.Size * 0.12, style.Size * 0.05, style.Color);
        return width + (isWord ? stretch : 0);
    }
}
