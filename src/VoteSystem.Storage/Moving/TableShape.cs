namespace VoteSystem.Storage.Moving;

/// <summary>What a column holds, whatever the engine calls it.</summary>
public enum ColumnKind
{
    /// <summary>A <see cref="System.Guid"/>.</summary>
    Id,

    /// <summary>Text; where it has a fixed length, blanks at its end are not part of it.</summary>
    Text,

    /// <summary>A whole number, as <see cref="long"/>.</summary>
    Number,

    /// <summary>Yes or no, as <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A day, as <see cref="DateTime"/> at midnight.</summary>
    Day,

    /// <summary>UTC with whole milliseconds, as <see cref="DateTime"/>.</summary>
    Moment,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="HasFixedLength">True for text that an engine fills up with blanks.</param>
public sealed record TableColumn(string Name, ColumnKind Kind, bool HasFixedLength);

/// <summary>A table as the migrations make it, on either engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="Key">Names of the columns of its primary key, in their order.</param>
/// <param name="Parents">Names of the tables that its rows refer to.</param>
public sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Key, IReadOnlyList<string> Parents)
{
    /// <summary>Reads all rows in the order of the key. Names come from our own migrations, never from a user.</summary>
    /// <remarks>Every column says of which table it is: one is called <c>found</c>, which an engine takes for a variable of its own.</remarks>
    internal string Select => $"SELECT {string.Join(", ", Columns.Select(column => $"t.{column.Name}"))} FROM {Name} t ORDER BY {string.Join(", ", Key.Select(column => $"t.{column}"))}";

    /// <summary>The place of a column in a row.</summary>
    /// <exception cref="InvalidOperationException">There is no such column.</exception>
    public int PlaceOf(string column)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            if (Columns[place].Name == column) return place;
        }

        throw new InvalidOperationException($"{Name} has no column {column}.");
    }

    /// <summary>True when there is such a column.</summary>
    public bool Has(string column) => Columns.Any(one => one.Name == column);
}
