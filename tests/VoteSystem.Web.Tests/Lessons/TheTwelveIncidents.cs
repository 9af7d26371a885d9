using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Casting;
using VoteSystem.Web.Tests.Documents;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Lessons;

/// <summary>
/// Twelve things that went wrong in comparable systems and must not happen here. Each has its number; tests all over the house carry it as
/// <c>[Property("Incident", number)]</c>, and those that had no better place stand in this class.
/// </summary>
public sealed class TheTwelveIncidents
{
    private static readonly CycleRules ChooseTwo = new() { TargetCount = 2, PublishVoteCounts = PublishVoteCounts.Full };

    public static IEnumerable<TestCaseData> All =>
    [
        new(1, "A counter on the projector falls."),
        new(2, "Another deputy's vote clears a half-filled paper."),
        new(3, "A general abstention counts as approval."),
        new(4, "A count leaves out what is still pending."),
        new(5, "Two requests at once make two ballots; fast clicks overrun a limit."),
        new(6, "Rules change after the first vote; a round is opened again after its totals were seen."),
        new(7, "Papers from the box are missing in the totals."),
        new(8, "A crash loses acknowledged ballots or lets people vote twice."),
        new(9, "Sending again after a lost answer is an error."),
        new(10, "A ballot that arrives during the close is neither counted nor refused."),
        new(11, "A query, a column or an index leads from a person to a paper or keeps the order of casting."),
        new(12, "Exports and totals disagree, or an export leaves rows out."),
    ];

    [TestCaseSource(nameof(All))]
    public void Every_incident_has_tests_that_carry_its_number(int number, string what)
    {
        var carriers = Sources().Where(text => text.Contains($"Property(\"Incident\", {number})", StringComparison.Ordinal));

        Assert.That(carriers, Is.Not.Empty, what);
    }

    [Test]
    [Property("Incident", 2)]
    public async Task A_vote_of_somebody_else_leaves_my_half_filled_paper_as_it_is()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var mine = hall.Town.Visitor();
        var paper = await mine.Submit("/b", [("Slip", hall.Slips[0].Code)]);
        var half = await mine.SubmitOn(paper, [("m1", "A")]);

        await hall.Vote(hall.Slips[1], "O", "O", "O", "O");
        using var fields = new FormUrlEncodedContent(HtmlForm.FindIn(half, null).With([]));
        using var back = await mine.Http.PostAsync("/b/paper", fields);
        var done = await mine.SubmitOn(half, []);

