using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Ballot;

/// <summary>D14 计票结果报告单: the numbers, the arithmetic of the majority, every project, the outcome, the signatures.</summary>
internal sealed class TallyReportPdf(TallyReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"{report.Year}年度民生实事项目计票结果报告单{Wording.Round(report.Round)}";

    public override string Issuer => report.Meeting.Name;

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{report.Meeting.Name}\n{Title}", 20);
        column.Item().DefaultTextStyle(Small).Column(body =>
        {
            body.Item().SemanticParagraph().Text($"时间：{Wording.Moment(report.HeldAt)}　　地点：{report.Place}");
            body.Item().PaddingTop(4).Table(Numbers);
            body.Item().PaddingTop(8).SemanticParagraph().Text(Threshold()).Justify();
            body.Item().PaddingTop(8).Table(Projects);
        });
        PutSignatures(column, Conclusion);
    }

    private void Conclusion(IContainer at) => at.DefaultTextStyle(Small).Column(body =>
    {
        body.Item().SemanticParagraph().Text(Outcome()).FontFamily(FontRoles.Heading);
        if (report.DisputedMarks is { } disputed)
            body.Item().PaddingTop(4).SemanticParagraph().Text("争议票处理：" + disputed).Justify();
        if (report.RecordHash is { } hash)
            body.Item().PaddingTop(4).SemanticParagraph().Text($"票决记录（附件）校验值：{hash}").FontSize(8);
        if (report.AuditHead is { } head)
            body.Item().SemanticParagraph().Text($"投票结束时日志校验值：{head}").FontSize(8);
    });

    private static TextStyle Small(TextStyle style) => style.FontSize(12).LetterSpacing(0).LineHeight(1.4f);

    private void Numbers(TableDescriptor table)
    {
        var flow = report.Flow;
        (string Label, int Value)[] numbers =
        [
            ("应到代表", flow.Deputies), ("实到代表", flow.Present), ("发出票数", flow.Issued), ("收回票数", flow.Collected),
            ("电子票", flow.Electronic), ("纸质票", flow.OnPaper), ("有效票", report.Valid), ("无效票", report.Invalid),
        ];
        table.ColumnsDefinition(columns =>
        {
            for (var i = 0; i < 8; i++)
                columns.RelativeColumn(i % 2 == 0 ? 3 : 2);
        });
        foreach (var (label, value) in numbers)
        {
            table.Cell().Element(Boxed).Text(label).FontFamily(FontRoles.Heading).AlignCenter();
            table.Cell().Element(Boxed).Text($"{value}").AlignCenter();
        }
    }

    private string Threshold()
    {
        var flow = report.Flow;
        var quorum = $"全体代表{flow.Deputies}人，三分之二为{flow.Quorum}人，实到{flow.Present}人，{(flow.Present >= flow.Quorum ? "达到" : "未达到")}法定人数；";
        var issue = $"发出{flow.Issued}张，收回{flow.Collected}张，{(flow.Collected <= flow.Issued ? "收回票数不多于发出票数" : "收回票数多于发出票数")}，本次票决{(flow.IsValid ? "有效" : "无效")}。";
        var blank = report.Blank > 0 ? $"有效票中空白票{report.Blank}张，各项均计为弃权。" : "";
        return quorum + issue + blank + report.Base switch
        {
            _ when report.Needed == 0 => "本轮在得票相等的项目中票决，得票多者确定。",
            ThresholdBase.AllDeputies => $"全体代表{flow.Deputies}人，过半数为{report.Needed}票。",
            ThresholdBase.Present => $"到会代表{flow.Present}人，过半数为{report.Needed}票。",
            _ => $"有效票{report.Valid}张，过半数为{report.Needed}票。",
        };
    }

    private void Projects(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(30);
            columns.RelativeColumn();
            for (var i = 0; i < 7; i++)
                columns.ConstantColumn(i == 6 ? 44 : i == 4 ? 40 : 33);
        });
        PutHead(table, "序号", "项目名称", "赞成\n○", "反对\n×", "弃权", "合计", "是否\n过半数", "名次", "结果");
        foreach (var line in report.Lines)
        {
            PutCentred(table, $"{line.No}");
            PutText(table, line.Title);
            foreach (var count in new[] { line.Approve, line.Oppose, line.Abstain, line.Approve + line.Oppose + line.Abstain })
                PutCentred(table, $"{count}");
            PutCentred(table, report.Needed == 0 ? "—" : line.Passes ? "是" : "否");
            PutCentred(table, line.Rank is { } rank ? $"{rank}" : "—");
            PutCentred(table, line.IsSelected ? "确定" : line.IsTied ? "待定" : "未确定");
        }
    }

    private string Outcome()
    {
        var selected = report.Lines.Count(line => line.IsSelected);
        var seats = report.Seats is { } count ? $"应确定{count}项，" : "";
        var tied = string.Join("、", report.Lines.Where(line => line.IsTied).Select(line => $"第{line.No}号"));
        return report.Result switch
        {
            TallyResult.Void => "结果：本次票决无效，由主席团决定重新票决。",
            TallyResult.Decided => $"结果：{seats}确定{selected}项。",
            TallyResult.Tie => $"结果：{seats}已确定{selected}项；{tied}项目得票相等，尚余{report.SeatsLeft}个名额，{OfTie()}",
            _ => $"结果：{seats}确定{selected}项，尚缺{report.SeatsLeft}项，{OfShortfall()}",
        };
    }

    private string OfTie() => report.Tie switch
    {
        TiePolicy.Lot => "由主席团主持抽签决定。",
        TiePolicy.AcceptAll => "按票决办法一并确定。",
        _ => "就得票相等的项目再次票决，以得票多者确定。",
    };

    private string OfShortfall() => report.Shortfall switch
    {
        ShortfallPolicy.SecondBallot => "就未确定的项目在本次会议再次票决。",
        ShortfallPolicy.NextSession => "不足部分提请下次会议票决。",
        _ => "不再补足。",
    };
}
