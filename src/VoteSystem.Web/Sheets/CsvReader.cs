using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace VoteSystem.Web.Sheets;

/// <summary>Reads CSV text as Excel and WPS write it: UTF-8 with or without mark, UTF-16, or GB18030; comma, semicolon or tab.</summary>
internal static class CsvReader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    // The provider makes GB18030 known; .NET itself brings only the Unicode encodings.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static SheetResult Read(byte[] bytes, SheetLimits limits)
    {
        if (Decode(bytes) is not { } text || text.Any(IsNoText)) return new SheetProblem(SheetProblemCode.NotASheet);

        var (delimiter, skipped) = FindDelimiter(text);
        var rows = new List<SheetRow>();
        var strayQuote = false;
        using var parser = new CsvParser(new StringReader(text), Configure(delimiter, () => strayQuote = true));
        if (skipped) parser.Read();
        while (parser.Read())
        {
            // A quotation mark that is not closed pulls the lines after it into one cell.
            var lines = parser.RawRecord.TrimEnd('\r', '\n');
            if (lines.Contains('\n', StringComparison.Ordinal) && (strayQuote || lines.Count(c => c == '"') % 2 != 0))
                return new SheetProblem(SheetProblemCode.OpenQuote, parser.Row);
            strayQuote = false;
            var cells = parser.Record!.Take(limits.MaxColumns).Select(Unguard).ToArray();
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count == limits.MaxRows) return new SheetProblem(SheetProblemCode.TooManyRows, limits.MaxRows);
            rows.Add(new SheetRow(parser.Row, cells));
        }

        return rows.Count == 0 ? new SheetProblem(SheetProblemCode.Empty) : new SheetResult.Book([new Sheet("", rows)]);
    }

    private static CsvConfiguration Configure(char delimiter, Action onStrayQuote) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = _ => onStrayQuote(),
        MissingFieldFound = null,
    };

    private static string? Decode(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)])
        {
            if (bytes.AsSpan().StartsWith(encoding.GetPreamble())) return TryDecode(encoding, bytes.AsSpan(encoding.GetPreamble().Length));
        }

        return TryDecode(new UTF8Encoding(false, true), bytes) ?? TryDecode(Gb18030, bytes);
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsNoText(char c) => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v');

    /// <summary>The sign that occurs most in the first line that has any of them; "sep=;" of Excel decides at once.</summary>
    private static (char Delimiter, bool Skipped) FindDelimiter(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4) return (text[4], true);
        var line = text.Split('\n').FirstOrDefault(line => line.IndexOfAny(Delimiters) >= 0) ?? "";
        var outside = string.Concat(line.Split('"').Where((_, index) => index % 2 == 0));
        return (Delimiters.MaxBy(sign => outside.Count(c => c == sign)), false);
    }

    /// <summary>Takes away the ' that <see cref="SheetWriter"/> puts before a text that Excel would run as a formula.</summary>
    private static string Unguard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && SheetWriter.IsFormulaStart(cell[1]) ? cell[1..] : cell;
}
