using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Sheets;

/// <summary>One column of an export.</summary>
/// <param name="Header">The heading in the language of the reader; money headings say (万元).</param>
/// <param name="Value">
/// Text, a whole or decimal number, <see cref="Money"/> or <see cref="QualifiedAmount"/> (in 万元), <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/> (shown with the clock that it carries) or null.
/// </param>
/// <param name="Width">The width in characters.</param>
public sealed record ExportColumn<TRow>(string Header, Func<TRow, object?> Value, double Width = 16);

/// <summary>Writes a list as .xlsx or .csv.</summary>
public static class SheetWriter
{
    /// <summary>The content type of an .xlsx file.</summary>
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The content type of a .csv file.</summary>
    public const string CsvType = "text/csv; charset=utf-8";

    /// <summary>Writes an .xlsx file with one sheet: headings that stay in sight, a filter, numbers as numbers, days as days.</summary>
    /// <param name="target">A seekable stream; stays open.</param>
    /// <param name="title">The name of the sheet.</param>
    public static void WriteXlsx<TRow>(Stream target, string title, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyCollection<TRow> rows)
    {
        using var writer = new XlsxWriter(target);
        var header = columns.Select(column => ((object?)column.Header, CellLook.RequiredHeader)).ToList();
        var body = rows.Select(row => columns.Select(column => (column.Value(row), CellLook.Wrapped)).ToList());
        writer.AddSheet(new SheetLayout(title, [.. columns.Select(column => column.Width)]) { FilteredRows = rows.Count }, body.Prepend(header));
    }

    /// <summary>Writes a .csv file in UTF-8 with mark, so that Excel and WPS show Chinese; a text that Excel would run as a formula gets a ' before it.</summary>
    /// <param name="target">Any stream; stays open.</param>
    public static void WriteCsv<TRow>(Stream target, IReadOnlyList<ExportColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in columns) csv.WriteField(Plain(column.Header));
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns) csv.WriteField(Plain(column.Value(row)));
            csv.NextRecord();
        }
    }

    /// <summary>Whether Excel takes a text with this first character for a formula or a command.</summary>
    internal static bool IsFormulaStart(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    private static string Plain(object? value) => value switch
    {
        null => "",
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Money money => money.Wan.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Guard(value.ToString() ?? ""),
    };

    private static string Guard(string text) => text.Length > 0 && IsFormulaStart(text[0]) ? "'" + text : text;
}
