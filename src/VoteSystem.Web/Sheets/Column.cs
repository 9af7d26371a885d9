using System.Globalization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Sheets;

/// <summary>What is wrong with a text that should be a value of a column.</summary>
public sealed record CellFault(RowErrorCode Code, params object[] Arguments);

/// <summary>A column that a form on paper has as well: its headings, and how its cells are read.</summary>
/// <param name="zh">The Chinese heading.</param>
/// <param name="en">The English heading. Both are recognised in every language.</param>
public abstract class Column(string zh, string en)
{
    /// <summary>The Chinese heading.</summary>
    public string Zh { get; } = zh;

    /// <summary>The English heading.</summary>
    public string En { get; } = en;

    /// <summary>Other headings that towns use for the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether the column must be there and every row must have a value.</summary>
    public bool Required { get; init; }

    /// <summary>Whether one merged cell may stand for several rows (a delegation, a unit), or would be unclear (an amount).</summary>
    public bool MayBeMerged { get; init; }

    /// <summary>The width in characters in templates.</summary>
    public int Width { get; init; } = 16;

    /// <summary>What the example row of the template shows, in Chinese and English.</summary>
    public (string Zh, string En) Example { get; init; } = ("", "");

    /// <summary>The only words allowed, in Chinese and English; empty when the cell is free.</summary>
    public virtual IReadOnlyList<(string Zh, string En)> Choices => [];

    /// <summary>The key in <c>Text/Sheets.*.resx</c> of the sentence that says what belongs into the column.</summary>
    public abstract string NoteKey { get; }

    /// <summary>Values for that sentence.</summary>
    public virtual IReadOnlyList<object> NoteArguments => [];

    /// <summary>The heading in a language.</summary>
    public string Header(CultureInfo culture) => IsEnglish(culture) ? En : Zh;

    internal static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";

    /// <summary>Reads a cell that is not empty.</summary>
    /// <param name="text">The trimmed text.</param>
    /// <param name="unit">The unit in brackets behind the heading, such as 元; empty when there is none.</param>
    /// <param name="value">What the text means.</param>
    /// <returns>Null, or what is wrong.</returns>
    internal abstract CellFault? Read(string text, string unit, out object? value);
}

/// <summary>A column whose cells are values of one type; an empty cell is the default of the type.</summary>
/// <typeparam name="TValue">A type that can say "nothing": a class or a nullable value; text says it with "".</typeparam>
public abstract class Column<TValue>(string zh, string en) : Column(zh, en)
{
    /// <summary>The value of an empty cell.</summary>
    public virtual TValue? Blank => default;
}

/// <summary>Any text.</summary>
public sealed class TextColumn(string zh, string en, int maxLength) : Column<string>(zh, en)
{
    /// <inheritdoc/>
    public override string Blank => "";

    /// <summary>Whether spaces between Chinese characters are filling (张  三) and left out.</summary>
    public bool IsName { get; init; }

    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Text";

    /// <inheritdoc/>
    public override IReadOnlyList<object> NoteArguments => [maxLength];

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        var read = IsName ? CellParsing.SqueezeName(text) : text;
        value = read;
        return read.Length <= maxLength ? null : new CellFault(RowErrorCode.TooLong, maxLength, read.Length);
    }
}

/// <summary>A whole number within limits.</summary>
public sealed class NumberColumn(string zh, string en, int lowest, int highest) : Column<int?>(zh, en)
{
    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Number";

    /// <inheritdoc/>
    public override IReadOnlyList<object> NoteArguments => [lowest, highest];

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        var isNumber = int.TryParse(CellParsing.Narrow(text), NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isNumber && number >= lowest && number <= highest ? null : new CellFault(RowErrorCode.NotAWholeNumber, lowest, highest);
    }
}

/// <summary>Money in 万元 unless the cell or the heading names another unit.</summary>
public sealed class AmountColumn(string zh, string en) : Column<QualifiedAmount>(zh, en)
{
    private static readonly char[] Units = ['元', '万', '亿', '千'];

    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Amount";

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        // A heading "总投资(元)" makes 1600000 to 160 万元; a unit in the cell itself comes first.
        var complete = unit.EndsWith('元') && text.IndexOfAny(Units) < 0 ? text + unit : text;
        var isAmount = QualifiedAmount.TryParse(complete, out var amount);
        value = amount;
        return isAmount ? null : new CellFault(RowErrorCode.NotAnAmount);
    }
}

/// <summary>A day; where only a month is given, its last day.</summary>
public sealed class DateColumn(string zh, string en) : Column<DateOnly?>(zh, en)
{
    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Date";

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        var fault = CellParsing.ReadDate(text, out var date);
        value = date;
        return fault is { } code ? new CellFault(code) : null;
    }
}

/// <summary>A telephone number of mainland China, mobile or fixed.</summary>
public sealed class PhoneColumn(string zh, string en) : Column<string>(zh, en)
{
    /// <inheritdoc/>
    public override string Blank => "";

    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Phone";

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        var phone = CellParsing.ReadPhone(text);
        value = phone;
        return phone is null ? new CellFault(RowErrorCode.NotAPhone) : null;
    }
}

/// <summary>One of a few words.</summary>
public sealed class ChoiceColumn<TChoice>(string zh, string en, IReadOnlyList<(TChoice Value, string Zh, string En)> words) : Column<TChoice?>(zh, en)
    where TChoice : struct, Enum
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string Zh, string En)> Choices { get; } = [.. words.Select(word => (word.Zh, word.En))];

    /// <inheritdoc/>
    public override string NoteKey => "SheetKind.Choice";

    /// <inheritdoc/>
    public override IReadOnlyList<object> NoteArguments => [Words];

    private string Words => string.Join(" / ", words.SelectMany(word => new[] { word.Zh, word.En }));

    internal override CellFault? Read(string text, string unit, out object? value)
    {
        var found = words.Where(word => word.Zh == text || string.Equals(word.En, text, StringComparison.OrdinalIgnoreCase)).Select(word => (TChoice?)word.Value).FirstOrDefault();
        value = found;
        return found is null ? new CellFault(RowErrorCode.NotAChoice, Words) : null;
    }
}
