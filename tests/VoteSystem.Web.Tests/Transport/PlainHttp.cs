using System.Net;
using Microsoft.AspNetCore.Hosting;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Casting;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Transport;

/// <summary>A hall without TLS: what is refused, and what it takes to switch it on all the same.</summary>
public sealed class PlainHttp
{
    private const string Sentence = "我知道：同一网络里的人可能看到和改动手机投出的选票。";

    private static readonly string[] Marks = ["A", "A", "O", "-"];

    [Test]
    public async Task A_vote_from_another_machine_is_refused_in_words_and_the_slip_stays_good()
    {
        await using var hall = await CastingHall.Open(new CycleRules { TargetCount = 2 });
        using var phone = Phone(hall.Town);

        var refused = await phone.Open("/b");
        var voted = await hall.Vote(hall.Slips[0], Marks);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(refused.Text, Does.Contain("没有加密").And.Contain("仍然有效"));
        Assert.That(voted.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_proxy_that_ends_tls_on_this_machine_may_pass_votes_on()
    {
        await using var hall = await CastingHall.Open(new CycleRules { TargetCount = 2 });
        using var proxy = hall.Town.Visitor();
        proxy.Http.DefaultRequestHeaders.Add(FromElsewhere.Header, "::ffff:127.0.0.1");

        Assert.That((await proxy.Open("/b")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Switched_on_knowingly_it_votes_and_every_desk_says_what_it_means()
    {
        await using var town = await TownWith(("Hall:PlainHttp", "true"), ("Hall:PlainHttpSentence", Sentence));
        using var phone = Phone(town.Town);

        var ballot = await phone.Open("/b");

        Assert.That(ballot.Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var (browser, page) in new[] { (town.Secretary, "secretariat/ballot"), (town.Scrutineer, "scrutiny"), (town.Chair, "presidium/ballot"), (town.Secretary, "screen") })
            Assert.That((await browser.Open($"{BallotTown.Year}/{page}")).Text, Does.Contain("选票以明文传送"), page);
    }

    [TestCase("")]
    [TestCase("yes")]
    public async Task Switched_on_without_the_sentence_the_program_does_not_start_and_says_which(string sentence)
    {
        var error = await Assert.CatchAsync(() => TownWith(("Hall:PlainHttp", "true"), ("Hall:PlainHttpSentence", sentence)));

        Assert.That(error!.ToString(), Does.Contain(Sentence).And.Contain("I know that people in the same network"));
    }

    private static Browser Phone(TestTown town)
    {
        var phone = town.Visitor();
        phone.Http.DefaultRequestHeaders.Add(FromElsewhere.Header, "192.168.1.50");
        return phone;
    }

    private static Task<BallotTown> TownWith(params (string Name, string Value)[] settings) =>
        BallotTown.Start(new CycleRules { TargetCount = 2 }, deputies: 5, candidates: 4, settings);
}
