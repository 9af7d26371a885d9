using VoteSystem.Documents.Ballot;
using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Evaluate;

/// <summary>D23 满意度测评票: one page per code.</summary>
internal sealed class AppraisalSheetsPdf(AppraisalSheets sheets, PrintOptions options, SheetFormat format) : PaperTemplate(sheets, options)
{
    /// <summary>Tried in this order until one page holds all projects.</summary>
    public static IReadOnlyList<SheetFormat> Formats { get; } =
        [new(PageSizes.A4, 12), new(PageSizes.A4, 11), new(PageSizes.A4, 10), new(PageSizes.A3, 13), new(PageSizes.A3, 11), new(PageSizes.A3, 9)];

    public override string Title => $"{sheets.Year}年度民生实事项目满意度测评票";

    public override string Issuer => sheets.Meeting.Name;

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
        page.MarginVertical(14, Unit.Millimetre);
        page.MarginHorizontal(20, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(FontRoles.Body).FontSize(11).LineHeight(1.35f));
        page.Header().Element(Header);
        page.Content().Column(column => Face(column, code));
    }

    private void Face(ColumnDescriptor column, SlipCode? code)
    {
        column.Item().SemanticHeader1().Text($"{sheets.Meeting.Name}\n{Title}").FontFamily(FontRoles.Title).FontSize(20).LineHeight(1.4f).AlignCenter();
        if (code is null)
            column.Item().SemanticParagraph().Text("（票样）").FontFamily(FontRoles.SubHeading).FontSize(16).AlignCenter();
        string[] grades = sheets.Scale == AppraisalScale.ThreeGrades ? ["满意", "基本满意", "不满意"] : ["满意", "基本满意", "不满意", "弃权"];
        column.Item().PaddingTop(8).Table(table =>
        {
            PutColumns(table, [1, 9, .. grades.Select(_ => 1.8f)]);
            PutHead(table, ["序号", "项目名称", .. grades]);
            for (var i = 0; i < sheets.Projects.Count; i++)
            {
                PutCentred(table, $"{i + 1}", format.Text);
                PutText(table, sheets.Projects[i], format.Text);
                foreach (var _ in grades)
                    table.Cell().Element(Boxed).MinHeight(4 * format.Text - 20);
            }
        });
        column.Item().PaddingTop(8).SemanticParagraph().Text(
            "说明：每个项目在一个等次栏内画“○”；都不画的为弃权，画两个以上的，该项目按弃权处理。本票不写姓名，不作其他标记。");
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

    private static void Electronic(IContainer at, SlipCode? code)
    {
        if (code is null)
            return;
        at.Row(row =>
        {
            row.ConstantItem(84).Qr(code.Address, 76, "投票码");
            row.RelativeItem().AlignMiddle().Column(block =>
            {
                block.Item().SemanticParagraph().Text(code.Code).FontFamily(FontRoles.TableBold).FontSize(14);
                block.Item().SemanticParagraph().Text("手机测评：扫码或者输入票码，本票不作记号投入票箱。\n两种方式任选一种，同一票码只计一次。").FontSize(10);
            });
        });
    }
}

/// <summary>D23 测评结果表: the grade of every project and the rule behind it.</summary>
internal sealed class AppraisalResultPdf(AppraisalResult result, PrintOptions options) : PaperTemplate(result, options)
{
    public override string Title => $"{result.Year}年度民生实事项目满意度测评结果表";

