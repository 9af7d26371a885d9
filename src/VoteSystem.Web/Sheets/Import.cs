namespace VoteSystem.Web.Sheets;

/// <summary>What came of a file: rows that are right, rows that are not, or a reason why the file as a whole is of no use.</summary>
/// <typeparam name="TRow">The plain record of one row.</typeparam>
public sealed record ImportResult<TRow>
{
    /// <summary>Why the file cannot be used; null when its rows were read.</summary>
    public SheetProblem? Problem { get; init; }

    /// <summary>Rows without errors, in their order. The caller decides whether they are taken while others are wrong.</summary>
    public IReadOnlyList<TRow> Good { get; init; } = [];

    /// <summary>Every wrong cell, by row and then by column.</summary>
    public IReadOnlyList<RowError> Errors { get; init; } = [];

    /// <summary>What the user should look at although it stops nothing.</summary>
    public IReadOnlyList<SheetNote> Notes { get; init; } = [];

    /// <summary>Rows that have an error.</summary>
    public int BadRows => Errors.Select(error => error.Row).Distinct().Count();

    /// <summary>Whether everything in the file is right.</summary>
    public bool IsClean => Problem is null && Errors.Count == 0;
}

/// <summary>Turns the cells of a file into rows of a list. Nothing is stored here.</summary>
public static class Import
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "total", "sum"];

    /// <summary>Finds the sheet and the headings, reads every row and looks for duplicates.</summary>
    public static ImportResult<TRow> Parse<TRow>(SheetResult file, ColumnSet<TRow> set)
    {
        if (file is SheetResult.Unreadable unreadable) return new() { Problem = unreadable.Problem };

        var book = (SheetResult.Book)file;
        var header = HeaderRow.Find(book.Sheets, set.Columns);
        if (header is null) return new() { Problem = new(SheetProblemCode.NoHeader, new ColumnList([.. set.Columns.Where(column => column.Required)])) };
        if (header.Check(set.Columns) is { } problem) return new() { Problem = problem };

        var notes = FirstNotes(book, header);
        var reading = new Reading<TRow>(set, header, notes);
        foreach (var row in header.Sheet.Rows.Skip(header.Index + 1))
        {
            if (IsLeftOut(row) is { } reason) notes.Add(new SheetNote(reason, row.Number));
            else reading.Add(row);
        }

        return reading.Good.Count + reading.Errors.Count == 0
            ? new() { Problem = new(SheetProblemCode.NoRows), Notes = notes }
            : new() { Good = reading.Good, Errors = reading.Errors, Notes = notes };
    }

    private static List<SheetNote> FirstNotes(SheetResult.Book book, HeaderRow header)
    {
        var notes = new List<SheetNote>();
        if (book.Sheets.Count > 1) notes.Add(new(SheetNoteCode.SheetChosen, header.Sheet.Name));
        notes.AddRange(header.UnknownTitles().Select(title => new SheetNote(SheetNoteCode.UnknownColumn, title)));
        if (header.Sheet.HiddenRows > 0) notes.Add(new(SheetNoteCode.HiddenRows, header.Sheet.HiddenRows));
        return notes;
    }

    private static SheetNoteCode? IsLeftOut(SheetRow row)
    {
        var first = CellParsing.Narrow(row.Cells.First(cell => !string.IsNullOrWhiteSpace(cell))).TrimEnd(':').ToLowerInvariant();
        if (Totals.Contains(first)) return SheetNoteCode.TotalRow;
        return row.Cells.Any(TemplateWriter.IsExample) ? SheetNoteCode.ExampleRow : null;
    }

    /// <summary>The rows read so far.</summary>
    private sealed class Reading<TRow>(ColumnSet<TRow> set, HeaderRow header, List<SheetNote> notes)
    {
        private readonly Dictionary<string, int> _seen = [];
        private readonly Dictionary<string, int> _alike = [];

        public List<TRow> Good { get; } = [];

        public List<RowError> Errors { get; } = [];

        public void Add(SheetRow row)
        {
            var values = new Dictionary<Column, object?>();
            var before = Errors.Count;
            foreach (var place in header.Places)
            {
                if (Read(row, place, out var value) is { } fault) Errors.Add(Error(row, place, fault));
                else values[place.Column] = value;
            }

            if (Errors.Count > before) return;
            var record = set.Build(new RowValues(row.Number, values));
            if (_seen.TryGetValue(set.Key(record), out var earlier))
            {
                Errors.Add(Error(row, header.Places.First(place => place.Column == set.KeyColumn), new CellFault(RowErrorCode.Duplicate, earlier)));
                return;
            }

            _seen.Add(set.Key(record), row.Number);
            Good.Add(record);
            NoteLookAlike(record, row.Number);
        }

        private static CellFault? Read(SheetRow row, HeaderRow.Place place, out object? value)
        {
            value = null;
            var text = CellParsing.Clean(row.At(place.At));
            if (text.Length == 0) return place.Column.Required ? new CellFault(RowErrorCode.Required) : null;
            if (CellParsing.IsErrorValue(text)) return new CellFault(RowErrorCode.FormulaError);
            if (row.Merged.Contains(place.At) && !place.Column.MayBeMerged) return new CellFault(RowErrorCode.MergedCell);
            return place.Column.Read(text, place.Unit, out value);
        }

        private static RowError Error(SheetRow row, HeaderRow.Place place, CellFault fault)
        {
            var text = CellParsing.Clean(row.At(place.At));
            var shown = text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
            return new RowError(row.Number, place.Title, CellName.Letters(place.At) + row.Number, shown, fault.Code, fault.Arguments);
        }

        private void NoteLookAlike(TRow record, int row)
        {
            if (set.LookAlike?.Invoke(record) is not { Length: > 0 } name) return;
            if (_alike.TryGetValue(name, out var earlier)) notes.Add(new(SheetNoteCode.LooksAlike, row, earlier, name));
            else _alike.Add(name, row);
        }
    }
}
