using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>How much of an element fits into the space that is left on a page.</summary>
internal enum Fit
{
    /// <summary>Nothing is left to draw.</summary>
    Empty,

    /// <summary>Not even a part fits; try the next page.</summary>
    Wrap,

    /// <summary>A part fits, the rest goes to the next page.</summary>
    Partial,

    /// <summary>All of it fits.</summary>
    Full,
}

/// <summary>What an element would do with a given space.</summary>
internal readonly record struct SpacePlan(Fit Fit, double Width = 0, double Height = 0)
{
    public static SpacePlan Empty => new(Fit.Empty);

    public static SpacePlan Wrap => new(Fit.Wrap);
}

/// <summary>The page being drawn and what the elements need to know of it.</summary>
internal sealed class PageContext(FontStore fonts)
{
    public FontStore Fonts { get; } = fonts;

    /// <summary>Null while pages are only counted.</summary>
    public PdfBuilder? Pdf { get; init; }

    /// <summary>Null while pages are only counted.</summary>
    public PdfPage? Page { get; set; }

    /// <summary>From 1.</summary>
    public int PageNumber { get; set; }

    /// <summary>Known from the second pass on.</summary>
    public int? TotalPages { get; init; }

    /// <summary>Height between header and footer of the present page, in points.</summary>
    public double BodyHeight { get; set; }

    /// <summary>True inside headers, footers and repeated table heads: not read aloud.</summary>
    public bool IsDecoration { get; set; }

    public Stack<StructureElement> Tags { get; } = [];
}

/// <summary>A piece of a paper. It measures itself, draws what fits, and remembers what is left.</summary>
internal abstract class Element
{
    /// <summary>Allows for rounding of summed lengths.</summary>
    protected const double Tolerance = 0.001;

    public abstract SpacePlan Measure(PageContext context, double width, double height);

    public abstract void Draw(PageContext context, double x, double y, double width, double height);

    /// <summary>Back to the state before the first page.</summary>
    public abstract void Reset();
}

/// <summary>A place for one element; fluent calls fill it.</summary>
internal interface IContainer
{
    Element? Child { get; set; }

    TextStyle Style { get; }
}

/// <summary>An element around one other element. By itself it changes nothing.</summary>
internal class Container : Element, IContainer
{
    public Element? Child { get; set; }

    public TextStyle Style { get; init; } = TextStyle.Default;

    public override SpacePlan Measure(PageContext context, double width, double height) =>
        Child?.Measure(context, width, height) ?? SpacePlan.Empty;

    public override void Draw(PageContext context, double x, double y, double width, double height) =>
        Child?.Draw(context, x, y, width, height);

    public override void Reset() => Child?.Reset();
}
