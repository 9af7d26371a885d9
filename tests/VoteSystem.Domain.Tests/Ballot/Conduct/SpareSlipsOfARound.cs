using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>Printed slips that were not issued are counted and accounted for.</summary>
public sealed class SpareSlipsOfARound
{
    // 55 printed, 45 issued: ten are spare.
    private static readonly SlipCount Printed = new(BoxState.Closed, Unused: 15, Used: 40, OnPaper: 0, Voided: 3);

    [TestCase(10, 0, 0, null)]
    [TestCase(0, 10, 0, null)]
    [TestCase(4, 6, 0, null)]
    [TestCase(4, 5, 0, RefusalCode.SparesDoNotAddUp)]
    [TestCase(4, 7, 0, RefusalCode.SparesDoNotAddUp)]
    [TestCase(-1, 11, 0, RefusalCode.OutOfRange)]
    [TestCase(11, -1, 0, RefusalCode.OutOfRange)]
    [TestCase(11, 0, -1, RefusalCode.OutOfRange)]
    [TestCase(int.MaxValue, int.MaxValue, 0, RefusalCode.SparesDoNotAddUp)]
    public void Kept_and_destroyed_are_all_that_were_not_issued(int kept, int destroyed, int missing, RefusalCode? expected) =>
        Assert.That(CodeOf(Account(new SpareSlips(kept, destroyed, missing, null))), Is.EqualTo(expected));

    [TestCase(null, RefusalCode.Missing)]
    [TestCase("一张印坏，已当场撕毁", null)]
    public void A_missing_slip_needs_its_story(string? note, RefusalCode? expected) =>
        Assert.That(CodeOf(Account(new SpareSlips(9, 0, 1, note))), Is.EqualTo(expected));

    [Test]
    public void The_log_holds_every_number() =>
        Assert.That(EventsOf(Account(new SpareSlips(0, 10, 0, null))), Is.EqualTo(new[] { new SparesCounted(2026, 1, 55, 45, new SpareSlips(0, 10, 0, null)) }));

    [Test]
    public void The_same_numbers_again_change_nothing()
    {
        var spares = new SpareSlips(0, 10, 0, null);
        var hall = AHall().With(ARound(RoundStatus.Collected) with { Spares = spares });

        Assert.That(EventsOf(SlipRules.AccountForSpares(hall, 2026, 1, Printed, spares with { Note = " " }, Scrutineer)), Is.Empty);
    }

    [TestCase(45, RefusalCode.NothingSpare)]
    [TestCase(46, null)]
    public void There_is_something_spare_from_the_first_slip_beyond_those_issued(int printed, RefusalCode? expected)
    {
        var count = new SlipCount(BoxState.Closed, Unused: printed, Used: 0, OnPaper: 0, Voided: 0);

        Assert.That(CodeOf(SlipRules.AccountForSpares(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, count, new SpareSlips(1, 0, 0, null), Scrutineer)), Is.EqualTo(expected));
    }

    [Test]
    public void A_signed_count_keeps_its_spares()
    {
        var signed = ARound(RoundStatus.Counted) with { Signatures = [new CountSignature(Office.ChiefTeller, "示例总计票", Nine)] };

        Assert.That(CodeOf(SlipRules.AccountForSpares(AHall().With(signed), 2026, 1, Printed, new SpareSlips(10, 0, 0, null), Scrutineer)), Is.EqualTo(RefusalCode.CountIsSigned));
    }

    [Test]
    public void Only_a_scrutineer_accounts_for_them() =>
        Assert.That(CodeOf(SlipRules.AccountForSpares(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, Printed, new SpareSlips(10, 0, 0, null), Secretary)), Is.EqualTo(RefusalCode.WrongRole));

    private static Decision Account(SpareSlips spares) =>
        SlipRules.AccountForSpares(AHall().With(ARound(RoundStatus.Collected)), 2026, 1, Printed, spares, Scrutineer);
}
