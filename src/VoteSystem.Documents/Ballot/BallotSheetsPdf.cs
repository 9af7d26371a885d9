using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Ballot;

/// <summary>D12 表决票: one page per code, all on one side; A3 where A4 is too small.</summary>
internal sealed class BallotSheetsPdf(BallotSheets sheets, PrintOptions options, SheetFormat format) : PaperTemplate(sheets, options)
{
    /// <summary>Tried in this order: the largest letters that fit on A4, then A3, then names without descriptions.</summary>
    public static IReadOnlyList<SheetFormat> Formats { get; } =
    [
        new(PageSizes.A4, 13), new(PageSizes.A4, 12), new(PageSizes.A4, 11), new(PageSizes.A4, 10),
        new(PageSizes.A3.Landscape(), 14), new(PageSizes.A3.Landscape(), 12), new(PageSizes.A3, 12), new(PageSizes.A3, 10),
        new(PageSizes.A4, 11, HasContent: false), new(PageSizes.A3, 11, HasContent: false),
    ];

    public override string Title => $"{sheets.Year}年度民生实事项目表决票{(sheets.IsTieBreak ? "（再次票决）" : Wording.Round(sheets.Round))}";

    public override string Issuer => sheets.Meeting.Name;

    private bool IsLarge => format.Page != PageSizes.A4;

    public override void Compose(IDocumentContainer container)
    {
        if (sheets.Codes.Count == 0)
            container.Page(page => Sheet(page, null));
        foreach (var code in sheets.Codes)
            container.Page(page => Sheet(page, code));
    }

    protected override void Content(ColumnDescriptor column) => Face(column, null);

    private void Sheet(PageDescriptor page, SlipCode? code)
    {
        page.Size(format.Page);
        page.MarginVertical(12, Unit.Millimetre);
        page.MarginHorizontal(16, Unit.Millimetre);
        page.PageColor(Shade());
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.Body).FontSize(11).LineHeight(1.35f));
        page.Header().Element(Header);
        page.Content().Column(column => Face(column, code));
    }

    private void Face(ColumnDescriptor column, SlipCode? code)
    {
        column.Item().SemanticHeader1().Text($"{sheets.Meeting.Name}\n{Title}").FontFamily(FontRoles.Title).FontSize(IsLarge ? 24 : 20).LineHeight(1.4f).AlignCenter();
        if (code is null)
            column.Item().SemanticParagraph().Text("（票样）").FontFamily(FontRoles.SubHeading).FontSize(16).AlignCenter();
        column.Item().PaddingTop(8).Table(Lines);
        column.Item().PaddingTop(8).Column(Notes);
        column.Item().PaddingTop(8).Row(row =>
        {
            row.RelativeItem().Element(at => Electronic(at, code));
            row.ConstantItem(130).AlignBottom().Column(block =>
            {
                block.Item().SemanticParagraph().Text("（大会秘书处印章）").AlignCenter();
                block.Item().SemanticParagraph().Text(Date).AlignCenter();
            });
        });
    }

    private void Lines(TableDescriptor table)
    {
        var marks = MarkColumns();
        var small = Math.Min(format.Text, 11);
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(30);
            columns.RelativeColumn(5);
            if (format.HasContent)
                columns.RelativeColumn(IsLarge ? 10 : 7);
            columns.ConstantColumn(WidthOf(sheets.Lines.Select(line => Wording.Wan(line.Amount)), small, least: 52, most: 110));
            columns.ConstantColumn(WidthOf(sheets.Lines.Select(line => line.Unit), small, least: 46, most: 5.2f * small + 8));
            columns.ConstantColumn(WidthOf(sheets.Lines.Select(line => line.Deadline), small, least: 52, most: 110));
            foreach (var _ in marks)
                columns.ConstantColumn(marks.Count == 1 ? 46 : 30);
        });
        string[] labels = ["序号", "项目名称", .. format.HasContent ? (string[])["主要建设内容"] : [], "总投资\n（万元）", "责任单位", "完成时限", .. marks];
        table.Header(header =>
        {
            foreach (var label in labels)
                header.Cell().Element(Framed).Text(label).FontFamily(FontRoles.Heading).LineHeight(1.2f).AlignCenter();
        });
        foreach (var line in sheets.Lines)
        {
            Put(table, $"{line.No}", format.Text).AlignCenter();
            Put(table, line.Title, format.Text);
            if (format.HasContent)
                Put(table, line.Content, format.Text);
            foreach (var word in new[] { Wording.Wan(line.Amount), line.Unit, Wording.Whole(line.Deadline) })
                Put(table, word, small).AlignCenter();
            foreach (var _ in marks)
                table.Cell().Element(Framed).MinHeight(format.HasContent ? 24 : 20);
        }
    }

    private TextBlockDescriptor Put(TableDescriptor table, string text, float size) =>
        table.Cell().Element(Framed).Text(text).FontSize(size).LetterSpacing(0).LineHeight(1.2f);

    // Amounts, months and short names of units stand on one line; what they need is taken from the descriptions.
    private static float WidthOf(IEnumerable<string> texts, float size, float least, float most)
    {
        const float Figure = 0.6f, Padding = 8;
        var widest = texts.Select(text => text.Sum(c => c < 128 ? Figure : 1)).DefaultIfEmpty(0).Max();
        return Math.Clamp(widest * size + Padding, least, most);
    }

    private IContainer Framed(IContainer cell) => cell.Border(0.5f).PaddingHorizontal(3).PaddingVertical(format.HasContent ? 3 : 1).AlignMiddle();

    private IReadOnlyList<string> MarkColumns() => sheets.Mode switch
    {
        BallotMode.PerItem or BallotMode.PerItemNoQuota => ["赞成", "反对", "弃权"],
        BallotMode.Rank => ["排序"],
        _ => ["表决"],
    };

    private void Notes(ColumnDescriptor column)
    {
        IReadOnlyList<string> notes = [.. BallotNotes.Of(sheets), .. format.HasContent ? (string[])[] : ["各项目的建设内容见候选项目基本情况报告。"]];
        column.Item().SemanticParagraph().Text("说明：").FontFamily(FontRoles.Heading);
        for (var i = 0; i < notes.Count; i++)
            column.Item().SemanticParagraph().Text($"{i + 1}．{notes[i]}");
    }

    private static void Electronic(IContainer at, SlipCode? code)
    {
        if (code is null)
            return;
        at.Row(row =>
        {
            row.ConstantItem(84).Qr(code.Address, 76, "投票码");
            row.RelativeItem().AlignMiddle().Column(block =>
            {
                block.Item().SemanticParagraph().Text(code.Code).FontFamily(FontRoles.TableBold).FontSize(14).LetterSpacing(0.05f);
                block.Item().SemanticParagraph().Text("手机投票：扫码或者输入票码，本票不作记号投入票箱。\n纸质投票：直接填写本票投入票箱。\n两种方式任选一种，同一票码只计一次。").FontSize(10);
            });
        });
    }

    // Light enough for black marks; the name of the round still tells papers apart in a copy.
    private string Shade() => sheets.Color switch
    {
        SheetColor.Yellow => "#FFF8D6",
        SheetColor.Green => "#E6F4E4",
        SheetColor.Pink => "#FCE8EA",
        SheetColor.Blue => "#E4EFF9",
        _ => "#FFFFFF",
    };
}

