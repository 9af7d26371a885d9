using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Ballot.Conduct.Halls;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>The order of proceedings, step by step: what somebody can do wrong or too early, and what is said about it.</summary>
public sealed class FiveWrongThingsAtEachStep
{
    private const int Year = 2026;

    private static readonly RecordHeading Heading = new("示例镇第十七届人民代表大会", "第五次会议", Year, 1, new string('a', 64));

    private static readonly DeputyId Deputy = new(new Guid("44444444-4444-4444-4444-444444444444"));

    private static readonly Session Fifth = AHall().Session!;

    private static readonly BallotPaper[] Papers = [new("AA--", 3)];

    public static IEnumerable<TestCaseData> WrongThings => Opening().Concat(Issuing()).Concat(Collecting()).Concat(Ending())
        .Select(wrong => new TestCaseData(wrong.Attempt, wrong.Expected).SetArgDisplayNames(wrong.Step.ToString(), wrong.What));

    [TestCaseSource(nameof(WrongThings))]
    public void Is_refused_in_words(Func<Decision> attempt, RefusalCode expected) => Assert.That(CodeOf(attempt()), Is.EqualTo(expected));

    [Test]
    public void No_step_has_fewer_than_five([Values] ProceedingStep step) =>
        Assert.That(Opening().Concat(Issuing()).Concat(Collecting()).Concat(Ending()).Count(wrong => wrong.Step == step), Is.AtLeast(5));

    private static IEnumerable<Wrong> Opening()
    {
        yield return new(ProceedingStep.Quorum, "by a teller", () => Tap(TellerA, AttendanceStatus.Present), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Quorum, "no session was called", () => Tap(Secretary, AttendanceStatus.Present, session: false), RefusalCode.NotFound);
        yield return new(ProceedingStep.Quorum, "leave without reason", () => Tap(Secretary, AttendanceStatus.LeaveSick), RefusalCode.Missing);
        yield return new(ProceedingStep.Quorum, "a reason that is too long", () => Tap(Secretary, AttendanceStatus.LeaveSick, new string('病', 201)), RefusalCode.TooLong);
        yield return new(ProceedingStep.Quorum, "somebody who left the seat", () => Tap(Secretary, AttendanceStatus.Present, holdsSeat: false), RefusalCode.DeputyHoldsNoSeat);
        yield return new(ProceedingStep.Quorum, "a colleague recorded something else", () => Tap(Secretary, AttendanceStatus.Present, stored: AttendanceStatus.Absent), RefusalCode.ChangedMeanwhile);

        yield return new(ProceedingStep.Method, "by a scrutineer", () => Vote(OpenVoteMatter.BallotMethod, Scrutineer), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Method, "without a session", () => Vote(OpenVoteMatter.BallotMethod, hall: NotAdopted() with { Session = null }), RefusalCode.NotFound);
        yield return new(ProceedingStep.Method, "without quorum", () => Vote(OpenVoteMatter.BallotMethod, hall: NotAdopted() with { Attendance = Present(33, 50) }), RefusalCode.QuorumNotMet);
        yield return new(ProceedingStep.Method, "more hands than present", () => Vote(OpenVoteMatter.BallotMethod, hands: new Hands(46, 0, 0)), RefusalCode.MoreHandsThanPresent);
        yield return new(ProceedingStep.Method, "a negative count", () => Vote(OpenVoteMatter.BallotMethod, hands: new Hands(45, -1, 0)), RefusalCode.OutOfRange);
        yield return new(ProceedingStep.Method, "a second time", () => Vote(OpenVoteMatter.BallotMethod, cycle: ACycle()), RefusalCode.MatterIsDecided);
        yield return new(ProceedingStep.Method, "while candidates are deliberated", () => Vote(OpenVoteMatter.BallotMethod, cycle: NoMethod() with { Stage = Stage.Deliberate }), RefusalCode.WrongStage);

        yield return new(ProceedingStep.Scrutineers, "before the list is complete", () => Vote(OpenVoteMatter.Scrutineers, hall: NotAdopted() with { Officers = [] }), RefusalCode.OfficerIsMissing);
        yield return new(ProceedingStep.Scrutineers, "by the presidium", () => Vote(OpenVoteMatter.Scrutineers, Chair), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Scrutineers, "without quorum", () => Vote(OpenVoteMatter.Scrutineers, hall: NotAdopted() with { Attendance = Present(33, 50) }), RefusalCode.QuorumNotMet);
        yield return new(ProceedingStep.Scrutineers, "more hands than present", () => Vote(OpenVoteMatter.Scrutineers, hands: new Hands(40, 5, 1)), RefusalCode.MoreHandsThanPresent);
        yield return new(ProceedingStep.Scrutineers, "a second time in the session", () => Vote(OpenVoteMatter.Scrutineers, hall: AHall()), RefusalCode.MatterIsDecided);
        yield return new(ProceedingStep.Scrutineers, "without a proposer", () => Vote(OpenVoteMatter.Scrutineers, proposer: " "), RefusalCode.Missing);

        yield return new(ProceedingStep.Prepare, "by the presidium", () => RoundConduct.Prepare(AHall(), ACycle(), false, Chair), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Prepare, "before the method is adopted", () => RoundConduct.Prepare(AHall(), NoMethod(), false, Secretary), RefusalCode.MethodIsNotAdopted);
        yield return new(ProceedingStep.Prepare, "before the scrutineers are approved", () => RoundConduct.Prepare(AHall() with { OpenVotes = [] }, ACycle(), false, Secretary), RefusalCode.ScrutineersAreNotApproved);
        yield return new(ProceedingStep.Prepare, "while a teller is missing", () => RoundConduct.Prepare(AHall() with { Officers = [.. AHall().Officers.Take(3)] }, ACycle(), false, Secretary), RefusalCode.OfficerIsMissing);
        yield return new(ProceedingStep.Prepare, "without quorum", () => RoundConduct.Prepare(AHall(present: 33), ACycle(), false, Secretary), RefusalCode.QuorumNotMet);
        yield return new(ProceedingStep.Prepare, "while a round goes on", () => RoundConduct.Prepare(AHall().With(ARound(RoundStatus.Issued)), ACycle(), false, Secretary), RefusalCode.RoundIsOpen);
        yield return new(ProceedingStep.Prepare, "with nothing on the list", () => RoundConduct.Prepare(AHall(projects: 0), ACycle(), false, Secretary), RefusalCode.NothingToVoteOn);
        yield return new(ProceedingStep.Prepare, "in another stage", () => RoundConduct.Prepare(AHall(), ACycle(stage: Stage.Deliberate), false, Secretary), RefusalCode.WrongStage);
    }

