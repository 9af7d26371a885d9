using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>A cell: where it stands (from 0) and how many rows and columns it covers.</summary>
internal sealed class TableCell : Container
{
    public int? Row { get; set; }

    public int? Column { get; set; }

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;
}

/// <summary>Cells in their rows and columns, and the heights they need.</summary>
internal sealed class TableGrid(List<TableCell> cells, int columns)
{
    private List<List<TableCell>>? _rows;
    private double[] _heights = [];
    private double _measuredFor = -1;

    public IReadOnlyList<List<TableCell>> Rows => _rows ??= Place();

    /// <summary>Heights of all rows for these column widths, in points.</summary>
    public double[] Heights(PageContext context, double[] widths)
    {
        if (_measuredFor == widths.Sum())
            return _heights;
        _measuredFor = widths.Sum();
        _heights = new double[Rows.Count];
        for (var row = 0; row < Rows.Count; row++)
            Remeasure(context, widths, row);
        foreach (var cell in cells.Where(c => c.RowSpan > 1))
        {
            // What a tall cell lacks is added to the last row that it covers.
            var last = cell.Row!.Value + cell.RowSpan - 1;
            var covered = _heights[cell.Row.Value..(last + 1)].Sum();
            _heights[last] += Math.Max(0, Height(context, cell, widths) - covered);
        }

        return _heights;
    }

    /// <summary>Measures a row again, of which a part was drawn on the page before.</summary>
    public void Remeasure(PageContext context, double[] widths, int row) =>
        _heights[row] = Rows[row].Where(c => c.RowSpan == 1).Select(c => Height(context, c, widths)).DefaultIfEmpty(0).Max();

    /// <summary>The row after the last one that must stay together with this one.</summary>
    public int EndOfBlock(int row)
    {
        var end = row + 1;
        for (var i = row; i < end; i++)
            end = Rows[i].Select(c => i + c.RowSpan).Append(end).Max();
        return end;
    }

    public void Reset()
    {
        cells.ForEach(cell => cell.Reset());
        _measuredFor = -1;
    }

    public static double Width(TableCell cell, double[] widths) => widths[cell.Column!.Value..(cell.Column.Value + cell.ColumnSpan)].Sum();

    private static double Height(PageContext context, TableCell cell, double[] widths)
    {
        const double Endless = 1e6;
        var plan = cell.Measure(context, Width(cell, widths), Endless);
        return plan.Fit == Fit.Wrap
            ? throw new LayoutException($"A cell's content is wider than its column of {Width(cell, widths):0.#} points.")
            : plan.Height;
    }

    private List<List<TableCell>> Place()
    {
        var taken = new HashSet<(int Row, int Column)>();
        var rows = new List<List<TableCell>>();
        int row = 0, column = 0;
        foreach (var cell in cells)
        {
            if (cell.Row is { } wanted)
                (row, column) = (wanted, cell.Column ?? 0);
            while (cell.Row is null && (column + cell.ColumnSpan > columns || taken.Contains((row, column))))
                (row, column) = column + 1 >= columns || column + cell.ColumnSpan > columns ? (row + 1, 0) : (row, column + 1);
            (cell.Row, cell.Column) = (row, column);
            while (rows.Count < row + cell.RowSpan)
                rows.Add([]);
            rows[row].Add(cell);
            for (var r = 0; r < cell.RowSpan; r++)
            {
                for (var c = 0; c < cell.ColumnSpan; c++)
                    taken.Add((row + r, column + c));
            }

            column += cell.ColumnSpan;
        }

        rows.ForEach(r => r.Sort((a, b) => a.Column!.Value.CompareTo(b.Column!.Value)));
        return rows;
    }
}

/// <summary>A table. The head repeats on every page; a row is split only when it is taller than a page.</summary>
internal sealed class TableElement : Element
{
    private readonly List<TableCell> _headCells = [];
    private readonly List<TableCell> _bodyCells = [];
    private TableGrid? _head;
    private TableGrid? _body;
    private int _nextRow;
    private StructureElement? _tag;

