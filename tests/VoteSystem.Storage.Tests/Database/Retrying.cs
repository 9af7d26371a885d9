using Microsoft.Data.Sqlite;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>How often, after which pauses, and after which faults.</summary>
public sealed class Retrying
{
    private static readonly Retry Three = new(3, TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));

    [TestCase(true, 3)]
    [TestCase(false, 1)]
    public void A_fault_that_comes_again_and_again_comes_through_after_the_last_try(bool passes, int expected)
    {
        var tries = 0;

        Task<int> Fail()
        {
            tries++;
            throw new TimeoutException();
        }

        Assert.That(() => Three.Run(Fail, _ => passes), Throws.InstanceOf<TimeoutException>());
        Assert.That(tries, Is.EqualTo(expected));
    }

    [TestCase(1, 50, 100)]
    [TestCase(2, 100, 200)]
    [TestCase(5, 500, 1_000)]
    [TestCase(60, 500, 1_000)]
    public void Pauses_double_up_to_the_longest_and_half_of_each_is_random(int tried, int least, int most)
    {
        var retry = new Retry(99, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(1_000));

        var pauses = Enumerable.Range(0, 50).Select(_ => retry.PauseAfter(tried).TotalMilliseconds).ToList();

        Assert.That(pauses, Is.All.InRange(least, most));
        Assert.That(pauses.Distinct().Count(), Is.GreaterThan(1));
    }

    [TestCase(5, 5, true)]
    [TestCase(5, 261, true)]
    [TestCase(5, 517, true)]
    [TestCase(6, 6, true)]
    [TestCase(19, 2067, false)]
    [TestCase(10, 10, false)]
    public void Of_sqlite_only_busy_and_locked_pass(int code, int extended, bool expected) =>
        Assert.That(new SqliteDialect("x").IsTransient(new SqliteException("x", code, extended)), Is.EqualTo(expected));
}
