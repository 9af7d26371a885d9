using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Pdf;

/// <summary>A node of the structure tree, by which a screen reader reads the paper aloud.</summary>
internal sealed class StructureElement(string type, StructureElement? parent)
{
    private readonly List<Kid> _kids = [];

    /// <summary>Standard type: Document, H1, P, Table, TR, TH, TD, Figure, Form …</summary>
    public string Type { get; } = type;

    /// <summary>What a picture shows, in words.</summary>
    public string? Alternative { get; init; }

    /// <summary>True for a head that names the cells below it.</summary>
    public bool IsColumnHead { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public int Number { get; private set; }

    /// <summary>True when text may stand directly in the element, without a paragraph of its own.</summary>
    public bool HoldsText => Type is "P" or "H1" or "H2" or "H3" or "TH" or "TD" or "Figure" or "Span" or "Caption";

    public StructureElement Add(string kind) => Add(new StructureElement(kind, this));

    public StructureElement Add(StructureElement kid)
    {
        _kids.Add(new Kid(kid, null, 0));
        return kid;
    }

    public void AddContent(PdfPage page, int mark) => _kids.Add(new Kid(null, page, mark));

    public void AddAnnotation(PdfPage page, int annotation) => _kids.Add(new Kid(null, page, annotation) { IsAnnotation = true });

    public StructureElement? Parent { get; } = parent;

    /// <summary>Numbers this element and everything below it.</summary>
    public void Reserve(ObjectTable objects)
    {
        Number = objects.Reserve();
        foreach (var kid in _kids)
            kid.Element?.Reserve(objects);
    }

    /// <summary>Writes this element and everything below it.</summary>
    public void Write(ObjectTable objects, int treeRoot)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{Type}/P {Parent?.Number ?? treeRoot} 0 R/K[");
        foreach (var kid in _kids)
            body.Append(kid.Reference());
        body.Append(']');
        if (Alternative is not null)
            body.Append("/Alt").Append(PdfText.Of(Alternative));
        var attributes = (IsColumnHead ? "/Scope/Column" : "")
            + (ColumnSpan > 1 ? $"/ColSpan {ColumnSpan}" : "") + (RowSpan > 1 ? $"/RowSpan {RowSpan}" : "");
        if (attributes.Length > 0)
            body.Append("/A<</O/Table").Append(attributes).Append(">>");
        objects.Set(Number, body.Append(">>").ToString());
        foreach (var kid in _kids)
            kid.Element?.Write(objects, treeRoot);
    }

    private sealed record Kid(StructureElement? Element, PdfPage? Page, int Mark)
    {
        public bool IsAnnotation { get; init; }

        public string Reference()
        {
            if (Element is not null)
                return $"{Element.Number} 0 R ";
            return IsAnnotation
                ? $"<</Type/OBJR/Pg {Page!.Number} 0 R/Obj {Mark} 0 R>>"
                : $"<</Type/MCR/Pg {Page!.Number} 0 R/MCID {Mark}>>";
        }
    }
}
