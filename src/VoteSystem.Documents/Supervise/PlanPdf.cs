using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Supervise;

/// <summary>D18 实施计划: a letter of the government with the list as its annex.</summary>
internal sealed class ImplementationPlanPdf(ImplementationPlan plan, PrintOptions options) : PaperTemplate(plan, options)
{
    public override string Title => $"{plan.Town}人民政府关于印发{plan.Year}年度民生实事项目实施计划的通知";

    public override string Issuer => plan.Town + "人民政府";

    public override void Compose(IDocumentContainer container)
    {
        base.Compose(container);
        container.Page(page => Section(page, PageSizes.A4.Landscape(), isForm: true, Annex));
    }

    protected override void Content(ColumnDescriptor column)
    {
        PutRedHead(column, Issuer + "文件", plan.DocumentNo);
        PutTitle(column, $"{Issuer}\n关于印发{plan.Year}年度民生实事项目\n实施计划的通知");
        PutAddressee(column, "各村（社区），" + Level + "直各单位");
        PutParagraph(column,
            $"{Wording.Date(plan.VotedOn, plan.DateStyle)}，{Level}人民代表大会票决确定{plan.Year}年度民生实事项目{plan.Lines.Count}项，计划投资"
            + $"{Wording.Wan(Wording.Sum(plan.Lines.Select(l => l.ThisYear)))}万元。现将实施计划印发给你们，请认真组织实施。");
        PutHeading(column, "保障措施");
        PutItems(column, plan.Measures);
        PutIssuerAndDate(column, Issuer, $"附件：{plan.Year}年度民生实事项目实施计划表");
    }

    private void Annex(ColumnDescriptor column)
    {
        column.Item().SemanticParagraph().Text("附件").FontFamily(FontRoles.Heading);
        PutTitle(column, $"{plan.Year}年度民生实事项目实施计划表", 20);
        column.Item().Table(Lines);
    }

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.2f, 4.6f, 2.6f, 2.8f, 5.8f, 2.3f, 3.9f, 2.7f, 2.6f);
        PutHead(table, "序号", "项目名称", "建设地点", "建设时间", "年度建设内容\n和目标任务", "年度投资\n（万元）", "资金安排", "责任单位", "完成时限");
        foreach (var line in plan.Lines)
        {
            PutCentred(table, $"{line.No}", 10);
            PutText(table, line.Title, 10);
            PutText(table, line.Location, 10);
            PutCentred(table, line.Period.Replace("至", "\n至", StringComparison.Ordinal), 10);
            PutText(table, line.Target, 10);
            PutCentred(table, Wording.Wan(line.ThisYear), 10);
            PutText(table, line.Funding, 10);
            PutCentred(table, line.Unit, 10);
            PutCentred(table, line.Deadline, 10);
        }
    }
}

/// <summary>D19 责任清单、代表监督分组安排.</summary>
internal sealed class SupervisionGroupsPdf(SupervisionGroups groups, PrintOptions options) : PaperTemplate(groups, options)
{
    public override string Title => $"{groups.Year}年度民生实事项目代表监督分组安排";

    public override string Issuer => groups.Town + "人大主席团";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n{Title}");
        PutParagraph(column,
            $"为加强对{groups.Year}年度民生实事项目实施情况的监督，按照一个项目一个监督小组的原则，安排如下。责任单位{Wording.Of(groups.Period)}报告进展情况，"
            + "监督小组开展视察、听取汇报、收集群众意见，发现的问题交由责任单位办理，不直接处理问题，不干预招标投标。");
        column.Item().PaddingVertical(8).Table(Lines);
        PutIssuerAndDate(column, Issuer, "监督小组成员因故变动的，由主席团及时调整。");
    }

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.4f, 5.1f, 2.9f, 3.4f, 5.2f, 3);
        PutHead(table, "序号", "项目名称", "责任单位", "组长、\n领衔代表", "监督代表", "联络员");
        for (var i = 0; i < groups.Lines.Count; i++)
        {
            var line = groups.Lines[i];
            PutCentred(table, $"{i + 1}", 10.5f);
            PutText(table, line.Project, 10.5f);
            PutCentred(table, line.Unit, 10.5f);
            PutCentred(table, Wording.Whole(line.Lead), 10.5f);
            PutText(table, Wording.Names(line.Deputies), 10.5f);
            PutCentred(table, Wording.Whole(line.Liaison), 10.5f);
        }
    }
}

/// <summary>D20 进展情况表.</summary>
internal sealed class ProgressTablePdf(ProgressTable progress, PrintOptions options) : PaperTemplate(progress, options)
{
    public override string Title => $"{progress.Year}年度民生实事项目{progress.PeriodName}进展情况表";

    public override string Issuer => progress.Town + "人民政府";

    protected override PageSize Size => PageSizes.A4.Landscape();

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{progress.Town}{Title}", 20);
        column.Item().Table(Lines);
        PutSignatures(column, at => at.SemanticParagraph().Text(Summary()).FontSize(12).LetterSpacing(0).LineHeight(1.5f));
    }

    private string Summary() => string.Join("，", Enum.GetValues<LightShown>()
        .Select(light => (light, Count: progress.Lines.Count(l => l.Light == light)))
        .Where(l => l.Count > 0)
        .Select(l => $"{(l.light == LightShown.None ? "未亮灯" : Word(l.light))}{l.Count}项")) + "。资金单位：万元。";

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.3f, 5.6f, 4.4f, 5, 1.7f, 2.3f, 2.3f, 2.3f, 1.6f, 3.4f);
        PutHead(table, "序号", "项目名称", "本期计划", "完成情况", "总进度", "计划\n投资", "到位\n资金", "已支付", "亮灯", "存在问题");
        for (var i = 0; i < progress.Lines.Count; i++)
        {
            var line = progress.Lines[i];
            PutCentred(table, $"{i + 1}", 10);
            PutText(table, line.Title, 10);
            PutText(table, line.Plan, 10);
            PutText(table, line.Achieved, 10);
            PutCentred(table, $"{line.Percent}%", 10);
            foreach (var amount in new[] { line.Planned, line.Allocated, line.Paid })
                PutCentred(table, Wording.Wan(amount), 10);
            table.Cell().Background(Shade(line.Light)).Border(0.5f).Padding(3).AlignMiddle().Text(Word(line.Light)).FontSize(10).LetterSpacing(0).AlignCenter();
            PutText(table, line.Problem, 10);
        }
    }

    private static string Word(LightShown light) => light switch
    {
        LightShown.Red => "红灯",
        LightShown.Orange => "橙灯",
        LightShown.Yellow => "黄灯",
        LightShown.Green => "绿灯",
        LightShown.Blue => "蓝灯",
        _ => "—",
    };

    // Pale, so that the word stays readable and a copy is not spoilt.
    private static string Shade(LightShown light) => light switch
    {
        LightShown.Red => "#F8CFCF",
        LightShown.Orange => "#FBE0C3",
        LightShown.Yellow => "#FBF3BF",
        LightShown.Green => "#D3ECD3",
        LightShown.Blue => "#CFE2F6",
        _ => "#FFFFFF",
    };
}
