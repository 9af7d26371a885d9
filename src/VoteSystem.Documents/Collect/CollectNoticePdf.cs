using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Collect;

/// <summary>D01 征集公告.</summary>
internal sealed class CollectNoticePdf(CollectNotice notice, PrintOptions options) : PaperTemplate(notice, options)
{
    public override string Title => notice.Heading;

    public override string Issuer => string.Join("、", notice.Signers.Select(s => s.Name));

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{string.Join("\n", notice.Signers.Select(s => s.Name))}\n{Title}");
        PutParagraphs(column, notice.Purpose);
        PutHeading(column, "一、征集时间");
        PutParagraph(column, Wording.Range(notice.From, notice.Until, notice.DateStyle) + "。");
        PutHeading(column, "二、征集范围");
        PutParagraphs(column, notice.Scope);
        PutHeading(column, "三、征集要求");
        PutParagraphs(column, notice.Requirements);
        PutHeading(column, "四、征集方式");
        PutParagraphs(column, notice.Ways);
        if (notice.Address is { } address)
            column.Item().ShowEntire().Row(row =>
            {
                row.ConstantItem(Indent);
                row.ConstantItem(92).PaddingVertical(6).Qr(address, 80, "网上提交建议：" + address);
                row.RelativeItem().AlignMiddle().SemanticParagraph().Text("网上提交：请扫描左侧二维码，两分钟即可填完。").FontSize(14);
            });
        PutIssuerAndDate(column, string.Join("\n", notice.Signers.Select(s => s.Name)),
            "建议人的姓名和联系电话仅用于核实和答复，不对外公开。每一件建议的办理结果均可在网上查询。");
    }

    private static void PutParagraphs(ColumnDescriptor column, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            PutParagraph(column, paragraph);
    }
}

/// <summary>D02 建议征集表: filled by hand, or printed with what was handed in.</summary>
internal sealed class ProposalFormPdf(ProposalForm form, PrintOptions options) : PaperTemplate(form, options)
{
    public override string Title => $"{form.Year}年度民生实事项目建议征集表";

    public override string Issuer => form.Town;

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{form.Town}\n{Title}", 20);
        column.Item().Table(table =>
        {
            PutColumns(table, 3, 6, 3, 6);
            PutField(table, "项目名称", form.ProposalTitle, 34, span: 3);
            PutField(table, "项目背景\n和理由", form.Reason, 105, span: 3);
            PutField(table, "项目内容", form.Content, 120, span: 3);
            PutField(table, "建设地点\n（村、社区）", form.Location, 34);
            PutField(table, "实施主体", form.ProposedUnit, 34);
            PutField(table, "投资额\n（万元）", form.Amount?.ToString() ?? "", 34);
            PutField(table, "资金来源", form.Funding, 34);
            PutField(table, "可行性", form.Feasibility, 70, span: 3);
            PutField(table, "建议人", "", 34);
            PutField(table, "联系电话", "", 34);
        });
        column.Item().PaddingTop(8).Row(row =>
        {
            row.RelativeItem().DefaultTextStyle(style => style.FontSize(11).LetterSpacing(0).LineHeight(1.5f)).Column(notes =>
            {
                notes.Item().SemanticParagraph().Text("填表说明：").FontFamily(FontRoles.Heading);
                notes.Item().SemanticParagraph().Text("1．一表一事；不清楚的栏目可以不填。\n2．建议人和联系电话仅用于核实和答复，不对外公开。");
                foreach (var way in form.Ways)
                    notes.Item().SemanticParagraph().Text(way);
            });
            if (form.Address is { } address)
                row.ConstantItem(96).Column(code =>
                {
                    code.Item().AlignCenter().Qr(address, 84, "网上提交建议：" + address);
                    code.Item().SemanticParagraph().Text("扫码网上提交").FontSize(10).LetterSpacing(0).LineHeight(1.4f).AlignCenter();
                });
        });
    }
}

/// <summary>D03 征集情况汇总: the figures, then every proposal and its fate.</summary>
internal sealed class ProposalLedgerPdf(ProposalLedger ledger, PrintOptions options) : PaperTemplate(ledger, options)
{
    public override string Title => $"{ledger.Year}年度民生实事项目建议征集情况汇总表";

    public override string Issuer => ledger.Town;

    protected override PageSize Size => PageSizes.A4.Landscape();

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{ledger.Town}{Title}", 20);
        column.Item().DefaultTextStyle(style => style.FontSize(12).LetterSpacing(0).LineHeight(1.5f)).Column(summary =>
        {
            summary.Item().SemanticParagraph().Text($"征集时间：{Wording.Range(ledger.From, ledger.Until, ledger.DateStyle)}，共收到建议{ledger.Lines.Count}件。");
            summary.Item().SemanticParagraph().Text($"按来源：{Figures(ledger.BySource)}。");
            summary.Item().SemanticParagraph().Text($"按类别：{Figures(ledger.ByCategory)}。");
        });
        column.Item().PaddingTop(6).Table(Lines);
        PutCheckCode(column, _ => { });
    }

    private static string Figures(IEnumerable<NamedCount> counts) => string.Join("，", counts.Select(c => $"{c.Name}{c.Count}件"));

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.3f, 2.2f, 1.6f, 1.6f, 8, 2.3f, 2.4f, 4.4f, 4.4f);
        PutHead(table, "序号", "收到日期", "来源", "渠道", "建议名称", "类别", "村社", "处理意见", "归并至");
        foreach (var line in ledger.Lines)
        {
            PutCentred(table, $"{line.No}", 10);
            PutCentred(table, Wording.Short(line.Received), 10);
            PutCentred(table, line.Source, 10);
            PutCentred(table, line.Channel, 10);
            PutText(table, line.Title, 10);
            PutCentred(table, line.Category, 10);
            PutCentred(table, line.Village, 10);
            PutText(table, line.Fate, 10);
            PutText(table, line.MergedInto ?? "—", 10);
        }
    }
}
