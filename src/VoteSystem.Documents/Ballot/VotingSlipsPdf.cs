using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Ballot;

/// <summary>Slips with voting codes, ten to a page, to be cut along the lines and shuffled.</summary>
internal sealed class VotingSlipsPdf(VotingSlips slips, PrintOptions options) : PaperTemplate(slips, options)
{
    private const int Columns = 2;

    public override string Title => $"{slips.Year}年度民生实事项目投票码条{Wording.Round(slips.Round)}";

    public override string Issuer => slips.Meeting.Name;

    public override void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginVertical(10, Unit.Millimetre);
        page.MarginHorizontal(12, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.Body).FontSize(9.5f).LineHeight(1.35f));
        page.Header().Element(Header);
        page.Content().Column(Content);
    });

    protected override void Content(ColumnDescriptor column) => column.Item().Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            for (var i = 0; i < Columns; i++)
                columns.RelativeColumn();
        });
        foreach (var code in slips.Codes)
            table.Cell().Height(153).Border(0.3f).BorderColor("#808080").Padding(8).AlignMiddle().Element(at => Slip(at, code));
        for (var i = slips.Codes.Count; i % Columns != 0; i++)
            table.Cell();
    });

    private void Slip(IContainer at, SlipCode code) => at.Row(row =>
    {
        row.ConstantItem(112).AlignMiddle().Qr(code.Address, 106, "投票码");
        row.RelativeItem().AlignMiddle().Column(block =>
        {
            block.Item().SemanticParagraph().Text($"{slips.Meeting.Congress}\n{slips.Meeting.Session}\n{slips.Year}年度民生实事项目票决{Wording.Round(slips.Round)}").FontSize(9);
            block.Item().PaddingVertical(6).SemanticParagraph().Text(code.Code).FontFamily(FontRoles.TableBold).FontSize(13);
            block.Item().SemanticParagraph().Text("用手机扫码，或者在投票页面输入票码。本条不记名，只能使用一次，请妥善保管，投票后投入回收箱。").FontSize(8.5f);
        });
    });
}
