using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VoteSystem.Domain.Common;

/// <summary>
/// An amount as the papers of a township state it: a number and the words that soften it, such as 约160余 (万元).
/// Sums use the number; the words are kept as they were written and shown again.
/// </summary>
/// <param name="Amount">The number, exact.</param>
/// <param name="Qualifier">
/// The words around the number as written, for example 约, 余 or 多; a "…" stands where the number was when there are
/// words on both sides (约…余). Empty for an exact amount.
/// </param>
public sealed record QualifiedAmount(Money Amount, string Qualifier = "")
{
    private const string Gap = "…";

    // Longer words first: 不超过 must not be read as 不 and 超过.
    private static readonly string[] Before =
        ["不少于", "不低于", "不超过", "不高于", "approximately", "more than", "less than", "at least", "up to", "approx.", "approx", "around", "about", "over", "大约", "约为", "超过", "接近", "至少", "至多", "预计", "估算", "估计", "计划", "约", "近", "超", "逾", "≈", "~", ">", "≥", "<", "≤"];

    private static readonly string[] After = ["左右", "以上", "以下", "以内", "上下", "余", "多", "许", "+"];

    private static readonly string[] Currency = ["人民币", "RMB", "CNY", "¥"];

    private static readonly (string Word, decimal Yuan)[] Units =
        [("亿", 100_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("万", 10_000m), ("千", 1_000m), ("元", 1m)];

    /// <summary>Reads an amount such as 160, 335.1545, 约160万余元, 5000多, 1.2亿 or 1,600,000元.</summary>
    /// <param name="text">What somebody wrote. A number without 元, 万 or 亿 is in 万元, the unit of all papers.</param>
    /// <param name="amount">The amount, or null when the text is none.</param>
    /// <returns>
    /// False for a text without one plain number (面议, 一百万, 100-200), for a negative amount, for one finer than 分
    /// and for one too large to be kept in 分.
    /// </returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out QualifiedAmount? amount)
    {
        amount = null;
        var rest = Narrow(text);
        Take(ref rest, Currency);
        var before = Take(ref rest, Before);
        Take(ref rest, Currency);
        if (!TakeNumber(ref rest, out var number) || !TakeUnitAndWords(rest, out var yuan, out var after)) return false;
        if (!TryMoney(number, yuan, out var money)) return false;

        amount = new QualifiedAmount(money, before.Length > 0 && after.Length > 0 ? before + Gap + after : before + after);
        return true;
    }

    /// <summary>The amount in 万元 with its words, as it stands in a column headed "(万元)": 160, 约160余, 5000多.</summary>
    public override string ToString()
    {
        var number = Amount.Wan.ToString("0.######", CultureInfo.InvariantCulture);
        var gap = Qualifier.IndexOf(Gap, StringComparison.Ordinal);
        if (gap >= 0) return Qualifier[..gap] + number + Qualifier[(gap + Gap.Length)..];
        return Before.Contains(Qualifier) ? Qualifier + number : number + Qualifier;
    }

    private static string Narrow(string? text)
    {
        var narrow = (text ?? "").Select(c => c switch
        {
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            '￥' => '¥',
            '。' => '.',
            _ => c,
        });
        return string.Concat(narrow.Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Take(ref string rest, string[] words)
    {
        var text = rest;
        // English words are written with spaces, which are gone by now.
        var word = words.FirstOrDefault(w => text.StartsWith(w.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        if (word is null) return "";
        rest = text[word.Count(c => c != ' ')..];
        return word;
    }

    private static bool TakeNumber(ref string rest, out decimal number)
    {
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '.' or ',')) end++;
        var digits = rest[..end];
        rest = rest[end..];
        number = 0;
        return GroupsAreWhole(digits)
            && decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A comma only separates thousands: "1,600" is a number, "3,5" and "1,2,3" leave open what was meant.</summary>
    private static bool GroupsAreWhole(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? digits : digits[..point]).Split(',');
        if (point >= 0 && digits.IndexOf(',', point) >= 0) return false;
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3));
    }

    private static bool TakeUnitAndWords(string rest, out decimal yuan, out string words)
    {
        yuan = 0;
        words = Take(ref rest, After);
        Take(ref rest, Currency);
        foreach (var unit in Units.Where(unit => rest.StartsWith(unit.Word, StringComparison.Ordinal)).Take(1))
        {
            yuan = unit.Yuan;
            rest = rest[unit.Word.Length..];
        }

        if (words.Length == 0) words = Take(ref rest, After);
        if (yuan > 1m && rest.StartsWith('元')) rest = rest[1..];
        if (words.Length == 0) words = Take(ref rest, After);
        if (rest.StartsWith('整')) rest = rest[1..];
        if (yuan == 0) yuan = 10_000m;
        return rest.Length == 0;
    }

    private static bool TryMoney(decimal number, decimal yuan, out Money money)
    {
        money = Money.Zero;
        if (number > long.MaxValue / (yuan * 100m)) return false;
        var fen = number * yuan * 100m;
        if (fen != decimal.Truncate(fen)) return false;
        money = Money.FromFen((long)fen);
        return true;
    }
}
