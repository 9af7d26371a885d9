using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Tests.Common;

public sealed class WordingTests
{
    [TestCase(0, "零")]
    [TestCase(7, "七")]
    [TestCase(10, "十")]
    [TestCase(12, "十二")]
    [TestCase(20, "二十")]
    [TestCase(31, "三十一")]
    [TestCase(100, "一百")]
    [TestCase(103, "一百零三")]
    [TestCase(110, "一百一十")]
    [TestCase(1005, "一千零五")]
    [TestCase(9999, "九千九百九十九")]
    public void A_number_is_spelt_in_Chinese(int number, string words)
    {
        Assert.That(Wording.Chinese(number), Is.EqualTo(words));
    }

    [TestCase(-1)]
    [TestCase(10_000)]
    public void A_number_outside_of_papers_is_refused(int number)
    {
        Assert.That(() => Wording.Chinese(number), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(2026, 1, 8, "2026年1月8日", "二〇二六年一月八日")]
    [TestCase(2022, 12, 31, "2022年12月31日", "二〇二二年十二月三十一日")]
    [TestCase(2030, 10, 20, "2030年10月20日", "二〇三〇年十月二十日")]
    public void A_date_has_two_styles_and_no_leading_zero(int year, int month, int day, string arabic, string chinese)
    {
        var date = new DateOnly(year, month, day);

        Assert.That(Wording.Date(date, DateStyle.Arabic), Is.EqualTo(arabic));
        Assert.That(Wording.Date(date, DateStyle.Chinese), Is.EqualTo(chinese));
    }

    [Test]
    public void A_range_names_the_year_again_only_when_it_changes()
    {
        var september = new DateOnly(2025, 9, 1);

        Assert.That(Wording.Range(september, new DateOnly(2025, 9, 30), DateStyle.Arabic), Is.EqualTo("2025年9月1日至9月30日"));
        Assert.That(Wording.Range(september, new DateOnly(2026, 1, 5), DateStyle.Arabic), Is.EqualTo("2025年9月1日至2026年1月5日"));
    }

    [Test]
    public void An_amount_keeps_all_its_decimals_and_its_words()
    {
        Assert.That(Wording.Wan(Money.FromWan(335.1545m)), Is.EqualTo("335.1545"));
        Assert.That(Wording.Wan(new QualifiedAmount(Money.FromWan(160), "余")), Is.EqualTo("160余"));
        Assert.That(Wording.Wan((Money?)null), Is.EqualTo("—"));
    }

    [Test]
    public void A_sum_counts_what_is_given_and_is_nothing_without_any()
    {
        Assert.That(Wording.Sum([Money.FromWan(1.5m), null, Money.FromWan(2)]), Is.EqualTo(Money.FromWan(3.5m)));
        Assert.That(Wording.Sum([null, null]), Is.Null);
    }
}
