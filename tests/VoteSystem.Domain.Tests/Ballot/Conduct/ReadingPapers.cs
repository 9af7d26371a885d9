using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>Two independent readings, the third one, the count and the signatures.</summary>
public sealed class ReadingPapers
{
    private static readonly RecordHeading Heading = new("示例镇第十七届人民代表大会", "第五次会议", 2026, 1, new string('a', 64));

    private static readonly Round ThreePapers = ARound(RoundStatus.Counting, issued: 3, paper: 3, present: 3, deputies: 3);

    [Test]
    public void The_second_teller_reads_in_the_form_of_the_first()
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false)]);

        var decision = CountingRules.Begin(ThreePapers, book, 2026, ReadingForm.Totals, TellerB);

        Assert.That(EventsOf(decision)[0], Is.EqualTo(new ReadingBegun(2026, 1, ReadingSlot.B, ReadingForm.Sheets, TellerB.Name)));
    }

    [Test]
    public void One_person_does_not_read_twice()
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: true)]);

        var decision = CountingRules.Begin(ThreePapers, book, 2026, ReadingForm.Sheets, TellerA);

        Assert.That(EventsOf(decision), Is.Empty);
    }

    [Test]
    public void A_third_teller_is_told_who_reads()
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false), Sheets(ReadingSlot.B, TellerB, finished: false)]);

        var decision = CountingRules.Begin(ThreePapers, book, 2026, ReadingForm.Sheets, TellerC);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ReadingsAreTaken, TellerA.Name, TellerB.Name)));
    }

    [TestCase("1120", "AAO-")]
    [TestCase("○○×-", "AAO-")]
    [TestCase("1 9 0 2", "A?-O")]
    [TestCase("aao-", "AAO-")]
    [TestCase("0", "----", TestName = "A_single_0_is_a_blank_sheet")]
    [TestCase("/", "", TestName = "A_single_stroke_is_a_sheet_that_cannot_count")]
    public void A_sheet_is_typed_with_one_hand(string typed, string marks)
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false)]);

        var decision = CountingRules.ReadSheet(ThreePapers, book, 2026, 2, typed, TellerA);

        Assert.That(EventsOf(decision)[0], Is.EqualTo(new SheetRead(2026, 1, ReadingSlot.A, 2, marks)));
    }

    [TestCase("112")]
    [TestCase("11202")]
    [TestCase("115A")]
    [TestCase("")]
    [TestCase("1，2")]
    public void What_cannot_be_read_is_refused_and_not_guessed(string typed)
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false)]);

        var decision = CountingRules.ReadSheet(ThreePapers, book, 2026, 1, typed, TellerA);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.MarksAreUnreadable));
    }

    [Test]
    public void Numbers_of_a_ranked_sheet_are_typed_with_spaces()
    {
        var rules = new RoundRules { Form = BallotForm.Rank, Seats = 2 };
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false)]);

        var decision = CountingRules.ReadSheet(ThreePapers with { Rules = rules }, book, 2026, 1, "2 0 1 0", TellerA);

        Assert.That(((SheetRead)EventsOf(decision)[0]).Marks, Is.EqualTo("2,-,1,-"));
    }

    [TestCase(0)]
    [TestCase(4)]
    public void A_sheet_beyond_the_pile_is_refused(int sheet)
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false)]);

        var decision = CountingRules.ReadSheet(ThreePapers, book, 2026, sheet, "1100", TellerA);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.OutOfRange));
    }

    [Test]
    [Property("Incident", 4)]
    public void A_reading_is_finished_only_with_every_sheet()
    {
        var two = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false, "AA--", "AO--")]);
        var three = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: false, "AA--", "AO--", "----")]);

        Assert.Multiple(() =>
        {
            Assert.That(CountingRules.Finish(ThreePapers, two, 2026, TellerA).Refusal, Is.EqualTo(new Refusal(RefusalCode.SheetsAreMissing, 2, 3)));
            Assert.That(EventsOf(CountingRules.Finish(ThreePapers, three, 2026, TellerA)), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void A_finished_reading_is_not_changed_any_more()
    {
        var book = new CountBook([Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AO--", "----")]);

        var decision = CountingRules.ReadSheet(ThreePapers, book, 2026, 1, "0000", TellerA);

        Assert.That(CodeOf(decision), Is.EqualTo(RefusalCode.ReadingIsFinished));
    }

    [Test]
    public void T17_readings_that_differ_in_one_mark_are_not_counted()
    {
        var book = new CountBook([
            Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AO--", "----"),
            Sheets(ReadingSlot.B, TellerB, finished: true, "AA--", "AA--", "----"),
        ]);

        var decision = CountingRules.Count(ThreePapers, book, Heading, [], TellerA);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ReadingsDiffer, 1).Under(LegalSource.SignedRecord)));
    }

    [Test]
    public void The_scrutineers_third_reading_decides_about_the_sheet()
    {
        var book = new CountBook([
            Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AO--", "----"),
            Sheets(ReadingSlot.B, TellerB, finished: true, "AA--", "AA--", "----"),
            new Reading { Slot = ReadingSlot.C, Form = ReadingForm.Sheets, Reader = Scrutineer.Name, Sheets = [new SheetMarks(2, "AA--")] },
        ]);

        var decision = CountingRules.Count(ThreePapers, book, Heading, [], TellerA);

        var counted = (RoundCounted)EventsOf(decision)[0];
        Assert.Multiple(() =>
        {
            Assert.That(counted.Record.Papers, Is.EqualTo(new[] { new BallotPaper("----", 1), new BallotPaper("AA--", 2) }));
            Assert.That(counted.Outcome.Selected, Is.EqualTo(new[] { 1, 2 }));
            Assert.That(counted.RecordSha256, Is.EqualTo(counted.Record.ForThePublic().Sha256()));
            Assert.That(RoundRecordCheck.Check(counted.Record).Where(check => !check.IsOk), Is.Empty);
        });
    }

    [Test]
    public void Nothing_is_settled_before_both_readings_are_finished()
    {
        var book = new CountBook([
            Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AO--", "----"),
            Sheets(ReadingSlot.B, TellerB, finished: false, "AA--"),
        ]);

        var decision = CountingRules.SettleSheet(ThreePapers, book, 2026, 1, "0000", Scrutineer);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ReadingsAreUnfinished, 1)));
    }

    [Test]
    public void Electronic_papers_join_the_same_count()
    {
        var round = ThreePapers with { Turnout = new Turnout(5, 5, 5, 2, 3) };
        var book = new CountBook([
            Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AA--", "----"),
            Sheets(ReadingSlot.B, TellerB, finished: true, "AA--", "AA--", "----"),
        ]);

        var decision = CountingRules.Count(round, book, Heading, [new BallotPaper("A-A-", 2)], TellerA);

        var totals = ((RoundCounted)EventsOf(decision)[0]).Record.Totals;
        Assert.That((totals.Valid, ((ItemTotals.Marked)totals.Items[0]).Approve), Is.EqualTo((5, 4)));
    }

    [TestCase(0, 1)]
    [TestCase(-1, 0)]
    public void A_count_below_nought_is_refused_although_the_sums_agree(int oppose, int accepted)
    {
        var round = ARound(RoundStatus.Counting, issued: 3, paper: 3, present: 3, deputies: 3, items: 1);
        var book = new CountBook([new Reading { Slot = ReadingSlot.A, Form = ReadingForm.Totals, Reader = TellerA.Name }]);

        var decision = CountingRules.ReadTotals(round, book, 2026, new VoteTotals(3, 0, [new ItemTotals.Marked(1, 2, oppose, 1 - oppose)]), TellerA);

        Assert.That(decision.Refusal, accepted == 1 ? Is.Null : Is.EqualTo(new Refusal(RefusalCode.OutOfRange, "Sheet", 0, 3)));
    }

    [Test]
    public void T13_sums_that_do_not_add_up_to_the_valid_papers_are_refused()
    {
        var round = ARound(RoundStatus.Counting, issued: 222, paper: 222, present: 231, deputies: 231, items: 1, rules: new RoundRules { Kind = RoundKind.Appraisal, Form = BallotForm.Appraise, Seats = 0 });
        var book = new CountBook([new Reading { Slot = ReadingSlot.A, Form = ReadingForm.Totals, Reader = TellerA.Name }]);

        var misprint = CountingRules.ReadTotals(round, book, 2026, new VoteTotals(222, 0, [new ItemTotals.Graded(1, 95, 27, 0, 0)]), TellerA);
        var right = CountingRules.ReadTotals(round, book, 2026, new VoteTotals(222, 0, [new ItemTotals.Graded(1, 175, 43, 4, 0)]), TellerA);

        Assert.Multiple(() =>
        {
            Assert.That(misprint.Refusal, Is.EqualTo(new Refusal(RefusalCode.TotalsContradict, InequalityCode.ItemSumIsValid, 122L, 222L, 1)));
            Assert.That(EventsOf(right), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Sums_that_were_called_out_differently_are_settled_as_a_whole()
    {
        var first = Totals(2, 1, 0);
        var second = Totals(1, 2, 0);
        var book = new CountBook([Called(ReadingSlot.A, TellerA, first), Called(ReadingSlot.B, TellerB, second)]);
        var settled = new CountBook([.. book.Readings, Called(ReadingSlot.C, Scrutineer, second)]);
        var round = ThreePapers with { Items = [new RoundItem(1, 101, "示例项目1")], Rules = new RoundRules { Form = BallotForm.PerItem, Seats = 1 } };

        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(CountingRules.Count(round, book, Heading, [], TellerA)), Is.EqualTo(RefusalCode.ReadingsDiffer));
            Assert.That(((RoundCounted)EventsOf(CountingRules.Count(round, settled, Heading, [], TellerA))[0]).Record.Totals, Is.EqualTo(second));
        });
    }

    [Test]
    public void Everybody_signs_and_the_chief_scrutineer_last()
    {
        var officers = AHall().Officers;
        var round = ARound(RoundStatus.Counted);

        Assert.That(CodeOf(CountingRules.Sign(round, officers, 2026, 1, Scrutineer)), Is.EqualTo(RefusalCode.NotYetYourTurnToSign));
        foreach (var (no, actor, isLast) in new[] { (3, TellerA, false), (4, TellerB, false), (2, Scrutineer, false), (1, Scrutineer, true) })
        {
            var signed = (CountSigned)EventsOf(CountingRules.Sign(round, officers, 2026, no, actor))[0];
            Assert.That(signed.IsLast, Is.EqualTo(isLast));
            round = round with { Signatures = [.. round.Signatures, new CountSignature(signed.Office, signed.Name, Nine)] };
        }

        Assert.That(CodeOf(CountingRules.Sign(round, officers, 2026, 1, Scrutineer)), Is.EqualTo(RefusalCode.NothingToSign));
    }

    [Test]
    public void A_teller_does_not_sign_for_a_scrutineer()
    {
        var round = ARound(RoundStatus.Counted) with
        {
            Signatures = [new CountSignature(Office.ChiefTeller, "示例总计票", Nine), new CountSignature(Office.Teller, "示例计票", Nine)],
        };

        Assert.That(CodeOf(CountingRules.Sign(round, AHall().Officers, 2026, 2, TellerA)), Is.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public void Nothing_is_settled_after_the_first_signature()
    {
        var round = ARound(RoundStatus.Counted, issued: 3, paper: 3) with { Signatures = [new CountSignature(Office.ChiefTeller, "示例总计票", Nine)] };
        var book = new CountBook([
            Sheets(ReadingSlot.A, TellerA, finished: true, "AA--", "AO--", "----"),
            Sheets(ReadingSlot.B, TellerB, finished: true, "AA--", "AO--", "----"),
        ]);

        Assert.That(CodeOf(CountingRules.SettleSheet(round, book, 2026, 1, "0000", Scrutineer)), Is.EqualTo(RefusalCode.CountIsSigned));
    }

    private static Reading Sheets(ReadingSlot slot, Domain.Workflow.Actor reader, bool finished, params string[] marks) => new()
    {
        Slot = slot,
        Form = ReadingForm.Sheets,
        Reader = reader.Name,
        FinishedAt = finished ? Nine : null,
        Sheets = [.. marks.Select((one, index) => new SheetMarks(index + 1, one))],
    };

    private static Reading Called(ReadingSlot slot, Domain.Workflow.Actor reader, VoteTotals totals) =>
        new() { Slot = slot, Form = ReadingForm.Totals, Reader = reader.Name, FinishedAt = Nine, Totals = totals };

    private static VoteTotals Totals(int approve, int oppose, int abstain) =>
        new(approve + oppose + abstain, 0, [new ItemTotals.Marked(1, approve, oppose, abstain)]);
}