    private static IEnumerable<Wrong> Issuing()
    {
        var unsealed = ARound(RoundStatus.Prepared) with { BoxSealedAt = null };
        yield return new(ProceedingStep.SealBox, "by the secretariat", () => RoundConduct.SealBox(AHall().With(unsealed), Year, 1, Secretary), RefusalCode.WrongRole);
        yield return new(ProceedingStep.SealBox, "by a teller", () => RoundConduct.SealBox(AHall().With(unsealed), Year, 1, TellerA), RefusalCode.WrongRole);
        yield return new(ProceedingStep.SealBox, "before a round is prepared", () => RoundConduct.SealBox(AHall(), Year, 1, Scrutineer), RefusalCode.NotFound);
        yield return new(ProceedingStep.SealBox, "another round", () => RoundConduct.SealBox(AHall().With(unsealed), Year, 2, Scrutineer), RefusalCode.NotFound);
        yield return new(ProceedingStep.SealBox, "of a void round", () => RoundConduct.SealBox(AHall().With(unsealed with { Status = RoundStatus.Void }), Year, 1, Scrutineer), RefusalCode.RoundIsElsewhere);

        var prepared = AHall().With(ARound(RoundStatus.Prepared));
        yield return new(ProceedingStep.Issue, "by a scrutineer", () => RoundConduct.Issue(prepared, Year, 1, 45, Scrutineer), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Issue, "before the box is sealed", () => RoundConduct.Issue(AHall().With(unsealed), Year, 1, 45, Secretary), RefusalCode.BoxIsNotSealed);
        yield return new(ProceedingStep.Issue, "without quorum", () => RoundConduct.Issue(AHall(present: 33).With(ARound(RoundStatus.Prepared)), Year, 1, 33, Secretary), RefusalCode.QuorumNotMet);
        yield return new(ProceedingStep.Issue, "no paper at all", () => RoundConduct.Issue(prepared, Year, 1, 0, Secretary), RefusalCode.OutOfRange);
        yield return new(ProceedingStep.Issue, "more than present", () => RoundConduct.Issue(prepared, Year, 1, 46, Secretary), RefusalCode.MoreIssuedThanPresent);
        yield return new(ProceedingStep.Issue, "fewer than before", () => RoundConduct.Issue(AHall().With(ARound(RoundStatus.Issued)), Year, 1, 44, Secretary), RefusalCode.IssuedCannotFall);
        yield return new(ProceedingStep.Issue, "after the box was opened", () => RoundConduct.Issue(AHall().With(ARound(RoundStatus.Collected)), Year, 1, 45, Secretary), RefusalCode.BoxIsOpened);

        var issued = AHall().With(ARound(RoundStatus.Issued));
        yield return new(ProceedingStep.OpenBox, "by the secretariat", () => RoundConduct.OpenBox(issued, Year, 1, 45, 0, Secretary), RefusalCode.WrongRole);
        yield return new(ProceedingStep.OpenBox, "before papers are issued", () => RoundConduct.OpenBox(prepared, Year, 1, 45, 0, Scrutineer), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.OpenBox, "a second time", () => RoundConduct.OpenBox(AHall().With(ARound(RoundStatus.Collected)), Year, 1, 45, 0, Scrutineer), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.OpenBox, "a negative number", () => RoundConduct.OpenBox(issued, Year, 1, -1, 0, Scrutineer), RefusalCode.OutOfRange);
        yield return new(ProceedingStep.OpenBox, "more than any hall holds", () => RoundConduct.OpenBox(issued, Year, 1, 10_001, 0, Scrutineer), RefusalCode.OutOfRange);
        yield return new(ProceedingStep.OpenBox, "while phones vote", () => SlipRules.OpenBoxRefusal(new SlipCount(BoxState.Open, 5, 40, 0, 0))!, RefusalCode.CastingIsOpen);
    }

