using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Tests.Design;

/// <summary>The texts of the pages in both languages.</summary>
public sealed class WordsTests
{
    private readonly Words _words = new(NullLogger<Words>.Instance, missingIsError: true);

    private static IEnumerable<string> Pairs => WordFiles.Names();

    private static IEnumerable<string> Languages => WordFiles.Languages;

    [TearDown]
    public void SpeakChineseAgain() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    [TestCaseSource(nameof(Pairs))]
    public void Both_languages_of_a_pair_have_the_same_keys(string pair)
    {
        var chinese = WordFiles.Read(pair, "zh-CN").Select(text => text.Key).ToList();
        var english = WordFiles.Read(pair, "en").Select(text => text.Key).ToList();

        Assert.That(english, Is.EquivalentTo(chinese));
        Assert.That(chinese, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Pairs))]
    public void Both_languages_of_a_text_have_the_same_places(string pair)
    {
        var chinese = WordFiles.Read(pair, "zh-CN").ToDictionary();

        var different = WordFiles.Read(pair, "en")
            .Where(text => chinese.TryGetValue(text.Key, out var other) && !Places(text.Value).SetEquals(Places(other)))
            .Select(text => text.Key);

        Assert.That(different, Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_refusal_has_a_sentence(string language)
    {
        var texts = WordFiles.Merge(language);

        Assert.That(Enum.GetNames<RefusalCode>().Where(code => !texts.ContainsKey($"Refusal.{code}")), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void No_sentence_is_left_without_its_refusal(string language)
    {
        var sentences = WordFiles.Merge(language).Keys
            .Where(key => key.StartsWith("Refusal.", StringComparison.Ordinal) && key != "Refusal.Label")
            .Select(key => key["Refusal.".Length..]);

        Assert.That(sentences.Except(Enum.GetNames<RefusalCode>()), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void An_enum_with_words_has_a_word_for_each_of_its_values(string language)
    {
        var texts = WordFiles.Merge(language);
        var enums = typeof(Stage).Assembly.GetTypes().Concat(typeof(Words).Assembly.GetTypes()).Where(type => type.IsEnum && type.IsPublic);

        var missing = enums
            .Where(type => Enum.GetNames(type).Any(name => texts.ContainsKey($"{type.Name}.{name}")))
            .SelectMany(type => Enum.GetNames(type), (type, name) => $"{type.Name}.{name}")
            .Where(key => !texts.ContainsKey(key));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Stages_roles_and_laws_have_words()
    {
        foreach (var value in Enum.GetValues<Stage>().Cast<Enum>().Concat(Enum.GetValues<Role>().Cast<Enum>()).Concat(Enum.GetValues<Law>().Cast<Enum>()))
            Assert.That(_words.Of(value), Is.Not.Empty);
    }

    [Test]
    public void A_key_in_two_files_is_an_error_that_names_both()
    {
        var twice = new[] { ("Collect.en.resx", "A", "one"), ("Ballot.en.resx", "A", "two") };

        Assert.That(
            () => WordFiles.Merge(twice),
            Throws.InvalidOperationException.With.Message.Contains("Collect.en.resx").And.Message.Contains("Ballot.en.resx"));
    }

    [Test]
    public void A_missing_key_is_an_error_in_tests_and_shown_otherwise()
    {
        var lenient = new Words(NullLogger<Words>.Instance, missingIsError: false);

        Assert.That(() => _words["No.Such.Key"], Throws.TypeOf<KeyNotFoundException>());
        Assert.That(lenient["No.Such.Key"], Is.EqualTo("No.Such.Key"));
    }

    [Test]
    public void A_refusal_speaks_with_its_arguments_and_its_source()
    {
        var refusal = new Refusal(RefusalCode.WrongStage, Stage.Collect, Stage.Ballot).Under(LegalSource.Quorum);

        Assert.That(_words.Sentence(refusal), Is.EqualTo("目前处于“征集”阶段，这一步属于“票决”阶段。（《地方组织法》第十四条）"));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.That(_words.Sentence(refusal), Is.EqualTo("The present stage is “Collect”; this step belongs to “Ballot”. (Organic Law, art. 14)"));
    }

    [Test]
    public void A_refusal_lists_all_roles_that_may()
    {
        var refusal = new Refusal(RefusalCode.WrongRole, Role.Secretariat, Role.Presidium);

        Assert.That(_words.Sentence(refusal), Is.EqualTo("这一步只能由大会秘书处、主席团办理。"));
    }

    [Test]
    public void Days_moments_and_amounts_are_written_as_the_language_does()
    {
        var day = new DateOnly(2026, 11, 21);
        var midnightInBeijing = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

        Assert.That(_words.Date(day), Is.EqualTo("2026年11月21日"));
        Assert.That(_words.Moment(midnightInBeijing), Is.EqualTo("2026年11月21日 00:00"));
        Assert.That(_words.Amount(Money.FromWan(1335.1545m)), Is.EqualTo("1,335.1545万元"));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.That(_words.Date(day), Is.EqualTo("21 November 2026"));
        Assert.That(_words.Moment(midnightInBeijing), Is.EqualTo("21 November 2026 00:00"));
        Assert.That(_words.Amount(Money.FromFen(150)), Is.EqualTo("¥1.5"));
    }

    [TestCase(1, "一")]
    [TestCase(9, "九")]
    [TestCase(10, "十")]
    [TestCase(14, "十四")]
    [TestCase(20, "二十")]
    [TestCase(44, "四十四")]
    [TestCase(100, "一百")]
    [TestCase(102, "一百零二")]
    [TestCase(110, "一百一十")]
    [TestCase(119, "一百一十九")]
    [TestCase(999, "九百九十九")]
    public void Articles_are_numbered_as_laws_write_them(int number, string written)
    {
        Assert.That(ChineseNumber.Of(number), Is.EqualTo(written));
    }

    [Test]
    public void Names_with_Chinese_numbers_are_sorted_by_their_numbers()
    {
        string[] sorted = ["第一代表团", "第二代表团", "第九代表团", "第十代表团", "第十一代表团", "第二十代表团", "第一百零二代表团"];

        Assert.That(sorted.Reverse().OrderBy(ChineseNumber.SortKey, StringComparer.Ordinal), Is.EqualTo(sorted));
    }

    [TestCase(0)]
    [TestCase(1000)]
    public void Other_numbers_are_no_articles(int number)
    {
        Assert.That(() => ChineseNumber.Of(number), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    /// <summary>What a refusal names by the name of a field or a thing is told in words.</summary>
    [Test]
    public void Every_name_in_a_refusal_has_its_words()
    {
        var known = WordFiles.Merge("zh-CN");
        var rules = Directory.EnumerateFiles(Site.Folder("../VoteSystem.Domain"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

        var names = rules.SelectMany(text => Regex.Matches(text, @"RefusalCode\.\w+, (?:nameof\((?:\w+\.)*(\w+)\)|""(\w+)"")"))
            .Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().ToList();

        Assert.That(names, Has.Count.GreaterThan(40));
        Assert.That(names.Where(name => !known.ContainsKey($"Field.{name}")), Is.Empty);
    }

    private static HashSet<string> Places(string text) => [.. Regex.Matches(text, @"\{[\d*]+\}").Select(match => match.Value)];
}
