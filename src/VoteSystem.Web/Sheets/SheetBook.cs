namespace VoteSystem.Web.Sheets;

/// <summary>A spreadsheet file as text: its visible sheets, or the reason why it could not be read.</summary>
public abstract record SheetResult
{
    private SheetResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Sheets">The visible sheets that hold anything, in the order of their tabs; a CSV file is one sheet.</param>
    public sealed record Book(IReadOnlyList<Sheet> Sheets) : SheetResult;

    /// <summary>The file could not be read; nothing of it is used.</summary>
    public sealed record Unreadable(SheetProblem Problem) : SheetResult;

    /// <summary>A problem is a result.</summary>
    public static implicit operator SheetResult(SheetProblem problem) => new Unreadable(problem);
}

/// <summary>One sheet: its rows that hold anything.</summary>
/// <param name="Name">The name on the tab; empty for a CSV file.</param>
/// <param name="Rows">Rows in their order; empty ones are left out, the numbers still are those of the sheet.</param>
/// <param name="HiddenRows">How many of the rows are hidden or filtered out; they are read all the same.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, int HiddenRows = 0);

/// <summary>One row as text, cell by cell.</summary>
/// <param name="Number">The row number that the user sees at the left edge of the sheet, from 1.</param>
/// <param name="Cells">
/// The cells from column A on. Numbers are plain ("160.5"), dates are "2026-09-30", or "2026-09" where the cell shows no day;
/// a formula gives the value that was last computed. A cell of a merged area has the value of the area.
/// </param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The columns, from 0, whose value stands in another cell of a merged area.</summary>
    public IReadOnlySet<int> Merged { get; init; } = EmptySet;

    private static readonly IReadOnlySet<int> EmptySet = new HashSet<int>();

    /// <summary>The text of a column from 0; empty beyond the last cell.</summary>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <summary>How much of a file is read before it is refused.</summary>
public sealed record SheetLimits
{
    /// <summary>The size of the file as it is sent, in bytes.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The size of everything in an .xlsx file after unpacking, in bytes; a packed bomb ends here.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Rows that hold anything, over all sheets.</summary>
    public int MaxRows { get; init; } = 20_100;

    /// <summary>Columns that are looked at; what stands further right is not read.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>The limits of every import.</summary>
    public static SheetLimits Default { get; } = new();
}