    public override string Issuer => result.Meeting.Name;

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        var flow = result.Flow;
        PutTitle(column, $"{result.Meeting.Name}\n{Title}", 20);
        column.Item().DefaultTextStyle(style => style.FontSize(12).LetterSpacing(0).LineHeight(1.4f)).Column(body =>
        {
            body.Item().SemanticParagraph().Text(
                $"{Wording.Moment(result.HeldAt)}，应到代表{flow.Deputies}人，实到{flow.Present}人，发出测评票{flow.Issued}张，收回{flow.Collected}张，"
                + $"其中有效票{result.Valid}张，无效票{result.Invalid}张。").Justify();
            body.Item().PaddingVertical(6).Table(Lines);
            body.Item().SemanticParagraph().Text("评定规则：" + Rule()).Justify();
        });
        PutSignatures(column, at => at.Column(last =>
        {
            last.Item().SemanticParagraph().Text(Summary()).FontFamily(FontRoles.Heading).FontSize(12).LetterSpacing(0).LineHeight(1.5f);
            if (result.RecordHash is { } hash)
                last.Item().SemanticParagraph().Text("票决记录（附件）校验值：" + hash).FontSize(8).LetterSpacing(0);
        }));
    }

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.1f, 8, 1.7f, 1.9f, 1.9f, 1.7f, 2.4f);
        PutHead(table, "序号", "项目名称", "满意", "基本\n满意", "不满意", "弃权", "等次");
        foreach (var line in result.Lines)
        {
            PutCentred(table, $"{line.No}");
            PutText(table, line.Title);
            foreach (var count in new[] { line.Satisfied, line.BasicallySatisfied, line.Dissatisfied, line.Abstain })
                PutCentred(table, $"{count}");
            PutCentred(table, Wording.Of(line.Grade));
        }
    }

    private string Rule()
    {
        var (name, count) = result.Base switch
        {
            ThresholdBase.AllDeputies => ("全体代表", result.Flow.Deputies),
            ThresholdBase.Present => ("到会代表", result.Flow.Present),
            _ => ("有效票", result.Valid),
        };
        var half = result.HalfInclusive ? "达到半数" : "超过半数";
        var unit = result.Base == ThresholdBase.Valid ? "张" : "人";
        return $"{name}{count}{unit}，{half}为{result.Needed}票。满意票{half}的为满意；满意票不足、满意票与基本满意票之和{half}的为基本满意；其余为不满意。";
    }

    private string Summary() => "结果：" + string.Join("，", Enum.GetValues<GradeShown>()
        .Select(grade => $"{Wording.Of(grade)}{result.Lines.Count(l => l.Grade == grade)}项")) + "。";
}

/// <summary>D24 整改方案 or 整改报告.</summary>
internal sealed class RectificationReportPdf(RectificationReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"关于“{report.Project}”的整改{(report.IsDone ? "报告" : "方案")}";

    public override string Issuer => report.Unit;

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{report.Year}年度民生实事项目整改{(report.IsDone ? "报告" : "方案")}\n（{report.Project}）", 20);
        PutParagraph(column,
            $"{report.Year}年度民生实事项目“{report.Project}”经代表满意度测评为“{Wording.Of(report.Grade)}”。责任单位{report.Unit}"
            + (report.IsDone ? "已按整改方案完成整改，情况如下：" : "制定整改方案如下："));
        column.Item().PaddingVertical(8).Table(table =>
        {
            float[] shares = report.IsDone ? [1.4f, 5, 5, 2.5f, 5] : [1.3f, 6, 7, 2.6f];
            PutColumns(table, shares);
            PutHead(table, report.IsDone ? ["序号", "存在问题", "整改措施", "整改时限", "整改结果"] : ["序号", "存在问题", "整改措施", "整改时限"]);
            for (var i = 0; i < report.Lines.Count; i++)
            {
                PutCentred(table, $"{i + 1}", 12);
                PutText(table, report.Lines[i].Issue, 12);
                PutText(table, report.Lines[i].Measure, 12);
                PutCentred(table, Wording.Short(report.Lines[i].Deadline), 12);
                if (report.IsDone)
                    PutText(table, report.Lines[i].Result, 12);
            }
        });
        PutSignatures(column, at =>
        {
            if (report.FollowUp is { } found)
                at.SemanticParagraph().Text("“回头看”情况：" + found).FontSize(14).ParagraphFirstLineIndentation(28).Justify();
        });
    }
}
