using System.Text;
using VoteSystem.Domain.Identity;

namespace VoteSystem.Domain.Tests.Identity;

/// <summary>The examples of RFC 6238, appendix B (SHA-1, last six digits), and the tolerance for clocks.</summary>
public sealed class CodesOfAnApp
{
    private static readonly string Key = TimeCode.KeyOf(Encoding.ASCII.GetBytes("12345678901234567890"));
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_110);

    [TestCase(59, "287082")]
    [TestCase(1_111_111_109, "081804")]
    [TestCase(1_111_111_111, "050471")]
    [TestCase(1_234_567_890, "005924")]
    [TestCase(2_000_000_000, "279037")]
    [TestCase(20_000_000_000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string code) =>
        Assert.That(TimeCode.Of(Key, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))), Is.EqualTo(code));

    [Test]
    public void A_key_is_written_as_apps_read_it() => Assert.That(Key, Is.EqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));

    [TestCase(-2, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void A_code_of_the_half_minute_before_or_after_is_taken_and_no_other(int away, bool isTaken)
    {
        var step = TimeCode.StepAt(Now) + away;

        Assert.That(TimeCode.StepOf(Key, TimeCode.Of(Key, step), Now), Is.EqualTo(isTaken ? step : (long?)null));
    }

    [TestCase("081 804", true)]
    [TestCase("08180", false)]
    [TestCase("0818044", false)]
    [TestCase("", false)]
    public void Spaces_do_not_matter_and_length_does(string typed, bool isTaken) =>
        Assert.That(TimeCode.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1_111_111_109)) is not null, Is.EqualTo(isTaken));

    [TestCase("K7MP3 XHD9W")]
    [TestCase("k7mp3-xhd9w")]
    public void A_recovery_code_may_be_typed_with_spaces_or_in_capitals(string typed) =>
        Assert.That(SecretHash.OfRecoveryCode(typed), Is.EqualTo(SecretHash.OfRecoveryCode("k7mp3xhd9w")));
}
