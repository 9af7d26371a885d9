using VoteSystem.Documents.Tests.Support;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests;

/// <summary>Papers that are longer, emptier or stranger than those of an ordinary year.</summary>
public sealed class ExtremePaperTests
{
    private const string LongTown = "大石桥彝族回族哈尼族傣族自治乡示例经济开发试验区筹备工作委员会管理范围内";

    private const string LongText = "示例：本项目位于《规划》所列“东—西”轴线（含支线）两侧，全长约12.5公里，涉及A、B、C三个片区；采用C30混凝土，厚度≥20厘米——详见附件……";

    public static IEnumerable<TestCaseData> Papers => Samples.All.Select(paper => new TestCaseData(paper).SetArgDisplayNames(paper.GetType().Name));

    public static IEnumerable<TestCaseData> EmptyPapers => new Paper[]
    {
        YearSamples.ProposalLedger with { Lines = [], BySource = [], ByCategory = [] }, YearSamples.CandidateNotice with { Projects = [], Ways = [] },
        YearSamples.CandidateReport with { Projects = [], Steps = [], Considerations = [] }, YearSamples.CompletionReport with { Lines = [], Problems = [], NextSteps = [] },
        YearSamples.ProgressTable with { Lines = [] }, YearSamples.IssueList with { Lines = [] }, YearSamples.DeputyRecord with { Files = [] },
        YearSamples.ArchiveIndex with { Lines = [] }, YearSamples.ImplementationPlan with { Lines = [], Measures = [] }, YearSamples.AdjustmentReport with { Changes = [] },
        Samples.Announcement with { Projects = [] }, Samples.AttendanceSheet with { Delegations = [], Absent = [], Guests = [] }, Samples.VotingSlips with { Codes = [] }, Samples.DeputyCards with { Cards = [] },
        YearSamples.CollectNotice with { Ways = [], Scope = [], Address = null },
    }.Select(paper => new TestCaseData(paper).SetArgDisplayNames(paper.GetType().Name));

    [TestCaseSource(nameof(Papers))]
    public void A_town_with_a_very_long_name_gets_its_papers(Paper paper)
    {
        var named = paper with { Town = LongTown };
        if (named is SessionPaper session)
            named = session with { Meeting = new Meeting(LongTown + "第十七届人民代表大会", "第十二次会议（扩大）") };

        Assert.That(Workshop.Print(named).Pages, Is.GreaterThan(0));
    }

    [TestCaseSource(nameof(EmptyPapers))]
    public void A_paper_with_nothing_in_its_lists_is_still_a_paper(Paper paper)
    {
        var (code, output) = Workshop.Tool("qpdf", Workshop.Print(paper).Pdf, file => ["--check", file]);

        Assert.That(code, Is.Zero, output);
    }

    public static IEnumerable<TestCaseData> ProjectTables =>
        SeedPapers.All.Where(paper => paper is not (AppraisalSheets or AppraisalResult or TallyReport or CandidateReport)).Select((paper, i) => new TestCaseData(paper).SetArgDisplayNames($"{i + 1}-{paper.GetType().Name}"));

    [TestCaseSource(nameof(ProjectTables))]
    public void No_amount_month_or_name_breaks_inside_its_cell(Paper paper)
    {
        // Raw order: every cell comes out line by line, so a broken word stands on two lines.
        var lines = Workshop.Text(Workshop.Print(paper).Pdf, "-raw").Split('\n');
        var expected = paper switch
        {
            BallotSheets p => p.Lines.SelectMany(line => new[] { line.Amount!.ToString(), line.Deadline }),
            ShortlistPlan p => p.Projects.Select(project => project.Total!.ToString()),
            CandidateNotice p => p.Projects.SelectMany(project => new[] { project.Total!.ToString(), project.Deadline }),
            ImplementationPlan p => p.Lines.SelectMany(line => new[] { Plain(line.ThisYear), line.Deadline, "2026年12月", "至2027年11月" }),
            SupervisionGroups p => p.Lines.SelectMany(line => line.Deputies.Append(line.Lead).Append(line.Liaison)),
            ProgressTable p => p.Lines.Select(line => Plain(line.Paid)),
            CompletionReport p => p.Lines.Select(line => Plain(line.Spent)),
            IssueList => ["2026.12.31"],
            ScreeningSheet p => [p.Amount!.ToString()],
            _ => throw new NotSupportedException(paper.GetType().Name),
        };

        foreach (var word in expected.Distinct())
            Assert.That(lines.Any(line => line.Contains(word, StringComparison.Ordinal)), $"{word} is broken");
        if (paper is IssueList)
            Assert.That(lines, Has.None.EqualTo("1"), "a day's last figure stands alone");
    }

