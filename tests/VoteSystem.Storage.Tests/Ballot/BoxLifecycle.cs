using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>Phones and paper in one count: from the printing of slips to the result.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class BoxLifecycle(Engine engine)
{
    private const int Year = BallotHall.Year;
    private const string First = "A-----------";
    private const string Second = "-A----------";

    [Test]
    [Property("Incident", 7)]
    public async Task Phones_and_paper_are_counted_together()
    {
        var (hall, slips) = await BallotHall.Open(engine, deputies: 17);
        await using var _1 = hall;
        for (var phone = 0; phone < 12; phone++) await hall.Cast(slips[phone], First);
        await hall.Close();
        for (var sheet = 12; sheet < 17; sheet++) Assert.That(await Sort(hall, slips[sheet]), Is.Null);
        BallotHall.Accepted(await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 5));
        await hall.Emptying.EmptyClosedBoxes();
        await ReadTwice(hall, Enumerable.Repeat(Second, 5).ToArray());

        BallotHall.Accepted(await hall.Ballots.Count(hall.Congress, Year, Given.TellerA, 1));

        var round = (await new BallotQueries(hall.Db).Rounds(hall.Cycle))[0];
        var (one, two) = ((ItemTotals.Marked)round.Result!.Totals.Items[0], (ItemTotals.Marked)round.Result.Totals.Items[1]);
        Assert.Multiple(() =>
        {
            Assert.That((round.Turnout.Electronic, round.Turnout.Paper), Is.EqualTo((12, 5)));
            Assert.That((one.Approve, two.Approve, round.Result.Totals.Valid), Is.EqualTo((12, 5, 17)));
        });
    }

    [Test]
    [Property("Incident", 4)]
    public async Task Nothing_is_counted_before_the_electronic_box_is_emptied()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Cast(slips[0], First);
        await hall.Close();
        BallotHall.Accepted(await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 2));
        await ReadTwice(hall, [Second, Second]);

        var tooEarly = await hall.Ballots.Count(hall.Congress, Year, Given.TellerA, 1);
        await hall.Emptying.EmptyClosedBoxes();
        var counted = await hall.Ballots.Count(hall.Congress, Year, Given.TellerA, 1);

        Assert.That((tooEarly.Refusal?.Code, counted.Refusal), Is.EqualTo((RefusalCode.BoxIsNotEmptied, (Refusal?)null)));
    }

    [Test]
    public async Task A_sheet_whose_code_was_used_by_phone_is_set_aside_and_no_sheet_is_sorted_twice()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Cast(slips[0], First);

        var whileOpen = await Sort(hall, slips[1]);
        await hall.Close();
        var byPhone = await Sort(hall, slips[0]);
        var onPaper = await Sort(hall, slips[1]);
        var again = await Sort(hall, slips[1]);
        var stranger = await Sort(hall, new SlipSecret(new byte[16]));
        var mistyped = await hall.Slips.SortSheet(hall.Congress, Year, Given.TellerA, 1, "0000 0000 0001");
        var otherRole = await hall.Slips.SortSheet(hall.Congress, Year, Given.Secretary, 1, slips[2].Code);

        Assert.That(
            new[] { whileOpen, byPhone, onPaper, again, stranger, mistyped, otherRole }.Select(refusal => refusal?.Code),
            Is.EqualTo(new RefusalCode?[]
            {
                RefusalCode.CastingIsOpen, RefusalCode.SlipIsUsed, null, RefusalCode.SheetIsSorted, RefusalCode.SlipIsUnknown, RefusalCode.CodeIsMistyped, RefusalCode.WrongRole,
            }));
    }

    [Test]
    public async Task The_box_with_the_papers_is_opened_after_casting_was_closed()
    {
        var (hall, _) = await BallotHall.Open(engine);
        await using var _1 = hall;

        var tooEarly = await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 3);
        await hall.Close();
        var then = await hall.Ballots.OpenBox(hall.Congress, Year, Given.Scrutineer, 1, 3);

        Assert.That((tooEarly.Refusal?.Code, then.Refusal), Is.EqualTo((RefusalCode.CastingIsOpen, (Refusal?)null)));
    }

    [Test]
    public async Task Slips_beyond_the_spare_ones_are_not_printed()
    {
        await using var hall = await BallotHall.Prepared(engine, deputies: 3);

        var tooMany = await hall.Slips.Print(hall.Congress, Year, Given.Secretary, 1, 9);
        var most = await hall.Slips.Print(hall.Congress, Year, Given.Secretary, 1, 8);
        var oneMore = await hall.Slips.Print(hall.Congress, Year, Given.Secretary, 1, 1);

        Assert.Multiple(() =>
        {
            Assert.That((tooMany.Decision.Refusal?.Code, oneMore.Decision.Refusal?.Code), Is.EqualTo((RefusalCode.TooManySlips, RefusalCode.TooManySlips)));
            Assert.That((tooMany.Slips.Count, most.Slips.Count), Is.EqualTo((0, 8)));
        });
    }

    [Test]
    public async Task The_log_tells_how_many_slips_were_printed_and_no_hash_of_any()
    {
        var (hall, slips) = await BallotHall.Open(engine);
        await using var _1 = hall;
        await hall.Cast(slips[0], First);
        await hall.Close();

        var entries = await new AuditQueries(hall.Db).About(hall.Congress.Id, Subject.InCycle("round", Year, 1));

        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(entry => entry.Kind), Is.EqualTo(new[]
            {
                nameof(RoundPrepared), nameof(SlipsPrinted), nameof(BoxSealed), nameof(PapersIssued), nameof(CastingClosed),
            }));
            Assert.That(entries.Where(entry => slips.Any(slip => ContainsSecret(entry.Payload, slip))), Is.Empty);
        });
    }

    private static bool ContainsSecret(string payload, SlipSecret slip)
    {
        var hashes = slip.Hashes();
        return new[] { slip.Token, slip.Code, Convert.ToBase64String(hashes.Token), Convert.ToBase64String(hashes.Code), Convert.ToHexStringLower(hashes.Token) }
            .Any(secret => payload.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<Refusal?> Sort(BallotHall hall, SlipSecret slip) => hall.Slips.SortSheet(hall.Congress, Year, Given.TellerA, 1, TypedCode.Grouped(slip.Code));

    private static async Task ReadTwice(BallotHall hall, string[] sheets)
    {
        BallotHall.Accepted(await hall.Ballots.Declare(hall.Congress, Year, Given.Presidium, 1, valid: true));
        foreach (var teller in new[] { Given.TellerA, Given.TellerB })
        {
            BallotHall.Accepted(await hall.Ballots.BeginReading(hall.Congress, Year, teller, 1, ReadingForm.Sheets));
            for (var sheet = 1; sheet <= sheets.Length; sheet++)
                BallotHall.Accepted(await hall.Ballots.ReadSheet(hall.Congress, Year, teller, 1, sheet, sheets[sheet - 1]));
            BallotHall.Accepted(await hall.Ballots.FinishReading(hall.Congress, Year, teller, 1));
        }
    }
}
