using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Congresses;

public sealed class KeepingTheRoll
{
    private static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });
    private static readonly Actor Presidium = new("示例主席团", new HashSet<Role> { Role.Presidium });
    private static readonly DeputyId Id = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));
    private static readonly DeputyId OtherId = new(Guid.Parse("22222222-2222-2222-2222-222222222222"));

    [Test]
    public void A_deputy_takes_a_seat_with_a_tidy_name()
    {
        var decision = RollRules.Add([], Id, Entry("示例 甲 "), Secretary);

        Assert.That(((Decision.Accepted)decision).Events, Is.EqualTo(new[] { new DeputyAdded(Id, Entry("示例甲")) }));
    }

    [Test]
    public void The_same_name_in_the_same_group_is_the_same_person()
    {
        Deputy[] roll = [Deputy(Entry("示例甲"))];

        Assert.Multiple(() =>
        {
            Assert.That(RollRules.Add(roll, OtherId, Entry("示例甲"), Secretary).Refusal, Is.EqualTo(new Refusal(RefusalCode.DeputyIsOnTheRoll, "示例甲", "第一代表小组")));
            Assert.That(RollRules.Add(roll, OtherId, Entry("示例甲") with { Group = "第二代表小组" }, Secretary).Refusal, Is.Null);
            Assert.That(RollRules.Add([roll[0] with { HoldsSeat = false }], OtherId, Entry("示例甲"), Secretary).Refusal, Is.Null);
        });
    }

    [TestCase("", "第一代表小组", RefusalCode.Missing)]
    [TestCase("示例甲", " ", RefusalCode.Missing)]
    [TestCase("示例甲", "第一代表小组", null)]
    public void Name_and_group_are_needed(string name, string group, RefusalCode? expected)
    {
        Assert.That(RollRules.Add([], Id, Entry(name) with { Group = group }, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [TestCase(50, null)]
    [TestCase(51, RefusalCode.TooLong)]
    public void A_name_has_its_limit(int length, RefusalCode? expected)
    {
        Assert.That(RollRules.Add([], Id, Entry(new string('甲', length)), Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void The_roll_is_kept_by_the_secretariat_alone()
    {
        var deputy = Deputy(Entry("示例甲"));
        Decision[] decisions =
        [
            RollRules.Add([], Id, Entry("示例甲"), Presidium),
            RollRules.Edit([deputy], deputy, Entry("示例乙"), 1, Presidium),
            RollRules.Leave(deputy, "辞职", 1, Presidium),
            RollRules.Return([deputy], deputy, 1, Presidium),
            RollRules.Import([], "a.xlsx", [(Id, Entry("示例甲"))], false, Presidium),
            RollRules.AddUnit([], "村镇建设办", Presidium),
            RollRules.RemoveUnit(["村镇建设办"], "村镇建设办", 0, Presidium),
        ];

        Assert.That(decisions.Select(decision => decision.Refusal?.Code), Is.All.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public void A_changed_telephone_number_stands_in_the_log_as_changed_but_not_as_number()
    {
        var deputy = Deputy(Entry("示例甲") with { Phone = "13800000001" });

        var decision = RollRules.Edit([deputy], deputy, Entry("示例甲") with { Phone = "13800000002", Position = "村委会主任" }, 1, Secretary);

        var edited = (DeputyEdited)((Decision.Accepted)decision).Events.Single();
        Assert.That(edited.Changes, Is.EqualTo(new[] { new FieldChange("Position", null, "村委会主任"), new FieldChange("Phone", null, null) }));
    }

    [Test]
    public void An_entry_saved_from_an_old_page_is_refused()
    {
        var deputy = Deputy(Entry("示例甲")) with { Version = 2 };

        Assert.That(RollRules.Edit([deputy], deputy, Entry("示例乙"), 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
    }

    [Test]
    public void A_deputy_leaves_once_and_with_a_reason()
    {
        var deputy = Deputy(Entry("示例甲"));

        Assert.Multiple(() =>
        {
            Assert.That(RollRules.Leave(deputy, " ", 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(RollRules.Leave(deputy, "调离本行政区域", 2, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
            Assert.That(RollRules.Leave(deputy, "调离本行政区域", 1, Secretary).Refusal, Is.Null);
            Assert.That(RollRules.Leave(deputy with { HoldsSeat = false }, "调离本行政区域", 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.DeputyHasLeft));
        });
    }

    [Test]
    public void Who_left_can_return_unless_the_seat_was_taken_by_one_of_that_name()
    {
        var left = Deputy(Entry("示例甲")) with { HoldsSeat = false };
        var namesake = Deputy(Entry("示例甲")) with { Id = OtherId };

        Assert.Multiple(() =>
        {
            Assert.That(RollRules.Return([left], left, 1, Secretary).Refusal, Is.Null);
            Assert.That(RollRules.Return([left, namesake], left, 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsOnTheRoll));
            Assert.That(RollRules.Return([namesake], namesake, 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.DeputyHoldsSeat));
        });
    }

    [Test]
    public void A_sheet_adds_the_new_and_corrects_the_known_only_on_request()
    {
        Deputy[] roll = [Deputy(Entry("示例甲") with { Phone = "13800000001", Note = "党员" })];
        (DeputyId, DeputyEntry)[] rows = [(OtherId, Entry("示例乙")), (OtherId, Entry("示例甲") with { Position = "教师" })];

        var refused = RollRules.Import(roll, "a.xlsx", rows, update: false, Secretary);
        var updated = (Decision.Accepted)RollRules.Import(roll, "a.xlsx", rows, update: true, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(refused.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsOnTheRoll));
            Assert.That(updated.Events[0], Is.EqualTo(new DeputiesImported("a.xlsx", 1, 1)));
            Assert.That(((DeputyEdited)updated.Events[2]).Entry, Is.EqualTo(Entry("示例甲") with { Phone = "13800000001", Note = "党员", Position = "教师" }));
        });
    }

    [Test]
    public void A_deputy_twice_in_the_sheet_is_refused_and_a_sheet_of_the_known_changes_nothing()
    {
        var twice = RollRules.Import([], "a.xlsx", [(Id, Entry("示例甲")), (OtherId, Entry("示例甲"))], false, Secretary);
        var same = RollRules.Import([Deputy(Entry("示例甲"))], "a.xlsx", [(OtherId, Entry("示例甲"))], true, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(twice.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsOnTheRoll));
            Assert.That(((Decision.Accepted)same).Events, Is.Empty);
        });
    }

    [Test]
    public void A_unit_is_listed_once_and_stays_while_it_has_projects()
    {
        Assert.Multiple(() =>
        {
            Assert.That(RollRules.AddUnit(["公路站"], " 公路站 ", Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.UnitExists));
            Assert.That(RollRules.AddUnit([], "  ", Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(RollRules.AddUnit([], new string('办', 101), Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.TooLong));
            Assert.That(RollRules.RemoveUnit(["公路站"], "公路站", 1, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.UnitHasProjects));
            Assert.That(RollRules.RemoveUnit(["公路站"], "文化站", 0, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.NotFound));
            Assert.That(RollRules.RemoveUnit(["公路站"], "公路站", 0, Secretary).Refusal, Is.Null);
        });
    }

    private static DeputyEntry Entry(string name) => new() { Name = name, Group = "第一代表小组" };

    private static Deputy Deputy(DeputyEntry entry) => new() { Id = Id, Entry = entry, HoldsSeat = true, Version = 1 };
}
