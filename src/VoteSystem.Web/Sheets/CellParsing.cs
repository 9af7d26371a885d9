using System.Globalization;
using System.Text.RegularExpressions;

namespace VoteSystem.Web.Sheets;

/// <summary>Reads the texts of cells the way people write them.</summary>
internal static partial class CellParsing
{
    private static readonly string[] ErrorValues = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];

    /// <summary>Whether Excel shows an error in the cell instead of a value.</summary>
    public static bool IsErrorValue(string text) => ErrorValues.Contains(text);

    /// <summary>The text without outer blanks, with one kind of line break and without control characters.</summary>
    public static string Clean(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Concat(lines.Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim().Trim('\u200B', '\uFEFF').Trim();
    }

    /// <summary>Full-width digits and signs as ASCII, without blanks.</summary>
    public static string Narrow(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));

    /// <summary>A Chinese name without the blanks that fill two characters up to three; other names keep single blanks.</summary>
    public static string SqueezeName(string text) => BlanksBesideChinese().Replace(Blanks().Replace(text, " "), "");

    /// <summary>A telephone number as digits with at most one hyphen before and after the local number; null when it is none.</summary>
    public static string? ReadPhone(string text)
    {
        var narrow = Narrow(text).Replace('—', '-').Replace('－', '-').Replace("(", "", StringComparison.Ordinal).Replace(")", "-", StringComparison.Ordinal);
        if (narrow.StartsWith("+86", StringComparison.Ordinal)) narrow = narrow[3..].TrimStart('-');
        var digits = narrow.Replace("-", "", StringComparison.Ordinal);
        if (Mobile().IsMatch(digits)) return digits;
        return Fixed().IsMatch(narrow) ? narrow : null;
    }

    /// <summary>Reads 2026-09-30, 2026/9/30, 2026.9.30, 20260930, 2026年9月30日; 2026-09 and 2026年9月底前 are the end of that month, 2026年底 the end of the year.</summary>
    public static RowErrorCode? ReadDate(string text, out DateOnly? date)
    {
        date = null;
        var narrow = Deadline().Replace(Narrow(text), "");
        if (Date().Match(narrow) is not { Success: true } match)
            return NoYear().IsMatch(narrow) ? RowErrorCode.NoYear : RowErrorCode.NotADate;

        var year = Number(match.Groups["y"]);
        var month = match.Groups["m"].Success ? Number(match.Groups["m"]) : 12;
        if (year is < 1900 or > 2199 || month is < 1 or > 12) return RowErrorCode.NotADate;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? Number(match.Groups["d"]) : last;
        if (day < 1 || day > last) return RowErrorCode.NotADate;
        date = new DateOnly(year, month, day);
        return null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})|(?<y>\d{4})[-/.年](?<m>\d{1,2})(?:月|(?:[-/.月](?<d>\d{1,2})日?))?|(?<y>\d{4})年?)(?:T?00:00(?::00)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex("^(?:\\d{1,2}月(?:\\d{1,2}日?)?|\\d{1,2}[-/.]\\d{1,2}|年)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoYear();

    [GeneratedRegex("[底末]?(?:之前|以前|前|完成)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deadline();

    [GeneratedRegex("^1[3-9]\\d{9}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex("^(?:0\\d{2,3}-?)?[2-9]\\d{6,7}(?:-\\d{1,6})?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}) | (?=\p{IsCJKUnifiedIdeographs})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlanksBesideChinese();
}
