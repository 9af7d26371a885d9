using VoteSystem.Documents.Signing.Reading;
using VoteSystem.Documents.Tests.Support;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Tests.Ballot;

public sealed class BallotPapersTests
{
    private const string A4 = "595.28 841.89";

    [Test]
    public void Twelve_projects_fit_on_A4()
    {
        Assert.That(SizeOf(Samples.BallotSheets), Is.EqualTo(A4));
    }

    [Test]
    public void More_projects_or_long_texts_go_to_A3_on_one_side()
    {
        var manyProjects = Samples.BallotSheets with { Lines = Samples.ManyLines(35) };
        var longTexts = Samples.BallotSheets with { Lines = [.. Samples.Lines.Select(l => l with { Content = string.Concat(Enumerable.Repeat(l.Content, 6)) })] };

        foreach (var sheets in new[] { manyProjects, longTexts })
        {
            Assert.That(SizeOf(sheets), Is.Not.EqualTo(A4));
            Assert.That(Workshop.Print(sheets).Pages, Is.EqualTo(sheets.Codes.Count));
        }
    }

    [Test]
    public void A_list_that_fits_on_no_sheet_is_refused_before_anything_is_printed()
    {
        var endless = Samples.BallotSheets with { Lines = Samples.ManyLines(120) };

        Assert.That(() => Workshop.Print(endless), Throws.TypeOf<LayoutException>());
    }

