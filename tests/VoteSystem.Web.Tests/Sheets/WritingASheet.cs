using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NUnit.Framework;
using VoteSystem.Domain.Common;
using VoteSystem.Web.Sheets;
using Column = VoteSystem.Web.Sheets.Column;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class WritingASheet
{
    private static readonly ExportColumn<Line>[] LineColumns =
    [
        new("名称", line => line.Name, 30),
        new("票数", line => line.Votes),
        new("金额(万元)", line => line.Amount),
        new("估算(万元)", line => line.Estimate),
        new("日期", line => line.Day),
        new("时间", line => line.At),
    ];

    private static readonly Line Sample = new("=HYPERLINK(\"x\")", 52, Money.FromWan(335.1545m), new QualifiedAmount(Money.FromWan(160), "约…余"), new DateOnly(2026, 9, 30), new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(8)));

    private static IEnumerable<TestCaseData> Templates()
    {
        foreach (var culture in (string[])["zh-CN", "en"])
        {
            yield return new TestCaseData(DeputySheet.Columns.Columns, culture).SetArgDisplayNames("deputies", culture);
            yield return new TestCaseData(ProposalSheet.Columns.Columns, culture).SetArgDisplayNames("proposals", culture);
            yield return new TestCaseData(ProjectSheet.Columns.Columns, culture).SetArgDisplayNames("projects", culture);
        }
    }

    [TestCaseSource(nameof(Templates))]
    public void A_template_is_a_valid_workbook_whose_example_the_import_leaves_out(IReadOnlyList<Column> columns, string culture)
    {
        var bytes = Template(columns, culture);

        Assert.That(Faults(bytes), Is.Empty);
        Assert.That(Imported(columns, SheetReader.Read(new MemoryStream(bytes))), Is.EqualTo(SheetProblemCode.NoRows));
    }

    [TestCaseSource(nameof(Templates))]
    public void The_template_in_csv_is_recognised_as_well(IReadOnlyList<Column> columns, string culture)
    {
        var stream = new MemoryStream();

        TemplateWriter.WriteCsv(stream, columns, CultureInfo.GetCultureInfo(culture));

        Assert.That(Imported(columns, SheetReader.Read(new MemoryStream(stream.ToArray()))), Is.EqualTo(SheetProblemCode.NoRows));
    }

    [TestCaseSource(nameof(Templates))]
    public void The_example_row_would_be_right_if_it_were_a_real_one(IReadOnlyList<Column> columns, string culture)
    {
        var stream = new MemoryStream();
        TemplateWriter.WriteCsv(stream, columns, CultureInfo.GetCultureInfo(culture));
        var text = Encoding.UTF8.GetString(stream.ToArray()).Replace("示例行", "真的", StringComparison.Ordinal).Replace("Example row", "Real", StringComparison.Ordinal);

        Assert.That(Imported(columns, SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))), Is.Null);
    }

    [Test]
    public void A_template_that_was_filled_in_is_imported()
    {
        var stream = new MemoryStream();
        stream.Write(Template(DeputySheet.Columns.Columns, "zh-CN"));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var data = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.GetFirstChild<SheetData>()!).First(data => data.InnerText.Contains("姓名", StringComparison.Ordinal) && data.InnerText.Contains("示例行", StringComparison.Ordinal) && !data.InnerText.Contains("必填", StringComparison.Ordinal));
            data.AppendChild(new Row(TestBook.Inline("示例甲"), TestBook.Inline("男"), TestBook.Inline("一组")) { RowIndex = 3 });
        }

        var result = Import.Parse(SheetReader.Read(new MemoryStream(stream.ToArray())), DeputySheet.Columns);

        Assert.That(result.Good.Single(), Is.EqualTo(new DeputyRow(3, "示例甲", Gender.Male, "一组", "", "", "")));
        Assert.That(result.Notes, Does.Contain(new SheetNote(SheetNoteCode.ExampleRow, 2)));
    }

    [Test]
    public void A_template_offers_the_words_of_a_choice_as_a_list()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template(DeputySheet.Columns.Columns, "zh-CN")), isEditable: false);

        var validation = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).Single();

        Assert.That(validation.Formula1!.Text, Is.EqualTo("\"男,女\""));
        Assert.That(validation.SequenceOfReferences!.InnerText, Is.EqualTo("B2:B1000"));
    }

    [Test]
    public void An_export_is_a_valid_workbook_with_numbers_as_numbers_and_days_as_days()
    {
        var bytes = Xlsx([Sample]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();

        Assert.That(Faults(bytes), Is.Empty);
        Assert.That(cells.Select(cell => cell.DataType?.Value == CellValues.InlineString), Is.EqualTo(new[] { true, false, false, true, false, false }));
        Assert.That(((SheetResult.Book)SheetReader.Read(new MemoryStream(bytes))).Sheets.Single().Rows[1].Cells, Is.EqualTo(new[] { "=HYPERLINK(\"x\")", "52", "335.1545", "约160余", "2026-09-30", "2026-11-21" }));
    }

    [Test]
    public void The_headings_of_an_export_stay_in_sight_and_can_be_filtered()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Xlsx([Sample, Sample])), isEditable: false);

        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.That(sheet.Descendants<Pane>().Single().TopLeftCell!.Value, Is.EqualTo("A2"));
        Assert.That(sheet.Descendants<AutoFilter>().Single().Reference!.Value, Is.EqualTo("A1:F3"));
    }

    [Test]
    public void A_csv_export_begins_with_the_mark_and_runs_no_formula()
    {
        var bytes = Csv([Sample]);

        Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(Encoding.UTF8.GetString(bytes[3..]), Is.EqualTo("名称,票数,金额(万元),估算(万元),日期,时间\r\n\"'=HYPERLINK(\"\"x\"\")\",52,335.1545,约160余,2026-09-30,2026-11-21 09:30\r\n"));
    }

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("＝1+1")]
    public void A_text_that_looks_like_a_formula_is_guarded_in_csv_and_comes_back_as_it_was(string text)
    {
        var bytes = Csv([Sample with { Name = text }]);

        Assert.That(Encoding.UTF8.GetString(bytes), Does.Contain("'" + text));
        Assert.That(((SheetResult.Book)SheetReader.Read(new MemoryStream(bytes))).Sheets.Single().Rows[1].Cells[0], Is.EqualTo(text));
    }

    [Test]
    public void Signs_that_a_workbook_cannot_hold_are_left_out()
    {
        var bytes = Xlsx([Sample with { Name = "a\u0001b\uD800c😀d" }]);

        Assert.That(Faults(bytes), Is.Empty);
        Assert.That(((SheetResult.Book)SheetReader.Read(new MemoryStream(bytes))).Sheets.Single().Rows[1].Cells[0], Is.EqualTo("abc😀d"));
    }

    [Test]
    public void Twenty_thousand_rows_come_back_whole()
    {
        var lines = Enumerable.Range(1, 20_000).Select(no => Sample with { Name = $"项目{no}", Votes = no }).ToList();

        var rows = ((SheetResult.Book)SheetReader.Read(new MemoryStream(Xlsx(lines)))).Sheets.Single().Rows;

        Assert.That(rows, Has.Count.EqualTo(20_001));
        Assert.That(rows[^1].Cells.Take(2), Is.EqualTo(new[] { "项目20000", "20000" }));
    }

    private static byte[] Template(IReadOnlyList<Column> columns, string culture)
    {
        var stream = new MemoryStream();
        TemplateWriter.WriteXlsx(stream, "导入", columns, CultureInfo.GetCultureInfo(culture), (key, arguments) => $"{key} {string.Join(' ', arguments)}");
        return stream.ToArray();
    }

    private static byte[] Xlsx(IReadOnlyCollection<Line> lines)
    {
        var stream = new MemoryStream();
        SheetWriter.WriteXlsx(stream, "结果[1/2]", LineColumns, lines);
        return stream.ToArray();
    }

    private static byte[] Csv(IReadOnlyList<Line> lines)
    {
        var stream = new MemoryStream();
        SheetWriter.WriteCsv(stream, LineColumns, lines);
        return stream.ToArray();
    }

    private static List<string> Faults(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    private static SheetProblemCode? Imported(IReadOnlyList<Column> columns, SheetResult file)
    {
        if (columns == DeputySheet.Columns.Columns) return CodeOf(Import.Parse(file, DeputySheet.Columns));
        if (columns == ProposalSheet.Columns.Columns) return CodeOf(Import.Parse(file, ProposalSheet.Columns));
        return CodeOf(Import.Parse(file, ProjectSheet.Columns));
    }

    private static SheetProblemCode? CodeOf<TRow>(ImportResult<TRow> result)
    {
        Assert.That(result.Errors, Is.Empty);
        return result.Problem?.Code;
    }

    private sealed record Line(string Name, int Votes, Money Amount, QualifiedAmount Estimate, DateOnly Day, DateTimeOffset At);
}
