using System.Globalization;
using System.Text;

namespace VoteSystem.Domain.Publishing;

/// <summary>
/// Cuts texts into what can be looked up. Chinese writes no blanks between words, so each pair of neighbouring characters is a term (路灯 is found in
/// 太阳能路灯改造); letters and digits are words as written, in lower case and in the width of the keyboard.
/// </summary>
public static class SearchTerms
{
    /// <summary>Most words of one question; further ones are left out.</summary>
    public const int MostWords = 4;

    /// <summary>The terms of a text in their order, with one blank between them; empty for a text without any.</summary>
    public static string Of(string text) => string.Join(' ', Cut(text, isQuestion: false));

    /// <summary>The words of a question, each as the terms that must stand one after the other; the last term may be the beginning of a longer one.</summary>
    /// <param name="typed">What somebody typed; words are separated by blanks.</param>
    public static IReadOnlyList<string> Asked(string? typed) =>
    [
        .. (typed ?? "").Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Join(' ', Cut(word, isQuestion: true)))
            .Where(terms => terms.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords),
    ];

    private static IEnumerable<string> Cut(string text, bool isQuestion)
    {
        var runes = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsWord(runes[i]))
            {
                var from = i;
                while (i + 1 < runes.Length && IsWord(runes[i + 1])) i++;
                yield return string.Concat(runes[from..(i + 1)]);
            }
            else if (IsCharacter(runes[i]))
            {
                var isLast = i + 1 == runes.Length || !IsCharacter(runes[i + 1]);
                var isFirst = i == 0 || !IsCharacter(runes[i - 1]);
                if (!isLast) yield return $"{runes[i]}{runes[i + 1]}";
                // The last character of a text stands alone as well, so that a single character is found anywhere. At the end of a question more may follow.
                else if (!isQuestion || isFirst || i + 1 < runes.Length) yield return runes[i].ToString();
            }
        }
    }

    private static bool IsWord(Rune rune) => rune.IsAscii ? Rune.IsLetterOrDigit(rune) : Rune.IsLetterOrDigit(rune) && !IsCharacter(rune);

    private static bool IsCharacter(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter;
}
