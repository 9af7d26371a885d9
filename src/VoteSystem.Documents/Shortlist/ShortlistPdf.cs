using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Shortlist;

/// <summary>D04 筛选论证表.</summary>
internal sealed class ScreeningSheetPdf(ScreeningSheet sheet, PrintOptions options) : PaperTemplate(sheet, options)
{
    public override string Title => $"{sheet.Year}年度民生实事项目筛选论证表（{sheet.Project}）";

    public override string Issuer => sheet.Town + "人民政府";

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{sheet.Town}{sheet.Year}年度民生实事项目筛选论证表", 20);
        column.Item().Table(table =>
        {
            PutColumns(table, 3, 6, 3, 6);
            PutField(table, "项目名称", sheet.Project, span: 3);
            PutField(table, "建设内容", sheet.Content, span: 3);
            PutField(table, "责任单位", sheet.Unit);
            PutField(table, "投资（万元）", Wording.Wan(sheet.Amount));
            PutField(table, "归并建议", $"{sheet.Proposals}件", span: 3);
        });
        column.Item().PaddingTop(6).Table(Rows);
        column.Item().PaddingTop(6).Table(table =>
        {
            PutColumns(table, 3, 15);
            PutField(table, "资金测算", sheet.Funds);
            PutField(table, "用地情况", sheet.Land);
            PutField(table, "风险评估", sheet.Risk);
            PutField(table, "合法性\n审查意见", sheet.LegalOpinion);
        });
        PutSignatures(column, at => at.SemanticParagraph().Text("论证结论：" + sheet.Conclusion).FontFamily(FontRoles.Heading).FontSize(12).LetterSpacing(0));
    }

    private void Rows(TableDescriptor table)
    {
        PutColumns(table, 2.4f, 8, 2, 6);
        PutHead(table, "清单", "条件", "是否", "理由");
        foreach (var row in sheet.Rows)
        {
            PutCentred(table, row.Kind == ChecklistKind.Eligible ? "正面" : "负面");
            PutText(table, row.Statement);
            PutCentred(table, row.IsTrue switch { true => "是", false => "否", _ => "待定" });
            PutText(table, row.Reason);
        }
    }
}

/// <summary>D05 候选项目建议方案, put to the party committee as a 请示.</summary>
internal sealed class ShortlistPlanPdf(ShortlistPlan plan, PrintOptions options) : PaperTemplate(plan, options)
{
    public override string Title => $"关于{plan.Year}年度民生实事候选项目建议方案的请示";

    public override string Issuer => plan.Town + "人民政府";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n关于{plan.Year}年度民生实事候选项目\n建议方案的请示");
        PutAddressee(column, $"中共{plan.Town}委员会");
        PutParagraph(column,
            $"按照民生实事项目人大代表票决制的安排，我{Level}共收到{plan.Year}年度民生实事项目建议{plan.Proposals}件，经归并整理形成{plan.Drafts}个建议项目。"
            + $"经论证评估和合法性审查，拟提出{plan.Projects.Count}个候选项目，提请{Level}人民代表大会票决确定{plan.Seats}个。具体如下：");
        column.Item().PaddingVertical(8).Table(Projects);
        PutIssuerAndDate(column, Issuer, "妥否，请批示。");
    }

    private void Projects(TableDescriptor table)
    {
        PutColumns(table, 1.5f, 4.4f, 5, 2.7f, 2.9f, 3.9f);
        PutHead(table, "序号", "项目名称", "主要建设内容", "总投资\n（万元）", "责任单位", "提出理由");
        foreach (var project in plan.Projects)
        {
            PutCentred(table, $"{project.No}", 10);
            PutText(table, project.Title, 10);
            PutText(table, project.Content, 10);
            PutCentred(table, Wording.Wan(project.Total), 10);
            PutCentred(table, project.Unit, 10);
            PutText(table, project.Reason, 10);
        }
    }
}

/// <summary>D06 候选项目公示.</summary>
internal sealed class CandidateNoticePdf(CandidateNotice notice, PrintOptions options) : PaperTemplate(notice, options)
{
    public override string Title => $"{notice.Year}年度民生实事候选项目公示";

    public override string Issuer => notice.Town + "人民政府";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n{Title}");
        PutParagraph(column,
            $"经公开征集、归并整理、论证评估和研究，提出{notice.Year}年度民生实事候选项目{notice.Projects.Count}项，现予公示，接受社会监督。"
            + $"公示时间：{Wording.Range(notice.From, notice.Until, notice.DateStyle)}。");
        column.Item().PaddingVertical(8).Table(Projects);
        PutParagraph(column, "对公示项目有意见和建议的，可以在公示期内通过以下方式反映：");
        foreach (var way in notice.Ways.SkipLast(1))
            PutParagraph(column, way.TrimEnd('。', '；') + "；");
        PutIssuerAndDate(column, Issuer, notice.Ways.Count > 0 ? notice.Ways[^1].TrimEnd('。', '；') + "。" : Level + "人民政府办公室。");
    }

    private void Projects(TableDescriptor table)
    {
        PutColumns(table, 1.5f, 4.6f, 5.4f, 2.7f, 2.9f, 3.1f);
        PutHead(table, "序号", "项目名称", "主要建设内容", "总投资\n（万元）", "责任单位", "完成时限");
        foreach (var project in notice.Projects)
        {
            PutCentred(table, $"{project.No}", 10);
            PutText(table, project.Title, 10);
            PutText(table, project.Content, 10);
            PutCentred(table, Wording.Wan(project.Total), 10);
            PutCentred(table, project.Unit, 10);
            PutCentred(table, project.Deadline, 10);
        }
    }
}