    private static IEnumerable<Wrong> Collecting()
    {
        var collected = AHall().With(ARound(RoundStatus.Collected));
        yield return new(ProceedingStep.Declare, "by a scrutineer", () => RoundConduct.Declare(collected, Year, 1, true, Scrutineer), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Declare, "before the box is opened", () => RoundConduct.Declare(AHall().With(ARound(RoundStatus.Issued)), Year, 1, true, Chair), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Declare, "valid with too many papers", () => RoundConduct.Declare(AHall().With(ARound(RoundStatus.Collected, issued: 45, paper: 46)), Year, 1, true, Chair), RefusalCode.MoreCollectedThanIssued);
        yield return new(ProceedingStep.Declare, "void although it is valid", () => RoundConduct.Declare(collected, Year, 1, false, Chair), RefusalCode.RoundIsValid);
        yield return new(ProceedingStep.Declare, "a second time", () => RoundConduct.Declare(AHall().With(ARound(RoundStatus.Counting)), Year, 1, true, Chair), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Declare, "another round", () => RoundConduct.Declare(collected, Year, 2, true, Chair), RefusalCode.NotFound);

        var counting = ARound(RoundStatus.Counting, issued: 3, paper: 3, present: 3, deputies: 3);
        var mine = new CountBook([Read(ReadingSlot.A, TellerA, finished: false, "AA--", "AA--")]);
        yield return new(ProceedingStep.Read, "by a scrutineer", () => CountingRules.Begin(counting, new CountBook([]), Year, ReadingForm.Sheets, Scrutineer), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Read, "before the round is declared valid", () => CountingRules.Begin(ARound(RoundStatus.Collected), new CountBook([]), Year, ReadingForm.Sheets, TellerA), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Read, "an empty box", () => CountingRules.Begin(ARound(RoundStatus.Counting, paper: 0), new CountBook([]), Year, ReadingForm.Sheets, TellerA), RefusalCode.NothingToRead);
        yield return new(ProceedingStep.Read, "in somebody else's reading", () => CountingRules.ReadSheet(counting, mine, Year, 1, "1100", TellerB), RefusalCode.NotYourReading);
        yield return new(ProceedingStep.Read, "a sheet beyond the pile", () => CountingRules.ReadSheet(counting, mine, Year, 4, "1100", TellerA), RefusalCode.OutOfRange);
        yield return new(ProceedingStep.Read, "marks that cannot be", () => CountingRules.ReadSheet(counting, mine, Year, 3, "11", TellerA), RefusalCode.MarksAreUnreadable);
        yield return new(ProceedingStep.Read, "finished one sheet too early", () => CountingRules.Finish(counting, mine, Year, TellerA), RefusalCode.SheetsAreMissing);

        var twice = new CountBook([Read(ReadingSlot.A, TellerA, true, "AA--", "AA--", "AA--"), Read(ReadingSlot.B, TellerB, true, "AA--", "AA--", "AA--")]);
        var apart = new CountBook([Read(ReadingSlot.A, TellerA, true, "AA--", "AA--", "AA--"), Read(ReadingSlot.B, TellerB, true, "AA--", "AA--", "AO--")]);
        var byPhone = counting with { Turnout = counting.Turnout with { Electronic = 2 } };
        yield return new(ProceedingStep.Count, "by the secretariat", () => CountingRules.Count(counting, twice, Heading, [], Secretary), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Count, "before the round is declared valid", () => CountingRules.Count(ARound(RoundStatus.Collected), twice, Heading, [], TellerA), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Count, "before both have read", () => CountingRules.Count(counting, mine, Heading, [], TellerA), RefusalCode.ReadingsAreUnfinished);
        yield return new(ProceedingStep.Count, "where they differ", () => CountingRules.Count(counting, apart, Heading, [], TellerA), RefusalCode.ReadingsDiffer);
        yield return new(ProceedingStep.Count, "before the electronic box is emptied", () => CountingRules.Count(byPhone, twice, Heading, [], TellerA), RefusalCode.BoxIsNotEmptied);
        yield return new(ProceedingStep.Count, "a second time", () => CountingRules.Count(Counted(RoundStatus.Counted, Papers), twice, Heading, [], TellerA), RefusalCode.RoundIsElsewhere);
    }

