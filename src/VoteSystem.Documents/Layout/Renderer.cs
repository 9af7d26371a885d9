using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

/// <summary>Draws a template with our own layer.</summary>
internal static class Renderer
{
    /// <summary>Named in every file and record, because two renderers never mix within one cycle.</summary>
    public const string Name = "VoteSystem Papers 1";

    /// <summary>How many pages a template fills.</summary>
    public static int CountPages(IDocument document, FontStore fonts) => DocumentLayout.Count(document, fonts);

    public static (byte[] Pdf, int Pages, IReadOnlyList<TrueTypeFont> Faces) Render(
        IDocument document, PdfMetadata metadata, FontStore fonts, IEnumerable<Attachment> attachments)
    {
        var pdf = new PdfBuilder(metadata);
        var pages = DocumentLayout.Draw(document, pdf, fonts);
        foreach (var attachment in attachments)
            pdf.Attach(attachment);
        return (pdf.Build(), pages, [.. pdf.Faces]);
    }
}
