using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Supervise;

/// <summary>D21 督办单.</summary>
internal sealed class SupervisionOrderPdf(SupervisionOrder order, PrintOptions options) : PaperTemplate(order, options)
{
    public override string Title => $"{order.Town}人大主席团民生实事项目督办单（{order.Year}年第{order.No}号）";

    public override string Issuer => order.Town + "人大主席团";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n民生实事项目督办单");
        PutSubtitle(column, $"（{order.Year}年第{order.No}号）");
        column.Item().PaddingBottom(8).Table(table =>
        {
            PutColumns(table, 3, 12);
            PutField(table, "项目名称", order.Project, 34);
            PutField(table, "责任单位", order.Unit, 34);
            PutField(table, "问题来源", order.Source, 34);
            PutField(table, "具体问题", order.Issue, 110);
            PutField(table, "办理要求", order.Demand, 110);
            PutField(table, "办理时限", Wording.Date(order.Deadline, order.DateStyle) + "前", 34);
        });
        PutIssuerAndDate(column, Issuer, $"请于{Wording.Date(order.Deadline, order.DateStyle)}前将办理情况书面报告{Level}人大主席团。");
    }
}

/// <summary>D21 问题清单 with 销号.</summary>
internal sealed class IssueListPdf(IssueList list, PrintOptions options) : PaperTemplate(list, options)
{
    public override string Title => $"{list.Year}年度民生实事项目监督问题清单";

    public override string Issuer => list.Town + "人大主席团";

    protected override PageSize Size => PageSizes.A4.Landscape();

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{list.Town}{Title}", 20);
        column.Item().Table(Lines);
        var closed = list.Lines.Count(l => l.IsClosed);
        PutSignatures(column, at => at.SemanticParagraph()
            .Text($"共{list.Lines.Count}个问题，已销号{closed}个，正在办理{list.Lines.Count - closed}个。").FontSize(12).LetterSpacing(0).LineHeight(1.5f));
    }

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.3f, 2.2f, 4, 5.2f, 1.6f, 2.8f, 2.7f, 4.4f, 3.5f, 1.5f);
        PutHead(table, "序号", "来源", "项目名称", "具体内容", "类别", "牵头\n整改单位", "时限", "推进情况", "人大\n复核评价", "销号");
        for (var i = 0; i < list.Lines.Count; i++)
        {
            var line = list.Lines[i];
            PutCentred(table, $"{i + 1}", 10);
            PutCentred(table, line.Source, 10);
            PutText(table, line.Project, 10);
            PutText(table, line.Issue, 10);
            PutCentred(table, line.Category, 10);
            PutCentred(table, line.Unit, 10);
            PutCentred(table, Wording.Short(line.Deadline), 10);
            PutText(table, line.State, 10);
            PutText(table, line.Verdict, 10);
            PutCentred(table, line.IsClosed ? "是" : "否", 10);
        }
    }
}

/// <summary>What D22 says in both its forms.</summary>
internal static class AdjustmentWords
{
    public static string Of(AdjustmentForm form) => form switch
    {
        AdjustmentForm.Suspension => "暂缓实施",
        AdjustmentForm.Termination => "终止实施",
        _ => "调整",
    };
}

/// <summary>D22 调整报告: the government asks the congress.</summary>
internal sealed class AdjustmentReportPdf(AdjustmentReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"关于{AdjustmentWords.Of(report.Form)}“{report.Project}”的报告";

    public override string Issuer => report.Town + "人民政府";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n关于{AdjustmentWords.Of(report.Form)}{report.Year}年度民生实事项目的报告");
        PutAddressee(column, report.Town + (report.DecidedBy == AdjustmentAuthority.TownCongress ? "人民代表大会" : "人大主席团"));
        PutParagraph(column, $"{Level}人民代表大会票决确定的{report.Year}年度民生实事项目“{report.Project}”，拟{AdjustmentWords.Of(report.Form)}。现将有关情况报告如下：");
        PutHeading(column, "一、原因");
        PutParagraph(column, report.Reason);
        if (report.Changes.Count > 0)
        {
            PutHeading(column, "二、调整内容");
            column.Item().PaddingVertical(8).Element(at => ChangeTable(at, report.Changes));
        }

        if (report.Consequences.Length > 0)
        {
            PutHeading(column, report.Changes.Count > 0 ? "三、资金处理和后续安排" : "二、资金处理和后续安排");
            foreach (var paragraph in report.Consequences.Split('\n'))
                PutParagraph(column, paragraph);
        }

        PutIssuerAndDate(column, Issuer, "以上报告，请予审议决定。");
    }

    internal static void ChangeTable(IContainer at, IReadOnlyList<ChangedField> changes) => at.Table(table =>
    {
        PutColumns(table, 3.6f, 6, 6);
        PutHead(table, "事项", "调整前", "调整后");
        foreach (var change in changes)
        {
            PutCentred(table, change.Field, 12);
            PutText(table, change.Before, 12);
            PutText(table, change.After, 12);
        }
    });
}

/// <summary>D22 公告: the presidium announces what was decided.</summary>
internal sealed class AdjustmentNoticePdf(AdjustmentNotice notice, PrintOptions options) : PaperTemplate(notice, options)
{
    public override string Title => $"{notice.Town}人大主席团公告（第{notice.No}号）";

    public override string Issuer => notice.Town + "人大主席团";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n公　告");
        PutSubtitle(column, $"（第{notice.No}号）");
        var body = notice.DecidedBy == AdjustmentAuthority.TownCongress ? notice.Meeting.Name : $"{notice.Town}人大主席团会议";
        PutParagraph(column,
            $"因{notice.Reason.TrimEnd('。')}，{body}于{Wording.Date(notice.DecidedOn, notice.DateStyle)}决定，对{notice.Year}年度民生实事项目“{notice.Project}”"
            + (notice.Form == AdjustmentForm.Change ? "予以调整。" : $"{AdjustmentWords.Of(notice.Form)}。"));
        if (notice.Changes.Count > 0)
            column.Item().PaddingVertical(8).Element(at => AdjustmentReportPdf.ChangeTable(at, notice.Changes));
        PutIssuerAndDate(column, Issuer, notice.DecidedBy == AdjustmentAuthority.TownCongress ? "现予公告。" : $"现予公告，并将向下次{Level}人民代表大会报告。");
    }
}