    private static IEnumerable<Wrong> Ending()
    {
        var counted = Counted(RoundStatus.Counted, Papers);
        var officers = AHall().Officers;
        var byChief = counted with { Signatures = [new CountSignature(Office.ChiefTeller, "示例总计票", Nine)] };
        yield return new(ProceedingStep.Sign, "by the secretariat", () => CountingRules.Sign(counted, officers, Year, 3, Secretary), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Sign, "before the count", () => CountingRules.Sign(ARound(RoundStatus.Counting), officers, Year, 3, TellerA), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Sign, "out of turn", () => CountingRules.Sign(counted, officers, Year, 2, Scrutineer), RefusalCode.NotYetYourTurnToSign);
        yield return new(ProceedingStep.Sign, "a teller for a scrutineer", () => CountingRules.Sign(counted, officers, Year, 1, TellerA), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Sign, "a second time", () => CountingRules.Sign(byChief, officers, Year, 3, TellerA), RefusalCode.NothingToSign);
        yield return new(ProceedingStep.Sign, "somebody who is not on the list", () => CountingRules.Sign(counted, officers, Year, 9, TellerA), RefusalCode.NothingToSign);

        var signed = Counted(RoundStatus.Signed, [new("AA--", 45)]);
        yield return new(ProceedingStep.Announce, "by the secretariat", () => Announce(signed, Secretary), RefusalCode.WrongRole);
        yield return new(ProceedingStep.Announce, "before everybody has signed", () => Announce(counted, Chair), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Announce, "a second time", () => Announce(signed with { Status = RoundStatus.Announced }, Chair), RefusalCode.RoundIsElsewhere);
        yield return new(ProceedingStep.Announce, "without a number", () => Announce(signed, Chair, number: null), RefusalCode.Missing);
        yield return new(ProceedingStep.Announce, "number nought", () => Announce(signed, Chair, number: 0), RefusalCode.Missing);
        yield return new(ProceedingStep.Announce, "without a heading", () => Announce(signed, Chair, title: " "), RefusalCode.Missing);
        yield return new(ProceedingStep.Announce, "with a lot where none is drawn", () => Announce(signed, Chair, lot: [1]), RefusalCode.LotIsWrong);
    }

    private static Decision Tap(
        Actor actor, AttendanceStatus status, string? reason = null, bool session = true, bool holdsSeat = true, AttendanceStatus? stored = null)
    {
        var roll = new[] { new Attendee { Id = Deputy, Name = "示例代表", HoldsSeat = holdsSeat, Status = stored } };
        return SessionRules.RecordAttendance(session ? Fifth : null, roll, [new AttendanceTap(Deputy, null)], status, reason, actor);
    }

    private static Decision Vote(OpenVoteMatter matter, Actor? actor = null, Hall? hall = null, Cycle? cycle = null, Hands? hands = null, string proposer = "示例主席团") =>
        OpenVoteRules.Record(
            hall ?? NotAdopted(), cycle ?? NoMethod(), new OpenVoteForm(Guid.Empty, matter, null, proposer, hands ?? new Hands(45, 0, 0)), sameForm: false, actor ?? Secretary);

    private static Decision Announce(Round round, Actor actor, int? number = 1, string title = "公告", IReadOnlyList<int>? lot = null) =>
        Announcing.Announce(AHall().With(round), Halls.Congress, ACycle(), 1, new AnnouncementForm(number, lot ?? [], title, null), actor, new DateOnly(2026, 1, 17));

    private static Hall NotAdopted() => AHall() with { OpenVotes = [] };

    private static Cycle NoMethod() => ACycle() with { MethodAdoptedAt = null, ScrutineersApprovedAt = null };

    private static Reading Read(ReadingSlot slot, Actor reader, bool finished, params string[] marks) => new()
    {
        Slot = slot,
        Form = ReadingForm.Sheets,
        Reader = reader.Name,
        FinishedAt = finished ? Nine : null,
        Sheets = [.. marks.Select((one, index) => new SheetMarks(index + 1, one))],
    };

    private sealed record Wrong(ProceedingStep Step, string What, Func<Decision> Attempt, RefusalCode Expected);
}
