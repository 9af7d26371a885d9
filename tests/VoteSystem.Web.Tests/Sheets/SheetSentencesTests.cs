using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class SheetSentencesTests
{
    // A missing text throws.
    private static readonly Words Words = new(NullLogger<Words>.Instance, missingIsError: true);

    [TestCase("zh-CN")]
    [TestCase("en")]
    [SetUICulture("")]
    public void Every_problem_error_and_remark_has_a_sentence_without_open_places(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        object[] three = ["一", "二", "三"];

        var sentences = Enum.GetValues<SheetProblemCode>().Select(code => Words.Of(new SheetProblem(code, three)))
            .Concat(Enum.GetValues<RowErrorCode>().Select(code => Words.Of(new RowError(7, "总投资", "G7", "x", code, three))))
            .Concat(Enum.GetValues<SheetNoteCode>().Select(code => Words.Of(new SheetNote(code, three))))
            .ToList();

        Assert.That(sentences, Has.All.Not.Empty.And.All.Not.Contains("{"));
        Assert.That(sentences, Is.Unique);
    }

    [TestCase("zh-CN", "缺少这些列：责任单位、总投资(万元)。")]
    [TestCase("en", "These columns are missing: Responsible unit, Total (10,000 yuan).")]
    [SetUICulture("")]
    public void Missing_columns_are_named_in_the_language_of_the_user(string culture, string sentence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var result = Import.Parse(new TestBook().Sheet("表", [["项目名称", "建设内容"], ["路灯", "20盏"]]).Read(), ProjectSheet.Columns);

        Assert.That(Words.Of(result.Problem!), Is.EqualTo(sentence));
    }

    [Test]
    [SetUICulture("zh-CN")]
    public void An_error_names_row_heading_and_cell()
    {
        var result = Import.Parse(new TestBook().Sheet("表", [["姓名", "小组"], ["示例甲", "一组"], ["示例甲", "一组"]]).Read(), DeputySheet.Columns);

        Assert.That(Words.Of(result.Errors.Single()), Is.EqualTo("第 3 行“姓名”（A3）：与第 2 行重复。"));
    }

    [TestCase("zh-CN")]
    [TestCase("en")]
    [SetUICulture("")]
    public void Templates_have_all_their_notes(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        foreach (var columns in new[] { DeputySheet.Columns.Columns, ProposalSheet.Columns.Columns, ProjectSheet.Columns.Columns })
            Assert.That(() => Words.WriteTemplate(new MemoryStream(), "x", columns), Throws.Nothing);
    }
}
