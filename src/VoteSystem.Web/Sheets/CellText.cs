using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VoteSystem.Web.Sheets;

/// <summary>Turns the cells of one workbook into plain text: shared and inline strings, numbers, dates, computed values.</summary>
internal sealed partial class CellText
{
    // Excel counts 1900-02-29, which never was; dates before March 1900 do not occur here.
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);
    private const double LastDay = 2_958_465; // 9999-12-31

    private readonly List<string> _shared;
    private readonly List<DateParts> _styles;
    private readonly DateTime _epoch;

    public CellText(WorkbookPart workbook)
    {
        _shared = ReadShared(workbook.SharedStringTablePart);
        _styles = ReadStyles(workbook.WorkbookStylesPart?.Stylesheet);
        _epoch = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? Epoch1904 : Epoch1900;
    }

    [Flags]
    private enum DateParts
    {
        None = 0,
        Month = 1,
        Day = 2,
        Time = 4,
    }

    /// <summary>The text of a cell. An error value such as #REF! stays as it is; the import reports it.</summary>
    public string Of(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : "";
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? Unescape(TextOf(inline)) : "";
        if (type == CellValues.String) return Unescape(raw);
        if (type == CellValues.Boolean) return raw == "1" ? "TRUE" : "FALSE";
        if (type != CellValues.Number) return raw;
        return OfNumber(raw, cell.StyleIndex?.Value ?? 0);
    }

    private string OfNumber(string raw, uint style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return raw;
        var parts = style < _styles.Count ? _styles[(int)style] : DateParts.None;
        if (parts.HasFlag(DateParts.Month) && number is >= 1 and <= LastDay) return OfDate(number, parts);
        // A double shows 15 digits in Excel; converting to decimal keeps just these (0.1 + 0.2 is 0.3).
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : raw;
    }

    private string OfDate(double number, DateParts parts)
    {
        var days = Math.Floor(number);
        if (_epoch == Epoch1904 && days > LastDay - 1462) return number.ToString(CultureInfo.InvariantCulture);
        var date = _epoch.AddDays(days);
        return date.ToString(parts.HasFlag(DateParts.Day) ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static List<string> ReadShared(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Unescape(TextOf((SharedStringItem)reader.LoadCurrentElement()!)));
        }

        return texts;
    }

    /// <summary>The text of all runs, without the reading aids (phonetic runs) beside them.</summary>
    private static string TextOf(OpenXmlElement item)
    {
        var text = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            if (child is DocumentFormat.OpenXml.Spreadsheet.Text plain) text.Append(plain.Text);
            else if (child is Run run) text.Append(run.Text?.Text);
        }

        return text.ToString();
    }

    /// <summary>Excel writes control characters as _x000D_.</summary>
    private static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal)
        ? text
        : Escaped().Replace(text, match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static List<DateParts> ReadStyles(Stylesheet? styles)
    {
        var custom = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id) custom[id] = format.FormatCode?.Value ?? "";
        }

        return (styles?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select(format => format.NumberFormatId?.Value ?? 0)
            .Select(id => custom.TryGetValue(id, out var code) ? OfFormat(code) : OfBuiltIn(id))
            .ToList();
    }

    /// <summary>The formats that have a number instead of a code; 27 to 36 and 50 to 58 are those of Chinese Excel.</summary>
    private static DateParts OfBuiltIn(uint id) => id switch
    {
        17 or 27 or 36 or 50 or 52 or 57 => DateParts.Month,
        14 or 15 or 16 or 22 or 28 or 29 or 30 or 31 or 51 or 53 or 54 or 58 => DateParts.Month | DateParts.Day,
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 or 55 or 56 => DateParts.Time,
        _ => DateParts.None,
    };

    /// <summary>Which parts of a date a format code shows: letters outside quotes, brackets and escapes.</summary>
    private static DateParts OfFormat(string code)
    {
        var letters = Quoted().Replace(code, "").Split(';')[0].ToLowerInvariant();
        var parts = DateParts.None;
        if (letters.Contains('d', StringComparison.Ordinal)) parts |= DateParts.Day | DateParts.Month;
        if (letters.Contains('h', StringComparison.Ordinal) || letters.Contains('s', StringComparison.Ordinal)) parts |= DateParts.Time;
        // An m beside hours or seconds means minutes.
        if (letters.Contains('y', StringComparison.Ordinal) || (letters.Contains('m', StringComparison.Ordinal) && !parts.HasFlag(DateParts.Time))) parts |= DateParts.Month;
        return parts;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|general", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
