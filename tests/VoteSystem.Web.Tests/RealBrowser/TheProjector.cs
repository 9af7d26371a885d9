using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Tests.Ballot;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>The projector in the hall: it follows the round by itself, and no number on it falls.</summary>
public sealed class TheProjector
{
    private const int Deputies = 5;

    [Test]
    [Property("Incident", 1)]
    public async Task It_follows_the_round_without_being_touched()
    {
        await using var hall = await HallInChromium.Start(new CycleRules { TargetCount = 2 }, Deputies, candidates: 4);
        await hall.Projector.GoTo($"{BallotTown.Year}/screen");
        await hall.Projector.Page.EvaluateAsync("() => { window.untouched = true; }");

        await hall.Press(hall.Secretary, "secretariat/ballot", "Prepare");
        var slips = await hall.Print(1, Deputies);
        await hall.Press(hall.Scrutineer, "scrutiny", "Seal");
        await hall.Press(hall.Secretary, "secretariat/ballot", "Issue", ("Issued", $"{Deputies}"));
        await Shows(hall.Projector, "issued", "5");
        await hall.Scrutineer.GoTo($"{BallotTown.Year}/scrutiny/casting");
        foreach (var slip in slips.Take(3)) await Cast(hall, slip);

        await Shows(hall.Projector, "cast", "3");
        await Shows(hall.Scrutineer, "cast", "3");
        await hall.Picture(hall.Projector, "projector-live");
        Assert.That(await hall.Projector.Page.EvaluateAsync<bool>("() => window.untouched === true"), Is.True, "the page was loaded anew");
        Assert.That(hall.Errors, Is.Empty);
    }

    /// <summary>Nobody scrolls on a projector: thirteen results, some with titles of two lines, stand on one picture.</summary>
    [TestCase(1920, 1080)]
    [TestCase(1024, 768)]
    public async Task The_result_of_a_year_fits_the_picture(int width, int height)
    {
        await using var window = await DemoSite.Open("secretary", width);
        await window.Page.SetViewportSizeAsync(width, height);
        await window.GoTo("/t/shili/2026/screen");

        Assert.That(await window.Page.Locator(".result").CountAsync(), Is.EqualTo(13));
        Assert.That(await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), Is.LessThanOrEqualTo(height));
    }

    [Test]
    [Property("Incident", 1)]
    public async Task Old_news_after_a_broken_line_or_from_another_node_change_nothing()
    {
        await using var hall = await HallInChromium.Start(new CycleRules { TargetCount = 2 }, Deputies, candidates: 4);
        await hall.Press(hall.Secretary, "secretariat/ballot", "Prepare");
        await hall.Print(1, Deputies);
        await hall.Press(hall.Scrutineer, "scrutiny", "Seal");
        await hall.Press(hall.Secretary, "secretariat/ballot", "Issue", ("Issued", $"{Deputies}"));
        var scene = $"17/5 {Deputies} 1 Issued";
        var lines = 0;
        await hall.Projector.Page.RouteAsync("**/live", route =>
        {
            // The first line tells of four votes, every later one of fewer, as another node would that is behind.
            var cast = Interlocked.Increment(ref lines) == 1 ? 4 : 1;
            return route.FulfillAsync(new RouteFulfillOptions
            {
                ContentType = "text/event-stream",
                Body = $"retry: 50\ndata: {{\"height\":{9000 - lines},\"scene\":\"{scene}\",\"round\":1,\"present\":5,\"quorum\":true,\"issued\":{cast},\"cast\":{cast},\"collected\":0,\"clock\":\"09:{lines:00}\"}}\n\n",
            });
        });

        await hall.Projector.GoTo($"{BallotTown.Year}/screen");
        await Shows(hall.Projector, "cast", "4");
        while (Volatile.Read(ref lines) < 4) await Task.Delay(50);

        await Shows(hall.Projector, "cast", "4");
        await Shows(hall.Projector, "issued", "5");
    }

    private static Task Shows(Window window, string name, string number) =>
        Assertions.Expect(window.Page.Locator($"[data-number='{name}']").First).ToContainTextAsync(number, new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });

    private static async Task Cast(HallInChromium hall, SlipSecret slip)
    {
        var refusal = await hall.People.Town.Get<BallotBox>().Cast(new CastRequest(SlipKey.Read(slip.Token)!, "AAO-", Guid.NewGuid()));
        Assert.That(refusal, Is.Null);
    }
}
