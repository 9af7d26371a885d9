using NUnit.Framework;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Tests.Common;

public sealed class QualifiedAmountTests
{
    [TestCase("160", 160_000_000L, "")]
    [TestCase("335.1545", 335_154_500L, "")]
    [TestCase("4127.43", 4_127_430_000L, "")]
    [TestCase("160万元", 160_000_000L, "")]
    [TestCase("160万", 160_000_000L, "")]
    [TestCase("1.2亿", 12_000_000_000L, "")]
    [TestCase("5千万元", 5_000_000_000L, "")]
    [TestCase("1,600,000元", 160_000_000L, "")]
    [TestCase("1600000.25 元", 160_000_025L, "")]
    [TestCase("¥160万元整", 160_000_000L, "")]
    [TestCase("人民币160万元", 160_000_000L, "")]
    [TestCase("０.５", 500_000L, "")]
    [TestCase("0", 0L, "")]
    [TestCase("约160万余元", 160_000_000L, "约…余")]
    [TestCase("约160余万元", 160_000_000L, "约…余")]
    [TestCase("160余", 160_000_000L, "余")]
    [TestCase("5000多", 5_000_000_000L, "多")]
    [TestCase("5000多万元", 5_000_000_000L, "多")]
    [TestCase("300万元以上", 300_000_000L, "以上")]
    [TestCase("大约 １６０ 万元", 160_000_000L, "大约")]
    [TestCase("不超过50", 50_000_000L, "不超过")]
    [TestCase(">6000 万", 6_000_000_000L, ">")]
    [TestCase("more than 300", 300_000_000L, "more than")]
    public void An_amount_keeps_its_number_in_fen_and_its_words(string text, long fen, string qualifier)
    {
        var read = QualifiedAmount.TryParse(text, out var amount);

        Assert.That(read, Is.True);
        Assert.That(amount, Is.EqualTo(new QualifiedAmount(Money.FromFen(fen), qualifier)));
    }

    [TestCase("面议")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("约")]
    [TestCase("万元")]
    [TestCase("一百六十万")]
    [TestCase("100-200")]
    [TestCase("100万至200万")]
    [TestCase("-5")]
    [TestCase("1.2.3")]
    [TestCase("3,5")]
    [TestCase("1,23,456")]
    [TestCase("1.234,567")]
    [TestCase("160万吨")]
    [TestCase("160%")]
    [TestCase("1e5")]
    [TestCase("0.0000001")]
    [TestCase("0.001元")]
    [TestCase("999999999999999999亿")]
    [TestCase("99999999999999999999999999999999999999")]
    public void What_is_not_one_plain_amount_is_refused(string? text) =>
        Assert.That(QualifiedAmount.TryParse(text, out _), Is.False);

    [Test]
    public void The_smallest_amount_is_one_fen_and_half_of_it_is_none()
    {
        Assert.That(QualifiedAmount.TryParse("0.01元", out var fen), Is.True);
        Assert.That(fen!.Amount, Is.EqualTo(Money.FromFen(1)));
        Assert.That(QualifiedAmount.TryParse("0.005元", out _), Is.False);
    }

    [TestCase("约160万余元", "约160余")]
    [TestCase("5000多", "5000多")]
    [TestCase("大约160万", "大约160")]
    [TestCase("335.154500", "335.1545")]
    [TestCase("1.2亿", "12000")]
    public void An_amount_is_shown_in_ten_thousand_yuan_with_its_words(string text, string shown)
    {
        var amount = Read(text);

        Assert.That(amount.ToString(), Is.EqualTo(shown));
    }

    [Test]
    public void What_is_shown_can_be_read_again()
    {
        foreach (var text in new[] { "约160万余元", "近3", "5000多", "不少于12.5", "at least 7", "8左右", "1.2亿" })
        {
            var first = Read(text);
            var second = Read(first.ToString());

            Assert.That(second, Is.EqualTo(first), text);
        }
    }

    private static QualifiedAmount Read(string text) =>
        QualifiedAmount.TryParse(text, out var amount) ? amount : throw new AssertionException($"'{text}' is no amount.");
}
