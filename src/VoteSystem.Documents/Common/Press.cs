using System.Security.Cryptography;
using VoteSystem.Documents.Ballot;
using VoteSystem.Documents.Evaluate;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>What a print needs besides the paper itself.</summary>
/// <param name="At">The moment of printing, local time with offset; it stands in the file's metadata.</param>
public sealed record PrintOptions(DateTimeOffset At)
{
    /// <summary>Address of the page on which the paper can be checked; printed as a QR code. Null prints none.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>Files carried inside, such as the round record.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A font that was used in a print.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Sha256">Of the whole font file, hex.</param>
public sealed record FontUsed(string Name, string Sha256);

/// <summary>A finished paper, before anybody has signed it.</summary>
/// <param name="Pdf">The file; the same paper printed again with the same options is the same file.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Fonts">The fonts inside.</param>
/// <param name="Renderer">What drew it, with version.</param>
/// <param name="Title">The paper's heading in one line.</param>
public sealed record PrintedPaper(byte[] Pdf, int Pages, IReadOnlyList<FontUsed> Fonts, string Renderer, string Title)
{
    /// <summary>Hash of the file, hex.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Pdf));
}

/// <summary>Prints papers. One instance serves the whole installation and all threads.</summary>
public sealed class Press(FontStore fonts)
{
    /// <summary>Prints a paper as PDF/A-3b with its signature fields still empty.</summary>
    /// <exception cref="MissingGlyphException">A character that no configured font has; nothing is printed.</exception>
    /// <exception cref="FontException">Fonts are missing; see <see cref="FontStore.MissingRoles"/>.</exception>
    public PrintedPaper Print(Paper paper, PrintOptions options)
    {
        var template = paper switch
        {
            BallotSheets sheets => Fitting(BallotSheetsPdf.Formats, sheets, sheets with { Codes = [.. sheets.Codes.Take(1)] }, (s, format) => new BallotSheetsPdf(s, options, format)),
            AppraisalSheets sheets => Fitting(AppraisalSheetsPdf.Formats, sheets, sheets with { Codes = [.. sheets.Codes.Take(1)] }, (s, format) => new AppraisalSheetsPdf(s, options, format)),
            _ => Templates.For(paper, options),
        };
        var metadata = new PdfMetadata(template.Title, template.Issuer, options.At, Renderer.Name);
        var (pdf, pages, faces) = Renderer.Render(template, metadata, fonts, options.Attachments);
        var used = faces.Select(FontStore.Identify).Select(f => new FontUsed(f.Name, f.Sha256));
        return new PrintedPaper(pdf, pages, [.. used.OrderBy(f => f.Name, StringComparer.Ordinal)], Renderer.Name, template.Title);
    }

    // A ballot paper is one side of one sheet: the first format in which a specimen takes one page.
    private PaperTemplate Fitting<T>(IReadOnlyList<SheetFormat> formats, T sheets, T specimen, Func<T, SheetFormat, PaperTemplate> draw)
    {
        foreach (var format in formats)
        {
            if (Renderer.CountPages(draw(specimen, format), fonts) == 1)
                return draw(sheets, format);
        }

        throw new LayoutException("The list of projects is too long for one sheet of A3; shorten the descriptions.");
    }
}
