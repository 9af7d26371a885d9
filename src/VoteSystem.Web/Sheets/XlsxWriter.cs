using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Sheets;

/// <summary>How a cell looks; the number is its place in the style sheet that <see cref="XlsxWriter"/> writes.</summary>
internal enum CellLook : uint
{
    Plain = 0,
    Header = 1,
    RequiredHeader = 2,
    Wrapped = 3,
    Date = 4,
    Moment = 5,
    Example = 6,
}

/// <summary>What a sheet has besides its cells.</summary>
internal sealed record SheetLayout(string Name, IReadOnlyList<double> Widths)
{
    /// <summary>Whether the first row stays in sight and has a filter over this many rows below it; null for neither.</summary>
    public int? FilteredRows { get; init; }

    /// <summary>Lists to choose from: the column from 0 and its words.</summary>
    public IReadOnlyList<(int Column, IReadOnlyList<string> Words)> Choices { get; init; } = [];
}

/// <summary>Writes an .xlsx file cell by cell, so that 20,000 rows need little memory.</summary>
internal sealed class XlsxWriter : IDisposable
{
    private const int LongestText = 32_767;
    private const uint LastRow = 1000;

    private readonly SpreadsheetDocument _document;
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets _tabs;

    public XlsxWriter(Stream target)
    {
        _document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        workbook.Workbook = new Workbook();
        _tabs = workbook.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Make();
    }

    /// <summary>Adds a sheet. Values: text, whole and decimal numbers, <see cref="Money"/> in 万元, days, moments, amounts with words.</summary>
    public void AddSheet(SheetLayout layout, IEnumerable<IReadOnlyList<(object? Value, CellLook Look)>> rows)
    {
        var part = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            WriteView(writer, layout);
            writer.WriteElement(new Columns(layout.Widths.Select((width, index) => new DocumentFormat.OpenXml.Spreadsheet.Column
            {
                Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true,
            })));
            WriteRows(writer, rows);
            if (layout.FilteredRows is { } filtered)
                writer.WriteElement(new AutoFilter { Reference = $"A1:{CellName.Letters(layout.Widths.Count - 1)}{filtered + 1}" });
            WriteChoices(writer, layout.Choices);
            writer.WriteEndElement();
        }

        _tabs.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Id = _document.WorkbookPart.GetIdOfPart(part),
            SheetId = (uint)_tabs.ChildElements.Count + 1,
            Name = TabName(layout.Name),
        });
    }

    public void Dispose() => _document.Dispose();

    /// <summary>Excel refuses tabs with more than 31 characters or with one of []:*?/\.</summary>
    private static string TabName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        return allowed.Length == 0 ? "Sheet1" : allowed[..Math.Min(allowed.Length, 31)];
    }

    private static void WriteView(OpenXmlWriter writer, SheetLayout layout)
    {
        if (layout.FilteredRows is null) return;
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
    }

    private static void WriteRows(OpenXmlWriter writer, IEnumerable<IReadOnlyList<(object? Value, CellLook Look)>> rows)
    {
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        foreach (var row in rows)
        {
            number++;
            writer.WriteStartElement(new Row { RowIndex = number });
            for (var column = 0; column < row.Count; column++)
            {
                if (row[column].Value is null or "") continue;
                writer.WriteElement(MakeCell(row[column].Value!, row[column].Look, CellName.Letters(column) + number));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static Cell MakeCell(object value, CellLook look, string reference) => value switch
    {
        int or long or decimal => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), look, reference),
        Money money => Number(money.Wan, look, reference),
        QualifiedAmount { Qualifier: "" } exact => Number(exact.Amount.Wan, look, reference),
        DateOnly day => Number(Serial(day.ToDateTime(TimeOnly.MinValue)), CellLook.Date, reference),
        DateTimeOffset moment => Number(Serial(moment.DateTime), CellLook.Moment, reference),
        _ => TextCell(value.ToString() ?? "", look, reference),
    };

    private static Cell Number(decimal number, CellLook look, string reference) => new()
    {
        CellReference = reference,
        StyleIndex = (uint)(look == CellLook.Wrapped ? CellLook.Plain : look),
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static decimal Serial(DateTime moment) => Math.Round((decimal)moment.ToOADate(), 8);

    private static Cell TextCell(string text, CellLook look, string reference) => new()
    {
        CellReference = reference,
        StyleIndex = (uint)look,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>Without characters that XML cannot hold, and no longer than a cell of Excel.</summary>
    private static string Writable(string text)
    {
        var writable = string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF or 0xFFFD)));
        return writable.Length <= LongestText ? writable : string.Concat(writable.AsSpan(0, LongestText - 1), "…");
    }

    private static void WriteChoices(OpenXmlWriter writer, IReadOnlyList<(int Column, IReadOnlyList<string> Words)> choices)
    {
        if (choices.Count == 0) return;
        writer.WriteElement(new DataValidations(choices.Select(choice => new DataValidation(new Formula1($"\"{string.Join(',', choice.Words)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{CellName.Letters(choice.Column)}2:{CellName.Letters(choice.Column)}{LastRow}" },
        }))
        { Count = (uint)choices.Count });
    }
}
