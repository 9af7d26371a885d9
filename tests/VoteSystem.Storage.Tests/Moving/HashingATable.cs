using VoteSystem.Storage.Moving;

namespace VoteSystem.Storage.Tests.Moving;

public sealed class HashingATable
{
    private static readonly object?[] First = ["示例", 1L, null];
    private static readonly object?[] Second = ["示例", 2L, true];
    private static readonly object?[] Nothing = [null];
    private static readonly object?[] Empty = [""];
    private static readonly object?[] Ends = ["a", "bc"];
    private static readonly object?[] Begins = ["ab", "c"];

    [Test]
    public void The_order_of_the_rows_does_not_matter() => Assert.That(HashOf(First, Second), Is.EqualTo(HashOf(Second, First)));

    [Test]
    public void A_row_that_stands_twice_is_not_one_that_stands_once() => Assert.That(HashOf(First, First), Is.Not.EqualTo(HashOf(First)));

    [Test]
    public void Two_equal_rows_do_not_cancel_each_other() => Assert.That(HashOf(First, First), Is.Not.EqualTo(HashOf()));

    [Test]
    public void Nothing_is_not_an_empty_text() => Assert.That(HashOf(Nothing), Is.Not.EqualTo(HashOf(Empty)));

    [Test]
    public void A_value_cannot_flow_over_into_the_next() => Assert.That(HashOf(Ends), Is.Not.EqualTo(HashOf(Begins)));

    private static string HashOf(params object?[][] rows)
    {
        var hash = new TableHash();
        foreach (var row in rows) hash.Add(row);
        return hash.ToString();
    }
}
