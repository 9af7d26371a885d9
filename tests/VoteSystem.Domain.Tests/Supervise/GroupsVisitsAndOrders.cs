using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Supervise.Works;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class GroupsVisitsAndOrders
{
    private static readonly DeputyId[] Roll = [.. Enumerable.Range(1, 6).Select(no => new DeputyId(new Guid(no, 0, 0, new byte[8])))];

    private static readonly SuperviseOrder Open = new() { No = 1, ProjectNo = 3, Unit = "村镇建设办", DueOn = Today, Status = OrderStatus.Issued, Version = 1 };

    [TestCase(SupervisionGroupModel.GroupOfThree, 2, RefusalCode.GroupDoesNotFit)]
    [TestCase(SupervisionGroupModel.GroupOfThree, 3, null)]
    [TestCase(SupervisionGroupModel.OneToOne, 1, null)]
    [TestCase(SupervisionGroupModel.OneToOne, 2, RefusalCode.GroupDoesNotFit)]
    [TestCase(SupervisionGroupModel.OneOneOneThree, 3, RefusalCode.GroupDoesNotFit)]
    [TestCase(SupervisionGroupModel.OneOneOneThree, 4, null)]
    [TestCase(SupervisionGroupModel.OneOneOneThree, 5, RefusalCode.GroupDoesNotFit)]
    [TestCase(SupervisionGroupModel.LeaderLed, 1, RefusalCode.GroupDoesNotFit)]
    [TestCase(SupervisionGroupModel.LeaderLed, 2, null)]
    public void A_group_has_the_size_of_its_model(SupervisionGroupModel model, int members, RefusalCode? refused) =>
        Assert.That(Form(Members(members), model).Refusal?.Code, Is.EqualTo(refused));

    [Test]
    public void A_group_has_one_lead_and_nobody_twice()
    {
        var allContacts = Members(3).Select(member => member with { Duty = GroupDuty.Contact }).ToList();
        var twice = Members(3).Append(Members(2)[1]).ToList();

        Assert.That(Form(allContacts).Refusal, Is.EqualTo(new Refusal(RefusalCode.GroupNeedsLead, 0)));
        Assert.That(Form(twice).Refusal!.Code, Is.EqualTo(RefusalCode.GroupMemberTwice));
    }

    [Test]
    public void Who_holds_no_seat_supervises_nothing()
    {
        var stranger = Members(3).Append(new GroupMember(new DeputyId(Guid.Empty), "示例", GroupDuty.Contact)).ToList();

        Assert.That(Form(stranger).Refusal!.Code, Is.EqualTo(RefusalCode.NotFound));
    }

    [TestCase("2026-07-01", null)]
    [TestCase("2026-07-02", RefusalCode.OutOfRange)]
    public void A_visit_lies_in_the_past(string day, RefusalCode? refused)
    {
        var visit = new NewVisit { FormToken = Guid.Empty, VisitedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Kind = VisitKind.Site, Deputies = "示例代表", Found = "路面平整" };

        Assert.That(VisitRules.Record(In(Stage.Supervise), new VisitContext(AProject(), 1, null), visit, Deputy, Today).Refusal?.Code, Is.EqualTo(refused));
    }

    [Test]
    public void A_visit_has_no_field_that_touches_the_works_money_or_procurement()
    {
        var fields = typeof(NewVisit).GetProperties().Where(property => property.Name != "EqualityContract").Select(property => property.Name);

        Assert.That(fields, Is.EquivalentTo(new[] { "FormToken", "VisitedOn", "Kind", "Deputies", "Found" }));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    public void An_order_is_overdue_from_the_day_after_its_deadline(int days, bool expected)
    {
        Assert.That(Open.IsOverdue(Today.AddDays(days)), Is.EqualTo(expected));
        Assert.That((Open with { Status = OrderStatus.Answered }).IsOverdue(Today.AddDays(days)), Is.False);
    }

    [Test]
    public void An_order_goes_from_answer_to_close_out_to_look_again()
    {
        var answered = OrderRules.Answer(In(Stage.Supervise), Open, "已整改", 1, OfTheUnit);
        var closed = First<OrderReviewed>(Review(Open with { Status = OrderStatus.Answered }, isSettled: true));
        var again = First<OrderLookedAgain>(OrderRules.LookAgain(In(Stage.Supervise), Open with { Status = OrderStatus.ClosedOut }, false, "反弹", 1, Presidium, Today));

        Assert.Multiple(() =>
        {
            Assert.That(answered.Refusal, Is.Null);
            Assert.That((closed.Status, closed.NextOn), Is.EqualTo((OrderStatus.ClosedOut, new DateOnly(2026, 10, 1))));
            Assert.That((again.Status, again.DueOn), Is.EqualTo((OrderStatus.Returned, (DateOnly?)new DateOnly(2026, 7, 16))));
        });
    }

    [TestCase(OrderStatus.Issued)]
    [TestCase(OrderStatus.Returned)]
    [TestCase(OrderStatus.ClosedOut)]
    [TestCase(OrderStatus.LookedAgain)]
    public void Only_an_answered_order_is_reviewed(OrderStatus status) =>
        Assert.That(Review(Open with { Status = status }, isSettled: true).Refusal, Is.EqualTo(new Refusal(RefusalCode.OrderStatusForbids, status)));

    [Test]
    public void Another_unit_does_not_answer()
    {
        var decision = OrderRules.Answer(In(Stage.Supervise), Open, "已整改", 1, new Reporter(Unit, "文化站"));

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.NotYourProject, "村镇建设办")));
    }

    [TestCase(Completion.Done, 100, null, null)]
    [TestCase(Completion.Done, 99, null, RefusalCode.ProgressSaysOtherwise)]
    [TestCase(Completion.BasicallyDone, 99, null, null)]
    [TestCase(Completion.CarriedOver, 60, null, RefusalCode.Missing)]
    [TestCase(Completion.CarriedOver, 60, "下年度6月底前完成", null)]
    public void Done_needs_a_report_of_a_hundred_and_carried_over_a_target(Completion grade, int percent, string? target, RefusalCode? refused)
    {
        var report = new CompletionReport { Grade = grade, Text = "示例", FinalMoney = Money.FromWan(95), NextTarget = target };

        var decision = CompletionRules.Grade(In(Stage.Supervise), AProject(), new LastReport(1, Today, percent, Light.Green), report, 7, Government);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(refused));
    }

    private static List<GroupMember> Members(int count) =>
        [.. Roll.Take(count).Select((id, i) => new GroupMember(id, $"示例代表{i + 1}", i == 0 ? GroupDuty.Lead : GroupDuty.Contact))];

    private static Decision Form(IReadOnlyList<GroupMember> members, SupervisionGroupModel model = SupervisionGroupModel.GroupOfThree) =>
        GroupRules.Form(In(Stage.Supervise, new CycleRules { SupervisionGroupModel = model }), new GroupContext(Planned(), [], 0, Roll.ToHashSet()), members, 0, Presidium);

    private static Decision Review(SuperviseOrder order, bool isSettled) => OrderRules.Review(In(Stage.Supervise), order, isSettled, "属实", 1, Secretary, Today);
}
