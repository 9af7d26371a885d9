namespace VoteSystem.Web.Sheets;

/// <summary>Why a whole file cannot be used. The sentence stands in <c>Text/Sheets.*.resx</c> as <c>SheetProblem.{name}</c>.</summary>
public enum SheetProblemCode
{
    /// <summary>There is nothing in the file.</summary>
    Empty,

    /// <summary>The file is larger than allowed. {0} megabytes.</summary>
    TooLarge,

    /// <summary>Neither .xlsx nor .csv.</summary>
    NotASheet,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>The old .xls format (or .et of WPS): to be saved as .xlsx.</summary>
    OldXls,

    /// <summary>Another kind of spreadsheet (.ods, .xlsb, a web page named .xls): to be saved as .xlsx.</summary>
    OtherSheet,

    /// <summary>The file is protected by a password for opening.</summary>
    Encrypted,

    /// <summary>The file is damaged or cut off.</summary>
    Damaged,

    /// <summary>A quotation mark of a CSV file is not closed. {0} row.</summary>
    OpenQuote,

    /// <summary>More rows than allowed. {0} the limit.</summary>
    TooManyRows,

    /// <summary>No row has the expected headings. {0} the columns that are required.</summary>
    NoHeader,

    /// <summary>Required columns are missing. {0} their headings.</summary>
    MissingColumns,

    /// <summary>Two columns have the same meaning. {0} heading, {1} and {2} the letters of the columns.</summary>
    DuplicateColumn,

    /// <summary>There are headings, and nothing below them.</summary>
    NoRows,
}

/// <summary>Why a file cannot be used, with the values for the sentence.</summary>
public sealed record SheetProblem(SheetProblemCode Code, params object[] Arguments)
{
    /// <inheritdoc/>
    public bool Equals(SheetProblem? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode();
}

/// <summary>What is wrong with one cell. The sentence stands in <c>Text/Sheets.*.resx</c> as <c>RowError.{name}</c>.</summary>
public enum RowErrorCode
{
    /// <summary>A required cell is empty.</summary>
    Required,

    /// <summary>The text is too long. {0} limit, {1} length.</summary>
    TooLong,

    /// <summary>No whole number from {0} to {1}.</summary>
    NotAWholeNumber,

    /// <summary>No amount of money (面议, a range, a negative number).</summary>
    NotAnAmount,

    /// <summary>No date.</summary>
    NotADate,

    /// <summary>A month or a day without its year.</summary>
    NoYear,

    /// <summary>None of the words allowed here. {0} the words.</summary>
    NotAChoice,

    /// <summary>No telephone number.</summary>
    NotAPhone,

    /// <summary>A formula that shows an error such as #REF!.</summary>
    FormulaError,

    /// <summary>One amount or name for several rows (merged cells): unclear how much belongs to each.</summary>
    MergedCell,

    /// <summary>The same thing stands in an earlier row. {0} that row.</summary>
    Duplicate,
}

/// <summary>What is wrong with one cell, so that the user finds it in the file.</summary>
/// <param name="Row">The row number of the sheet, from 1.</param>
/// <param name="Column">The heading as it stands in the user's file.</param>
/// <param name="Cell">The cell by its letters and number, such as G7.</param>
/// <param name="Value">What stands there, shortened to 60 characters.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Arguments">Values for the sentence.</param>
public sealed record RowError(int Row, string Column, string Cell, string Value, RowErrorCode Code, params object[] Arguments)
{
    /// <inheritdoc/>
    public bool Equals(RowError? other) =>
        other is not null && (Row, Column, Cell, Value, Code) == (other.Row, other.Column, other.Cell, other.Value, other.Code) && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row, Cell, Code);
}

/// <summary>What the user should look at although it stops nothing. The sentence stands in <c>Text/Sheets.*.resx</c> as <c>SheetNote.{name}</c>.</summary>
public enum SheetNoteCode
{
    /// <summary>A column with an unknown heading was not read. {0} heading.</summary>
    UnknownColumn,

    /// <summary>Which sheet was read where there are several. {0} name.</summary>
    SheetChosen,

    /// <summary>Hidden rows were read too. {0} how many.</summary>
    HiddenRows,

    /// <summary>A row with a total was left out. {0} row.</summary>
    TotalRow,

    /// <summary>The example row of the template was left out. {0} row.</summary>
    ExampleRow,

    /// <summary>Two rows look like the same thing and may be two. {0} row, {1} the earlier row, {2} the name.</summary>
    LooksAlike,
}

/// <summary>A remark on the file.</summary>
public sealed record SheetNote(SheetNoteCode Code, params object[] Arguments)
{
    /// <inheritdoc/>
    public bool Equals(SheetNote? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode();
}
