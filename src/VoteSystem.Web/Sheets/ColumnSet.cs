namespace VoteSystem.Web.Sheets;

/// <summary>The columns of one kind of list, and what a row of it becomes.</summary>
/// <typeparam name="TRow">The plain record of one row.</typeparam>
public sealed class ColumnSet<TRow>
{
    /// <summary>The columns in the order of the template.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Makes the record from the values of a row without errors.</summary>
    public required Func<RowValues, TRow> Build { get; init; }

    /// <summary>Two rows with the same key are the same thing, and the second is an error.</summary>
    public required Func<TRow, string> Key { get; init; }

    /// <summary>The column that a duplicate is reported at.</summary>
    public required Column KeyColumn { get; init; }

    /// <summary>Two rows with the same answer may be one thing written twice (two deputies of one name): a remark only. Null for none.</summary>
    public Func<TRow, string>? LookAlike { get; init; }
}

/// <summary>The values of one row, column by column.</summary>
public sealed class RowValues(int row, IReadOnlyDictionary<Column, object?> values)
{
    /// <summary>The row number of the sheet.</summary>
    public int Row { get; } = row;

    /// <summary>The value of a column; its blank value when the cell is empty or the sheet has no such column.</summary>
    public TValue? Of<TValue>(Column<TValue> column) =>
        values.TryGetValue(column, out var value) && value is not null ? (TValue)value : column.Blank;
}
