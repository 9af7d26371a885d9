namespace VoteSystem.Web.Sheets;

/// <summary>The names of cells: letters for the column, a number for the row.</summary>
public static class CellName
{
    private const int LastColumn = 16_384;

    /// <summary>The column of "G7", from 0; -1 when the text does not start with column letters.</summary>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > LastColumn) return -1;
        }

        return column - 1;
    }

    /// <summary>The row of "G7", from 1; 0 when there is none.</summary>
    public static int RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), out var row) ? row : 0;

    /// <summary>The letters of a column from 0: A, B … Z, AA.</summary>
    public static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
