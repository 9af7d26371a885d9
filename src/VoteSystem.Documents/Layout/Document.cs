using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>Size, margins and parts of the pages of one section.</summary>
internal sealed class PageDescriptor
{
    private TextStyle _style = TextStyle.Default;

    public PageSize PageSize { get; private set; } = PageSizes.A4;

    public double Left { get; private set; }

    public double Top { get; private set; }

    public double Right { get; private set; }

    public double Bottom { get; private set; }

    public Rgb? Color { get; private set; }

    public Container HeaderPart { get; private set; } = new();

    public Container ContentPart { get; private set; } = new();

    public Container FooterPart { get; private set; } = new();

    public void Size(PageSize size) => PageSize = size;

    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    public void MarginLeft(float value, Unit unit = Unit.Point) => Left = value.ToPoints(unit);

    public void MarginRight(float value, Unit unit = Unit.Point) => Right = value.ToPoints(unit);

    public void MarginTop(float value, Unit unit = Unit.Point) => Top = value.ToPoints(unit);

    public void MarginBottom(float value, Unit unit = Unit.Point) => Bottom = value.ToPoints(unit);

    public void PageColor(string hex) => Color = Colors.Parse(hex);

    public void DefaultTextStyle(Func<TextStyle, TextStyle> change) => _style = change(_style);

    public IContainer Header() => HeaderPart = new Container { Style = _style };

    public IContainer Content() => ContentPart = new Container { Style = _style };

    public IContainer Footer() => FooterPart = new Container { Style = _style };
}

/// <summary>A paper under construction: one or more sections of pages.</summary>
internal interface IDocumentContainer
{
    void Page(Action<PageDescriptor> define);
}

/// <summary>A template.</summary>
internal interface IDocument
{
    void Compose(IDocumentContainer container);
}

/// <summary>Lays a template out and draws it.</summary>
internal sealed class DocumentLayout : IDocumentContainer
{
    private const int MostPages = 5000; // more is a layout that never ends

    private readonly List<PageDescriptor> _sections = [];

    private DocumentLayout()
    {
    }

    public void Page(Action<PageDescriptor> define)
    {
        var section = new PageDescriptor();
        define(section);
        _sections.Add(section);
    }

    /// <summary>Lays a template out without drawing it and returns the number of pages.</summary>
    public static int Count(IDocument document, FontStore fonts)
    {
        var layout = new DocumentLayout();
        document.Compose(layout);
        return layout.Run(new PageContext(fonts));
    }

    /// <summary>Draws all pages into <paramref name="pdf"/> and returns how many there are.</summary>
    /// <exception cref="LayoutException">Something fits on no page.</exception>
    /// <exception cref="MissingGlyphException">A character that no font has.</exception>
    public static int Draw(IDocument document, PdfBuilder pdf, FontStore fonts)
    {
        var layout = new DocumentLayout();
        document.Compose(layout);
        var total = layout.Run(new PageContext(fonts));
        var context = new PageContext(fonts) { Pdf = pdf, TotalPages = total };
        context.Tags.Push(pdf.Root);
        return layout.Run(context);
    }

    private int Run(PageContext context)
    {
        foreach (var section in _sections)
        {
            section.ContentPart.Reset();
            while (DrawPage(context, section))
            {
                if (context.PageNumber > MostPages)
                    throw new LayoutException("The layout does not come to an end.");
            }
        }

        return context.PageNumber;
    }

    private static bool DrawPage(PageContext context, PageDescriptor section)
    {
        const double Endless = 1e6;
        context.PageNumber++;
        StartPage(context, section);
        section.HeaderPart.Reset();
        section.FooterPart.Reset();
        var width = section.PageSize.Width - section.Left - section.Right;
        var header = section.HeaderPart.Measure(context, width, Endless).Height;
        var footer = section.FooterPart.Measure(context, width, Endless).Height;
        context.BodyHeight = section.PageSize.Height - section.Top - section.Bottom - header - footer;
        var plan = section.ContentPart.Measure(context, width, context.BodyHeight);
        if (plan.Fit == Fit.Wrap)
            throw new LayoutException($"Page {context.PageNumber}: something does not fit on an empty page.");

        context.IsDecoration = true;
        section.HeaderPart.Draw(context, section.Left, section.Top, width, header);
        section.FooterPart.Draw(context, section.Left, section.PageSize.Height - section.Bottom - footer, width, footer);
        context.IsDecoration = false;
        section.ContentPart.Draw(context, section.Left, section.Top + header, width, context.BodyHeight);
        return plan.Fit == Fit.Partial;
    }

    private static void StartPage(PageContext context, PageDescriptor section)
    {
        if (context.Pdf is null)
            return;
        context.Page = context.Pdf.AddPage(section.PageSize.Width, section.PageSize.Height);
        if (section.Color is not { } color)
            return;
        context.Page.Begin(null);
        context.Page.Fill(0, 0, section.PageSize.Width, section.PageSize.Height, color);
        context.Page.End();
    }
}
