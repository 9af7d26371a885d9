using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>The conformance suite of the electronic ballot box, for any engine.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class BoxCasting(Engine engine)
{
    private const string Blank = "------------";

    [Test]
    [Property("Incident", 5)]
    public async Task Ten_thousand_casts_from_64_threads_use_each_slip_exactly_once()
    {
        const int Count = 10_000;
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Count);

        var refusals = await InParallel(Enumerable.Range(0, Count), paper => hall.Cast(slips[paper], BallotHall.MarksOf(paper)));
        await hall.Close();

        var papers = await hall.CastPapers();
        Assert.Multiple(() =>
        {
            Assert.That(refusals, Is.All.Null);
            Assert.That(papers, Is.EqualTo(Expected(Enumerable.Range(0, Count))));
        });
    }

    [Test]
    [Property("Incident", 5)]
    public async Task The_same_slip_from_two_devices_at_once_counts_once()
    {
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var slips = await hall.ManySlips(200);

        var refusals = await InParallel(
            slips.SelectMany(slip => new[] { (slip, Marks: "A-----------"), (slip, Marks: "-A----------") }), cast => hall.Cast(cast.slip, cast.Marks));
        await hall.Close();

        var papers = await hall.CastPapers();
        Assert.Multiple(() =>
        {
            Assert.That(refusals.Count(refusal => refusal is null), Is.EqualTo(200));
            Assert.That(refusals.Where(refusal => refusal is not null).Select(refusal => refusal!.Code), Is.All.EqualTo(RefusalCode.SlipIsUsed).And.Exactly(200).Items);
            Assert.That(papers.Sum(paper => paper.Count), Is.EqualTo(200));
        });
    }

    [Test]
    [Property("Incident", 10)]
    public async Task Casts_that_race_with_the_close_are_in_and_counted_or_refused()
    {
        const int Count = 4_000;
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Count);

        var casting = InParallel(Enumerable.Range(0, Count), paper => hall.Cast(slips[paper], BallotHall.MarksOf(paper)));
        while ((await hall.Queries.CountOf(hall.Cycle, 1)).Used < Count / 4) await Task.Delay(1);
        await hall.Close();
        var refusals = await casting;

        var papers = await hall.CastPapers();
        var recorded = Enumerable.Range(0, Count).Where(paper => refusals[paper] is null).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(papers, Is.EqualTo(Expected(recorded)));
            Assert.That(refusals.Where(refusal => refusal is not null).Select(refusal => refusal!.Code), Is.All.EqualTo(RefusalCode.CastingIsClosed));
        });
    }

    [Test]
    [Property("Incident", 9)]
    public async Task A_request_sent_again_after_a_lost_answer_is_recorded_and_counts_once()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var nonce = Guid.NewGuid();
        Assert.That(await hall.Cast(slips[0], Blank, nonce), Is.Null);
        await hall.StopBox();

        var again = await InParallel(Enumerable.Range(0, 20), _ => hall.Cast(slips[0], Blank, nonce));
        var otherContent = await hall.Cast(slips[0], "A-----------", nonce);
        var otherNonce = await hall.Cast(slips[0], Blank);
        await hall.Close();

        var papers = await hall.CastPapers();
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.All.Null);
            Assert.That((otherContent?.Code, otherNonce?.Code), Is.EqualTo((RefusalCode.SlipIsUsed, RefusalCode.SlipIsUsed)));
            Assert.That(papers, Is.EqualTo(new[] { new BallotPaper(Blank) }));
        });
    }

    [Test]
    public async Task Token_and_code_of_a_slip_are_the_same_slip()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;

        var byCode = await hall.Box.Cast(new CastRequest(SlipKey.Read(slips[0].Code)!, Blank, Guid.NewGuid()));
        var byToken = await hall.Cast(slips[0], Blank);

        Assert.That((byCode, byToken?.Code), Is.EqualTo(((Refusal?)null, RefusalCode.SlipIsUsed)));
    }

    [TestCase("AAAAAAAAAA--", null)]
    [TestCase("AAAAAAAAAAA-", RefusalCode.TooManyMarks)]
    [TestCase("AAAAAAAAAA-", RefusalCode.PaperDoesNotFit)]
    [TestCase("AAAAAAAAA?--", RefusalCode.PaperDoesNotFit)]
    [TestCase("S-----------", RefusalCode.PaperDoesNotFit)]
    public async Task A_faulty_paper_is_handed_back_and_the_slip_stays_unused(string marks, RefusalCode? expected)
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;

        var refusal = await hall.Cast(slips[0], marks);

        Assert.That((refusal?.Code, (await hall.Queries.CountOf(hall.Cycle, 1)).Used), Is.EqualTo((expected, expected is null ? 1 : 0)));
    }

    [TestCase("1,2,-,-,-,-,-,-,-,-,-,-", null)]
    [TestCase("1,1,-,-,-,-,-,-,-,-,-,-", RefusalCode.NumberTwice)]
    [TestCase("1,3,-,-,-,-,-,-,-,-,-,-", RefusalCode.NumberOutOfRange)]
    public async Task Numbers_of_a_ranked_paper_are_looked_at(string marks, RefusalCode? expected)
    {
        var (hall, slips) = await BallotHall.Open(engine, rules: new CycleRules { TargetCount = 2, BallotMode = BallotMode.Rank });
        await using var _1 = hall;

        var refusal = await hall.Cast(slips[0], marks);
        await hall.Close();

        Assert.That((refusal?.Code, (await hall.CastPapers()).Sum(paper => paper.Count)), Is.EqualTo((expected, expected is null ? 1 : 0)));
    }

    [Test]
    public async Task An_unknown_slip_and_one_taken_out_of_use_are_refused()
    {
        await using var hall = await BallotHall.Prepared(engine);
        var first = await hall.Slips.Print(hall.Congress, BallotHall.Year, Given.Secretary, 1, 3);
        var tooEarly = await hall.Cast(first.Slips[0], Blank);
        BallotHall.Accepted(await hall.Slips.VoidAll(hall.Congress, BallotHall.Year, Given.Secretary, 1));
        var second = await hall.Slips.Print(hall.Congress, BallotHall.Year, Given.Secretary, 1, 3);
        await hall.Issue(3);

        var voided = await hall.Cast(first.Slips[0], Blank);
        var unknown = await hall.Cast(new SlipSecret(new byte[16]), Blank);
        var good = await hall.Cast(second.Slips[0], Blank);

        Assert.That(
            (tooEarly?.Code, voided?.Code, unknown?.Code, good),
            Is.EqualTo((RefusalCode.CastingIsNotOpen, RefusalCode.SlipIsVoided, RefusalCode.SlipIsUnknown, (Refusal?)null)));
    }

    [Test]
    public async Task A_slip_is_told_when_its_round_is_over_and_another_is_open()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Close();

        var paper = await hall.Queries.PaperOf(BallotHall.KeyOf(slips[0]));
        var late = await hall.Cast(slips[0], Blank);

        Assert.That((paper!.Refusal!.Code, late?.Code), Is.EqualTo((RefusalCode.CastingIsClosed, RefusalCode.CastingIsClosed)));
    }

    [Test]
    public async Task An_open_round_that_is_remembered_is_refused_as_soon_as_another_node_has_closed_it()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;

        var open = await hall.Queries.PaperOf(BallotHall.KeyOf(slips[0]));
        await hall.Close();
        var closed = await hall.Queries.PaperOf(BallotHall.KeyOf(slips[0]));

        Assert.That((open!.Refusal, open.Round.Items.Count, closed!.Refusal?.Code), Is.EqualTo(((Refusal?)null, BallotHall.Items, (RefusalCode?)RefusalCode.CastingIsClosed)));
    }

    private static BallotPaper[] Expected(IEnumerable<int> papers) =>
        [.. BallotPaper.Group(papers.Select(paper => new BallotPaper(BallotHall.MarksOf(paper))))];

    private static async Task<Refusal?[]> InParallel<T>(IEnumerable<T> all, Func<T, Task<Refusal?>> cast)
    {
        var list = all.ToList();
        var answers = new Refusal?[list.Count];
        await Parallel.ForAsync(0, list.Count, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (place, _) => answers[place] = await cast(list[place]));
        return answers;
    }
}
