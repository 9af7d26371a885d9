namespace VoteSystem.Web.Sheets;

/// <summary>The row with the headings: which column of the sheet is which column of the list.</summary>
internal sealed class HeaderRow
{
    // Lists carry a title, a date and a unit above the headings.
    private const int RowsSearched = 10;

    private HeaderRow(Sheet sheet, int index, IReadOnlyList<Place> places)
    {
        Sheet = sheet;
        Index = index;
        Places = places;
    }

    public Sheet Sheet { get; }

    /// <summary>The index of the row among the rows of the sheet.</summary>
    public int Index { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>A column of the sheet under a known heading.</summary>
    /// <param name="At">The column from 0.</param>
    /// <param name="Title">The heading as it stands there.</param>
    /// <param name="Unit">What stands in brackets at its end.</param>
    internal sealed record Place(int At, Column Column, string Title, string Unit);

    /// <summary>The row, over all sheets, that has the most of the headings; the first one among equals. Null when none has any.</summary>
    public static HeaderRow? Find(IReadOnlyList<Sheet> sheets, IReadOnlyList<Column> columns)
    {
        var names = Names(columns);
        return sheets
            .SelectMany(sheet => sheet.Rows.Take(RowsSearched).Select((row, index) => new HeaderRow(sheet, index, PlacesOf(row, names))))
            .Where(header => header.Places.Count > 0)
            .MaxBy(header => header.Places.Select(place => place.Column).Distinct().Count());
    }

    public SheetProblem? Check(IReadOnlyList<Column> columns)
    {
        var required = columns.Where(column => column.Required).ToList();
        var missing = required.Where(column => Places.All(place => place.Column != column)).ToList();
        if (missing.Count == required.Count) return new(SheetProblemCode.NoHeader, new ColumnList(required));
        if (missing.Count > 0) return new(SheetProblemCode.MissingColumns, new ColumnList(missing));
        var twice = Places.GroupBy(place => place.Column).FirstOrDefault(group => group.Count() > 1)?.ToList();
        return twice is null ? null : new(SheetProblemCode.DuplicateColumn, twice[0].Column, CellName.Letters(twice[0].At), CellName.Letters(twice[1].At));
    }

    public IEnumerable<string> UnknownTitles() => Sheet.Rows[Index].Cells
        .Where((title, at) => title.Trim().Length > 0 && Places.All(place => place.At != at))
        .Select(CellParsing.Clean);

    private static Dictionary<string, Column> Names(IReadOnlyList<Column> columns)
    {
        var names = new Dictionary<string, Column>();
        foreach (var column in columns)
        {
            foreach (var name in (string[])[column.Zh, column.En, .. column.Also]) names.Add(Plain(name).Name, column);
        }

        return names;
    }

    private static List<Place> PlacesOf(SheetRow row, Dictionary<string, Column> names)
    {
        var places = new List<Place>();
        for (var at = 0; at < row.Cells.Count; at++)
        {
            var (name, unit) = Plain(row.Cells[at]);
            if (names.TryGetValue(name, out var column)) places.Add(new Place(at, column, CellParsing.Clean(row.Cells[at]), unit));
        }

        return places;
    }

    /// <summary>"* 总投资 (万元)：" is 总投资 with the unit 万元.</summary>
    private static (string Name, string Unit) Plain(string title)
    {
        var text = CellParsing.Narrow(CellParsing.Clean(title)).Trim('*', ':').ToLowerInvariant();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(')')) return (text, "");
        return (text[..open].Trim('*', ':'), text[(open + 1)..^1].Replace("单位:", "", StringComparison.Ordinal));
    }
}

/// <summary>Columns as a value for a sentence; shown by their headings in the language of the reader.</summary>
public sealed record ColumnList(IReadOnlyList<Column> Columns)
{
    /// <summary>The headings, joined.</summary>
    public string In(System.Globalization.CultureInfo culture) => string.Join(Column.IsEnglish(culture) ? ", " : "、", Columns.Select(column => column.Header(culture)));

    /// <inheritdoc/>
    public bool Equals(ColumnList? other) => other is not null && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc/>
    public override int GetHashCode() => Columns.Count;

    /// <inheritdoc/>
    public override string ToString() => string.Join("、", Columns.Select(column => column.Zh));
}
