using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using VoteSystem.Web.Sheets;
using CellString = DocumentFormat.OpenXml.Spreadsheet.Text;
using SheetTab = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace VoteSystem.Web.Tests.Sheets;

/// <summary>Builds real .xlsx files, cell by cell, the way Excel and other programs write them.</summary>
internal sealed class TestBook
{
    private readonly List<(string Name, SheetStateValues State, List<List<Cell>> Rows, List<string> Merged, HashSet<int> Hidden)> _sheets = [];
    private readonly List<string> _formats = [];

    public bool Date1904 { get; init; }

    public static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new CellString(text)) };

    public static Cell Number(string value, uint style = 0) => new() { CellValue = new CellValue(value), StyleIndex = style };

    public static Cell Formula(string formula, string cached) =>
        new() { CellFormula = new CellFormula(formula), CellValue = new CellValue(cached), DataType = CellValues.String };

    public static Cell Raw(CellValues type, string value) => new() { CellValue = new CellValue(value), DataType = type };

    /// <summary>A style with this number format; give the answer to <see cref="Number"/>.</summary>
    public uint Format(string code)
    {
        _formats.Add(code);
        return (uint)_formats.Count;
    }

    public TestBook Sheet(string name, IEnumerable<object[]> rows, string[]? merged = null, int[]? hiddenRows = null, bool hidden = false)
    {
        var cells = rows.Select(row => row.Select(value => value as Cell ?? Inline(value.ToString()!)).ToList()).ToList();
        _sheets.Add((name, hidden ? SheetStateValues.Hidden : SheetStateValues.Visible, cells, [.. merged ?? []], [.. hiddenRows ?? []]));
        return this;
    }

    public SheetResult Read(SheetLimits? limits = null) => SheetReader.Read(new MemoryStream(ToBytes()), limits);

    public byte[] ToBytes()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = Date1904 });
            var tabs = workbook.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var sheet in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Data(sheet.Rows, sheet.Hidden));
                if (sheet.Merged.Count > 0)
                    part.Worksheet.AppendChild(new MergeCells(sheet.Merged.Select(area => new MergeCell { Reference = area })));
                tabs.AppendChild(new SheetTab { Id = workbook.GetIdOfPart(part), SheetId = (uint)tabs.ChildElements.Count + 1, Name = sheet.Name, State = sheet.State });
            }

            AddSharedStrings(workbook);
        }

        return stream.ToArray();
    }

    private static SheetData Data(List<List<Cell>> rows, HashSet<int> hidden)
    {
        var data = new SheetData();
        for (var row = 0; row < rows.Count; row++)
        {
            var line = data.AppendChild(new Row { RowIndex = (uint)row + 1, Hidden = hidden.Contains(row + 1) });
            for (var column = 0; column < rows[row].Count; column++)
            {
                var cell = (Cell)rows[row][column].CloneNode(true);
                cell.CellReference = CellName.Letters(column) + (row + 1);
                line.AppendChild(cell);
            }
        }

        return data;
    }

    private static void AddSharedStrings(WorkbookPart workbook)
    {
        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            new SharedStringItem(new CellString("共享文字")),
            new SharedStringItem(new Run(new CellString("粗")), new Run(new CellString("细")), new PhoneticRun(new CellString("cū xì")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
    }

    private Stylesheet Styles() => new(
        new NumberingFormats(_formats.Select((code, index) => new NumberingFormat { NumberFormatId = (uint)(200 + index), FormatCode = code })),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
        new CellFormats(_formats.Select((_, index) => new CellFormat { NumberFormatId = (uint)(200 + index) }).Prepend(new CellFormat())));
}
