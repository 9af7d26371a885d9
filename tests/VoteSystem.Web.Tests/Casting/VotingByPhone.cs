using System.Net;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>Voting with a slip over HTTP, as a phone without script does it.</summary>
public sealed class VotingByPhone
{
    private static readonly CycleRules ChooseTwo = new() { TargetCount = 2 };

    [Test]
    public async Task A_slip_opens_the_paper_and_the_vote_is_recorded_after_a_review()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();

        var paper = await phone.Submit("/b", [("Slip", TypedCode.Grouped(hall.Slips[0].Code).ToLowerInvariant())]);
        var review = await phone.SubmitOn(paper, [("m1", "A"), ("m2", "O")]);
        var done = await phone.SubmitOn(review, []);

        Assert.Multiple(() =>
        {
            Assert.That(paper.Text, Does.Contain("最多赞成 2 个").And.Contain("示例项目4").And.Contain("示例镇第十七届人民代表大会第五次会议"));
            Assert.That(review.Text, Does.Contain("1 示例项目1 ○ 赞成 2 示例项目2 × 反对 3 示例项目3 弃权"));
            Assert.That(done.Text, Does.Contain("您的投票已经记录"));
        });
    }

    [Test]
    public async Task The_ballot_page_sets_no_cookie_knows_no_account_and_is_not_kept()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var signedIn = hall.People.Secretary;
        using var answer = await signedIn.Http.GetAsync("/b");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Slip", hall.Slips[0].Token)]);
        using var paper = await signedIn.Http.PostAsync("/b/paper", form);

        Assert.Multiple(async () =>
        {
            foreach (var page in new[] { answer, paper })
            {
                Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(page.Headers.Contains("Set-Cookie"), Is.False);
                Assert.That(page.Headers.CacheControl!.ToString(), Is.EqualTo("no-store"));
                Assert.That(page.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
                Assert.That(await page.Content.ReadAsStringAsync(), Does.Not.Contain("__RequestVerificationToken").And.Not.Contain("示例秘书"));
            }
        });
    }

    [Test]
    [Property("Incident", 9)]
    public async Task The_same_request_again_is_recorded_and_other_content_is_told_that_the_slip_is_used()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();
        var review = await CastingHall.UpToReview(phone, hall.Slips[0].Token, "A");

        var first = await phone.SubmitOn(review, []);
        var again = await phone.SubmitOn(review, []);
        var other = await phone.SubmitOn(review, [("Marks", "AA--")]);
        var later = await phone.Submit("/b", [("Slip", hall.Slips[0].Code)]);

        Assert.Multiple(() =>
        {
            Assert.That(new[] { first, again }.Select(seen => seen.Text), Is.All.Contain("您的投票已经记录"));
            Assert.That(new[] { other, later }.Select(seen => (seen.Status, seen.Text.Contains("已经投过票", StringComparison.Ordinal))), Is.All.EqualTo((HttpStatusCode.Conflict, true)));
        });
    }

    [Test]
    public async Task Wrong_codes_and_times_are_answered_in_plain_words()
    {
        await using var hall = await CastingHall.Printed(ChooseTwo);
        using var phone = hall.Town.Visitor();
        async Task<string> Try(string secret) => (await phone.Submit("/b", [("Slip", secret)])).Text;

        var mistyped = await Try("0000 0000 0001");
        var unknown = await Try(new SlipSecret(new byte[16]).Code);
        var early = await Try(hall.Slips[0].Code);
        await hall.Issue(5);
        var inTime = await CastingHall.UpToReview(phone, hall.Slips[1].Code, "A");
        await hall.Close();
        var late = await Try(hall.Slips[0].Code);
        var tooLate = await phone.SubmitOn(inTime, []);

        Assert.Multiple(() =>
        {
            Assert.That(mistyped, Does.Contain("票码输入有误"));
            Assert.That(unknown, Does.Contain("没有这张票码"));
            Assert.That(early, Does.Contain("本轮投票还没有开始"));
            Assert.That(late, Does.Contain("本轮投票已经截止"));
            Assert.That(tooLate.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(tooLate.Text, Does.Contain("本轮投票已经截止"));
        });
    }

    [Test]
    public async Task Too_many_marks_come_back_with_everything_kept()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();

        var refused = await CastingHall.UpToReview(phone, hall.Slips[0].Code, "A", "A", "A", "O");
        var review = await phone.SubmitOn(refused, [("m1", "-")]);

        Assert.Multiple(() =>
        {
            Assert.That(refused.Text, Does.Contain("您赞成了 3 个项目，最多只能赞成 2 个"));
            Assert.That(review.Text, Does.Contain("1 示例项目1 弃权 2 示例项目2 ○ 赞成 3 示例项目3 ○ 赞成 4 示例项目4 × 反对"));
        });
    }

    [TestCase("1", "1", "", "", "同一个名次填了两次")]
    [TestCase("1", "3", "", "", "名次只能是 1 到 2")]
    [TestCase("２", "1", "", "", "请核对每一项")]
    public async Task Numbers_are_looked_at(string first, string second, string third, string fourth, string expected)
    {
        await using var hall = await CastingHall.Open(new CycleRules { TargetCount = 2, BallotMode = BallotMode.Rank });
        using var phone = hall.Town.Visitor();

        var seen = await CastingHall.UpToReview(phone, hall.Slips[0].Code, first, second, third, fourth);

        Assert.That(seen.Text, Does.Contain(expected));
    }

    [Test]
    public async Task A_body_of_two_megabytes_is_not_read()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Slip", new string('A', 2_000_000))]);

        using var answer = await phone.Http.PostAsync("/b/paper", body);

        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("提交的内容太大"));
        });
    }

    [Test]
    [Property("Incident", 7)]
    public async Task Phones_and_paper_are_one_result()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        foreach (var slip in hall.Slips.Take(3)) await hall.Vote(slip, "A", "A");
        var people = hall.People;
        var casting = $"{BallotTown.Year}/scrutiny/casting";

        var tooEarly = await people.Scrutineer.Open($"{BallotTown.Year}/scrutiny");
        await hall.Close();
        var setAside = await people.TellerA.Submit(casting, [("Code", hall.Slips[0].Code)], "handler=Sort");
        foreach (var slip in hall.Slips.Skip(3)) await people.TellerA.Submit(casting, [("Code", slip.Code)], "handler=Sort");
        var sorted = await people.TellerA.Open(casting);
        await people.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [("Collected", "2")], "handler=Open");
        await people.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("valid", "true")], "handler=Declare");
        foreach (var teller in new[] { people.TellerA, people.TellerB }) await BallotTown.Read(teller, ["2100", "2100"]);
        await hall.Town.Get<BoxEmptying>().EmptyClosedBoxes();
        await people.CountAndSign();

        var round = (await hall.Town.Get<BallotQueries>().Rounds(new(hall.Town.Congress.Id, 2026)))[0];
        Assert.Multiple(() =>
        {
            Assert.That(tooEarly.Text, Does.Contain("先截止并按票码清点票箱"));
            Assert.That(setAside.Text, Does.Contain("这张票码已经投过票"));
            Assert.That(sorted.Text, Does.Contain("3 手机已投").And.Contain("2 登记为纸质票"));
            Assert.That(round.Status, Is.EqualTo(RoundStatus.Signed));
            Assert.That(round.Result!.Totals.Items.Cast<ItemTotals.Marked>().Select(item => (item.Approve, item.Oppose)), Is.EqualTo(new[] { (3, 2), (5, 0), (0, 0), (0, 0) }));
        });
    }

    [Test]
    public async Task A_printed_file_is_given_once_and_a_spoilt_print_is_taken_out_of_use()
    {
        await using var hall = await CastingHall.Printed(ChooseTwo);
        var desk = $"{BallotTown.Year}/secretariat/slips";

        var before = await hall.People.Secretary.Open(desk);
        var question = await hall.People.Secretary.SubmitOn(before, [], "handler=Void");
        var voided = await hall.People.Secretary.SubmitOn(question, [], "handler=Void");
        var tooMany = await hall.People.Secretary.SubmitOn(voided, [("Count", "11")], "handler=Print");

        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Does.Contain("5 已印制"));
            Assert.That(question.Text, Does.Contain("作废已印的 5 个票码？"));
            Assert.That(voided.Text, Does.Contain("0 已印制").And.Contain("5 已作废"));
            Assert.That(tooMany.Text, Does.Contain("上限 10 张"));
        });
    }
}
