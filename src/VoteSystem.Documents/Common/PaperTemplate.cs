using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>A paper in the official format (GB/T 9704-2012): 156 × 225 mm of text, 22 lines of 28 characters.</summary>
internal abstract class PaperTemplate(Paper paper, PrintOptions options) : IDocument
{
    /// <summary>3号.</summary>
    protected const float BodySize = 16;

    // 28 characters of 16 pt are wider than 156 mm; the pitch is 442.2 pt ÷ 28 = 15.79 pt.
    private const float BodySpacing = -0.0131f;

    // 225 mm ÷ 22 lines = 28.99 pt.
    private const float BodyLine = 1.811f;

    /// <summary>Two characters.</summary>
    protected const float Indent = 31.58f;

    /// <summary>Title of the file, in one line.</summary>
    public abstract string Title { get; }

    /// <summary>The body that issues the paper.</summary>
    public abstract string Issuer { get; }

    /// <summary>Portrait A4 unless the paper needs more room.</summary>
    protected virtual PageSize Size => PageSizes.A4;

    /// <summary>False for sheets whose single page needs no number.</summary>
    protected virtual bool HasPageNumbers => true;

    protected PrintOptions Options { get; } = options;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(Size);
        // The margins leave the header and footer outside of the 156 × 225 mm: 37 mm above, 35 mm below.
        page.MarginTop(25, Unit.Millimetre);
        page.MarginBottom(22, Unit.Millimetre);
        page.MarginLeft(28, Unit.Millimetre);
        page.MarginRight(26, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.Body).FontSize(BodySize).LetterSpacing(BodySpacing).LineHeight(BodyLine));
        page.Header().Height(12, Unit.Millimetre).Element(Header);
        page.Content().Column(Content);
        page.Footer().Height(13, Unit.Millimetre).Element(Footer);
    });

    protected abstract void Content(ColumnDescriptor column);

    /// <summary>2号 小标宋, centred; line feeds shape it.</summary>
    protected static void PutTitle(ColumnDescriptor column, string title, float size = 22) =>
        column.Item().PaddingBottom(16).SemanticHeader1().Text(title)
            .FontFamily(FontRoles.Title).FontSize(size).LetterSpacing(0).LineHeight(1.5f).AlignCenter();

    /// <summary>Addressee: flush left, full-width colon.</summary>
    protected static void PutAddressee(ColumnDescriptor column, string addressee) =>
        column.Item().SemanticParagraph().Text(addressee + "：");

    protected static void PutParagraph(ColumnDescriptor column, string text) =>
        column.Item().SemanticParagraph().Text(text).ParagraphFirstLineIndentation(Indent).Justify();

    /// <summary>一、 in 黑体; stays with the lines below it.</summary>
    protected static void PutHeading(ColumnDescriptor column, string text) =>
        column.Item().SemanticHeader2().Text(text).FontFamily(FontRoles.Heading).ParagraphFirstLineIndentation(Indent);

    /// <summary>（一） in 楷体.</summary>
    protected static void PutSubHeading(ColumnDescriptor column, string text) =>
        column.Item().SemanticHeader3().Text(text).FontFamily(FontRoles.SubHeading).ParagraphFirstLineIndentation(Indent);

    /// <summary>Issuer and date at the right, four characters in, with the issuer's signature field and the check code.</summary>
    protected void PutIssuerAndDate(ColumnDescriptor column, string issuer)
    {
        column.Item().PaddingTop(28).ShowEntire().Row(row =>
        {
            row.RelativeItem().AlignBottom().Element(CheckCode);
            row.ConstantItem(270).PaddingRight(2 * BodySize).Column(block =>
            {
                block.Item().SemanticParagraph().Text(issuer).AlignCenter();
                block.Item().SemanticParagraph().Text(Wording.Date(paper.Date, paper.DateStyle)).AlignCenter();
                for (var i = 0; i < paper.Signers.Count; i++)
                    block.Item().PaddingTop(6).AlignCenter().Element(PlaceOf(i));
            });
        });
    }

    /// <summary>One line per signer with the field in which the signature appears, and the check code below.</summary>
    protected void PutSignatures(ColumnDescriptor column)
    {
        column.Item().PaddingTop(12).ShowEntire().Column(block =>
        {
            for (var i = 0; i < paper.Signers.Count; i += 2)
            {
                var first = i;
                block.Item().Row(row =>
                {
                    row.RelativeItem().Element(SignatureLine(first));
                    if (first + 1 < paper.Signers.Count)
                        row.RelativeItem().Element(SignatureLine(first + 1));
                    else
                        row.RelativeItem();
                });
            }

            block.Item().PaddingTop(8).Row(row =>
            {
                row.RelativeItem().Element(CheckCode);
                row.RelativeItem().AlignBottom().SemanticParagraph().Text("报告时间：" + Wording.Date(paper.Date, paper.DateStyle))
                    .FontSize(12).LetterSpacing(0).AlignRight();
            });
        });
    }

    /// <summary>A table cell with a thin border.</summary>
    protected static IContainer Boxed(IContainer cell) => cell.Border(0.5f).PaddingHorizontal(3).PaddingVertical(3).AlignMiddle();

    private Action<IContainer> PlaceOf(int signer) =>
        at => at.SignaturePlace(SignaturePlaces.NameOf(paper.Signers, signer), 168, 46);

    private Action<IContainer> SignatureLine(int signer) => at => at.Row(row =>
    {
        row.ConstantItem(72).Height(50).AlignMiddle().Text(Wording.Of(paper.Signers[signer].Role) + "：")
            .FontSize(12).LetterSpacing(0).LineHeight(1.3f);
        row.ConstantItem(140).Height(50).BorderBottom(0.5f).AlignMiddle().SignaturePlace(SignaturePlaces.NameOf(paper.Signers, signer), 138, 46);
    });

    private void CheckCode(IContainer at)
    {
        if (Options.CheckAddress is not { } address)
            return;
        at.Row(row =>
        {
            row.ConstantItem(52).Qr(address, 48, "核验二维码：" + address);
            row.ConstantItem(64).AlignMiddle().Text("扫码核验\n本文书真伪").FontSize(9).LetterSpacing(0).LineHeight(1.4f);
        });
    }

    private void Header(IContainer at)
    {
        if (paper.IsDemonstration)
            at.AlignRight().Text("演示文书，不具效力").FontFamily(FontRoles.Heading).FontSize(9).FontColor("#C00000").LetterSpacing(0).LineHeight(1.2f);
    }

    // 4号 figures between dashes, one character in from the outer edge: right on odd pages, left on even ones.
    private void Footer(IContainer at)
    {
        if (!HasPageNumbers)
            return;
        at.PaddingTop(12).PaddingHorizontal(14).Column(column =>
        {
            column.Item().ShowIf(page => page.PageNumber % 2 == 1).Element(c => PageNumber(c.AlignRight()));
            column.Item().ShowIf(page => page.PageNumber % 2 == 0).Element(c => PageNumber(c.AlignLeft()));
        });
    }

    private static void PageNumber(IContainer at) => at.Text(text =>
    {
        text.DefaultTextStyle(style => style.FontFamily(FontRoles.Table).FontSize(14).LetterSpacing(0).LineHeight(1.2f));
        text.Span("— ");
        text.CurrentPageNumber();
        text.Span(" —");
    });
}