        Assert.That(await back.Content.ReadAsStringAsync(), Does.Match("name=\"m1\" value=\"A\" checked"));
        Assert.That(done.Text, Does.Contain("您的投票已经记录"));
        Assert.That(await Used(hall), Is.EqualTo(2));
    }

    [Test]
    [Property("Incident", 5)]
    public async Task Clicking_fast_with_different_marks_casts_one_paper()
    {
        await using var hall = await CastingHall.Open(ChooseTwo);
        using var phone = hall.Town.Visitor();
        var review = await CastingHall.UpToReview(phone, hall.Slips[0].Token, "A");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(click =>
            phone.SubmitOn(review, [("m2", click % 2 == 0 ? "A" : "O"), ("Nonce", $"{Guid.NewGuid()}")])));

        Assert.That(answers.Count(answer => answer.Text.Contains("您的投票已经记录", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await Used(hall), Is.EqualTo(1));
    }

    [Test]
    [Property("Incident", 5)]
    public async Task Printing_twice_at_once_makes_no_more_slips_than_are_allowed()
    {
        await using var hall = await CastingHall.Printed(ChooseTwo);
        var spare = SlipRules.SpareFor(5);
        var secretary = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });

        var prints = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hall.Town.Get<SlipStore>().Print(hall.Town.Congress, 2026, secretary, 1, spare))));

        Assert.That(prints.Select(print => print.Decision.Refusal?.Code), Is.EquivalentTo(
            new RefusalCode?[] { null, RefusalCode.TooManySlips, RefusalCode.TooManySlips, RefusalCode.TooManySlips }));
        Assert.That((await Count(hall)).InUse, Is.EqualTo(5 + spare));
    }

    [Test]
    [Property("Incident", 6)]
    [Property("Incident", 12)]
    public async Task A_counted_round_is_not_opened_again_and_reads_the_same_in_every_format()
    {
        await using var town = await BallotTown.Start(ChooseTwo, deputies: 7, candidates: 4);
        await town.CallTheRoll(7);
        await town.AdoptAndApprove(7);
        var tabs = await HoldTheRound(town);
        foreach (var teller in new[] { town.TellerA, town.TellerB }) await BallotTown.Read(teller, ["1100", "1100", "1010", "1100", "0101", "1110"]);
        await town.CountAndSign();
        var before = await Round(town);

        await TryToGoBack(tabs);
        await town.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "1")], "handler=Announce");
        await TryToGoBack(tabs);

        var after = await Round(town);
        Assert.That((after.Result!.Totals.Items, after.Turnout, after.RecordSha256), Is.EqualTo((before.Result!.Totals.Items, before.Turnout, before.RecordSha256)));
        var expected = after.Result.Totals.Items.Cast<ItemTotals.Marked>().Select(item => (item.No, item.Approve, item.Oppose, item.Abstain)).ToList();
        Assert.That(expected.Select(item => item.Item2), Is.EqualTo(new[] { 4, 4, 1, 1 }), "one paper of six approves three and is void");
        Assert.That(await FromRecord(town), Is.EqualTo(expected));
        Assert.That(await FromSheet(town, "csv"), Is.EqualTo(expected));
        Assert.That(await FromSheet(town, "xlsx"), Is.EqualTo(expected));
        var page = await town.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");
        foreach (var item in expected) Assert.That(page.Text, Does.Contain($"示例项目{item.No}"), "the desk leaves a row out");
    }

    [Test]
    [Property("Incident", 12)]
    public async Task The_printed_count_report_says_what_the_record_says()
    {
        const string Report = "paperwork/TallyReport/round-1";
        await using var town = await IssuingPapers.ACountedHall();
        await town.Secretary.Submit($"{BallotTown.Year}/{Report}", [], "handler=Make");

        var pdf = await IssuingPapers.FileOf(town.Secretary, await town.Secretary.Open($"{BallotTown.Year}/{Report}"));

        var text = await TextOf(pdf);
        foreach (var item in (await Round(town)).Result!.Totals.Items.Cast<ItemTotals.Marked>())
            Assert.That(text, Does.Match($@"{item.No}\s+示例项目{item.No}\s+{item.Approve}\s+{item.Oppose}\s+{item.Abstain}\s"));
    }

    private static async Task<string> TextOf(byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = await tool.StandardOutput.ReadToEndAsync();
            await tool.WaitForExitAsync();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("pdftotext is not installed on this machine.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Holds a round and keeps every page whose form was sent, as tabs that somebody forgot to close.</summary>
    private static async Task<List<Tab>> HoldTheRound(BallotTown town)
    {
        var tabs = new List<Tab>();
        await Step(town.Secretary, "secretariat/ballot", "Prepare");
        await Step(town.Scrutineer, "scrutiny", "Seal");
        await Step(town.Secretary, "secretariat/ballot", "Issue", ("Issued", "7"));
        await Step(town.Scrutineer, "scrutiny", "Open", ("Collected", "6"));
        await Step(town.Chair, "presidium/ballot", "Declare", ("valid", "true"));
        return tabs;

        async Task Step(Browser person, string page, string handler, params (string, string)[] fields)
        {
            var tab = new Tab(person, await person.Open($"{BallotTown.Year}/{page}"), handler, fields);
            tabs.Add(tab);
            await tab.Send();
        }
    }

    private static async Task TryToGoBack(List<Tab> tabs)
    {
        foreach (var tab in tabs) Assert.That((int)(await tab.Send()).Status, Is.LessThan(500), tab.Handler);
    }

    private sealed record Tab(Browser Person, Seen Page, string Handler, (string, string)[] Fields)
    {
        public Task<Seen> Send() => Person.SubmitOn(Page, Fields, $"handler={Handler}");
    }

    private static async Task<List<(int, int, int, int)>> FromRecord(BallotTown town)
    {
        using var json = JsonDocument.Parse(await town.Secretary.Http.GetStringAsync($"{BallotTown.Year}/results?handler=Record&no=1"));
        return [.. json.RootElement.GetProperty("totals").EnumerateArray().Select(item =>
            (item.GetProperty("no").GetInt32(), item.GetProperty("approve").GetInt32(), item.GetProperty("oppose").GetInt32(), item.GetProperty("abstain").GetInt32()))];
    }

    private static async Task<List<(int, int, int, int)>> FromSheet(BallotTown town, string kind)
    {
        var bytes = await town.Secretary.Http.GetByteArrayAsync($"{BallotTown.Year}/results?handler=Sheet&no=1&export={kind}");
        using var file = new MemoryStream(bytes);
        var book = (SheetResult.Book)SheetReader.Read(file);
        return [.. book.Sheets[0].Rows.Skip(1).Select(row => (Number(row.At(0)), Number(row.At(2)), Number(row.At(3)), Number(row.At(4))))];

        static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
    }

    private static async Task<Round> Round(BallotTown town) =>
        (await town.Town.Get<BallotQueries>().Rounds(new CycleId(town.Town.Congress.Id, 2026))).Single();

    private static Task<SlipCount> Count(CastingHall hall) => hall.Town.Get<SlipQueries>().CountOf(new CycleId(hall.Town.Congress.Id, 2026), 1);

    private static async Task<int> Used(CastingHall hall) => (await Count(hall)).Used;

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..")), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && file != here)
            .Append(here).Select(File.ReadAllText);
}
