using System.Net;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>The desk goes on with paper; rounds without a sheet in the box; spare slips.</summary>
public sealed class GivingUpThePhones
{
    [Test]
    public async Task The_desk_goes_on_with_paper_and_nothing_that_was_cast_is_lost()
    {
        await using var hall = await CastingHall.Open(new CycleRules { TargetCount = 2 });
        var desk = $"{BallotTown.Year}/secretariat/ballot";
        foreach (var slip in hall.Slips.Take(3)) await hall.Vote(slip, "A", "A", "-", "-");

        var noReason = await hall.People.Secretary.Submit(desk, [], "handler=OnPaper");
        var question = await hall.People.Secretary.Submit(desk, [("OnPaperReason", "会场网络中断")], "handler=OnPaper");
        var done = await hall.People.Secretary.SubmitOn(question, [], "handler=OnPaper");
        using var phone = hall.Town.Visitor();
        var refused = await phone.Submit("/b", [("Slip", hall.Slips[3].Code)]);
        await hall.Close();
        foreach (var slip in hall.Slips.Skip(2)) await hall.People.TellerA.Submit($"{BallotTown.Year}/scrutiny/casting", [("Code", slip.Code)], "handler=Sort");
        var box = await hall.People.Scrutineer.Open($"{BallotTown.Year}/scrutiny");
        await hall.People.Scrutineer.SubmitOn(box, [], "handler=Open");
        await hall.People.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("valid", "true")], "handler=Declare");
        foreach (var teller in new[] { hall.People.TellerA, hall.People.TellerB }) await BallotTown.Read(teller, ["0011", "0011"]);
        await Emptied(hall);
        await hall.People.CountAndSign();
        var result = await hall.People.Secretary.Open(desk);

        Assert.Multiple(() =>
        {
            Assert.That((noReason.Status, noReason.Text.Contains("改用纸质票的原因", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That(question.Text, Does.Contain("任何手机都不能再投").And.Contain("3 张不会丢失"));
            Assert.That(done.Text, Does.Contain("此前手机已投 3 张。原因：会场网络中断"));
            Assert.That((refused.Status, refused.Text.Contains("本轮已改用纸质票", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That(box.Html, Does.Contain("value=\"2\""));
            Assert.That(box.Text, Does.Contain("另有 1 张填写过的票"));
            Assert.That(result.Text, Does.Contain("手机 3 ＋ 纸质 2").And.Contain("会场网络中断").And.Contain("4 项全部成立"));
        });
    }

    [Test]
    public async Task Where_everybody_votes_by_phone_the_empty_box_is_confirmed_once_and_nobody_reads()
    {
        await using var hall = await CastingHall.Open(new CycleRules { TargetCount = 2 });
        foreach (var slip in hall.Slips) await hall.Vote(slip, "A", "A", "-", "-");
        var tooEarly = await hall.People.Scrutineer.Open($"{BallotTown.Year}/scrutiny");
        await hall.Close();

        var question = await hall.People.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [("Collected", "0")], "handler=Open");
        await hall.People.Scrutineer.SubmitOn(question, [], "handler=Open");
        await hall.People.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("valid", "true")], "handler=Declare");
        var teller = await hall.People.TellerA.Open($"{BallotTown.Year}/scrutiny");
        await Emptied(hall);
        await hall.People.CountAndSign();
        var signed = await hall.People.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");

        Assert.Multiple(() =>
        {
            Assert.That(tooEarly.Html, Does.Not.Contain("handler=Open\""));
            Assert.That(question.Text, Does.Contain("票箱中没有纸质票？").And.Contain("只计手机投出的 5 张"));
            Assert.That(teller.Html, Does.Not.Contain("handler=Begin").And.Contain("handler=Count"));
            Assert.That(signed.Text, Does.Contain("等待主席团办理").And.Contain("手机 5 ＋ 纸质 0"));
        });
    }

    [Test]
    public async Task Spare_slips_are_counted_by_the_scrutineers()
    {
        await using var hall = await CastingHall.Printed(new CycleRules { TargetCount = 2 });
        await hall.Print(1, 4);
        await hall.Issue(5);
        var scrutiny = $"{BallotTown.Year}/scrutiny";

        var open = await hall.People.Scrutineer.Open(scrutiny);
        var wrong = await hall.People.Scrutineer.SubmitOn(open, [("Spares.SparesKept", "1"), ("Spares.SparesDestroyed", "2")], "handler=Spares");
        var right = await hall.People.Scrutineer.SubmitOn(open, [("Spares.SparesKept", "1"), ("Spares.SparesDestroyed", "3")], "handler=Spares");

        Assert.Multiple(() =>
        {
            Assert.That(open.Text, Does.Contain("印制 9 张，发出 5 张，应剩余 4 张").And.Contain("剩余票还没有登记"));
            Assert.That((wrong.Status, wrong.Text.Contains("剩余票应为 4 张，填写的合计是 3 张", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
            Assert.That(right.Text, Does.Contain("剩余票已登记").And.Not.Contain("还没有登记").And.Contain("封存 + 销毁 + 缺少 = 印制 − 发出"));
        });
    }

    /// <summary>The keeper of the boxes empties a closed one within a second or so.</summary>
    private static async Task Emptied(CastingHall hall) => await hall.Town.Get<Storage.Ballot.BoxEmptying>().EmptyClosedBoxes();
}
