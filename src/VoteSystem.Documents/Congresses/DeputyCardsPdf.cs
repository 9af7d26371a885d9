using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Congresses;

/// <summary>代表证, ten cards of 90 × 54 mm to a page; the lines between them are the cutting marks.</summary>
internal sealed class DeputyCardsPdf(DeputyCards cards, PrintOptions options) : PaperTemplate(cards, options)
{
    private const int Columns = 2;

    // 54 mm.
    private const float CardHeight = 153;

    public override string Title => $"{cards.Congress}代表证";

    public override string Issuer => cards.Congress;

    public override void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginVertical(10, Unit.Millimetre);
        page.MarginHorizontal(15, Unit.Millimetre);
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
        foreach (var card in cards.Cards)
            table.Cell().Height(CardHeight).Border(0.3f).BorderColor("#808080").Padding(10).AlignMiddle().Element(at => Card(at, card));
        for (var i = cards.Cards.Count; i % Columns != 0; i++)
            table.Cell();
    });

    private void Card(IContainer at, DeputyCard card) => at.Row(row =>
    {
        row.RelativeItem().AlignMiddle().Column(block =>
        {
            block.Item().SemanticParagraph().Text(cards.Congress).FontSize(10);
            block.Item().PaddingTop(2).SemanticParagraph().Text("代表证").FontFamily(FontRoles.Heading).FontSize(12).FontColor("#C00000");
            block.Item().PaddingVertical(8).SemanticParagraph().Text(card.Name).FontFamily(FontRoles.Heading).FontSize(SizeOf(card.Name));
            block.Item().SemanticParagraph().Text(card.Delegation).FontSize(10);
            block.Item().PaddingTop(6).SemanticParagraph().Text("入场时扫码签到。本证只用于签到，不能登录，与投票无关。").FontSize(7.5f);
        });
        row.ConstantItem(100).AlignMiddle().AlignRight().Qr(card.Address, 96, "签到码");
    });

    /// <summary>A name of another nationality can be long; it then takes two lines at most.</summary>
    private static float SizeOf(string name) => name.Length switch { <= 4 => 22, <= 8 => 15, _ => 11 };
}
