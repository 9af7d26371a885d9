using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Hosting;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Live;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Casting;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Screen;

/// <summary>The live numbers of a hall, from the vote to the line that the projector listens on.</summary>
public sealed class LiveNumbers
{
    private static readonly string[] Marks = ["A", "A", "O", "-"];

    private CastingHall _hall = null!;

    [SetUp]
    public async Task OpenTheHall() => _hall = await CastingHall.Open(new CycleRules { TargetCount = 2 });

    [TearDown]
    public async Task CloseTheHall() => await _hall.DisposeAsync();

    [Test]
    public async Task The_first_event_holds_the_whole_state()
    {
        await _hall.Vote(_hall.Slips[0], Marks);

        using var line = await LiveLine.Open(_hall.People.Secretary);
        var state = (await line.Next())!;

        Assert.That((state.Round, state.Present, state.Quorum, state.Issued, state.Cast, state.Collected), Is.EqualTo((1, 5, true, 5, (int?)1, 0)));
        Assert.That(state.Clock, Is.EqualTo("09:00"));
        Assert.That(line.Answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(line.Answer.Headers.CacheControl!.NoStore || line.Answer.Headers.CacheControl.NoCache, Is.True);
        Assert.That(line.Answer.Content.Headers.ContentEncoding, Is.Empty.Or.EqualTo(new[] { "identity" }));
    }

    [Test]
    [Property("Incident", 1)]
    public async Task Each_vote_raises_the_number_and_a_new_line_begins_where_the_old_one_ended()
    {
        using (var line = await LiveLine.Open(_hall.People.Secretary))
        {
            await _hall.Vote(_hall.Slips[0], Marks);
            await line.Until(state => state.Cast == 1);
            await _hall.Vote(_hall.Slips[1], Marks);
            await line.Until(state => state.Cast == 2);
        }

        using var again = await LiveLine.Open(_hall.People.Scrutineer);
        Assert.That((await again.Next())!.Cast, Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_of_a_result_goes_over_the_line_before_or_after_the_close()
    {
        foreach (var slip in _hall.Slips) await _hall.Vote(slip, Marks);
        using var line = await LiveLine.Open(_hall.People.Secretary);
        await line.Until(state => state.Cast == 5);
        await _hall.Close();

        await line.Until(state => state.Cast == 5);

        using var json = System.Text.Json.JsonDocument.Parse(line.Text);
        Assert.That(json.RootElement.EnumerateObject().Select(part => part.Name),
            Is.EquivalentTo(new[] { "height", "scene", "round", "present", "quorum", "issued", "cast", "collected", "clock" }));
    }

    [Test]
    public async Task A_hall_full_of_viewers_costs_one_reading_a_second()
    {
        var since = Stopwatch.StartNew();
        var lines = new List<LiveLine>();
        for (var viewer = 0; viewer < 20; viewer++) lines.Add(await LiveLine.Open(_hall.People.Secretary));
        foreach (var line in lines) await line.Next();
        await _hall.Vote(_hall.Slips[0], Marks);
        foreach (var line in lines) await line.Until(state => state.Cast == 1);

        Assert.That(_hall.Town.Get<HallFeeds>().Running, Is.EqualTo(1));
        // However slow the machine is: two readings are never less than a second apart.
        Assert.That(Readings(), Is.InRange(1, (int)since.Elapsed.TotalSeconds + 1));
        foreach (var line in lines) line.Dispose();
    }

    [Test]
    public async Task The_reading_ends_with_the_last_viewer()
    {
        using (var line = await LiveLine.Open(_hall.People.Secretary)) await line.Next();
        var feeds = _hall.Town.Get<HallFeeds>();

        for (var patience = 0; feeds.Running > 0 && patience < 600; patience++) await Task.Delay(100);

        Assert.That(feeds.Running, Is.Zero);
    }

    [Test]
    public async Task A_stopping_program_ends_the_lines_itself()
    {
        using var line = await LiveLine.Open(_hall.People.Secretary);
        await line.Next();

        _hall.Town.Get<IHostApplicationLifetime>().StopApplication();

        while (await line.Next() is not null)
        {
            // What was on its way comes first; then the line ends without the viewer's doing.
        }
    }

    [Test]
    public async Task A_projector_without_script_shows_the_same_numbers()
    {
        await _hall.Vote(_hall.Slips[0], Marks);

        var screen = await _hall.People.Secretary.Open($"{BallotTown.Year}/screen");

        Assert.That(screen.Html, Does.Contain("<p class=\"screen-number\" data-number=\"cast\">1</p>").And.Contain("http-equiv=\"refresh\" content=\"5\""));
    }

    [TestCase(Role.Deputy)]
    [TestCase(Role.Government)]
    [TestCase(Role.CountyOffice)]
    public async Task Others_do_not_listen(Role role)
    {
        using var browser = _hall.Town.As(role);

        var seen = await browser.Open($"{BallotTown.Year}/live");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_town_that_does_not_exist_has_no_line()
    {
        using var answer = await _hall.People.Secretary.Http.GetAsync("/t/nirgends/2026/live");

        Assert.That((int)answer.StatusCode, Is.EqualTo(403).Or.EqualTo(404));
    }

    private int Readings() => _hall.Town.Statements.Behind.Count(statement => statement.StartsWith("SELECT height\nFROM audit_head", StringComparison.Ordinal));
}
