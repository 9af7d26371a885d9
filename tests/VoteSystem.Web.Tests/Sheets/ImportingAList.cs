using System.Text;
using NUnit.Framework;
using VoteSystem.Domain.Common;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class ImportingAList
{
    [Test]
    public void Three_bad_rows_of_sixty_are_named_and_the_others_are_good()
    {
        var rows = Enumerable.Range(1, 60).Select(no => new object[] { $"示例代表{no:00}", no % 2 == 0 ? "女" : "男", $"{(no % 4) + 1}组", "", $"1380000{no:0000}" }).ToList();
        rows[4][0] = "";
        rows[19][1] = "不详";
        rows[40][4] = "12345";

        var result = Deputies([["姓名", "性别", "代表团", "职务", "电话"], .. rows]);

        Assert.That(result.Errors, Is.EqualTo(new[]
        {
            new RowError(6, "姓名", "A6", "", RowErrorCode.Required),
            new RowError(21, "性别", "B21", "不详", RowErrorCode.NotAChoice, "男 / Male / 女 / Female"),
            new RowError(42, "电话", "E42", "12345", RowErrorCode.NotAPhone),
        }));
        Assert.That(result.BadRows, Is.EqualTo(3));
        Assert.That(result.Good, Has.Count.EqualTo(57));
        Assert.That(result.IsClean, Is.False);
    }

    [Test]
    public void A_deputy_twice_in_a_group_is_an_error_that_names_the_first_row()
    {
        var result = Deputies([["姓名", "小组"], ["示例甲", "一组"], ["示例乙", "一组"], ["示例 甲", "一组"]]);

        Assert.That(result.Errors, Is.EqualTo(new[] { new RowError(4, "姓名", "A4", "示例 甲", RowErrorCode.Duplicate, 2) }));
        Assert.That(result.Good, Has.Count.EqualTo(2));
    }

    [Test]
    public void The_same_name_in_another_group_is_remarked_and_taken()
    {
        var result = Deputies([["姓名", "小组"], ["示例甲", "一组"], ["示例甲", "二组"]]);

        Assert.That(result.IsClean, Is.True);
        Assert.That(result.Notes, Is.EqualTo(new[] { new SheetNote(SheetNoteCode.LooksAlike, 3, 2, "示例甲") }));
    }

    [Test]
    public void A_title_above_a_total_below_and_columns_nobody_asked_for_do_no_harm()
    {
        var result = Deputies([["××镇人大代表名册"], ["2026年11月"], ["* 姓 名 ", "代表团：", "学历"], ["示例甲", "一组", "本科"], ["合 计", "1人"]]);

        Assert.That(result.Good.Single(), Is.EqualTo(new DeputyRow(4, "示例甲", null, "一组", "", "", "")));
        Assert.That(result.Notes, Is.EqualTo(new[] { new SheetNote(SheetNoteCode.UnknownColumn, "学历"), new SheetNote(SheetNoteCode.TotalRow, 5) }));
    }

    [Test]
    public void Headings_are_understood_in_English_too()
    {
        var result = Deputies([["Name", "Gender", "Group"], ["Example Person", "female", "North"]]);

        Assert.That(result.Good.Single(), Is.EqualTo(new DeputyRow(2, "Example Person", Gender.Female, "North", "", "", "")));
    }

    [Test]
    public void A_missing_column_is_named()
    {
        var result = Import.Parse(new TestBook().Sheet("表", [["序号", "项目名称", "建设内容"], ["1", "路灯", "20盏"]]).Read(), ProjectSheet.Columns);

        Assert.That(result.Problem!.Code, Is.EqualTo(SheetProblemCode.MissingColumns));
        Assert.That(result.Problem.Arguments.Single().ToString(), Is.EqualTo("责任单位、总投资(万元)"));
    }

    [Test]
    public void A_sheet_of_something_else_has_no_headings()
    {
        var result = Deputies([["商品", "价格"], ["茶叶", "30"]]);

        Assert.That(result.Problem!.Code, Is.EqualTo(SheetProblemCode.NoHeader));
    }

    [Test]
    public void Two_columns_of_one_meaning_are_refused_with_their_letters()
    {
        var result = Deputies([["姓名", "电话", "小组", "联系电话"], ["示例甲", "", "一组", ""]]);

        Assert.That(result.Problem!.Code, Is.EqualTo(SheetProblemCode.DuplicateColumn));
        Assert.That(result.Problem.Arguments.Skip(1), Is.EqualTo(new[] { "B", "D" }));
    }

    [Test]
    public void Headings_with_nothing_below_are_refused() =>
        Assert.That(Deputies([["姓名", "小组"]]).Problem!.Code, Is.EqualTo(SheetProblemCode.NoRows));

    [Test]
    public void The_sheet_with_the_headings_is_found_among_others()
    {
        var file = new TestBook().Sheet("封面", [["名册"]]).Sheet("代表", [["姓名", "小组"], ["示例甲", "一组"]]).Read();

        var result = Import.Parse(file, DeputySheet.Columns);

        Assert.That(result.Good, Has.Count.EqualTo(1));
        Assert.That(result.Notes, Is.EqualTo(new[] { new SheetNote(SheetNoteCode.SheetChosen, "代表") }));
    }

    [Test]
    public void A_merged_delegation_counts_for_every_deputy_below_it()
    {
        var file = new TestBook().Sheet("表", [["代表团", "姓名"], ["一团", "示例甲"], ["", "示例乙"]], merged: ["A2:A3"]).Read();

        Assert.That(Import.Parse(file, DeputySheet.Columns).Good.Select(row => row.Group), Is.EqualTo(new[] { "一团", "一团" }));
    }

    [Test]
    public void A_merged_amount_is_an_error_because_it_would_count_twice()
    {
        var file = new TestBook().Sheet("表", [["项目名称", "建设内容", "责任单位", "总投资"], ["甲", "x", "u", "100"], ["乙", "x", "u", ""]], merged: ["D2:D3"]).Read();

        var result = Import.Parse(file, ProjectSheet.Columns);

        Assert.That(result.Errors, Is.EqualTo(new[] { new RowError(3, "总投资", "D3", "100", RowErrorCode.MergedCell) }));
    }

    [TestCase("总投资(万元)", "约160万余元", 160_000_000L, "约…余")]
    [TestCase("总投资", "335.1545", 335_154_500L, "")]
    [TestCase("总投资（元）", "1600000", 160_000_000L, "")]
    [TestCase("总投资（元）", "160万元", 160_000_000L, "")]
    [TestCase("总投资（亿元）", "1.2", 12_000_000_000L, "")]
    [TestCase("投资额 （单位：元）", "1600000余", 160_000_000L, "余")]
    public void An_amount_is_read_in_the_unit_of_the_cell_or_else_of_the_heading(string heading, string cell, long fen, string qualifier)
    {
        var result = Import.Parse(Projects(heading, cell), ProjectSheet.Columns);

        Assert.That(result.Good.Single().Total, Is.EqualTo(new QualifiedAmount(Money.FromFen(fen), qualifier)));
    }

    [TestCase("面议", RowErrorCode.NotAnAmount)]
    [TestCase("#REF!", RowErrorCode.FormulaError)]
    [TestCase(" ", RowErrorCode.Required)]
    public void What_is_no_amount_is_an_error(string cell, RowErrorCode code) =>
        Assert.That(Import.Parse(Projects("总投资", cell), ProjectSheet.Columns).Errors.Single().Code, Is.EqualTo(code));

    [TestCase("2026-09-30", "2026-09-30")]
    [TestCase("2026/9/3", "2026-09-03")]
    [TestCase("2026.9.3", "2026-09-03")]
    [TestCase("20260930", "2026-09-30")]
    [TestCase("2026年9月3日前", "2026-09-03")]
    [TestCase("2026年9月", "2026-09-30")]
    [TestCase("2028年2月底前完成", "2028-02-29")]
    [TestCase("2026-09", "2026-09-30")]
    [TestCase("2026年底", "2026-12-31")]
    [TestCase("２０２６年９月", "2026-09-30")]
    public void A_date_is_read_as_people_write_it(string cell, string day) =>
        Assert.That(Dated(cell).Good.Single().Due, Is.EqualTo(DateOnly.Parse(day)));

    [TestCase("10月", RowErrorCode.NoYear)]
    [TestCase("9月底前", RowErrorCode.NoYear)]
    [TestCase("年底", RowErrorCode.NoYear)]
    [TestCase("2026-02-29", RowErrorCode.NotADate)]
    [TestCase("2026-13", RowErrorCode.NotADate)]
    [TestCase("尽快", RowErrorCode.NotADate)]
    [TestCase("46295", RowErrorCode.NotADate)]
    public void What_is_no_date_is_an_error(string cell, RowErrorCode code) =>
        Assert.That(Dated(cell).Errors.Single().Code, Is.EqualTo(code));

    [TestCase("138 0013 8000", "13800138000")]
    [TestCase("+86-13800138000", "13800138000")]
    [TestCase("0595-12345678", null)]
    [TestCase("0595-22345678", "0595-22345678")]
    [TestCase("(0595)22345678", "0595-22345678")]
    [TestCase("6234567", "6234567")]
    [TestCase("12800138000", null)]
    [TestCase("1380013800", null)]
    public void A_telephone_number_is_kept_in_one_form(string cell, string? phone)
    {
        var result = Deputies([["姓名", "小组", "电话"], ["示例甲", "一组", cell]]);

        Assert.That(result.Good.SingleOrDefault()?.Phone, Is.EqualTo(phone));
    }

    [Test]
    public void A_text_may_have_its_full_length_and_one_character_more_is_an_error()
    {
        var result = Proposals([["建议名称", "建议内容"], ["长", new string('文', 2000)], ["太长", new string('文', 2001)]]);

        Assert.That(result.Good.Single().Content, Has.Length.EqualTo(2000));
        Assert.That(result.Errors.Single(), Is.EqualTo(new RowError(3, "建议内容", "B3", new string('文', 60) + "…", RowErrorCode.TooLong, 2000, 2001)));
    }

    [Test]
    public void A_proposal_of_twenty_thousand_characters_is_an_error_and_the_rest_stands()
    {
        var result = Proposals([["建议名称", "建议内容"], ["路灯", "20盏"], ["太长", new string('文', 20_000)], ["公厕", "4座"]]);

        Assert.That(result.Errors.Single().Arguments, Is.EqualTo(new object[] { 2000, 20_000 }));
        Assert.That(result.Good.Select(row => row.Title), Is.EqualTo(new[] { "路灯", "公厕" }));
    }

    [Test]
    public void Every_wrong_cell_of_a_row_is_named_at_once()
    {
        var result = Import.Parse(new TestBook().Sheet("表", [["项目名称", "建设内容", "责任单位", "总投资", "完成时限"], ["", "x", "", "多少", "快"]]).Read(), ProjectSheet.Columns);

        Assert.That(result.Errors.Select(error => (error.Cell, error.Code)), Is.EqualTo(new[]
        {
            ("A2", RowErrorCode.Required), ("C2", RowErrorCode.Required), ("D2", RowErrorCode.NotAnAmount), ("E2", RowErrorCode.NotADate),
        }));
    }

    [Test]
    public void A_csv_of_an_old_office_gives_the_same_rows()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("建议名称;建议内容;投资额(万元);收到日期\n路灯;村口20盏;约12;2026年10月12日\n");

        var row = Import.Parse(SheetReader.Read(new MemoryStream(bytes)), ProposalSheet.Columns).Good.Single();

        Assert.That((row.Title, row.Content, row.Budget!.ToString(), row.ReceivedOn), Is.EqualTo(("路灯", "村口20盏", "约12", (DateOnly?)new DateOnly(2026, 10, 12))));
    }

    [Test]
    public void Twenty_thousand_rows_are_read_whole()
    {
        var rows = Enumerable.Range(1, 20_000).Select(no => new[] { $"建议{no}", $"内容{no}" });
        var csv = "建议名称,建议内容\n" + string.Join('\n', rows.Select(row => string.Join(',', row)));

        var result = Import.Parse(SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv))), ProposalSheet.Columns);

        Assert.That(result.IsClean, Is.True);
        Assert.That(result.Good, Has.Count.EqualTo(20_000));
        Assert.That(result.Good[^1], Is.EqualTo(new ProposalRow(20_001, "建议20000", "内容20000", "", "", "", "", "")));
    }

    private static ImportResult<DeputyRow> Deputies(IEnumerable<object[]> rows) => Import.Parse(new TestBook().Sheet("表", rows).Read(), DeputySheet.Columns);

    private static ImportResult<ProposalRow> Proposals(IEnumerable<object[]> rows) => Import.Parse(new TestBook().Sheet("表", rows).Read(), ProposalSheet.Columns);

    private static SheetResult Projects(string heading, string cell) =>
        new TestBook().Sheet("表", [["项目名称", "建设内容", "责任单位", heading], ["甲", "x", "u", cell]]).Read();

    private static ImportResult<ProjectRow> Dated(string cell) =>
        Import.Parse(new TestBook().Sheet("表", [["项目名称", "建设内容", "责任单位", "总投资", "完成时间"], ["甲", "x", "u", "1", cell]]).Read(), ProjectSheet.Columns);
}
