using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>From phones to paper during the round, rounds without any paper, and slips that were left over.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class BoxGivenUp(Engine engine)
{
    private const int Year = BallotHall.Year;
    private const string First = "A-----------";
    private const string Second = "-A----------";

    [Test]
    public async Task When_the_network_dies_the_phones_count_and_the_others_vote_on_paper()
    {
        var (hall, slips) = await BallotHall.Open(engine, deputies: 5);
        await using var _1 = hall;
        for (var phone = 0; phone < 3; phone++) await hall.Cast(slips[phone], First);

        BallotHall.Accepted(await GiveUp(hall));
        var late = await hall.Cast(slips[3], First);
        var emptiedTooEarly = await hall.Emptying.EmptyClosedBoxes();
        await hall.Close();
        for (var sheet = 3; sheet < 5; sheet++) Assert.That(await Sort(hall, slips[sheet]), Is.Null);
        BallotHall.Accepted(await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 2));
        await hall.Emptying.EmptyClosedBoxes();
        await hall.ReadTwice(Second, Second);
        BallotHall.Accepted(await hall.Ballots.Count(hall.Congress, Year, Given.TellerA, 1));

        var round = await RoundOf(hall);
        var items = round.Result!.Totals.Items.Cast<ItemTotals.Marked>().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(late?.Code, Is.EqualTo(RefusalCode.CastingIsOnPaper));
            Assert.That(emptiedTooEarly, Is.Zero);
            Assert.That((items[0].Approve, items[1].Approve, round.Result.Totals.Valid), Is.EqualTo((3, 2, 5)));
            Assert.That(round.OnPaper, Is.Not.Null.And.Property(nameof(PaperInstead.Reason)).EqualTo("网络中断").And.Property(nameof(PaperInstead.Cast)).EqualTo(3));
        });
    }

    [Test]
    public async Task The_same_cast_again_is_still_answered_as_recorded_after_the_phones_were_given_up()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var nonce = Guid.NewGuid();
        await hall.Cast(slips[0], First, nonce);
        await GiveUp(hall);

        var again = await hall.Cast(slips[0], First, nonce);
        var other = await hall.Cast(slips[0], Second, nonce);

        Assert.That((again, other?.Code), Is.EqualTo(((Refusal?)null, RefusalCode.SlipIsUsed)));
    }

    [Test]
    public async Task Papers_that_race_with_the_giving_up_are_in_and_counted_or_refused()
    {
        const int Phones = 200;
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Phones);

        var casts = slips.Select((slip, paper) => Task.Run(async () =>
        {
            if (paper % 7 == 0) await Task.Yield();
            return await hall.Cast(slip, First);
        })).ToList();
        await Task.WhenAny(casts);
        BallotHall.Accepted(await GiveUp(hall));
        var answers = await Task.WhenAll(casts);
        await hall.Close();
        var papers = await hall.CastPapers();

        Assert.Multiple(() =>
        {
            Assert.That(papers.Sum(paper => paper.Count), Is.EqualTo(answers.Count(answer => answer is null)));
            Assert.That(answers.OfType<Refusal>().Select(answer => answer.Code).Distinct(), Is.SubsetOf(new[] { RefusalCode.CastingIsOnPaper }));
        });
    }

    [Test]
    public async Task A_sheet_marked_and_cast_by_phone_counts_as_cast_by_phone_and_is_reported()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Cast(slips[0], First);
        await GiveUp(hall);
        await hall.Close();

        var found = await Sort(hall, slips[0]);
        var again = await Sort(hall, slips[0]);
        var count = await hall.Queries.CountOf(hall.Cycle, 1);

        Assert.Multiple(() =>
        {
            Assert.That((found?.Code, again?.Code), Is.EqualTo((RefusalCode.SlipIsUsed, RefusalCode.SheetIsSorted)));
            Assert.That((count.Used, count.OnPaper, count.BothWays), Is.EqualTo((1, 0, 1)));
        });
    }

    [Test]
    public async Task A_round_without_a_sheet_in_the_box_is_counted_without_readings()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        foreach (var slip in slips) await hall.Cast(slip, First);
        await hall.Close();
        BallotHall.Accepted(await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 0));
        await hall.Emptying.EmptyClosedBoxes();
        BallotHall.Accepted(await hall.Ballots.Declare(hall.Congress, Year, Given.Presidium, 1, valid: true));

        BallotHall.Accepted(await hall.Ballots.Count(hall.Congress, Year, Given.TellerA, 1));

        Assert.That((await RoundOf(hall)).Result!.Totals.Valid, Is.EqualTo(3));
    }

    [Test]
    public async Task What_became_of_spare_slips_is_kept_with_the_round()
    {
        var hall = await BallotHall.Prepared(engine);
        await using var _1 = hall;
        BallotHall.Accepted((await hall.Slips.Print(hall.Congress, Year, Given.Secretary, 1, 8)).Decision);
        await hall.Issue(3);

        var wrong = await hall.Slips.AccountForSpares(hall.Congress, Year, Given.Scrutineer, 1, new SpareSlips(1, 3, 0, null));
        BallotHall.Accepted(await hall.Slips.AccountForSpares(hall.Congress, Year, Given.Scrutineer, 1, new SpareSlips(1, 3, 1, "印坏一张")));

        Assert.Multiple(async () =>
        {
            Assert.That(wrong.Refusal, Is.EqualTo(new Refusal(RefusalCode.SparesDoNotAddUp, 5, 4L)));
            Assert.That((await RoundOf(hall)).Spares, Is.EqualTo(new SpareSlips(1, 3, 1, "印坏一张")));
        });
    }

    private static Task<Decision> GiveUp(BallotHall hall) => hall.Slips.ContinueOnPaper(hall.Congress, Year, Given.Secretary, 1, "网络中断");

    private static Task<Refusal?> Sort(BallotHall hall, SlipSecret slip) => hall.Slips.SortSheet(hall.Congress, Year, Given.TellerA, 1, slip.Code);

    private static async Task<Round> RoundOf(BallotHall hall) => (await new BallotQueries(hall.Db).Rounds(hall.Cycle))[0];
}
