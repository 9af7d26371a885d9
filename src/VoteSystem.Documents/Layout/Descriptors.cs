using System.Globalization;

namespace VoteSystem.Documents.Layout;

internal sealed class ColumnDescriptor(ColumnElement column, TextStyle style)
{
    public void Spacing(float value, Unit unit = Unit.Point) => column.Gap = value.ToPoints(unit);

    public IContainer Item()
    {
        var item = new Container { Style = style };
        column.Items.Add(item);
        return item;
    }
}

internal sealed class RowDescriptor(RowElement row, TextStyle style)
{
    public void Spacing(float value, Unit unit = Unit.Point) => row.Gap = value.ToPoints(unit);

    public IContainer ConstantItem(float value, Unit unit = Unit.Point) => Add(new TrackWidth(value.ToPoints(unit), 0));

    public IContainer RelativeItem(float share = 1) => Add(new TrackWidth(null, share));

    public IContainer AutoItem() => Add(new TrackWidth(null, 0, IsAuto: true));

    private Container Add(TrackWidth width)
    {
        var item = new Container { Style = style };
        row.Items.Add((item, width));
        return item;
    }
}

internal sealed class TableColumnsDefinitionDescriptor(TableElement table)
{
    public void ConstantColumn(float value, Unit unit = Unit.Point) => table.Columns.Add(new TrackWidth(value.ToPoints(unit), 0));

    public void RelativeColumn(float share = 1) => table.Columns.Add(new TrackWidth(null, share));
}

/// <summary>A cell before its content is set.</summary>
internal interface ITableCellContainer : IContainer
{
    TableCell Cell { get; }
}

internal sealed class TableCellContainer(TableCell cell) : ITableCellContainer
{
    public TableCell Cell { get; } = cell;

    public Element? Child
    {
        get => Cell.Child;
        set => Cell.Child = value;
    }

    public TextStyle Style => Cell.Style;
}

internal static class TableCellExtensions
{
    /// <summary>From 1.</summary>
    public static ITableCellContainer Row(this ITableCellContainer at, uint row)
    {
        at.Cell.Row = (int)row - 1;
        return at;
    }

    /// <summary>From 1.</summary>
    public static ITableCellContainer Column(this ITableCellContainer at, uint column)
    {
        at.Cell.Column = (int)column - 1;
        return at;
    }

    public static ITableCellContainer RowSpan(this ITableCellContainer at, uint rows)
    {
        at.Cell.RowSpan = (int)rows;
        return at;
    }

    public static ITableCellContainer ColumnSpan(this ITableCellContainer at, uint columns)
    {
        at.Cell.ColumnSpan = (int)columns;
        return at;
    }
}

internal sealed class TableCellDescriptor(List<TableCell> cells, TextStyle style)
{
    public ITableCellContainer Cell()
    {
        var cell = new TableCell { Style = style };
        cells.Add(cell);
        return new TableCellContainer(cell);
    }
}

internal sealed class TableDescriptor(TableElement table, TextStyle style)
{
    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> define) => define(new TableColumnsDefinitionDescriptor(table));

    public void Header(Action<TableCellDescriptor> fill) => fill(new TableCellDescriptor(table.HeadCells, style));

    public ITableCellContainer Cell() => new TableCellDescriptor(table.BodyCells, style).Cell();
}

/// <summary>A run of text whose style can still be set.</summary>
internal class TextSpanDescriptor(Span span)
{
    public void Change(Func<TextStyle, TextStyle> change) => span.Style = change(span.Style);
}

/// <summary>A text block of one run.</summary>
internal sealed class TextBlockDescriptor(TextElement text, Span span) : TextSpanDescriptor(span)
{
    public TextBlockDescriptor AlignCenter() => With(TextAlignment.Center);

    public TextBlockDescriptor AlignRight() => With(TextAlignment.Right);

    public TextBlockDescriptor Justify() => With(TextAlignment.Justify);

    public TextBlockDescriptor ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        text.FirstLineIndent = value.ToPoints(unit);
        return this;
    }

    private TextBlockDescriptor With(TextAlignment alignment)
    {
        text.Alignment = alignment;
        return this;
    }
}

/// <summary>A text block of several runs.</summary>
internal sealed class TextDescriptor(TextElement text, TextStyle style)
{
    private TextStyle _style = style;

    public void AlignCenter() => text.Alignment = TextAlignment.Center;

    public void AlignRight() => text.Alignment = TextAlignment.Right;

    public void Justify() => text.Alignment = TextAlignment.Justify;

    public void ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point) => text.FirstLineIndent = value.ToPoints(unit);

    public void DefaultTextStyle(Func<TextStyle, TextStyle> change) => _style = change(_style);

    public TextSpanDescriptor Span(string? content) => Add(_ => content ?? "");

    public TextSpanDescriptor Line(string? content) => Add(_ => content + "\n");

    public TextSpanDescriptor CurrentPageNumber()
    {
        text.DependsOnPage = true;
        return Add(context => context.PageNumber.ToString(CultureInfo.InvariantCulture));
    }

    public TextSpanDescriptor TotalPages()
    {
        text.DependsOnPage = true;
        // Two digits hold the place while pages are counted.
        return Add(context => (context.TotalPages ?? 99).ToString(CultureInfo.InvariantCulture));
    }

    private TextSpanDescriptor Add(Func<PageContext, string> content)
    {
        var span = new Span(content, _style);
        text.Spans.Add(span);
        return new TextSpanDescriptor(span);
    }
}

internal static class TextSpanExtensions
{
    public static T FontFamily<T>(this T text, string family)
        where T : TextSpanDescriptor => text.With(s => s.FontFamily(family));

    public static T FontSize<T>(this T text, float points)
        where T : TextSpanDescriptor => text.With(s => s.FontSize(points));

    public static T Bold<T>(this T text)
        where T : TextSpanDescriptor => text.With(s => s.Bold());

    public static T Underline<T>(this T text)
        where T : TextSpanDescriptor => text.With(s => s.Underline());

    public static T FontColor<T>(this T text, string hex)
        where T : TextSpanDescriptor => text.With(s => s.FontColor(hex));

    public static T LineHeight<T>(this T text, float factor)
        where T : TextSpanDescriptor => text.With(s => s.LineHeight(factor));

    public static T LetterSpacing<T>(this T text, float factor)
        where T : TextSpanDescriptor => text.With(s => s.LetterSpacing(factor));

    private static T With<T>(this T text, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        text.Change(change);
        return text;
    }
}
