using System.Collections.Concurrent;
using System.Globalization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Text;

/// <summary>
/// Every text that people see, in the language of the request. In pages: <c>@Words["Key"]</c>, <c>@Words["Key", argument …]</c>,
/// <c>@Words.Of(Stage.Collect)</c>. The texts stand in <c>Text/*.resx</c>; see <see cref="WordFiles"/>.
/// </summary>
/// <param name="log">Told once about each key that is missing.</param>
/// <param name="missingIsError">True in tests: a missing key throws. Otherwise the key itself is shown.</param>
public sealed class Words(ILogger<Words> log, bool missingIsError)
{
    private static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _texts =
        WordFiles.Languages.ToDictionary(language => language, WordFiles.Merge);

    private readonly ConcurrentDictionary<string, bool> _missing = new();

    /// <summary><c>zh-CN</c> or <c>en</c>: the language of the present request.</summary>
    public static string Language => IsChinese ? "zh-CN" : "en";

    private static bool IsChinese => !string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    /// <summary>The text of a key.</summary>
    public string this[string key] => Find(key) ?? Missing(key);

    /// <summary>The text of a key with values for its places {0}, {1} …; {*} is all of them as a list.</summary>
    public string this[string key, params object[] arguments] => Fill(this[key], arguments);

    /// <summary>True when the key has a text in the present language.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The word for a value of an enum: key <c>Stage.Collect</c>.</summary>
    public string Of(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>The words for several values: 征集、初定 or Collect, Shortlist.</summary>
    public string Of<T>(IEnumerable<T> values)
        where T : struct, Enum => Join(values.Select(value => Of(value)));

    /// <summary>Joins words to a list as the language does.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(IsChinese ? "、" : ", ", words);

    /// <summary>The refusal as one sentence with its legal source behind it.</summary>
    public string Sentence(Refusal refusal) =>
        Fill(this[$"Refusal.{refusal.Code}"], refusal.Arguments) + (refusal.Source is { } source ? this["Source.Behind", Cite(source)] : "");

    /// <summary>The refusal as one sentence without its source, for a page that shows the source apart.</summary>
    public string SentenceAlone(Refusal refusal) => Fill(this[$"Refusal.{refusal.Code}"], refusal.Arguments);

    /// <summary>《地方组织法》第十四条 or Organic Law, art. 14.</summary>
    public string Cite(LegalSource source) => source.Article is { } article
        ? this["Source.Article", Of(source.Law), IsChinese ? ChineseNumber.Of(article) : article.ToString(CultureInfo.InvariantCulture)]
        : Of(source.Law);

    /// <summary>2026年11月21日 or 21 November 2026.</summary>
    public string Date(DateOnly date) => IsChinese
        ? $"{date.Year}年{date.Month}月{date.Day}日"
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>11月21日 or 21 Nov, where the year stands beside.</summary>
    public string ShortDate(DateOnly date) => IsChinese
        ? $"{date.Month}月{date.Day}日"
        : date.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>Day and time in Beijing.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var there = moment.ToOffset(BeijingOffset);
        return $"{Date(DateOnly.FromDateTime(there.DateTime))} {there:HH:mm}";
    }

    /// <summary>An amount as somebody stated it. In English the Chinese qualifier stays with the unit that it was said of.</summary>
    public string Amount(QualifiedAmount amount) =>
        IsChinese || amount.Qualifier.Length > 0 ? this["Projects.Wan", amount] : Amount(amount.Amount);

    /// <summary>160万元 or ¥1,600,000; always the exact amount.</summary>
    public string Amount(Money money) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{money.Wan:#,0.######}万元")
        : string.Create(CultureInfo.InvariantCulture, $"¥{money.Wan * 10_000:#,0.##}");

    private string? Find(string key) => _texts[Language].GetValueOrDefault(key);

    private string Missing(string key)
    {
        if (missingIsError)
            throw new KeyNotFoundException($"No text for \"{key}\" in {Language}.");
        if (_missing.TryAdd($"{Language}/{key}", true))
            log.LogWarning("No text for {Key} in {Language}", key, Language);
        return key;
    }

    private string Fill(string text, IReadOnlyList<object> arguments)
    {
        var shown = arguments.Select(Show).ToArray();
        return string.Format(CultureInfo.InvariantCulture, text.Replace("{*}", Join(shown), StringComparison.Ordinal), shown);
    }

    private string Show(object argument) => argument switch
    {
        Enum value => Of(value),
        DateOnly date => Date(date),
        DateTimeOffset moment => Moment(moment),
        Money money => Amount(money),
        LegalSource source => Cite(source),
        // A field's name in a refusal ("title") is shown as the form names it.
        string word => Find($"Field.{word}") ?? word,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? "",
    };
}
