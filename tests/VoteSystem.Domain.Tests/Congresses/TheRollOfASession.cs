using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Tests.Ballot.Conduct;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Congresses;

public sealed class TheRollOfASession
{
    private static readonly DeputyId Deputy = new(new Guid("44444444-4444-4444-4444-444444444444"));

    private static readonly Session Fifth = Halls.AHall().Session!;

    private static readonly SessionDetails Details = new(Fifth.OpensOn, Fifth.ClosesOn, Fifth.Place);

    [TestCase(103, 93, true, TestName = "T1_93_of_103_are_a_quorum")]
    [TestCase(103, 69, true, TestName = "T1_69_of_103_are_just_a_quorum")]
    [TestCase(103, 68, false, TestName = "T1_68_of_103_are_none")]
    [TestCase(45, 30, true, TestName = "T2_exactly_two_thirds_are_enough")]
    [TestCase(45, 29, false, TestName = "T3_one_fewer_is_not")]
    [TestCase(0, 0, false, TestName = "A_congress_without_deputies_has_no_quorum")]
    public void Two_thirds_make_a_quorum(int deputies, int present, bool isQuorum) =>
        Assert.That(Halls.Present(present, deputies).HasQuorum, Is.EqualTo(isQuorum));

    [Test]
    public void Who_comes_late_is_present_and_who_left_is_not()
    {
        var count = Halls.Present(30, 45, late: 2) with { OnTime = 27, Left = 1, Absent = 15 };

        Assert.That((count.Present, count.HasQuorum, count.Unrecorded), Is.EqualTo((29, false, 0)));
    }

    [Test]
    public void A_tap_is_recorded_with_what_was_there_before()
    {
        var decision = Record(Roll(AttendanceStatus.LeaveBusiness), AttendanceStatus.Late, seen: AttendanceStatus.LeaveBusiness);

        var recorded = (AttendanceRecorded)((Decision.Accepted)decision).Events[0];
        Assert.That(recorded.Entries, Is.EqualTo(new[] { new AttendanceEntry(Deputy, "示例代表", AttendanceStatus.LeaveBusiness) }));
    }

    [Test]
    public void The_same_tap_twice_changes_nothing()
    {
        var decision = Record(Roll(AttendanceStatus.Present), AttendanceStatus.Present, seen: null);

        Assert.That(((Decision.Accepted)decision).Events, Is.Empty);
    }

    [Test]
    public void A_second_clerk_is_told_that_something_else_was_recorded()
    {
        var decision = Record(Roll(AttendanceStatus.LeaveSick), AttendanceStatus.Present, seen: null);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ChangedMeanwhile, "示例代表")));
    }

    [Test]
    public void An_undo_takes_the_record_back()
    {
        var decision = Record(Roll(AttendanceStatus.Present), status: null, seen: AttendanceStatus.Present);

        Assert.That(((AttendanceRecorded)((Decision.Accepted)decision).Events[0]).Status, Is.Null);
    }

    [TestCase(AttendanceStatus.LeaveBusiness)]
    [TestCase(AttendanceStatus.LeaveSick)]
    public void A_leave_needs_a_reason(AttendanceStatus status)
    {
        var decision = Record(Roll(null), status, seen: null);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "LeaveReason")));
    }

    [Test]
    public void The_reason_of_a_leave_does_not_enter_the_log()
    {
        var recorded = new AttendanceRecorded(17, 5, AttendanceStatus.LeaveSick, [], "示例病因");

        Assert.That(System.Text.Json.JsonSerializer.Serialize(recorded, DomainJson.Options), Does.Not.Contain("示例病因"));
    }

    [Test]
    public void Who_holds_no_seat_is_not_signed_in()
    {
        IReadOnlyList<Attendee> roll = [new() { Id = Deputy, Name = "示例代表", HoldsSeat = false }];

        Assert.That(Record(roll, AttendanceStatus.Present, seen: null).Refusal!.Code, Is.EqualTo(RefusalCode.DeputyHoldsNoSeat));
    }

    [Test]
    public void A_session_called_twice_with_the_same_words_is_one()
    {
        var again = SessionRules.Create(Fifth, Fifth.Id, Details, Halls.Secretary);
        var other = SessionRules.Create(Fifth, Fifth.Id, Details with { Place = "示例另一处" }, Halls.Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(((Decision.Accepted)again).Events, Is.Empty);
            Assert.That(other.Refusal!.Code, Is.EqualTo(RefusalCode.SessionExists));
        });
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(31, false)]
    public void A_session_ends_on_its_first_day_or_up_to_thirty_days_later(int days, bool isAccepted)
    {
        var decision = SessionRules.Create(null, Fifth.Id, Details with { ClosesOn = Details.OpensOn.AddDays(days) }, Halls.Secretary);

        Assert.That(decision.Refusal is null, Is.EqualTo(isAccepted));
    }

    [Test]
    public void A_change_from_an_old_form_is_refused()
    {
        var decision = SessionRules.Change(Fifth, Details with { Place = "示例另一处" }, seenVersion: 0, Halls.Secretary);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
    }

    [TestCase(1, "第一次会议")]
    [TestCase(5, "第五次会议")]
    [TestCase(10, "第十次会议")]
    [TestCase(17, "第十七次会议")]
    [TestCase(20, "第二十次会议")]
    [TestCase(21, "第二十一次会议")]
    public void The_name_of_a_session_is_written_as_in_its_papers(int no, string name) =>
        Assert.That(SessionTitle.OfSession(no), Is.EqualTo(name));

    private static IReadOnlyList<Attendee> Roll(AttendanceStatus? status) => [new() { Id = Deputy, Name = "示例代表", HoldsSeat = true, Status = status }];

    private static Decision Record(IReadOnlyList<Attendee> roll, AttendanceStatus? status, AttendanceStatus? seen) =>
        SessionRules.RecordAttendance(Fifth, roll, [new AttendanceTap(Deputy, seen)], status, null, Halls.Secretary);
}