    [Test]
    public void Every_code_has_its_own_page_and_no_page_another_code()
    {
        var codes = Enumerable.Range(1, 120).Select(Samples.Code).ToList();

        var pages = Workshop.Text(Workshop.Print(Samples.BallotSheets with { Codes = codes }).Pdf).TrimEnd('\f').Split('\f');

        Assert.That(pages, Has.Length.EqualTo(120));
        for (var i = 0; i < codes.Count; i++)
            Assert.That(pages[i].Split('\n').Count(line => line.StartsWith("K7QM-", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(pages.Select(p => p.Split('\n').Single(line => line.StartsWith("K7QM-", StringComparison.Ordinal))), Is.EqualTo(codes.Select(c => c.Code)));
    }

    [Test]
    public void Pages_differ_in_their_code_only_and_carry_no_running_number()
    {
        var pages = Workshop.Text(Workshop.Print(Samples.BallotSheets with { Codes = [Samples.Code(1), Samples.Code(2)] }).Pdf).TrimEnd('\f').Split('\f');

        Assert.That(pages[0].Replace(Samples.Code(1).Code, "", StringComparison.Ordinal), Is.EqualTo(pages[1].Replace(Samples.Code(2).Code, "", StringComparison.Ordinal)));
    }

    [TestCase(BallotMode.SelectUpToK, OverVotePolicy.PaperVoid, "多于10个的，该票无效")]
    [TestCase(BallotMode.SelectUpToK, OverVotePolicy.ItemVoid, "按弃权处理")]
    [TestCase(BallotMode.PerItem, OverVotePolicy.PaperVoid, "“赞成”“反对”“弃权”三栏中选一栏")]
    [TestCase(BallotMode.PerItemNoQuota, OverVotePolicy.PaperVoid, "逐项表决")]
    [TestCase(BallotMode.Rank, OverVotePolicy.PaperVoid, "数字重复、小于1或者大于10的，该票无效")]
    public void The_sheet_explains_how_it_is_marked(BallotMode mode, OverVotePolicy overVote, string explanation)
    {
        var text = Workshop.Text(Workshop.Print(Samples.BallotSheets with { Mode = mode, OverVote = overVote }).Pdf);

        Assert.That(text.Replace("\n", "", StringComparison.Ordinal), Does.Contain(explanation));
    }

    [Test]
    public void A_specimen_has_no_code_and_says_what_it_is()
    {
        var text = Workshop.Text(Workshop.Print(Samples.BallotSheets with { Codes = [] }).Pdf);

        Assert.That(text, Does.Contain("票样").And.Not.Contain("K7QM"));
    }

    [TestCase(93, 93, 92, "少于发出的票数1张", "有效，可以计票")]
    [TestCase(93, 93, 93, "与发出的票数相等", "有效，可以计票")]
    [TestCase(93, 92, 93, "多于发出的票数1张", "无效，由主席团决定重新票决")]
    [TestCase(68, 68, 68, "未达到法定人数", "无效")]
    [TestCase(69, 69, 69, "达到法定人数", "有效")]
    [TestCase(80, 81, 81, "多于实到代表80人", "无效")]
    public void The_report_on_issue_says_whether_the_vote_counts(int present, int issued, int collected, string reason, string verdict)
    {
        var report = Samples.IssueReport with { Flow = new PaperFlow(103, present, issued, collected, 0) };

        var text = Workshop.Text(Workshop.Print(report).Pdf).Replace("\n", "", StringComparison.Ordinal);

        Assert.That(text, Does.Contain(reason).And.Contain("本次票决" + verdict));
    }

    [Test]
    public void A_tie_names_the_projects_and_what_follows()
    {
        var lines = Samples.TallyReport.Lines.Select((l, i) => i is 9 or 10 ? l with { IsSelected = false, IsTied = true, Rank = 10 } : l).ToList();
        var report = Samples.TallyReport with { Lines = lines, Result = TallyResult.Tie, SeatsLeft = 1 };

        var text = Workshop.Text(Workshop.Print(report).Pdf).Replace("\n", "", StringComparison.Ordinal);

        Assert.That(text, Does.Contain("已确定9项；第10号、第11号项目得票相等，尚余1个名额，就得票相等的项目再次票决"));
    }

    [TestCase(TallyResult.Void, "本次票决无效，由主席团决定重新票决")]
    [TestCase(TallyResult.Shortfall, "尚缺2项，不再补足")]
    public void The_outcome_is_said_in_words(TallyResult result, string words)
    {
        var text = Workshop.Text(Workshop.Print(Samples.TallyReport with { Result = result, SeatsLeft = 2 }).Pdf);

        Assert.That(text.Replace("\n", "", StringComparison.Ordinal), Does.Contain(words));
    }

    [TestCase(ThresholdBase.AllDeputies, 52, "全体代表103人，过半数为52票")]
    [TestCase(ThresholdBase.Present, 47, "到会代表93人，过半数为47票")]
    [TestCase(ThresholdBase.Valid, 46, "有效票91张，过半数为46票")]
    public void The_arithmetic_of_the_majority_is_printed(ThresholdBase thresholdBase, int needed, string words)
    {
        var text = Workshop.Text(Workshop.Print(Samples.TallyReport with { Base = thresholdBase, Needed = needed }).Pdf);

        Assert.That(text.Replace("\n", "", StringComparison.Ordinal), Does.Contain(words));
    }

    [Test]
    public void A_long_count_report_keeps_its_conclusion_and_all_signatures_on_one_page()
    {
        for (var count = 10; count <= 40; count += 3)
        {
            var lines = Enumerable.Range(1, count).Select(i => Samples.TallyReport.Lines[0] with { No = i, Title = $"示例村{i}组道路硬化项目" });
            var pages = Workshop.Text(Workshop.Print(Samples.TallyReport with { Lines = [.. lines] }).Pdf).TrimEnd('\f').Split('\f');

            Assert.That(pages.Count(p => p.Contains("结果：", StringComparison.Ordinal) && p.Contains("总监票人（签名）", StringComparison.Ordinal)), Is.EqualTo(1), $"{count} projects");
        }
    }

    [Test]
    public void A_name_that_no_font_can_write_stops_the_print()
    {
        var report = Samples.Announcement with { Projects = [new("\U00013000渠修复项目", 60, 1, 1)] };

        Assert.That(() => Workshop.Print(report), Throws.TypeOf<VoteSystem.Documents.Fonts.MissingGlyphException>());
    }

    private static string SizeOf(BallotSheets sheets)
    {
        var file = new CosFile(Workshop.Print(sheets).Pdf);
        var root = file.Dictionary(file.Trailer["Root"], 0);
        var page = file.Dictionary(file.Array(file.Dictionary(root["Pages"], 0)["Kids"], 0)[0], 0);
        var box = file.Array(page["MediaBox"], 0).Select(v => ((CosToken)v).Text).ToList();
        return $"{box[2]} {box[3]}";
    }
}
