using NUnit.Framework;
using VoteSystem.Domain.Publishing;

namespace VoteSystem.Domain.Tests.Publishing;

public sealed class CuttingTerms
{
    [TestCase("安装路灯", "安装 装路 路灯 灯")]
    [TestCase("路", "路")]
    [TestCase("5G基站2座", "5g 基站 站 2 座")]
    [TestCase("ＡＢＣ村", "abc 村")]
    [TestCase("𠮷水村", "𠮷水 水村 村")]
    [TestCase("——，。", "")]
    public void A_text_becomes_pairs_of_characters_and_whole_words(string text, string terms) =>
        Assert.That(SearchTerms.Of(text), Is.EqualTo(terms));

    [TestCase("路灯", "路灯")]
    [TestCase("太阳能路灯", "太阳 阳能 能路 路灯")]
    [TestCase("基站5G", "基站 站 5g")]
    [TestCase("灯", "灯")]
    public void A_word_of_a_question_asks_for_the_same_terms_but_leaves_its_end_open(string word, string terms) =>
        Assert.That(SearchTerms.Asked(word), Is.EqualTo(new[] { terms }));

    [Test]
    public void Every_piece_of_a_text_is_found_in_it()
    {
        const string Text = "新建5G基站2座，惠及𠮷水村1200人ABC";
        var terms = $" {SearchTerms.Of(Text)} ";

        var pieces = from start in Enumerable.Range(0, Text.Length)
                     from length in Enumerable.Range(1, Text.Length - start)
                     where !char.IsLowSurrogate(Text[start]) && (start + length == Text.Length || !char.IsLowSurrogate(Text[start + length]))
                     // A question begins with a whole word of letters and digits; the end of one may be cut off.
                     where start == 0 || !char.IsAsciiLetterOrDigit(Text[start]) || !char.IsAsciiLetterOrDigit(Text[start - 1])
                     select Text.Substring(start, length);

        Assert.That(pieces.SelectMany(SearchTerms.Asked).Where(asked => !terms.Contains($" {asked}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_question_has_four_words_at_most() =>
        Assert.That(SearchTerms.Asked("一二 三四　五六 七八 九十"), Is.EqualTo(new[] { "一二", "三四", "五六", "七八" }));

    [TestCase(null)]
    [TestCase("  ")]
    [TestCase("\"*:^()")]
    public void Nothing_to_look_for_is_no_question(string? typed) => Assert.That(SearchTerms.Asked(typed), Is.Empty);
}
