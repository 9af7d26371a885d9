using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>Who prints slips, how many and when; when the electronic box is closed; what becomes of a sheet.</summary>
public sealed class PrintingSlips
{
    private static readonly SlipCount Printed = new(BoxState.Prepared, 50, 0, 0, 0);

    [TestCase(50, 5)]
    [TestCase(59, 5)]
    [TestCase(60, 6)]
    [TestCase(103, 10)]
    public void A_tenth_may_be_spare_and_at_least_five(int deputies, int spare) => Assert.That(SlipRules.SpareFor(deputies), Is.EqualTo(spare));

    [TestCase(0, RefusalCode.TooManySlips)]
    [TestCase(1, null)]
    [TestCase(5, null)]
    [TestCase(6, RefusalCode.TooManySlips)]
    public void As_many_as_deputies_and_the_spare_ones_are_printed(int more, RefusalCode? expected) =>
        Assert.That(CodeOf(Print(RoundStatus.Prepared, Printed, more, Secretary)), Is.EqualTo(expected));

    [TestCase(RoundStatus.Prepared, null)]
    [TestCase(RoundStatus.Issued, null)]
    [TestCase(RoundStatus.Collected, RefusalCode.RoundIsElsewhere)]
    [TestCase(RoundStatus.Void, RefusalCode.RoundIsElsewhere)]
    public void Slips_are_printed_until_the_box_is_opened(RoundStatus status, RefusalCode? expected) =>
        Assert.That(CodeOf(Print(status, Printed, 1, Secretary)), Is.EqualTo(expected));

    [Test]
    public void Only_the_secretariat_prints() => Assert.That(CodeOf(Print(RoundStatus.Prepared, Printed, 1, Scrutineer)), Is.EqualTo(RefusalCode.WrongRole));

    [Test]
    public void Nothing_is_printed_after_casting_was_closed() =>
        Assert.That(CodeOf(Print(RoundStatus.Issued, Printed with { Box = BoxState.Closed }, 1, Secretary)), Is.EqualTo(RefusalCode.CastingIsClosed));

    [Test]
    public void Slips_taken_out_of_use_make_room_for_new_ones() =>
        Assert.That(CodeOf(Print(RoundStatus.Prepared, new SlipCount(BoxState.Prepared, 0, 0, 0, 55), 55, Secretary)), Is.Null);

    [TestCase(RoundStatus.Prepared, 50, null)]
    [TestCase(RoundStatus.Prepared, 0, RefusalCode.NothingToVoid)]
    [TestCase(RoundStatus.Issued, 50, RefusalCode.RoundIsElsewhere)]
    public void Slips_are_taken_out_of_use_until_papers_are_issued(RoundStatus status, int unused, RefusalCode? expected) =>
        Assert.That(CodeOf(SlipRules.VoidAll(AHall().With(ARound(status)), 2026, 1, Printed with { Unused = unused }, Secretary)), Is.EqualTo(expected));

    [TestCase(null, RefusalCode.CastingIsNotOpen)]
    [TestCase(BoxState.Prepared, RefusalCode.CastingIsNotOpen)]
    [TestCase(BoxState.Open, null)]
    [TestCase(BoxState.Closed, null)]
    public void An_open_box_is_closed(BoxState? box, RefusalCode? expected) =>
        Assert.That(CodeOf(SlipRules.CloseCasting(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, Printed with { Box = box }, Scrutineer)), Is.EqualTo(expected));

    [Test]
    public void Closing_tells_how_many_were_cast()
    {
        var decision = SlipRules.CloseCasting(AHall().With(ARound(RoundStatus.Issued)), 2026, 1, new SlipCount(BoxState.Open, 8, 42, 0, 0), Scrutineer);

        Assert.That(EventsOf(decision), Is.EqualTo(new[] { new CastingClosed(2026, 1, 42) }));
    }

