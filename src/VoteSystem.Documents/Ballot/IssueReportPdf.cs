using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Ballot;

/// <summary>D13 投票情况报告单: papers issued and collected, and whether the vote counts.</summary>
internal sealed class IssueReportPdf(IssueReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"{report.Year}年度民生实事项目投票情况报告单{Wording.Round(report.Round)}";

    public override string Issuer => report.Meeting.Name;

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{report.Meeting.Name}\n{Title}", 20);
        column.Item().SemanticParagraph().Text($"时间：{Wording.Moment(report.HeldAt)}　　地点：{report.Place}").FontSize(12).LetterSpacing(0);
        column.Item().PaddingVertical(8).Table(Numbers);
        PutSignatures(column, at => at.Column(text =>
        {
            foreach (var sentence in Circumstances().Concat(Sentences()))
                PutParagraph(text, sentence);
        }));
    }

    private void Numbers(TableDescriptor table)
    {
        var flow = report.Flow;
        (string Label, string Value)[] rows =
        [
            ("代表总数（应到）", $"{flow.Deputies}人"), ("实到代表", $"{flow.Present}人"), ("发出表决票", $"{flow.Issued}张"),
            ("收回表决票", $"{flow.Collected}张"), ("其中：电子票", $"{flow.Electronic}张"), ("其中：纸质票", $"{flow.OnPaper}张"),
        ];
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn(3);
            columns.RelativeColumn(2);
        });
        foreach (var (label, value) in rows)
        {
            table.Cell().Element(Boxed).Text(label).FontFamily(FontRoles.Heading).FontSize(14).LineHeight(1.5f).AlignCenter();
            PutCentred(table, value, 14);
        }
    }

    private IEnumerable<string> Sentences()
    {
        var flow = report.Flow;
        yield return $"全体代表{flow.Deputies}人，三分之二为{flow.Quorum}人，实到{flow.Present}人，{(flow.Present >= flow.Quorum ? "达到" : "未达到")}法定人数。";
        if (flow.Issued > flow.Present)
            yield return $"发出表决票{flow.Issued}张，多于实到代表{flow.Present}人。";
        yield return $"发出表决票{flow.Issued}张，收回{flow.Collected}张，{Comparison(flow)}，本次票决{(flow.IsValid ? "有效，可以计票" : "无效，由主席团决定重新票决")}。";
    }

    private IEnumerable<string> Circumstances()
    {
        if (report.Spares is { } spares)
        {
            var missing = spares.Missing > 0 ? $"，缺少{spares.Missing}张（{spares.Note}）" : "";
            yield return $"印制表决票{spares.Printed}张，剩余{spares.Printed - report.Flow.Issued}张，其中封存{spares.Kept}张、当场销毁{spares.Destroyed}张{missing}。";
        }

        if (report.OnPaper is { } paper)
            yield return $"{Wording.Moment(paper.At)}，因{paper.Reason}，改用纸质票继续投票；此前已用手机投出的{paper.Cast}张全部计入。";
        if (report.BothWays > 0)
            yield return $"票箱中另有{report.BothWays}张填写过的表决票，其票码已用手机投票，按手机投票计一次，单独封存。";
    }

    private static string Comparison(PaperFlow flow) => flow.Collected.CompareTo(flow.Issued) switch
    {
        0 => "收回的票数与发出的票数相等",
        < 0 => $"收回的票数少于发出的票数{flow.Issued - flow.Collected}张",
        _ => $"收回的票数多于发出的票数{flow.Collected - flow.Issued}张",
    };
}