    public List<TrackWidth> Columns { get; } = [];

    public List<TableCell> HeadCells => _headCells;

    public List<TableCell> BodyCells => _bodyCells;

    private TableGrid Head => _head ??= new TableGrid(_headCells, Columns.Count);

    private TableGrid Body => _body ??= new TableGrid(_bodyCells, Columns.Count);

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        if (_nextRow >= Body.Rows.Count)
            return SpacePlan.Empty;
        var plan = Plan(context, Widths(width), height);
        if (plan.Split > 0)
            return new SpacePlan(Fit.Partial, width, height);
        if (plan.End == _nextRow)
            return SpacePlan.Wrap;
        return new SpacePlan(plan.End < Body.Rows.Count ? Fit.Partial : Fit.Full, width, plan.Height);
    }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        var widths = Widths(width);
        var plan = Plan(context, widths, height);
        if (context.Page is not null && !context.IsDecoration)
            _tag ??= context.Tags.Peek().Add("Table");
        y = DrawHead(context, widths, x, y);
        if (plan.Split > 0)
        {
            DrawRow(context, Body, _nextRow, widths, x, y, [plan.Split], isHead: false);
            Body.Remeasure(context, widths, _nextRow);
            return;
        }

        var heights = Body.Heights(context, widths);
        for (; _nextRow < plan.End; _nextRow++)
        {
            DrawRow(context, Body, _nextRow, widths, x, y, heights.AsSpan(_nextRow), isHead: false);
            y += heights[_nextRow];
        }
    }

    public override void Reset()
    {
        _nextRow = 0;
        _tag = null;
        Head.Reset();
        Body.Reset();
    }

    // Column widths never depend on content, so a table's look does not change with its texts.
    private double[] Widths(double width) => TrackWidth.Resolve(Columns, width, 0, _ => 0);

    private (int End, double Height, double Split) Plan(PageContext context, double[] widths, double height)
    {
        var head = Head.Heights(context, widths).Sum();
        var heights = Body.Heights(context, widths);
        var used = head;
        var row = _nextRow;
        while (row < Body.Rows.Count)
        {
            var end = Body.EndOfBlock(row);
            var block = heights[row..end].Sum();
            if (used + block > height + Tolerance)
            {
                var isTallerThanAPage = head + block > context.BodyHeight + Tolerance && end == row + 1;
                const double LeastPart = 60;
                return isTallerThanAPage && row == _nextRow && height - head >= LeastPart ? (row, used, height - head) : (row, used, 0);
            }

            used += block;
            row = end;
        }

        return (row, used, 0);
    }

    private double DrawHead(PageContext context, double[] widths, double x, double y)
    {
        var wasDecoration = context.IsDecoration;
        context.IsDecoration |= _nextRow > 0;
        Head.Reset();
        var heights = Head.Heights(context, widths);
        for (var row = 0; row < Head.Rows.Count; row++)
        {
            DrawRow(context, Head, row, widths, x, y, heights.AsSpan(row), isHead: true);
            y += heights[row];
        }

        context.IsDecoration = wasDecoration;
        return y;
    }

    private void DrawRow(PageContext context, TableGrid grid, int row, double[] widths, double x, double y, ReadOnlySpan<double> heights, bool isHead)
    {
        var line = context.Page is null || context.IsDecoration ? null : _tag!.Add("TR");
        foreach (var cell in grid.Rows[row])
        {
            double left = x, height = 0;
            for (var i = 0; i < cell.Column; i++)
                left += widths[i];
            for (var i = 0; i < cell.RowSpan; i++)
                height += heights[i];
            if (line is not null)
            {
                context.Tags.Push(line.Add(new StructureElement(isHead ? "TH" : "TD", line)
                {
                    IsColumnHead = isHead,
                    ColumnSpan = cell.ColumnSpan,
                    RowSpan = cell.RowSpan,
                }));
            }

            cell.Draw(context, left, y, TableGrid.Width(cell, widths), height);
            if (line is not null)
                context.Tags.Pop();
        }
    }
}
