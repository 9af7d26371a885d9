namespace VoteSystem.Web.Sheets;

/// <summary>
/// Gives every cell of a merged area the value that the user sees there. A list of deputies often has one merged cell
/// for a whole delegation.
/// </summary>
internal static class MergedAreas
{
    public static IReadOnlyList<SheetRow> Fill(List<SheetRow> rows, List<string> areas)
    {
        if (areas.Count == 0) return rows;
        var byNumber = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++) byNumber[rows[i].Number] = i;
        foreach (var area in areas) Fill(rows, byNumber, area);
        return rows;
    }

    private static void Fill(List<SheetRow> rows, Dictionary<int, int> byNumber, string area)
    {
        var corners = area.Split(':');
        if (corners.Length != 2 || !byNumber.TryGetValue(CellName.RowOf(corners[0]), out var first)) return;
        var (left, right) = (CellName.ColumnOf(corners[0]), CellName.ColumnOf(corners[1]));
        var bottom = CellName.RowOf(corners[1]);
        if (left < 0) return;
        var value = rows[first].At(left);
        // Only downwards: what is merged across is a title, and titles have no columns.
        if (value.Length == 0 || left != right) return;

        for (var i = first + 1; i < rows.Count && rows[i].Number <= bottom; i++)
            rows[i] = With(rows[i], left, value);
    }

    private static SheetRow With(SheetRow row, int column, string value)
    {
        var cells = row.Cells.ToList();
        while (cells.Count <= column) cells.Add("");
        cells[column] = value;
        return row with { Cells = cells, Merged = new HashSet<int>(row.Merged) { column } };
    }
}
