using QRCoder;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.QuestPdf;

/// <summary>Draws a template with QuestPDF. Compiled only with -p:UseQuestPdf=true; see DECISIONS.md for what that build cannot do.</summary>
internal static class Renderer
{
    public const string Name = "QuestPDF 2026.7.2";

    private static readonly Lock Registration = new();
    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal);

    public static int CountPages(IDocument document, FontStore fonts)
    {
        Register(fonts);
        return document.GenerateImages(new ImageGenerationSettings { RasterDpi = 18 }).Count();
    }

    public static (byte[] Pdf, int Pages, IReadOnlyList<TrueTypeFont> Faces) Render(
        IDocument document, PdfMetadata metadata, FontStore fonts, IEnumerable<Attachment> attachments)
    {
        var faces = Register(fonts);
        var pdf = new Described(document, metadata).GeneratePdf();
        return (Attach(pdf, attachments), CountPages(document, fonts), faces);
    }

    private static List<TrueTypeFont> Register(FontStore fonts)
    {
        var faces = new List<TrueTypeFont>();
        lock (Registration)
        {
            foreach (var role in FontOptions.DefaultFamilies.Keys)
            {
                var face = fonts.Family(role).First;
                faces.Add(face);
                if (Registered.Add(role))
                    FontManager.RegisterFontWithCustomName(role, new MemoryStream(face.Data));
            }
        }

        return faces;
    }

    private static byte[] Attach(byte[] pdf, IEnumerable<Attachment> attachments)
    {
        var files = attachments.ToList();
        if (files.Count == 0)
            return pdf;
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var source = Path.Combine(folder.FullName, "paper.pdf");
            var target = Path.Combine(folder.FullName, "with-files.pdf");
            File.WriteAllBytes(source, pdf);
            var operation = DocumentOperation.LoadFile(source);
            foreach (var file in files)
            {
                var path = Path.Combine(folder.FullName, file.Name);
                File.WriteAllBytes(path, file.Data);
                operation = operation.AddAttachment(new DocumentOperation.DocumentAttachment
                {
                    FilePath = path,
                    AttachmentName = file.Name,
                    MimeType = file.MediaType,
                    Description = file.Description,
                });
            }

            operation.Save(target);
            return File.ReadAllBytes(target);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Described(IDocument document, PdfMetadata metadata) : IDocument
    {
        public void Compose(IDocumentContainer container) => document.Compose(container);

        public DocumentMetadata GetMetadata() => new()
        {
            Title = metadata.Title,
            Author = metadata.Author,
            Producer = metadata.Producer,
            Language = "zh-CN",
            CreationDate = metadata.At,
            ModifiedDate = metadata.At,
        };

        public DocumentSettings GetSettings() => new() { PDFA_Conformance = PDFA_Conformance.PDFA_3B };
    }
}

/// <summary>What the templates use beyond QuestPDF's own API.</summary>
internal static class PaperExtensions
{
    /// <summary>A QR code of this size in points.</summary>
    public static void Qr(this IContainer at, string content, float size, string alternative)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        at.Width(size).Height(size).SemanticImage(alternative).Svg(svg.GetGraphic(4));
    }

    /// <summary>Room for a signature by hand: QuestPDF writes no signature fields.</summary>
    public static void SignaturePlace(this IContainer at, string name, float width, float height) => at.Width(width).Height(height);
}
