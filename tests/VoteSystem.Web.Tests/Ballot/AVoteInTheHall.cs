using System.Net;
using System.Text;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;

namespace VoteSystem.Web.Tests.Ballot;

/// <summary>A hall of 58 over real HTTP, from the roll call to the announcement.</summary>
public sealed class AVoteInTheHall
{
    [Test]
    public async Task Fifty_eight_deputies_choose_10_of_12_with_a_tie_and_a_second_round()
    {
        await using var hall = await BallotTown.Start(new CycleRules { TargetCount = 10, PublishVoteCounts = PublishVoteCounts.Full }, deputies: 58, candidates: 12);
        await hall.CallTheRoll(present: 40);
        await hall.AdoptAndApprove(hands: 40);
        // Every paper leaves out one of the first eleven: ten papers 10, ten 11, the others 1, 2 or 3. So 10 and 11 have 30 each, just over half of 58.
        string[] sheets =
        [
            .. Enumerable.Repeat("111111111010", 10), .. Enumerable.Repeat("111111111100", 10), .. Enumerable.Repeat("011111111110", 7),
            .. Enumerable.Repeat("101111111110", 7), .. Enumerable.Repeat("110111111110", 6),
        ];

        await hall.HoldTheRound("secretariat/ballot", issued: 40, collected: 40);
        await BallotTown.Read(hall.TellerA, sheets);
        var hidden = await hall.TellerB.Open($"{BallotTown.Year}/scrutiny");
        await BallotTown.Read(hall.TellerB, sheets);
        await hall.CountAndSign();
        var tie = await hall.Chair.Open($"{BallotTown.Year}/presidium/ballot");
        await hall.Chair.SubmitOn(tie, [], "handler=Announce");

        await hall.HoldTheRound("secretariat/ballot", issued: 40, collected: 39);
        await BallotTown.Read(hall.TellerA, [.. Enumerable.Repeat("10", 20), .. Enumerable.Repeat("01", 19)]);
        await BallotTown.Read(hall.TellerB, [.. Enumerable.Repeat("10", 20), .. Enumerable.Repeat("01", 19)]);
        await hall.CountAndSign();
        using var visitor = hall.Town.Visitor();
        var before = await visitor.Open($"{BallotTown.Year}/results");
        await hall.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "1")], "handler=Announce");
        var after = await visitor.Open($"{BallotTown.Year}/results");
        var screen = await hall.Secretary.Open($"{BallotTown.Year}/screen");
        var record = await visitor.Http.GetByteArrayAsync(new Uri($"{BallotTown.Year}/results?handler=Record&no=2", UriKind.Relative));

        Assert.Multiple(async () =>
        {
            Assert.That(hidden.Text, Does.Not.Contain("111111111100").And.Not.Contain("AAAAAAAAAA--"));
            Assert.That(tie.Text, Does.Contain("得票相等"));
            Assert.That(before.Text, Does.Contain("还没有公布"));
            Assert.That(after.Text, Does.Contain("公告（第1号）").And.Contain("确定 10 项").And.Contain("示例项目10").And.Not.Contain("示例项目12"));
            Assert.That(screen.Text, Does.Contain("票决结果"));
            Assert.That(RoundRecordReader.Read(record), Is.InstanceOf<RecordReading.Read>());
            Assert.That(Encoding.UTF8.GetString(record), Does.Not.Contain("\"papers\""));
            Assert.That(await hall.Town.Get<AuditQueries>().FirstBreak(hall.Town.Congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task T17_two_tellers_who_differ_see_where_and_the_scrutineer_settles_it()
    {
        await using var hall = await SmallHall(new CycleRules { TargetCount = 1 });
        await hall.HoldTheRound("secretariat/ballot", issued: 3, collected: 3);
        await BallotTown.Read(hall.TellerA, ["10", "10", "01"]);
        await BallotTown.Read(hall.TellerB, ["10", "12", "01"]);

        var teller = await hall.TellerA.Open($"{BallotTown.Year}/scrutiny");
        var settled = await hall.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [("typed", "10")], "handler=Settle");
        await hall.CountAndSign();
        var desk = await hall.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");

        Assert.Multiple(() =>
        {
            Assert.That(teller.Text, Does.Contain("1 处不一致").And.Contain("第 2 张"));
            Assert.That(teller.Html, Does.Contain("<span class=\"mark-differs\">-</span>").And.Contain("<span class=\"mark-differs\">O</span>").And.Not.Contain("mark-differs\">A"));
            Assert.That(settled.Text, Does.Contain("已认定"));
            Assert.That(desk.Text, Does.Contain("等待主席团办理"));
        });
    }

    [Test]
    public async Task T5_a_round_with_too_many_papers_is_declared_void_after_a_question()
    {
        await using var hall = await SmallHall(new CycleRules { TargetCount = 1 });
        await hall.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [], "handler=Prepare");
        await hall.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [], "handler=Seal");
        await hall.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [("Issued", "2")], "handler=Issue");
        var typed = await hall.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [("Collected", "3")], "handler=Open");
        Assert.That(typed.Text, Does.Contain("收回 3 张，多于发出的 2 张？"));
        await hall.Scrutineer.SubmitOn(typed, [], "handler=Open");

        var question = await hall.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("valid", "false")], "handler=Declare");
        await hall.Chair.SubmitOn(question, []);
        var desk = await hall.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");

        Assert.Multiple(() =>
        {
            Assert.That(question.Text, Does.Contain("宣布第 1 轮投票无效"));
            Assert.That(desk.Text, Does.Contain("无效").And.Contain("准备表决票"));
        });
    }

    [Test]
    public async Task Sums_that_contradict_each_other_are_refused_and_nothing_typed_is_lost()
    {
        await using var hall = await SmallHall(new CycleRules { TargetCount = 1 });
        await hall.HoldTheRound("secretariat/ballot", issued: 3, collected: 3);
        await hall.TellerA.Submit($"{BallotTown.Year}/scrutiny", [("form", "Totals")], "handler=Begin");

        var wrong = await hall.TellerA.Submit($"{BallotTown.Year}/scrutiny/read",
            [("Valid", "3"), ("Invalid", "0"), .. new[] { "2", "0", "0", "1", "1", "1" }.Select(number => ("Numbers", number))], "handler=Totals");

        Assert.Multiple(() =>
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(wrong.Text, Does.Contain("数字对不上"));
            Assert.That(wrong.Html, Does.Contain("name=\"Numbers\"").And.Contain("value=\"2\""));
        });
    }

    [Test]
    public async Task Without_a_quorum_the_desk_leads_to_the_roll_and_a_forged_preparation_is_refused()
    {
        await using var hall = await BallotTown.Start(new CycleRules { TargetCount = 1 }, deputies: 3, candidates: 2);
        await hall.CallTheRoll(present: 1);

        var desk = await hall.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");
        var forged = await hall.Secretary.Submit($"{BallotTown.Year}/secretariat/votes",
            [("Input.Matter", "BallotMethod"), ("Input.Approve", "1"), ("Input.Oppose", "0"), ("Input.Abstain", "0")]);

        Assert.Multiple(() =>
        {
            Assert.That(desk.Text, Does.Contain("去签到"));
            Assert.That(desk.Html, Does.Not.Contain("handler=Prepare"));
            Assert.That(forged.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(forged.Text, Does.Contain("不足法定人数").And.Contain("第十四条"));
        });
    }

    [Test]
    public async Task Grades_are_announced_by_the_same_machine()
    {
        await using var hall = await SmallHall(new CycleRules { TargetCount = 2, AllowEqualMode = true });
        await hall.HoldTheRound("secretariat/ballot", issued: 3, collected: 3);
        foreach (var teller in new[] { hall.TellerA, hall.TellerB }) await BallotTown.Read(teller, ["11", "11", "11"]);
        await hall.CountAndSign();
        await hall.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "1")], "handler=Announce");
        await hall.InStage(Stage.Evaluate);

        await hall.HoldTheRound("secretariat/appraisal", issued: 3, collected: 3);
        foreach (var teller in new[] { hall.TellerA, hall.TellerB }) await BallotTown.Read(teller, ["13", "13", "22"]);
        await hall.CountAndSign();
        var done = await hall.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "2")], "handler=Announce");

        Assert.Multiple(() =>
        {
            Assert.That(done.Text, Does.Contain("结果已宣布").And.Contain("不满意"));
            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    private static async Task<BallotTown> SmallHall(CycleRules rules)
    {
        var hall = await BallotTown.Start(rules, deputies: 3, candidates: 2);
        await hall.CallTheRoll(present: 3);
        await hall.AdoptAndApprove(hands: 3);
        return hall;
    }
}