    [TestCase(BoxState.Open, SlipState.Unused, RefusalCode.CastingIsOpen)]
    [TestCase(BoxState.Closed, SlipState.Unused, null)]
    [TestCase(BoxState.Clean, SlipState.Unused, null)]
    [TestCase(BoxState.Closed, SlipState.Used, RefusalCode.SlipIsUsed)]
    [TestCase(BoxState.Closed, SlipState.OnPaper, RefusalCode.SheetIsSorted)]
    [TestCase(BoxState.Closed, SlipState.BothWays, RefusalCode.SheetIsSorted)]
    [TestCase(BoxState.Closed, SlipState.Voided, RefusalCode.SlipIsVoided)]
    [TestCase(BoxState.Closed, null, RefusalCode.SlipIsUnknown)]
    public void A_sheet_counts_as_paper_when_its_code_was_not_used(BoxState box, SlipState? slip, RefusalCode? expected) =>
        Assert.That(SlipRules.SortSheet(ARound(RoundStatus.Issued), box, slip, TellerA)?.Code, Is.EqualTo(expected));

    [TestCase(BoxState.Prepared, SlipState.Unused, RefusalCode.CastingIsNotOpen)]
    [TestCase(BoxState.Open, SlipState.Unused, null)]
    [TestCase(BoxState.Closed, SlipState.Unused, RefusalCode.CastingIsClosed)]
    [TestCase(BoxState.Open, SlipState.Used, RefusalCode.SlipIsUsed)]
    [TestCase(BoxState.Closed, SlipState.Used, RefusalCode.SlipIsUsed)]
    [TestCase(BoxState.Open, SlipState.Voided, RefusalCode.SlipIsVoided)]
    public void A_slip_is_voted_with_once_and_while_the_box_is_open(BoxState box, SlipState slip, RefusalCode? expected) =>
        Assert.That(CastingRules.SlipRefusal(box, slip)?.Code, Is.EqualTo(expected));

    [TestCase(BallotForm.SelectUpToK, "AAO-", null)]
    [TestCase(BallotForm.SelectUpToK, "AAA-", RefusalCode.TooManyMarks)]
    [TestCase(BallotForm.SelectUpToK, "A?--", RefusalCode.PaperDoesNotFit)]
    [TestCase(BallotForm.SelectUpToK, "AA-", RefusalCode.PaperDoesNotFit)]
    [TestCase(BallotForm.PerItem, "AAAA", null)]
    [TestCase(BallotForm.PerItemNoQuota, "AAAA", null)]
    [TestCase(BallotForm.PerItem, "AASA", RefusalCode.PaperDoesNotFit)]
    [TestCase(BallotForm.Rank, "2,1,-,-", null)]
    [TestCase(BallotForm.Rank, "2,2,-,-", RefusalCode.NumberTwice)]
    [TestCase(BallotForm.Rank, "3,-,-,-", RefusalCode.NumberOutOfRange)]
    [TestCase(BallotForm.Rank, "0,-,-,-", RefusalCode.NumberOutOfRange)]
    [TestCase(BallotForm.Rank, "1,2,-", RefusalCode.PaperDoesNotFit)]
    [TestCase(BallotForm.Appraise, "SBD-", null)]
    [TestCase(BallotForm.Appraise, "AAAA", RefusalCode.PaperDoesNotFit)]
    public void A_faulty_paper_is_handed_back(BallotForm form, string marks, RefusalCode? expected) =>
        Assert.That(CastingRules.MarksRefusal(new RoundRules { Form = form, Seats = 2 }, 4, marks)?.Code, Is.EqualTo(expected));

    private static Decision Print(RoundStatus status, SlipCount before, int count, Actor actor)
    {
        var slips = Enumerable.Range(0, count).Select(_ => new SlipHashes([1], [2])).ToList();
        return SlipRules.Print(AHall().With(ARound(status)), 2026, 1, before, slips, actor);
    }
}
