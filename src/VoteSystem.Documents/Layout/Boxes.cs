using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>White space around an element, in points.</summary>
internal sealed class PaddingBox : Container
{
    public double Left { get; init; }

    public double Top { get; init; }

    public double Right { get; init; }

    public double Bottom { get; init; }

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        double innerWidth = width - Left - Right, innerHeight = height - Top - Bottom;
        if (innerWidth < 0 || innerHeight < -Tolerance)
            return SpacePlan.Wrap;
        var plan = base.Measure(context, innerWidth, innerHeight);
        return plan.Fit switch
        {
            Fit.Wrap => plan,
            Fit.Empty => new SpacePlan(Fit.Full, Left + Right, Top + Bottom),
            _ => new SpacePlan(plan.Fit, plan.Width + Left + Right, plan.Height + Top + Bottom),
        };
    }

    public override void Draw(PageContext context, double x, double y, double width, double height) =>
        base.Draw(context, x + Left, y + Top, width - Left - Right, height - Top - Bottom);
}

/// <summary>Smallest and largest size of an element, in points.</summary>
internal sealed class SizeBox : Container
{
    public double? MinWidth { get; init; }

    public double? MaxWidth { get; init; }

    public double? MinHeight { get; init; }

    public double? MaxHeight { get; init; }

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        if (MinHeight > height + Tolerance || MinWidth > width + Tolerance)
            return SpacePlan.Wrap;
        var plan = base.Measure(context, Math.Min(width, MaxWidth ?? width), Math.Min(height, MaxHeight ?? height));
        if (plan.Fit == Fit.Wrap)
            return plan;
        var fit = plan.Fit == Fit.Empty ? Fit.Full : plan.Fit;
        return new SpacePlan(fit, Math.Max(plan.Width, MinWidth ?? 0), Math.Max(plan.Height, MinHeight ?? 0));
    }

    public override void Draw(PageContext context, double x, double y, double width, double height) =>
        base.Draw(context, x, y, Math.Min(width, MaxWidth ?? width), Math.Min(height, MaxHeight ?? height));
}

/// <summary>Puts an element at the start, middle or end of the space that it is given.</summary>
internal sealed class AlignBox : Container
{
    /// <summary>0 left, ½ centre, 1 right; null leaves the width as it is.</summary>
    public double? Horizontal { get; init; }

    /// <summary>0 top, ½ middle, 1 bottom; null leaves the height as it is.</summary>
    public double? Vertical { get; init; }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        var plan = Measure(context, width, height);
        if (plan.Fit is Fit.Empty or Fit.Wrap)
            return;
        var drawnWidth = Horizontal is null ? width : Math.Min(width, plan.Width);
        var drawnHeight = Vertical is null ? height : Math.Min(height, plan.Height);
        base.Draw(
            context,
            x + (width - drawnWidth) * (Horizontal ?? 0),
            y + (height - drawnHeight) * (Vertical ?? 0),
            drawnWidth,
            drawnHeight);
    }
}

/// <summary>Lines along the edges and a colour behind an element.</summary>
internal sealed class FrameBox : Container
{
    public double Left { get; init; }

    public double Top { get; init; }

    public double Right { get; init; }

    public double Bottom { get; init; }

    public Rgb LineColor { get; set; }

    public Rgb? Fill { get; init; }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        if (context.Page is { } page)
        {
            page.Begin(null);
            if (Fill is { } color)
                page.Fill(x, y, width, height, color);
            Edge(page, Left, x, y, x, y + height);
            Edge(page, Right, x + width, y, x + width, y + height);
            Edge(page, Top, x, y, x + width, y);
            Edge(page, Bottom, x, y + height, x + width, y + height);
            page.End();
        }

        base.Draw(context, x, y, width, height);
    }

    private void Edge(PdfPage page, double thickness, double x0, double y0, double x1, double y1)
    {
        if (thickness <= 0)
            return;
        // Half a line longer at both ends, so that corners close.
        double stretchX = y0 == y1 ? thickness / 2 : 0, stretchY = x0 == x1 ? thickness / 2 : 0;
        page.Line(x0 - stretchX, y0 - stretchY, x1 + stretchX, y1 + stretchY, thickness, LineColor);
    }
}

/// <summary>Keeps an element on one page, unless it is taller than a page.</summary>
internal sealed class ShowEntireBox : Container
{
    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        var plan = base.Measure(context, width, height);
        if (plan.Fit != Fit.Partial)
            return plan;
        var whole = base.Measure(context, width, context.BodyHeight);
        return whole.Fit == Fit.Full ? SpacePlan.Wrap : plan;
    }
}

/// <summary>Starts an element on the next page when less than this is left of the present one.</summary>
internal sealed class EnsureSpaceBox(double minimum) : Container
{
    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        var plan = base.Measure(context, width, height);
        return plan.Fit == Fit.Partial && height < Math.Min(minimum, context.BodyHeight) - Tolerance ? SpacePlan.Wrap : plan;
    }
}

/// <summary>What a condition on the page may look at.</summary>
internal sealed record ShowIfContext(int PageNumber, int? TotalPages);

/// <summary>Shows an element on some pages only, such as the page number on odd ones.</summary>
internal sealed class ShowIfBox(Predicate<ShowIfContext> condition) : Container
{
    public override SpacePlan Measure(PageContext context, double width, double height) =>
        IsShown(context) ? base.Measure(context, width, height) : SpacePlan.Empty;

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        if (IsShown(context))
            base.Draw(context, x, y, width, height);
    }

    private bool IsShown(PageContext context) => condition(new ShowIfContext(context.PageNumber, context.TotalPages));
}

/// <summary>Gives an element its place in the structure tree.</summary>
internal sealed class TagBox(string type, string? alternative = null) : Container
{
    private StructureElement? _tag;

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        if (context.Page is null || context.IsDecoration)
        {
            base.Draw(context, x, y, width, height);
            return;
        }

        var parent = context.Tags.Peek();
        _tag ??= parent.Add(new StructureElement(type, parent) { Alternative = alternative });
        context.Tags.Push(_tag);
        base.Draw(context, x, y, width, height);
        context.Tags.Pop();
    }

    public override void Reset()
    {
        _tag = null;
        base.Reset();
    }
}

/// <summary>What follows starts on a new page.</summary>
internal sealed class PageBreakElement : Element
{
    private bool _isDone;

    public override SpacePlan Measure(PageContext context, double width, double height) =>
        _isDone ? SpacePlan.Empty : new SpacePlan(Fit.Partial);

    public override void Draw(PageContext context, double x, double y, double width, double height) => _isDone = true;

    public override void Reset() => _isDone = false;
}
