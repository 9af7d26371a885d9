using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Signing;

/// <summary>What a signature looks like on paper: who, in which capacity, when. A picture only; the proof is in the file.</summary>
internal sealed class StampTemplate(SignatureRequest request, string signer, bool isDemonstration, (double Width, double Height) size) : IDocument
{
    private const string Red = "#C00000";

    // " · 2026-01-08 15:40" takes the room of so many Chinese characters.
    private const float DateInCharacters = 9.5f;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(new PageSize((float)size.Width, (float)size.Height));
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.SubHeading).FontColor(Red).LineHeight(1.15f));
        // In the header, because that part is not read aloud: the signature field itself says who signed.
        page.Header().Height((float)size.Height).Padding(1).Border(0.8f).BorderColor(Red).AlignMiddle().Column(column =>
        {
            column.Item().Text(signer).FontSize(NameSize()).AlignCenter();
            column.Item().Text($"{request.Capacity} · {Moment()}").FontSize(OneLine(request.Capacity.Length + DateInCharacters, 8)).AlignCenter();
            column.Item().Text(Kind).FontSize(OneLine(Kind.Length, 7)).AlignCenter();
        });
    });

    public PdfMetadata Metadata => new("签章", signer, request.At, Renderer.Name);

    // Long names of bodies shrink to one line, as far as they can be read.
    private float NameSize() => (float)Math.Clamp((size.Width - 6) / Math.Max(signer.Length, 1), 7, 15);

    private string Kind => isDemonstration ? "电子签名（演示证书，无法律效力）" : "电子签名";

    private float OneLine(float characters, float largest) => Math.Min(largest, (float)(size.Width - 8) / characters);

    private string Moment() => request.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
