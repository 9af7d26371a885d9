using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Deliberate;

/// <summary>D07 候选项目形成过程及基本情况的报告: a letter, then one page after the other with the projects.</summary>
internal sealed class CandidateReportPdf(CandidateReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"关于{report.Year}年度民生实事候选项目形成过程及基本情况的报告";

    public override string Issuer => report.Town + "人民政府";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"关于{report.Year}年度民生实事候选项目\n形成过程及基本情况的报告");
        PutSubtitle(column, $"——{Date}在{report.Meeting.Congress}\n{report.Meeting.Session}上");
        PutAddressee(column, "各位代表");
        PutParagraph(column, $"受{Level}人民政府委托，现将{report.Year}年度民生实事候选项目形成过程及基本情况报告如下，请予审议。");
        var part = 1;
        if (report.Considerations.Count > 0)
            PutHeading(column, $"{Wording.Chinese(part++)}、总体考虑");
        foreach (var paragraph in report.Considerations)
            PutParagraph(column, paragraph);
        PutHeading(column, $"{Wording.Chinese(part++)}、形成过程");
        PutParagraph(column, $"共收到建议{report.Proposals}件，归并整理为{report.Drafts}个建议项目，经论证评估和合法性审查，形成候选项目{report.Projects.Count}个。主要经过：");
        PutItems(column, [.. report.Steps.Select(step => $"{Wording.Date(step.On, report.DateStyle)}，{step.What}")]);
        PutHeading(column, $"{Wording.Chinese(part)}、候选项目基本情况");
        foreach (var project in report.Projects)
            PutProject(column, project);
        PutIssuerAndDate(column, Issuer,
            $"以上{report.Projects.Count}个候选项目，提请会议审议，并以无记名投票方式确定{report.Seats}个。");
    }

    private static void PutProject(ColumnDescriptor column, ProjectProfile project)
    {
        column.Item().EnsureSpace(90).Column(block =>
        {
            PutSubHeading(block, $"（{Wording.Chinese(project.No)}）{project.Title}");
            string[] sentences =
            [
                $"建设内容：{project.Content}。",
                Given("建设地点", project.Location),
                $"总投资{Wording.Wan(project.Total)}万元{(project.ThisYear is null ? "" : $"，其中当年计划投资{Wording.Wan(project.ThisYear)}万元")}。",
                Given("资金来源", project.Funding),
                $"责任单位：{project.Unit}。完成时限：{project.Deadline}。",
                Given("受益人群", project.Beneficiaries),
            ];
            PutParagraph(block, string.Concat(sentences.Select(s => s.Replace("。。", "。", StringComparison.Ordinal))));
        });
    }

    private static string Given(string label, string text) => text.Length > 0 ? $"{label}：{text}。" : "";
}

/// <summary>D08 上年度民生实事项目完成情况报告.</summary>
internal sealed class CompletionReportPdf(CompletionReport report, PrintOptions options) : PaperTemplate(report, options)
{
    public override string Title => $"关于{report.Year}年度民生实事项目完成情况的报告";

    public override string Issuer => report.Town + "人民政府";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{Issuer}\n{Title}");
        PutAddressee(column, "各位代表");
        PutParagraph(column, $"现将{report.Year}年度民生实事项目完成情况报告如下：");
        PutHeading(column, "一、总体情况");
        PutParagraph(column,
            $"{report.Year}年度民生实事项目共{report.Lines.Count}项，其中{Grades()}。计划投资{Wording.Wan(Wording.Sum(report.Lines.Select(l => l.Planned)))}万元，"
            + $"完成投资{Wording.Wan(Wording.Sum(report.Lines.Select(l => l.Spent)))}万元。");
        PutHeading(column, "二、各项目完成情况");
        column.Item().PaddingVertical(8).Table(Lines);
        var part = 3;
        foreach (var (heading, paragraphs) in new[] { ("存在的问题", report.Problems), ("下步打算", report.NextSteps) })
        {
            if (paragraphs.Count > 0)
                PutHeading(column, $"{Wording.Chinese(part++)}、{heading}");
            foreach (var paragraph in paragraphs)
                PutParagraph(column, paragraph.TrimEnd('。') + "。");
        }

        PutIssuerAndDate(column, Issuer, "以上报告，请予审议。");
    }

    private string Grades() => string.Join("，", Enum.GetValues<CompletionGrade>()
        .Select(grade => (Word: Word(grade), Count: report.Lines.Count(l => l.Grade == grade)))
        .Where(g => g.Count > 0)
        .Select(g => $"{g.Word.Replace("\n", "", StringComparison.Ordinal)}{g.Count}项"));

    private void Lines(TableDescriptor table)
    {
        PutColumns(table, 1.4f, 4.1f, 4.1f, 4.1f, 2.7f, 2.7f, 2.4f);
        PutHead(table, "序号", "项目名称", "年度目标", "完成情况", "计划投资\n（万元）", "完成投资\n（万元）", "结论");
        for (var i = 0; i < report.Lines.Count; i++)
        {
            var line = report.Lines[i];
            PutCentred(table, $"{i + 1}", 10);
            PutText(table, line.Title, 10);
            PutText(table, line.Target, 10);
            PutText(table, line.Achieved, 10);
            PutCentred(table, Wording.Wan(line.Planned), 10);
            PutCentred(table, Wording.Wan(line.Spent), 10);
            PutCentred(table, Word(line.Grade), 10);
        }
    }

    private static string Word(CompletionGrade grade) => grade switch
    {
        CompletionGrade.Done => "完成",
        CompletionGrade.BasicallyDone => "基本完成",
        CompletionGrade.NotDone => "未完成",
        CompletionGrade.InProgress => "正在实施",
        _ => "跨年度\n实施",
    };
}
