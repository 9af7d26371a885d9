using System.Net;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>Wrong things at the last step, by the script's short way: each is answered with a page in plain words, and nothing is used up.</summary>
public sealed class WhatCannotBeCast
{
    private const string Good = "AO--";

    private static readonly CycleRules ChooseTwo = new() { TargetCount = 2 };

    [Test]
    public async Task Unknown_and_mistyped_codes_are_told_apart()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);

        var unknown = await hall.Cast(new SlipSecret(new byte[16]).Token, Good);
        var mistyped = await hall.Cast(Mistyped(hall.Slips[0].Code), Good);
        var short11 = await hall.Cast(hall.Slips[0].Code[..11], Good);

        Assert.Multiple(() =>
        {
            IsRefused(unknown, "没有这张票码");
            IsRefused(mistyped, "票码输入有误");
            IsRefused(short11, "票码输入有误");
        });
    }

    [Test]
    public async Task Before_the_opening_and_after_the_close_nothing_is_taken()
    {
        await using var hall = await CastingHall.Printed(ChooseTwo);

        var early = await hall.Cast(hall.Slips[0].Token, Good);
        await hall.Issue(5);
        var inTime = await hall.Cast(hall.Slips[0].Token, Good);
        await hall.Close();
        var late = await hall.Cast(hall.Slips[1].Token, Good);

        Assert.Multiple(() =>
        {
            IsRefused(early, "本轮投票还没有开始");
            Assert.That(inTime.Body, Is.EqualTo("recorded"), "The refusal used nothing up.");
            IsRefused(late, "本轮投票已经截止");
        });
    }

    [Test]
    public async Task A_slip_of_another_round_is_told_which_round_it_is_now()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        var people = hall.People;
        await hall.Close();
        await people.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [("Collected", "6"), ("confirmed", "true")], "handler=Open");
        var question = await people.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("valid", "false")], "handler=Declare");
        await people.Chair.SubmitOn(question, [], "handler=Declare");
        await people.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [], "handler=Prepare");
        var second = await hall.Print(2, 5);
        await people.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [], "handler=Seal");
        await hall.Issue(5);

        var old = await hall.Cast(hall.Slips[0].Token, Good);
        var right = await hall.Cast(second[0].Token, Good);

        Assert.Multiple(() =>
        {
            IsRefused(old, "这是第 1 轮的票码，现在进行的是第 2 轮");
            Assert.That(right.Body, Is.EqualTo("recorded"));
        });
    }

    [Test]
    public async Task A_used_slip_is_refused_other_content_too_and_the_same_content_is_recorded_again()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        var nonce = Guid.NewGuid();
        var first = await hall.Cast(hall.Slips[0].Token, Good, nonce);

        var again = await hall.Cast(hall.Slips[0].Token, Good, nonce);
        var otherContent = await hall.Cast(hall.Slips[0].Token, "OA--", nonce);
        var otherNonce = await hall.Cast(hall.Slips[0].Token, Good);
        var otherKey = await hall.Cast(hall.Slips[0].Code, Good, nonce);

        var papers = await hall.PapersInTheBox();
        Assert.Multiple(() =>
        {
            Assert.That(new[] { first.Body, again.Body }, Is.All.EqualTo("recorded"));
            foreach (var answer in new[] { otherContent, otherNonce, otherKey }) IsRefused(answer, "已经投过票");
            Assert.That(papers, Is.EqualTo(new[] { Good }));
        });
    }

    [TestCase(BallotForm.SelectUpToK, "AAA-", "您赞成了 3 个项目，最多只能赞成 2 个", "AA--")]
    [TestCase(BallotForm.SelectUpToK, "AA-", "请核对每一项（共 4 项）", "AA--")]
    [TestCase(BallotForm.SelectUpToK, "AA--A", "请核对每一项（共 4 项）", "AA--")]
    [TestCase(BallotForm.SelectUpToK, "AS--", "请核对每一项（共 4 项）", "AA--")]
    [TestCase(BallotForm.Rank, "1,1,-,-", "同一个名次填了两次", "1,2,-,-")]
    [TestCase(BallotForm.Rank, "1,3,-,-", "名次只能是 1 到 2", "2,1,-,-")]
    [TestCase(BallotForm.Appraise, "SSSA", "请核对每一项（共 4 项）", "SSSD")]
    public async Task A_faulty_paper_comes_back_to_be_mended(BallotForm form, string faulty, string sentence, string mended)
    {
        await using var hall = await CastingHall.Open(form);
        var nonce = Guid.NewGuid();

        var refused = await hall.Cast(hall.Slips[0].Token, faulty, nonce);
        var recorded = await hall.Cast(hall.Slips[0].Token, mended, nonce);

        Assert.Multiple(() =>
        {
            IsRefused(refused, sentence);
            Assert.That(refused.Body, Does.Contain($"data-paper=\"{nonce}\""), "The paper lies open again.");
            Assert.That(recorded.Body, Is.EqualTo("recorded"));
        });
    }

    [Test]
    public async Task What_was_marked_stands_on_the_paper_that_comes_back()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);

        var refused = await hall.Cast(hall.Slips[0].Token, "AAAO");

        var form = HtmlForm.FindIn(new Seen(refused.Status, "/b/cast", refused.Body), null);
        Assert.That(form.Fields.Where(field => field.Name.StartsWith('m')).Select(field => field.Value), Is.EqualTo(new[] { "A", "A", "A", "O" }));
    }

    [TestCase("Slip={0}&Marks=AO--")]
    [TestCase("Slip={0}&Nonce=x&Marks=AO--")]
    [TestCase("Slip={0}&Nonce=11111111-1111-1111-1111-111111111111")]
    [TestCase("Nonce=11111111-1111-1111-1111-111111111111&Marks=AO--")]
    [TestCase("Slip")]
    [TestCase("")]
    [TestCase("%%%=%&&&=&Slip=%ff%fe")]
    public async Task A_torn_request_is_answered_with_a_page_and_not_with_recorded(string body)
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/b/cast", UriKind.Relative))
        {
            Content = new StringContent(body.Replace("{0}", hall.Slips[0].Token, StringComparison.Ordinal), null, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("Accept", "text/plain");

        using var answer = await phone.Http.SendAsync(request);

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(html, Does.Contain("id=\"main\"").And.Not.Contain("data-cast=\"done\""));
            Assert.That((int)answer.StatusCode, Is.LessThan(500));
            Assert.That(await hall.PapersInTheBox(), Is.Empty);
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_of_two_megabytes_is_answered_in_plain_words_with_and_without_a_stated_length(bool statesLength)
    {
        await using var hall = await CastingHall.Open(ChooseTwo, onPort: true);
        using var phone = hall.Town.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/b/cast", UriKind.Relative))
        {
            Content = new StringContent($"Slip={hall.Slips[0].Token}&Nonce={Guid.NewGuid()}&Marks={new string('A', 2_000_000)}", null, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("Accept", "text/plain");
        request.Headers.TransferEncodingChunked = !statesLength;

        using var answer = await phone.Http.SendAsync(request);

        var text = new Seen(answer.StatusCode, "", await answer.Content.ReadAsStringAsync()).Text;
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That(text, Does.Contain("提交的内容太大"));
        });
    }

    [Test]
    public async Task A_node_without_the_key_of_the_box_says_so_and_takes_the_same_paper_afterwards()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        var nonce = Guid.NewGuid();
        var keys = Directory.GetFiles(hall.KeyFolder, "*.key").Single();
        File.Move(keys, keys + ".away");

        var broken = await hall.Cast(hall.Slips[0].Token, Good, nonce);
        File.Move(keys + ".away", keys);
        var mended = await hall.Cast(hall.Slips[0].Token, Good, nonce);

        IsRefused(broken, "票码仍然有效");
        Assert.That(mended.Body, Is.EqualTo("recorded"));
    }

    private static void IsRefused(QuickAnswer answer, string sentence)
    {
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(answer.Text, Does.Contain(sentence));
        Assert.That(answer.Keeping, Is.EqualTo("no-store"));
    }

    private static string Mistyped(string code) => code[..5] + (code[5] == 'A' ? 'B' : 'A') + code[6..];
}
