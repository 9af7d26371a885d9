using System.Globalization;

namespace VoteSystem.Web.Sheets;

/// <summary>Writes the empty sheet that a town fills in: headings, an example row that the import leaves out, and notes on each column.</summary>
public static class TemplateWriter
{
    private const string ExampleZh = "示例行";
    private const string ExampleEn = "Example row";

    /// <summary>Whether a cell marks the example row of a template.</summary>
    public static bool IsExample(string cell)
    {
        var text = cell.TrimStart();
        return text.StartsWith(ExampleZh, StringComparison.Ordinal) || text.StartsWith(ExampleEn, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Writes the template as .xlsx.</summary>
    /// <param name="target">A seekable stream; stays open.</param>
    /// <param name="title">The name of the sheet.</param>
    /// <param name="words">The text of a key of <c>Text/Sheets.*.resx</c> with its values filled in.</param>
    public static void WriteXlsx(Stream target, string title, IReadOnlyList<Column> columns, CultureInfo culture, Func<string, IReadOnlyList<object>, string> words)
    {
        using var writer = new XlsxWriter(target);
        var header = columns.Select(column => ((object?)Marked(column, culture), column.Required ? CellLook.RequiredHeader : CellLook.Header)).ToList();
        var example = columns.Select(column => ((object?)Example(column, culture), CellLook.Example)).ToList();
        var choices = columns.Select((column, index) => (Column: index, Words: Words(column, culture))).Where(choice => choice.Words.Count > 0).ToList();
        writer.AddSheet(
            new SheetLayout(title, [.. columns.Select(column => (double)column.Width)]) { FilteredRows = 1, Choices = choices },
            [header, example]);
        writer.AddSheet(new SheetLayout(words("Template.Notes", []), [24, 12, 60]), Notes(columns, culture, words));
    }

    /// <summary>Writes the same headings and example row as .csv.</summary>
    public static void WriteCsv(Stream target, IReadOnlyList<Column> columns, CultureInfo culture) =>
        SheetWriter.WriteCsv(target, [.. columns.Select(column => new ExportColumn<bool>(Marked(column, culture), _ => Example(column, culture)))], [true]);

    private static string Marked(Column column, CultureInfo culture) => column.Header(culture) + (column.Required ? "*" : "");

    private static string Example(Column column, CultureInfo culture) => Column.IsEnglish(culture) ? column.Example.En : column.Example.Zh;

    private static IReadOnlyList<string> Words(Column column, CultureInfo culture) =>
        [.. column.Choices.Select(choice => Column.IsEnglish(culture) ? choice.En : choice.Zh)];

    private static IEnumerable<IReadOnlyList<(object? Value, CellLook Look)>> Notes(IReadOnlyList<Column> columns, CultureInfo culture, Func<string, IReadOnlyList<object>, string> words)
    {
        yield return [(words("Template.Column", []), CellLook.RequiredHeader), (words("Template.Required", []), CellLook.RequiredHeader), (words("Template.Note", []), CellLook.RequiredHeader)];
        foreach (var column in columns)
        {
            var required = words(column.Required ? "Template.Yes" : "Template.No", []);
            yield return [(column.Header(culture), CellLook.Wrapped), (required, CellLook.Wrapped), (words(column.NoteKey, column.NoteArguments), CellLook.Wrapped)];
        }

        yield return [];
        yield return [(words("Template.ExampleRow", []), CellLook.Example)];
    }
}
