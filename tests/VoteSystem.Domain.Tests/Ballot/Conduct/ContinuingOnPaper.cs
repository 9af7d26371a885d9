using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>The network dies during the round: what was cast stays cast, the others vote on paper.</summary>
public sealed class ContinuingOnPaper
{
    private static readonly SlipCount SomeCast = new(BoxState.Open, Unused: 8, Used: 42, OnPaper: 0, Voided: 0);

    [Test]
    public void What_was_cast_and_why_stand_in_the_log()
    {
        var decision = SlipRules.ContinueOnPaper(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, SomeCast, " 网络中断 ", Secretary);

        Assert.That(EventsOf(decision), Is.EqualTo(new[] { new CastingGivenUp(2026, 1, 42, "网络中断") }));
    }

    [TestCase(null, RefusalCode.CastingIsNotOpen)]
    [TestCase(BoxState.Prepared, RefusalCode.CastingIsNotOpen)]
    [TestCase(BoxState.Open, null)]
    [TestCase(BoxState.GivenUp, null)]
    [TestCase(BoxState.Closed, RefusalCode.CastingIsClosed)]
    [TestCase(BoxState.Clean, RefusalCode.CastingIsClosed)]
    public void Only_an_open_box_can_be_given_up(BoxState? box, RefusalCode? expected) =>
        Assert.That(CodeOf(GiveUp(SomeCast with { Box = box }, "网络中断")), Is.EqualTo(expected));

    [Test]
    public void Giving_up_twice_is_giving_up_once() => Assert.That(EventsOf(GiveUp(SomeCast with { Box = BoxState.GivenUp }, "网络中断")), Is.Empty);

    [TestCase("", RefusalCode.Missing)]
    [TestCase(" ", RefusalCode.Missing)]
    [TestCase(null, RefusalCode.Missing)]
    public void The_reason_must_be_given(string? reason, RefusalCode expected) => Assert.That(CodeOf(GiveUp(SomeCast, reason)), Is.EqualTo(expected));

    [TestCase(500, null)]
    [TestCase(501, RefusalCode.TooLong)]
    public void The_reason_fits_into_the_report(int length, RefusalCode? expected) =>
        Assert.That(CodeOf(GiveUp(SomeCast, new string('断', length))), Is.EqualTo(expected));

    [TestCase(RoundStatus.Prepared)]
    [TestCase(RoundStatus.Collected)]
    public void Only_while_papers_are_with_the_deputies(RoundStatus status) =>
        Assert.That(CodeOf(SlipRules.ContinueOnPaper(AHall().With(ARound(status)), 2026, 1, SomeCast, "x", Secretary)), Is.EqualTo(RefusalCode.RoundIsElsewhere));

    [Test]
    public void A_teller_does_not_give_up() =>
        Assert.That(CodeOf(SlipRules.ContinueOnPaper(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, SomeCast, "x", TellerA)), Is.EqualTo(RefusalCode.WrongRole));

    [Test]
    public void A_phone_is_told_that_it_goes_on_with_paper() =>
        Assert.That(CastingRules.SlipRefusal(BoxState.GivenUp, SlipState.Unused)?.Code, Is.EqualTo(RefusalCode.CastingIsOnPaper));

    [Test]
    public void Whoever_has_voted_by_phone_is_still_told_so() =>
        Assert.That(CastingRules.SlipRefusal(BoxState.GivenUp, SlipState.Used)?.Code, Is.EqualTo(RefusalCode.SlipIsUsed));

    [Test]
    public void A_given_up_box_stays_sealed_until_it_is_closed()
    {
        var givenUp = SomeCast with { Box = BoxState.GivenUp };

        Assert.Multiple(() =>
        {
            Assert.That(SlipRules.OpenBoxRefusal(givenUp)?.Code, Is.EqualTo(RefusalCode.CastingIsOpen));
            Assert.That(SlipRules.SortSheet(ARound(RoundStatus.Issued), BoxState.GivenUp, SlipState.Unused, TellerA)?.Code, Is.EqualTo(RefusalCode.CastingIsOpen));
            Assert.That(EventsOf(SlipRules.CloseCasting(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, givenUp, Scrutineer)), Is.EqualTo(new[] { new CastingClosed(2026, 1, 42) }));
        });
    }

    [Test]
    public void Late_arrivals_still_get_a_sheet()
    {
        var givenUp = SomeCast with { Box = BoxState.GivenUp };

        var decision = SlipRules.Print(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, givenUp, [new SlipHashes([1], [2])], Secretary);

        Assert.That(CodeOf(decision), Is.Null);
    }

    private static Decision GiveUp(SlipCount count, string? reason) =>
        SlipRules.ContinueOnPaper(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, count, reason, Secretary);
}