/// <summary>Paper and size of letters of a ballot paper's table.</summary>
/// <param name="Page">A4 or A3.</param>
/// <param name="Text">Size of the projects' names, in points.</param>
/// <param name="HasContent">False leaves out the descriptions, which deputies then read in the list of candidates.</param>
internal sealed record SheetFormat(PageSize Page, float Text, bool HasContent = true);

/// <summary>The explanations on a ballot paper; they say what the 票决办法 says.</summary>
internal static class BallotNotes
{
    public static IReadOnlyList<string> Of(BallotSheets sheets) =>
        [Number(sheets), .. Marking(sheets), "用黑色或者蓝色笔填写，符号应当准确、清楚；本票不写姓名，不作其他标记。"];

    private static string Number(BallotSheets sheets)
    {
        if (sheets.Mode == BallotMode.PerItemNoQuota)
            return $"本次候选项目{sheets.Lines.Count}个，逐项表决。";
        return sheets.IsTieBreak
            ? $"以上{sheets.Lines.Count}个项目得票相等，再次票决确定{sheets.Seats}个。"
            : $"本次候选项目{sheets.Lines.Count}个，应确定{sheets.Seats}个。";
    }

    private static IEnumerable<string> Marking(BallotSheets sheets)
    {
        var tooMany = sheets.OverVote == OverVotePolicy.PaperVoid ? "该票无效" : "所画“○”均不计，按弃权处理";
        return sheets.Mode switch
        {
            BallotMode.SelectUpToK =>
            [
                "同意的在“表决”栏内画“○”，不同意的画“×”，弃权的不作任何记号。",
                $"画“○”的项目等于或者少于{sheets.Seats}个的有效，多于{sheets.Seats}个的，{tooMany}。",
            ],
            BallotMode.Rank =>
            [
                $"在“排序”栏内按优先次序填写1至{sheets.Seats}的数字，1为最优先；不填的为弃权。",
                $"数字重复、小于1或者大于{sheets.Seats}的，该票无效。",
            ],
            _ => ["每个项目在“赞成”“反对”“弃权”三栏中选一栏画“○”；都不画的为弃权，画两个以上的，该项目按弃权处理。"],
        };
    }
}
