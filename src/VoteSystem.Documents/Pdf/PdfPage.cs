using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Pdf;

/// <summary>A colour of the sRGB space, each part from 0 to 1.</summary>
internal readonly record struct Rgb(double R, double G, double B)
{
    public static Rgb Black => default;

    public override string ToString() => $"{PdfText.Of(R)} {PdfText.Of(G)} {PdfText.Of(B)}";
}

/// <summary>An empty signature field on a page; the box is measured in points from the top left corner.</summary>
internal sealed record SignatureBox(string Name, double X, double Y, double Width, double Height, StructureElement Element)
{
    public int Number { get; set; }
}

/// <summary>One page: its content stream and the marks that tie it to the structure tree.</summary>
/// <remarks>All places are in points from the top left corner, y downwards.</remarks>
internal sealed class PdfPage(double width, double height, int index)
{
    private readonly StringBuilder _content = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>From 0; also the page's key in the parent tree.</summary>
    public int Index { get; } = index;

    public int Number { get; set; }

    /// <summary>The structure element of each marked piece of content, in order.</summary>
    public List<StructureElement> Marked { get; } = [];

    public List<SignatureBox> Signatures { get; } = [];

    public SortedDictionary<string, int> Images { get; } = new(StringComparer.Ordinal);

    public byte[] Content => Encoding.Latin1.GetBytes(_content.ToString());

    /// <summary>Starts a piece of content of an element, or, with null, of decoration that is not read aloud.</summary>
    public void Begin(StructureElement? element)
    {
        if (element is null)
        {
            _content.Append("/Artifact BMC\n");
            return;
        }

        _content.Append(CultureInfo.InvariantCulture, $"/{element.Type} <</MCID {Marked.Count}>> BDC\n");
        element.AddContent(this, Marked.Count);
        Marked.Add(element);
    }

    public void End() => _content.Append("EMC\n");

    /// <summary>Writes glyphs on a base line.</summary>
    /// <param name="font">The font; the glyphs are those that it gave out.</param>
    /// <param name="size">In points.</param>
    /// <param name="x">Left end.</param>
    /// <param name="baseline">Distance from the top of the page.</param>
    /// <param name="glyphs">Numbers inside the document's subset.</param>
    /// <param name="color">Colour of the glyphs.</param>
    /// <param name="spacing">Added after each glyph, in points.</param>
    public void Text(PdfFont font, double size, double x, double baseline, ReadOnlySpan<ushort> glyphs, Rgb color, double spacing)
    {
        _content.Append(CultureInfo.InvariantCulture, $"{color} rg BT /{font.Name} {PdfText.Of(size)} Tf ");
        if (spacing != 0)
            _content.Append(PdfText.Of(spacing)).Append(" Tc ");
        _content.Append(PdfText.Of(x)).Append(' ').Append(PdfText.Of(Height - baseline)).Append(" Td <");
        foreach (var glyph in glyphs)
            _content.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        _content.Append("> Tj ").Append(spacing != 0 ? "0 Tc ET\n" : "ET\n");
    }

    public void Line(double x0, double y0, double x1, double y1, double thickness, Rgb color) =>
        _content.Append(CultureInfo.InvariantCulture,
            $"{color} RG {PdfText.Of(thickness)} w {PdfText.Of(x0)} {PdfText.Of(Height - y0)} m {PdfText.Of(x1)} {PdfText.Of(Height - y1)} l S\n");

    public void Fill(double x, double y, double w, double h, Rgb color) =>
        _content.Append(CultureInfo.InvariantCulture, $"{color} rg {Box(x, y, w, h)} re f\n");

    /// <summary>Many equal-coloured rectangles as one path.</summary>
    public void FillAll(IEnumerable<(double X, double Y, double W, double H)> boxes, Rgb color)
    {
        _content.Append(CultureInfo.InvariantCulture, $"{color} rg\n");
        foreach (var (x, y, w, h) in boxes)
            _content.Append(Box(x, y, w, h)).Append(" re\n");
        _content.Append("f\n");
    }

    public void Image(string name, int number, double x, double y, double w, double h)
    {
        Images[name] = number;
        _content.Append(CultureInfo.InvariantCulture,
            $"q {PdfText.Of(w)} 0 0 {PdfText.Of(h)} {PdfText.Of(x)} {PdfText.Of(Height - y - h)} cm /{name} Do Q\n");
    }

    private string Box(double x, double y, double w, double h) =>
        $"{PdfText.Of(x)} {PdfText.Of(Height - y - h)} {PdfText.Of(w)} {PdfText.Of(h)}";
}
