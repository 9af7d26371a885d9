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

    /// <summary>True for forms and tables, which use more of the page than a letter does.</summary>
    protected virtual bool IsForm => false;

    protected PrintOptions Options { get; } = options;

    /// <summary>镇 or 乡.</summary>
    protected string Level => Wording.Level(paper.Town);

    /// <summary>The paper's date in its style.</summary>
    protected string Date => Wording.Date(paper.Date, paper.DateStyle);

    public virtual void Compose(IDocumentContainer container) => container.Page(page => Section(page, Size, IsForm, Content));

    protected abstract void Content(ColumnDescriptor column);

    /// <summary>Pages of one size; header and footer lie outside of the text, 37 mm above and 35 mm below it in a letter.</summary>
    protected void Section(PageDescriptor page, PageSize size, bool isForm, Action<ColumnDescriptor> content)
    {
        page.Size(size);
        page.MarginTop(isForm ? 11 : 25, Unit.Millimetre);
        page.MarginBottom(isForm ? 8 : 22, Unit.Millimetre);
        page.MarginLeft(isForm ? 22 : 28, Unit.Millimetre);
        page.MarginRight(isForm ? 20 : 26, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.Body).FontSize(BodySize).LetterSpacing(BodySpacing).LineHeight(BodyLine));
        page.Header().Height(12, Unit.Millimetre).Element(Header);
        page.Content().Column(content);
        page.Footer().Height(13, Unit.Millimetre).Element(Footer);
    }

    /// <summary>2号 小标宋, centred; line feeds shape it.</summary>
    protected static void PutTitle(ColumnDescriptor column, string title, float size = 22) =>
        column.Item().PaddingBottom(16).SemanticHeader1().Text(title)
            .FontFamily(FontRoles.Title).FontSize(size).LetterSpacing(0).LineHeight(1.5f).AlignCenter();

    /// <summary>The red head of a letter with its number above a red line.</summary>
    protected static void PutRedHead(ColumnDescriptor column, string head, string documentNo)
    {
        column.Item().PaddingTop(10).SemanticParagraph().Text(head).FontFamily(FontRoles.Title).FontSize(32).FontColor("#C00000").LetterSpacing(0.05f).LineHeight(1.3f).AlignCenter();
        column.Item().PaddingTop(14).SemanticParagraph().Text(documentNo).AlignCenter();
        column.Item().PaddingBottom(24).BorderBottom(1.6f).BorderColor("#C00000").Height(4);
    }

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

    /// <summary>
    /// Issuer and date at the right, the issuer's signature field and the check code beside them. The last paragraph of the text goes
    /// with them, because no page may hold a signature without text.
    /// </summary>
    protected void PutIssuerAndDate(ColumnDescriptor column, string issuer, string last)
    {
        column.Item().ShowEntire().Column(end =>
        {
            PutParagraph(end, last);
            end.Item().PaddingTop(12).Row(row =>
            {
                row.ConstantItem(108).AlignBottom().Element(CheckCode);
                row.RelativeItem().AlignBottom().AlignRight().PaddingRight(6).Column(places =>
                {
                    for (var i = 0; i < paper.Signers.Count; i++)
                        places.Item().PaddingTop(4).Element(PlaceOf(i));
                });
                row.ConstantItem(212).Column(block =>
                {
                    block.Item().SemanticParagraph().Text(issuer).AlignCenter();
                    block.Item().SemanticParagraph().Text(Date).AlignCenter();
                });
            });
        });
    }

    /// <summary>Only the check code, for papers that nobody signs; what <paramref name="last"/> puts stays on its page.</summary>
    protected void PutCheckCode(ColumnDescriptor column, Action<ColumnDescriptor> last) => column.Item().ShowEntire().Column(end =>
    {
        last(end);
        end.Item().PaddingTop(12).Element(CheckCode);
    });

    /// <summary>A last text, the signers' lines with the fields in which their signatures appear, and the check code; all on one page.</summary>
    protected void PutSignatures(ColumnDescriptor column, Action<IContainer> last)
    {
        const int PerRow = 4;
        column.Item().PaddingTop(8).ShowEntire().Column(block =>
        {
            block.Item().Element(last);
            for (var first = 0; first <= paper.Signers.Count; first += PerRow)
            {
                var start = first;
                block.Item().PaddingTop(4).Row(row =>
                {
                    row.Spacing(8);
                    for (var i = start; i < start + PerRow; i++)
                        row.RelativeItem().Element(SignatureLine(i));
                });
            }
        });
    }

    /// <summary>第×条 in 黑体, then its text.</summary>
    protected static void PutArticle(ColumnDescriptor column, int no, string text) =>
        column.Item().SemanticParagraph().Text(block =>
        {
            block.ParagraphFirstLineIndentation(Indent);
            block.Justify();
            block.Span($"第{Wording.Chinese(no)}条").FontFamily(FontRoles.Heading);
            block.Span("　" + text);
        });

    /// <summary>A line below the title, such as （第1号）.</summary>
    protected static void PutSubtitle(ColumnDescriptor column, string text) =>
        column.Item().PaddingBottom(14).SemanticParagraph().Text(text).FontFamily(FontRoles.SubHeading).LetterSpacing(0).LineHeight(1.5f).AlignCenter();

    /// <summary>（×年×月×日××会议通过） below the title; a text of the congress carries no signature.</summary>
    protected static void PutAdopted(ColumnDescriptor column, string date, Meeting meeting) =>
        PutSubtitle(column, $"（{date}{meeting.Congress}\n{meeting.Session}通过）");

    /// <summary>Numbered items, a paragraph each, ended by semicolons and a full stop.</summary>
    protected static void PutItems(ColumnDescriptor column, IReadOnlyList<string> items)
    {
        for (var i = 0; i < items.Count; i++)
            PutParagraph(column, $"{i + 1}．{items[i].TrimEnd('。', '；')}{(i + 1 < items.Count ? "；" : "。")}");
    }

    /// <summary>The columns of a table as shares of its width.</summary>
    protected static void PutColumns(TableDescriptor table, params IReadOnlyList<float> shares) => table.ColumnsDefinition(columns =>
    {
        foreach (var share in shares)
            columns.RelativeColumn(share);
    });

    /// <summary>A row of a form: what is asked in 黑体, and the answer.</summary>
    protected static void PutField(TableDescriptor table, string label, string text, float height = 0, uint span = 1)
    {
        table.Cell().Element(Boxed).Text(label).FontFamily(FontRoles.Heading).FontSize(12).LetterSpacing(0).LineHeight(1.3f).AlignCenter();
        table.Cell().ColumnSpan(span).Element(Boxed).MinHeight(height).AlignMiddle().Text(text).FontSize(12).LetterSpacing(0).LineHeight(1.35f);
    }

    /// <summary>Head of a table, in 黑体.</summary>
    protected static void PutHead(TableDescriptor table, params IEnumerable<string> labels) => table.Header(header =>
    {
        foreach (var label in labels)
            header.Cell().Element(Boxed).Text(label).FontFamily(FontRoles.Heading).FontSize(11).LetterSpacing(0).LineHeight(1.2f).AlignCenter();
    });

    /// <summary>A cell with a number or a word, centred.</summary>
    protected static void PutCentred(TableDescriptor table, string text, float size = 11) =>
        table.Cell().Element(Boxed).Text(text).FontSize(size).LetterSpacing(0).LineHeight(1.25f).AlignCenter();

    /// <summary>A cell with running text.</summary>
    protected static void PutText(TableDescriptor table, string text, float size = 11) =>
        table.Cell().Element(Boxed).Text(text).FontSize(size).LetterSpacing(0).LineHeight(1.25f);

    /// <summary>A table cell with a thin border.</summary>
    protected static IContainer Boxed(IContainer cell) => cell.Border(0.5f).PaddingHorizontal(3).PaddingVertical(3).AlignMiddle();

    private Action<IContainer> PlaceOf(int signer) =>
        at => at.SignaturePlace(SignaturePlaces.NameOf(paper.Signers, signer), 116, 46);

    private Action<IContainer> SignatureLine(int signer) => at =>
    {
        if (signer > paper.Signers.Count)
            return;
        if (signer == paper.Signers.Count)
        {
            at.Column(end =>
            {
                end.Item().SemanticParagraph().Text("报告时间：\n" + Date).FontSize(11).LetterSpacing(0).LineHeight(1.3f);
                end.Item().Element(CheckCode);
            });
            return;
        }

        at.Column(line =>
        {
            line.Item().SemanticParagraph().Text(Wording.Of(paper.Signers[signer].Role, Level) + (Wording.IsBody(paper.Signers[signer].Role) ? "（印章）：" : "（签名）：")).FontSize(11).LetterSpacing(0).LineHeight(1.3f);
            line.Item().Height(48).BorderBottom(0.5f).SignaturePlace(SignaturePlaces.NameOf(paper.Signers, signer), 108, 46);
        });
    };

    private void CheckCode(IContainer at)
    {
        if (Options.CheckAddress is not { } address)
            return;
        at.Row(row =>
        {
            row.ConstantItem(52).Qr(address, 48, "核验二维码：" + address);
            row.RelativeItem().AlignMiddle().Text("扫码核验\n本文书真伪").FontSize(9).LetterSpacing(0).LineHeight(1.4f);
        });
    }

    protected void Header(IContainer at)
    {
        if (paper.IsDemonstration)
            at.AlignRight().Text("演示文书，不具效力").FontFamily(FontRoles.Heading).FontSize(9).FontColor("#C00000").LetterSpacing(0).LineHeight(1.2f);
    }

    // 4号 figures between dashes, one character in from the outer edge: right on odd pages, left on even ones.
    private void Footer(IContainer at)
    {
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
