using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Tests.Ballot;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>Seventeen deputies, twelve with a phone and five with the pen, from the slips to the announcement, as people see it.</summary>
public sealed class AHallOfTwelvePhones
{
    private const int Deputies = 17;
    private const int Phones = 12;

    // Two of four: 14, 9, 9 and 2 votes. More than half of 17 is 9, so the second seat is tied.
    private static readonly string[] FirstRound =
        [.. Enumerable.Repeat("1100", 7), .. Enumerable.Repeat("1010", 7), "0110", "0101", "0011"];

    // One of the tied two: 10 against 7.
    private static readonly string[] SecondRound = [.. Enumerable.Repeat("10", 10), .. Enumerable.Repeat("01", 7)];

    [Test]
    public async Task A_tie_at_the_last_seat_is_decided_by_a_second_round_on_phones_and_paper()
    {
        await using var hall = await HallInChromium.Start(new CycleRules { TargetCount = 2, PublishVoteCounts = PublishVoteCounts.Full }, Deputies, candidates: 4);
        await hall.Projector.GoTo($"{BallotTown.Year}/screen");

        await HoldARound(hall, 1, FirstRound);
        await hall.Press(hall.Chair, "presidium/ballot", "Announce");
        var tied = await hall.Chair.Page.Locator("main").InnerTextAsync();
        await HoldARound(hall, 2, SecondRound);
        await hall.Press(hall.Chair, "presidium/ballot", "Announce", ("AnnouncementNo", "1"));

        await hall.Projector.GoTo($"{BallotTown.Year}/screen");
        await hall.Picture(hall.Projector, "projector-result");
        var phone = await hall.Phone();
        await phone.GoTo($"{BallotTown.Year}/results");
        await hall.Picture(phone, "results");
        var results = await phone.Page.Locator("main").InnerTextAsync();
        var rounds = await hall.People.Town.Get<BallotQueries>().Rounds(new(hall.People.Town.Congress.Id, 2026));
        Assert.Multiple(() =>
        {
            Assert.That(tied, Does.Contain("得票相等"));
            Assert.That(results, Does.Contain("示例项目1").And.Contain("示例项目2").And.Contain("公告（第1号）"));
            Assert.That(rounds.Select(round => Approvals(round)), Is.EqualTo(new[] { new[] { 14, 9, 9, 2 }, [10, 7] }));
            Assert.That(rounds.Select(round => round.Turnout), Is.EqualTo(Enumerable.Repeat(new Turnout(Deputies, Deputies, Deputies, Phones, Deputies - Phones), 2)));
            Assert.That(hall.Errors, Is.Empty);
        });
    }

    private static int[] Approvals(Round round) => [.. round.Result!.Totals.Items.Cast<ItemTotals.Marked>().Select(item => item.Approve)];

    private static async Task HoldARound(HallInChromium hall, int no, string[] papers)
    {
        await hall.Press(hall.Secretary, "secretariat/ballot", "Prepare");
        var slips = await hall.Print(no, Deputies);
        await hall.Press(hall.Scrutineer, "scrutiny", "Seal");
        await hall.Press(hall.Secretary, "secretariat/ballot", "Issue", ("Issued", $"{Deputies}"));

        await Task.WhenAll(Enumerable.Range(0, Phones).Select(voter => Vote(hall, slips[voter], papers[voter], $"phone{voter + 1}")));
        await hall.Picture(hall.Projector, "projector-casting");

        await hall.Press(hall.Scrutineer, "scrutiny/casting", "Close");
        await hall.Scrutineer.Page.Locator("main form[action*='handler=Close'] button").First.ClickAsync();
        foreach (var slip in slips.Skip(Phones)) await hall.Press(hall.TellerA, "scrutiny/casting", "Sort", ("Code", slip.Code));
        await hall.Press(hall.Scrutineer, "scrutiny", "Open", ("Collected", $"{Deputies - Phones}"));
        await hall.Press(hall.Chair, "presidium/ballot", "Declare");
        foreach (var teller in new[] { hall.TellerA, hall.TellerB }) await Read(hall, teller, [.. papers.Skip(Phones)]);
        await hall.People.Town.Get<BoxEmptying>().EmptyClosedBoxes();
        await hall.Press(hall.TellerA, "scrutiny", "Count");
        foreach (var person in new[] { hall.TellerA, hall.TellerB, hall.Scrutineer, hall.Scrutineer }) await hall.Press(person, "scrutiny", "Sign");
    }

    /// <summary>The whole way of a voter: the QR code opens the paper, marks, review, cast.</summary>
    private static async Task Vote(HallInChromium hall, SlipSecret slip, string marks, string name)
    {
        var phone = await hall.Phone();
        await phone.GoTo($"/b#{slip.Token}");
        await phone.Page.Locator("form[data-paper]").WaitForAsync();
        for (var item = 1; item <= marks.Length; item++)
            await phone.Page.Locator($"label:has(input[name='m{item}'][value='{(marks[item - 1] == '1' ? 'A' : 'O')}'])").ClickAsync();
        await hall.Picture(phone, $"{name}-marks");
        await phone.Page.Locator("form[data-paper] .button-primary").ClickAsync();
        await hall.Picture(phone, $"{name}-review");
        await phone.Page.Locator("form[data-once] .button-primary").ClickAsync();
        await Assertions.Expect(phone.Page.Locator("[data-recorded]")).ToBeVisibleAsync();
        await hall.Picture(phone, $"{name}-done");
        Assert.That(phone.Page.Url, Does.Not.Contain(slip.Token));
    }

    /// <summary>A teller's reading, with the keyboard only.</summary>
    private static async Task Read(HallInChromium hall, Window teller, IReadOnlyList<string> sheets)
    {
        await hall.Press(teller, "scrutiny", "Begin");
        await teller.GoTo($"{BallotTown.Year}/scrutiny/read");
        for (var sheet = 1; sheet <= sheets.Count; sheet++)
        {
            // The field has the focus as soon as the page is there; a busy machine takes a moment.
            await teller.Page.Locator("#Typed:focus").WaitForAsync();
            await teller.Page.Keyboard.TypeAsync(sheets[sheet - 1]);
            await hall.Picture(teller, "read");
            await teller.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(teller.Page.Locator("main a[href^='?sheet=']")).ToHaveCountAsync(sheet);
        }

        await hall.Press(teller, "scrutiny/read", "Finish");
    }
}
