using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Documents.Fonts;

namespace VoteSystem.Documents.Pdf;

/// <summary>Builds one PDF/A-3b file: pages, fonts, structure tree, attachments, empty signature fields.</summary>
internal sealed class PdfBuilder(PdfMetadata metadata)
{
    private readonly ObjectTable _objects = new();
    private readonly List<PdfFont> _fonts = [];
    private readonly Dictionary<TrueTypeFont, PdfFont> _fontOf = [];
    private readonly List<Attachment> _attachments = [];
    private readonly Dictionary<string, (string Name, int Number)> _images = new(StringComparer.Ordinal);

    public List<PdfPage> Pages { get; } = [];

    public StructureElement Root { get; } = new("Document", null);

    public IEnumerable<TrueTypeFont> Faces => _fonts.Select(f => f.Face);

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(width, height, Pages.Count);
        Pages.Add(page);
        return page;
    }

    public PdfFont Font(TrueTypeFont face)
    {
        if (_fontOf.TryGetValue(face, out var font))
            return font;
        font = new PdfFont(face, $"F{_fonts.Count}");
        _fonts.Add(font);
        return _fontOf[face] = font;
    }

    /// <summary>The resource name and object number of a picture; the same picture is kept once.</summary>
    public (string Name, int Number) Image(PdfImage image)
    {
        if (_images.TryGetValue(image.Sha256, out var known))
            return known;
        return _images[image.Sha256] = ($"I{_images.Count}", image.Write(_objects));
    }

    public void Attach(Attachment attachment) => _attachments.Add(attachment);

    public byte[] Build()
    {
        int catalog = _objects.Reserve(), tree = _objects.Reserve();
        foreach (var page in Pages)
            page.Number = _objects.Reserve();
        foreach (var box in Pages.SelectMany(p => p.Signatures))
            box.Number = _objects.Reserve();
        foreach (var font in _fonts)
            font.Write(_objects);
        WriteSignatureFields();
        var pages = WritePages();
        WriteStructure(tree);
        var profile = _objects.AddStream("/N 3", SrgbProfile.Bytes);
        var intent = _objects.Add(
            $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>");
        var xmp = _objects.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(metadata.Xmp()), compress: false);
        _objects.Set(catalog,
            $"<</Type/Catalog/Pages {pages} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[{intent} 0 R]/Metadata {xmp} 0 R{Form()}{Attachments()}>>");
        return _objects.Write(catalog, _objects.Add(metadata.Info()));
    }

    private int WritePages()
    {
        var parent = _objects.Reserve();
        var fonts = string.Concat(_fonts.Select(f => $"/{f.Name} {f.Number} 0 R"));
        foreach (var page in Pages)
        {
            var content = _objects.AddStream("", page.Content);
            var images = page.Images.Count > 0 ? $"/XObject<<{string.Concat(page.Images.Select(i => $"/{i.Key} {i.Value} 0 R"))}>>" : "";
            var annotations = page.Signatures.Count > 0 ? $"/Annots[{string.Join(' ', page.Signatures.Select(s => $"{s.Number} 0 R"))}]" : "";
            _objects.Set(page.Number,
                $"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {PdfText.Of(page.Width)} {PdfText.Of(page.Height)}]"
                + $"/Resources<</Font<<{fonts}>>{images}>>/Contents {content} 0 R/StructParents {page.Index}/Tabs/S{annotations}>>");
        }

        _objects.Set(parent, $"<</Type/Pages/Count {Pages.Count}/Kids[{string.Join(' ', Pages.Select(p => $"{p.Number} 0 R"))}]>>");
        return parent;
    }

    private void WriteSignatureFields()
    {
        var key = Pages.Count;
        foreach (var page in Pages)
        {
            foreach (var box in page.Signatures)
            {
                var empty = _objects.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 {PdfText.Of(box.Width)} {PdfText.Of(box.Height)}]/Resources<<>>", [], compress: false);
                var bottom = page.Height - box.Y - box.Height;
                _objects.Set(box.Number,
                    $"<</Type/Annot/Subtype/Widget/FT/Sig/T{PdfText.Of(box.Name)}/F 132/P {page.Number} 0 R/StructParent {key++}"
                    + $"/Rect[{PdfText.Of(box.X)} {PdfText.Of(bottom)} {PdfText.Of(box.X + box.Width)} {PdfText.Of(bottom + box.Height)}]/AP<</N {empty} 0 R>>>>");
                box.Element.AddAnnotation(page, box.Number);
            }
        }
    }

    private void WriteStructure(int tree)
    {
        Root.Reserve(_objects);
        Root.Write(_objects, tree);
        var parents = new StringBuilder("<</Nums[");
        foreach (var page in Pages)
            parents.Append(CultureInfo.InvariantCulture, $"{page.Index}[{string.Join(' ', page.Marked.Select(t => $"{t.Number} 0 R"))}]");
        var boxes = Pages.SelectMany(p => p.Signatures).ToList();
        for (var i = 0; i < boxes.Count; i++)
            parents.Append(CultureInfo.InvariantCulture, $" {Pages.Count + i} {boxes[i].Element.Number} 0 R");
        var parentTree = _objects.Add(parents.Append("]>>").ToString());
        _objects.Set(tree,
            $"<</Type/StructTreeRoot/K {Root.Number} 0 R/ParentTree {parentTree} 0 R/ParentTreeNextKey {Pages.Count + boxes.Count}>>");
    }

    private string Form()
    {
        var fields = Pages.SelectMany(p => p.Signatures).Select(s => $"{s.Number} 0 R").ToList();
        return fields.Count > 0 ? $"/AcroForm<</Fields[{string.Join(' ', fields)}]/SigFlags 3>>" : "";
    }

    private string Attachments()
    {
        if (_attachments.Count == 0)
            return "";
        var files = _attachments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => (Name: PdfText.Of(a.Name), Number: FileSpecification(a))).ToList();
        return $"/Names<</EmbeddedFiles<</Names[{string.Concat(files.Select(f => $"{f.Name} {f.Number} 0 R "))}]>>>>"
            + $"/AF[{string.Join(' ', files.Select(f => $"{f.Number} 0 R"))}]";
    }

    private int FileSpecification(Attachment file)
    {
        var name = PdfText.Of(file.Name);
#pragma warning disable CA5351 // The format names MD5 for this field; it protects nothing, the signature does.
        var checksum = Convert.ToHexString(MD5.HashData(file.Data));
#pragma warning restore CA5351
        var embedded = _objects.AddStream(
            $"/Type/EmbeddedFile/Subtype/{file.MediaType.Replace("/", "#2F")}/Params<</Size {file.Data.Length}/ModDate({PdfText.Of(metadata.At)})/CheckSum<{checksum}>>>",
            file.Data);
        return _objects.Add(
            $"<</Type/Filespec/F{name}/UF{name}/EF<</F {embedded} 0 R/UF {embedded} 0 R>>/AFRelationship/Data/Desc{PdfText.Of(file.Description)}>>");
    }
}
