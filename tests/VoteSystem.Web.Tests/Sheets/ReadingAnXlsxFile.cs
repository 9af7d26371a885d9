using NUnit.Framework;
using VoteSystem.Web.Sheets;
using CellValues = DocumentFormat.OpenXml.Spreadsheet.CellValues;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class ReadingAnXlsxFile
{
    [Test]
    public void Texts_of_every_kind_become_plain_text()
    {
        var book = new TestBook().Sheet("表", [
            [TestBook.Raw(CellValues.SharedString, "0"), TestBook.Raw(CellValues.SharedString, "1"), TestBook.Inline("行内"), TestBook.Formula("A1&B1", "算出来"), TestBook.Raw(CellValues.Boolean, "1")],
        ]);

        Assert.That(Cells(book), Is.EqualTo(new[] { "共享文字", "粗细", "行内", "算出来", "TRUE" }));
    }

    [TestCase("160.5", "160.5")]
    [TestCase("0.30000000000000004", "0.3")]
    [TestCase("335.1545", "335.1545")]
    [TestCase("13800138000", "13800138000")]
    [TestCase("1.2E3", "1200")]
    [TestCase("-4", "-4")]
    public void Numbers_are_written_as_Excel_shows_them(string stored, string shown) =>
        Assert.That(Cells(new TestBook().Sheet("表", [[TestBook.Number(stored)]])), Is.EqualTo(new[] { shown }));

    [TestCase("yyyy/m/d", "2026-09-30")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\"", "2026-09-30")]
    [TestCase("[$-804]yyyy\"年\"m\"月\";@", "2026-09")]
    [TestCase("yyyy/m/d h:mm", "2026-09-30")]
    [TestCase("General", "46295")]
    [TestCase("0.00\"元/day\"", "46295")]
    [TestCase("[Red]#,##0", "46295")]
    [TestCase("h:mm:ss", "46295")]
    public void A_number_is_a_date_when_its_format_shows_one(string format, string shown)
    {
        var book = new TestBook();
        var style = book.Format(format);

        book.Sheet("表", [[TestBook.Number("46295", style)]]);

        Assert.That(Cells(book), Is.EqualTo(new[] { shown }));
    }

    [Test]
    public void Workbooks_of_old_Macs_count_days_from_1904()
    {
        var book = new TestBook { Date1904 = true };
        var style = book.Format("yyyy-mm-dd");

        book.Sheet("表", [[TestBook.Number("44833", style)]]);

        Assert.That(Cells(book), Is.EqualTo(new[] { "2026-09-30" }));
    }

    [Test]
    public void Row_numbers_are_those_at_the_edge_of_the_sheet()
    {
        var book = new TestBook().Sheet("表", [["甲"], [""], [], ["乙"]]);

        Assert.That(Sheet(book).Rows.Select(row => row.Number), Is.EqualTo(new[] { 1, 4 }));
    }

    [Test]
    public void Hidden_sheets_are_not_read_and_hidden_rows_are_counted()
    {
        var book = new TestBook()
            .Sheet("旧名单", [["旧"]], hidden: true)
            .Sheet("名单", [["甲"], ["乙"], ["丙"]], hiddenRows: [2]);

        Assert.That(Sheet(book).Name, Is.EqualTo("名单"));
        Assert.That(Sheet(book).Rows, Has.Count.EqualTo(3));
        Assert.That(Sheet(book).HiddenRows, Is.EqualTo(1));
    }

    [Test]
    public void Merged_cells_give_their_value_to_every_row_below_and_say_so()
    {
        var book = new TestBook().Sheet("表", [["一组", "甲"], ["", "乙"], ["", "丙"], ["二组", "丁"]], merged: ["A1:A3"]);

        var rows = Sheet(book).Rows;

        Assert.That(rows.Select(row => row.At(0)), Is.EqualTo(new[] { "一组", "一组", "一组", "二组" }));
        Assert.That(rows.Select(row => row.Merged.Contains(0)), Is.EqualTo(new[] { false, true, true, false }));
    }

    [Test]
    public void As_many_rows_as_allowed_are_read_and_one_more_is_refused()
    {
        var limits = new SheetLimits { MaxRows = 3 };
        object[][] three = [["甲"], ["乙"], ["丙"]];

        Assert.That(new TestBook().Sheet("表", three).Read(limits), Is.InstanceOf<SheetResult.Book>());
        Assert.That(Problem(new TestBook().Sheet("表", [.. three, ["丁"]]).Read(limits)), Is.EqualTo(new SheetProblem(SheetProblemCode.TooManyRows, 3)));
    }

    [Test]
    public void A_workbook_without_any_cell_is_empty() =>
        Assert.That(Problem(new TestBook().Sheet("表", []).Read())!.Code, Is.EqualTo(SheetProblemCode.Empty));

    private static Sheet Sheet(TestBook book) => ((SheetResult.Book)book.Read()).Sheets.Single();

    private static IReadOnlyList<string> Cells(TestBook book) => Sheet(book).Rows.Single().Cells;

    private static SheetProblem? Problem(SheetResult result) => (result as SheetResult.Unreadable)?.Problem;
}
