using System.Globalization;
using System.Security;

namespace VoteSystem.Documents.Pdf;

/// <summary>What a file says about itself. Dates come from outside, so that the same paper gives the same bytes.</summary>
internal sealed record PdfMetadata(string Title, string Author, DateTimeOffset At, string Producer)
{
    /// <summary>The XMP packet; it states the same as the information dictionary, which PDF/A demands.</summary>
    public string Xmp()
    {
        var at = At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>
            <pdf:Producer>{SecurityElement.Escape(Producer)}</pdf:Producer>
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    public string Info() =>
        $"<</Title{PdfText.Of(Title)}/Author{PdfText.Of(Author)}/Producer{PdfText.Of(Producer)}/CreationDate({PdfText.Of(At)})/ModDate({PdfText.Of(At)})>>";
}

/// <summary>A file carried inside the PDF, such as the round record of a count report.</summary>
/// <param name="Name">File name, ASCII.</param>
/// <param name="MediaType">Such as application/json.</param>
/// <param name="Data">The bytes, kept as they are.</param>
/// <param name="Description">One sentence for people.</param>
public sealed record Attachment(string Name, string MediaType, byte[] Data, string Description);