    [Test]
    public void An_appraisal_of_many_projects_stays_on_one_side_of_one_sheet()
    {
        var sheets = SeedPapers.All.OfType<AppraisalSheets>().Single();

        Assert.That(Workshop.Print(sheets).Pages, Is.EqualTo(sheets.Codes.Count));
    }

    [Test]
    public void A_check_code_never_stands_on_a_page_alone()
    {
        foreach (var paper in Samples.All.Where(paper => paper is not ProposalLedger))
        {
            var pages = Workshop.Text(Workshop.Print(paper).Pdf).TrimEnd('\f').Split('\f');
            Assert.That(pages.Select(page => page.Count(c => c >= '\u4E00')), Has.All.GreaterThan("扫码核验本文书真伪".Length), paper.GetType().Name);
        }
    }

    [Test]
    public void A_township_of_the_other_kind_is_called_by_its_name()
    {
        // The samples' own words name rooms and offices of a 镇; these are the words of the templates.
        string[] wrong = ["镇人民代表大会", "镇人民政府（印章）", "镇人大主席团（印章）", "全镇公开", "我镇", "本镇", "镇直", "受镇人民政府委托", "报告镇人大"];

        foreach (var paper in Samples.All)
        {
            var text = Workshop.Text(Workshop.Print(InAXiang(paper)).Pdf).Replace("\n", "", StringComparison.Ordinal).Replace("示例镇", "", StringComparison.Ordinal);
            Assert.That(wrong.Where(word => text.Contains(word, StringComparison.Ordinal)), Is.Empty, paper.GetType().Name);
        }
    }

    private static Paper InAXiang(Paper paper)
    {
        var named = paper with { Town = "示例乡" };
        return named is SessionPaper session ? session with { Meeting = new Meeting("示例乡第十七届人民代表大会", "第五次会议") } : named;
    }

    private static string Plain(Money? amount) => amount!.Value.Wan.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void Long_cells_of_a_ledger_lose_no_character()
    {
        var text = string.Concat(Enumerable.Repeat(LongText, 40));
        var ledger = YearSamples.ProposalLedger with { Lines = [.. Enumerable.Range(1, 3).Select(i => YearSamples.ProposalLedger.Lines[0] with { No = i, Title = text })] };

        var printed = Workshop.Text(Workshop.Print(ledger).Pdf, "-raw");

        Assert.That(printed.Count(c => c == '≥'), Is.EqualTo(3 * 40));
    }

    [Test]
    public void Three_thousand_proposals_are_printed_and_each_stands_there_once()
    {
        var ledger = YearSamples.ProposalLedger with
        {
            Lines = [.. Enumerable.Range(1, 3000).Select(i => YearSamples.ProposalLedger.Lines[0] with { No = i, Title = $"第{i}件建议", MergedInto = null })],
        };

        var text = Workshop.Text(Workshop.Print(ledger).Pdf);

        Assert.That(text.Split("件建议").Length - 1, Is.EqualTo(3000));
    }

    [Test]
    public void Papers_printed_at_the_same_time_are_the_same_as_one_after_the_other()
    {
        var press = Workshop.Press;
        var alone = Samples.All.Take(8).Select(paper => press.Print(paper, Workshop.Options).Sha256).ToList();

        var together = Enumerable.Range(0, 4).AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(_ => Samples.All.Take(8).Select(paper => press.Print(paper, Workshop.Options).Sha256).ToList()).ToList();

        Assert.That(together, Has.All.EqualTo(alone));
    }
}
