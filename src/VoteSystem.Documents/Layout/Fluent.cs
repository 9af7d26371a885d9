using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>What can be done with a place in a paper.</summary>
internal static class ContainerExtensions
{
    public static IContainer Padding(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(value, value, value, value, unit);

    public static IContainer PaddingTop(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(0, value, 0, 0, unit);

    public static IContainer PaddingBottom(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(0, 0, 0, value, unit);

    public static IContainer PaddingLeft(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(value, 0, 0, 0, unit);

    public static IContainer PaddingRight(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(0, 0, value, 0, unit);

    public static IContainer PaddingHorizontal(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(value, 0, value, 0, unit);

    public static IContainer PaddingVertical(this IContainer at, float value, Unit unit = Unit.Point) => at.Pad(0, value, 0, value, unit);

    public static IContainer Border(this IContainer at, float thickness) => at.Frame(thickness, thickness, thickness, thickness);

    public static IContainer BorderTop(this IContainer at, float thickness) => at.Frame(0, thickness, 0, 0);

    public static IContainer BorderBottom(this IContainer at, float thickness) => at.Frame(0, 0, 0, thickness);

    /// <summary>Colours the border that was asked for just before.</summary>
    public static IContainer BorderColor(this IContainer at, string hex)
    {
        if (at is not FrameBox frame)
            throw new LayoutException("BorderColor follows a border.");
        frame.LineColor = Colors.Parse(hex);
        return at;
    }

    public static IContainer Background(this IContainer at, string color) =>
        at.Wrap(style => new FrameBox { Style = style, Fill = Colors.Parse(color) });

    public static IContainer AlignLeft(this IContainer at) => at.Align(0, null);

    public static IContainer AlignCenter(this IContainer at) => at.Align(0.5, null);

    public static IContainer AlignRight(this IContainer at) => at.Align(1, null);

    public static IContainer AlignTop(this IContainer at) => at.Align(null, 0);

    public static IContainer AlignMiddle(this IContainer at) => at.Align(null, 0.5);

    public static IContainer AlignBottom(this IContainer at) => at.Align(null, 1);

    public static IContainer Width(this IContainer at, float value, Unit unit = Unit.Point) =>
        at.Wrap(style => new SizeBox { Style = style, MinWidth = value.ToPoints(unit), MaxWidth = value.ToPoints(unit) });

    public static IContainer Height(this IContainer at, float value, Unit unit = Unit.Point) =>
        at.Wrap(style => new SizeBox { Style = style, MinHeight = value.ToPoints(unit), MaxHeight = value.ToPoints(unit) });

    public static IContainer MinHeight(this IContainer at, float value, Unit unit = Unit.Point) =>
        at.Wrap(style => new SizeBox { Style = style, MinHeight = value.ToPoints(unit) });

    public static IContainer ShowEntire(this IContainer at) => at.Wrap(style => new ShowEntireBox { Style = style });

    public static IContainer EnsureSpace(this IContainer at, float minimum) => at.Wrap(style => new EnsureSpaceBox(minimum) { Style = style });

    public static IContainer ShowIf(this IContainer at, Predicate<ShowIfContext> condition) =>
        at.Wrap(style => new ShowIfBox(condition) { Style = style });

    public static IContainer SemanticHeader1(this IContainer at) => at.Wrap(style => new TagBox("H1") { Style = style });

    public static IContainer SemanticHeader2(this IContainer at) => at.Wrap(style => new TagBox("H2") { Style = style });

    public static IContainer SemanticHeader3(this IContainer at) => at.Wrap(style => new TagBox("H3") { Style = style });

    public static IContainer SemanticParagraph(this IContainer at) => at.Wrap(style => new TagBox("P") { Style = style });

    public static IContainer SemanticImage(this IContainer at, string alternative) =>
        at.Wrap(style => new TagBox("Figure", alternative) { Style = style });

    public static IContainer DefaultTextStyle(this IContainer at, Func<TextStyle, TextStyle> change) =>
        at.Wrap(style => new Container { Style = change(style) });

    public static IContainer Element(this IContainer at, Func<IContainer, IContainer> change) => change(at);

    public static void Element(this IContainer at, Action<IContainer> fill) => fill(at);

    public static void PageBreak(this IContainer at) => at.Child = new PageBreakElement();

    public static void Column(this IContainer at, Action<ColumnDescriptor> fill)
    {
        var column = new ColumnElement();
        fill(new ColumnDescriptor(column, at.Style));
        at.Child = column;
    }

    public static void Row(this IContainer at, Action<RowDescriptor> fill)
    {
        var row = new RowElement();
        fill(new RowDescriptor(row, at.Style));
        at.Child = row;
    }

    public static void Table(this IContainer at, Action<TableDescriptor> fill)
    {
        var table = new TableElement();
        fill(new TableDescriptor(table, at.Style));
        at.Child = table;
    }

    public static void Text(this IContainer at, Action<TextDescriptor> fill)
    {
        var text = new TextElement();
        fill(new TextDescriptor(text, at.Style));
        at.Child = text;
    }

    public static TextBlockDescriptor Text(this IContainer at, string? content)
    {
        var text = new TextElement();
        var span = new Span(_ => content ?? "", at.Style);
        text.Spans.Add(span);
        at.Child = text;
        return new TextBlockDescriptor(text, span);
    }

    public static void Image(this IContainer at, byte[] file) => at.Child = new ImageElement(PdfImage.Read(file));

    /// <summary>Not in QuestPDF: a QR code of this size in points.</summary>
    public static void Qr(this IContainer at, string content, float size, string alternative) =>
        at.Child = new QrElement(content, size, alternative);

    /// <summary>Not in QuestPDF: an empty signature field, in points. The name is unique within the paper.</summary>
    public static void SignaturePlace(this IContainer at, string name, float width, float height) =>
        at.Child = new SignaturePlaceElement(name, width, height);

    private static Container Wrap(this IContainer at, Func<TextStyle, Container> make)
    {
        var box = make(at.Style);
        at.Child = box;
        return box;
    }

    private static Container Pad(this IContainer at, float left, float top, float right, float bottom, Unit unit) =>
        at.Wrap(style => new PaddingBox
        {
            Style = style,
            Left = left.ToPoints(unit),
            Top = top.ToPoints(unit),
            Right = right.ToPoints(unit),
            Bottom = bottom.ToPoints(unit),
        });

    private static Container Frame(this IContainer at, float left, float top, float right, float bottom) =>
        at.Wrap(style => new FrameBox
        {
            Style = style,
            Left = left,
            Top = top,
            Right = right,
            Bottom = bottom,
        });

    private static Container Align(this IContainer at, double? horizontal, double? vertical) =>
        at.Wrap(style => new AlignBox { Style = style, Horizontal = horizontal, Vertical = vertical });
}
