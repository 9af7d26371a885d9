using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VoteSystem.Web.Sheets;

/// <summary>Reads the visible sheets of an .xlsx file, cell by cell, without holding the file's own tree in memory.</summary>
internal static class XlsxReader
{
    private const string WorkbookEntry = "xl/workbook.xml";

    public static SheetResult Read(byte[] bytes, SheetLimits limits)
    {
        try
        {
            return CheckPackage(bytes, limits) is { } problem ? problem : ReadBook(bytes, limits);
        }
        catch (Exception error) when (IsDamage(error))
        {
            return new SheetProblem(SheetProblemCode.Damaged);
        }
    }

    /// <summary>What the packaging and XML layers throw for a broken file; anything else is our own mistake and goes on.</summary>
    private static bool IsDamage(Exception error) =>
        error is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or FormatException or OverflowException
            or InvalidOperationException or ArgumentException or NotSupportedException or IOException;

    /// <summary>Unpacks everything once to count it, because the sizes that a file states about itself may be wrong.</summary>
    private static SheetProblem? CheckPackage(byte[] bytes, SheetLimits limits)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (package.GetEntry("xl/workbook.bin") is not null || package.GetEntry("mimetype") is not null) return new(SheetProblemCode.OtherSheet);
        if (package.GetEntry("EncryptedPackage") is not null) return new(SheetProblemCode.Encrypted);
        if (package.GetEntry(WorkbookEntry) is null && !package.Entries.Any(entry => entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)))
            return new(SheetProblemCode.NotASheet);

        var buffer = new byte[81920];
        long unpacked = 0;
        foreach (var entry in package.Entries)
        {
            using var content = entry.Open();
            int read;
            while ((read = content.Read(buffer, 0, buffer.Length)) > 0)
            {
                unpacked += read;
                if (unpacked > limits.MaxUnpackedBytes) return new(SheetProblemCode.TooLarge, limits.MaxBytes / (1024 * 1024));
            }
        }

        return null;
    }

    private static SheetResult ReadBook(byte[] bytes, SheetLimits limits)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        if (document.WorkbookPart is not { } workbook) return new SheetProblem(SheetProblemCode.Damaged);

        var cells = new CellText(workbook);
        var sheets = new List<Sheet>();
        var rowsLeft = limits.MaxRows;
        foreach (var tab in workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Where(IsVisible))
        {
            if (tab.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) continue;
            var rows = ReadRows(part, cells, limits, rowsLeft, out var hidden);
            if (rows is null) return new SheetProblem(SheetProblemCode.TooManyRows, limits.MaxRows);
            rowsLeft -= rows.Count;
            if (rows.Count > 0) sheets.Add(new Sheet(tab.Name?.Value ?? "", MergedAreas.Fill(rows, ReadMergedAreas(part, limits)), hidden));
        }

        return sheets.Count == 0 ? new SheetProblem(SheetProblemCode.Empty) : new SheetResult.Book(sheets);
    }

    private static bool IsVisible(DocumentFormat.OpenXml.Spreadsheet.Sheet tab) =>
        tab.State is null || tab.State.Value == SheetStateValues.Visible;

    private static List<SheetRow>? ReadRows(WorksheetPart part, CellText cells, SheetLimits limits, int limit, out int hidden)
    {
        hidden = 0;
        var rows = new List<SheetRow>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var isHidden = reader.Attributes.Any(a => a.LocalName == "hidden" && a.Value is "1" or "true");
            number = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } stated ? int.Parse(stated) : number + 1;
            var texts = ReadCells(reader, cells, limits.MaxColumns);
            if (texts.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count == limit) return null;
            if (isHidden) hidden++;
            rows.Add(new SheetRow(number, texts));
        }

        return rows;
    }

    private static List<string> ReadCells(OpenXmlReader reader, CellText cells, int maxColumns)
    {
        var texts = new List<string>();
        if (!reader.ReadFirstChild()) return texts;
        do
        {
            if (reader.ElementType != typeof(Cell)) continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            var column = cell.CellReference?.Value is { } reference ? CellName.ColumnOf(reference) : texts.Count;
            if (column < 0 || column >= maxColumns) continue;
            while (texts.Count <= column) texts.Add("");
            texts[column] = cells.Of(cell);
        }
        while (reader.ReadNextSibling());
        return texts;
    }

    private static List<string> ReadMergedAreas(WorksheetPart part, SheetLimits limits)
    {
        var areas = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && areas.Count <= limits.MaxRows)
        {
            if (reader.ElementType == typeof(SheetData) && reader.IsStartElement) reader.Skip();
            if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && reader.Attributes.FirstOrDefault(a => a.LocalName == "ref").Value is { } area)
                areas.Add(area);
        }

        return areas;
    }
}
