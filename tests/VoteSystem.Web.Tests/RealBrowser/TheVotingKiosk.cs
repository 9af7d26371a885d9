using Microsoft.Playwright;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>A tablet in the hall in real Chromium: it votes, clears itself and leaves nothing behind.</summary>
public sealed class TheVotingKiosk
{
    [Test]
    public async Task A_vote_leaves_no_history_no_draft_and_no_secret_behind()
    {
        await using var hall = await HallInChromium.Start(new CycleRules { TargetCount = 2 }, deputies: 3, candidates: 4);
        await hall.Press(hall.Secretary, "secretariat/ballot", "Prepare");
        var slips = await hall.Print(1, 3);
        await hall.Press(hall.Scrutineer, "scrutiny", "Seal");
        await hall.Press(hall.Secretary, "secretariat/ballot", "Issue", ("Issued", "3"));
        var kiosk = await hall.Phone();
        await kiosk.GoTo("/b/kiosk");
        var page = kiosk.Page;
        var length = await page.EvaluateAsync<int>("history.length");
        await hall.Picture(kiosk, "kiosk-code");

        // The hand scanner types the whole address and ends with Enter.
        await page.FillAsync("[name=Slip]", $"http://hall.example/b#{slips[0].Token}");
        await page.PressAsync("[name=Slip]", "Enter");
        await page.WaitForSelectorAsync("[data-cast=mark]");
        await page.CheckAsync("input[name=m1][value=A]", new PageCheckOptions { Force = true });
        await page.CheckAsync("input[name=m3][value=O]", new PageCheckOptions { Force = true });
        await hall.Picture(kiosk, "kiosk-mark");
        var counted = await page.Locator(".cast-count").InnerTextAsync();
        await page.ClickAsync("[data-cast=mark] button.button-primary");
        await page.WaitForSelectorAsync("[data-cast=review]");
        await hall.Picture(kiosk, "kiosk-review");
        await page.ClickAsync("[data-cast=review] button.button-primary");
        await page.WaitForSelectorAsync("[data-cast=done]");
        await hall.Picture(kiosk, "kiosk-done");
        var left = await page.EvaluateAsync<string>("JSON.stringify([history.length, sessionStorage.length, localStorage.length, document.cookie, location.pathname + location.hash])");
        var secret = await page.EvaluateAsync<bool>("token => document.documentElement.innerHTML.includes(token)", slips[0].Token);
        await page.ClickAsync("[data-cast=done] a");
        await page.WaitForSelectorAsync("[data-cast=code]");

        Assert.Multiple(async () =>
        {
            Assert.That(counted, Does.Contain("1"));
            Assert.That(left, Is.EqualTo($"[{length},0,0,\"\",\"/b/kiosk\"]"));
            Assert.That(secret, Is.False);
            Assert.That(await page.EvaluateAsync<int>("history.length"), Is.EqualTo(length));
            Assert.That((await hall.People.Town.Get<Storage.Ballot.SlipQueries>().CountOf(new(hall.People.Town.Congress.Id, 2026), 1)).Used, Is.EqualTo(1));
            Assert.That(hall.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task Whoever_walks_away_is_warned_about_and_then_wiped_off()
    {
        await using var hall = await HallInChromium.Start(new CycleRules { TargetCount = 2 }, deputies: 3, candidates: 4);
        await hall.Press(hall.Secretary, "secretariat/ballot", "Prepare");
        var slips = await hall.Print(1, 3);
        await hall.Press(hall.Scrutineer, "scrutiny", "Seal");
        await hall.Press(hall.Secretary, "secretariat/ballot", "Issue", ("Issued", "3"));
        var kiosk = await hall.Phone();
        var page = kiosk.Page;
        await page.Clock.InstallAsync();
        await kiosk.GoTo("/b/kiosk");
        await page.FillAsync("[name=Slip]", slips[0].Code);
        await page.PressAsync("[name=Slip]", "Enter");
        await page.WaitForSelectorAsync("[data-cast=mark]");
        await page.CheckAsync("input[name=m1][value=A]", new PageCheckOptions { Force = true });

        await page.Clock.RunForAsync(59_000);
        var calm = await page.IsVisibleAsync("[data-kiosk-warning]");
        await page.Clock.RunForAsync(2_000);
        var warned = await page.IsVisibleAsync("[data-kiosk-warning]");
        await hall.Picture(kiosk, "kiosk-warning");
        await page.ClickAsync("[data-kiosk-stay]");
        var stays = await page.IsCheckedAsync("input[name=m1][value=A]");
        await page.Clock.RunForAsync(76_000);
        await page.WaitForSelectorAsync("[data-cast=code]");

        Assert.Multiple(async () =>
        {
            Assert.That((calm, warned, stays), Is.EqualTo((false, true, true)));
            Assert.That(await page.InputValueAsync("[name=Slip]"), Is.Empty);
            Assert.That(await page.Locator("input[name=m1]").CountAsync(), Is.Zero);
            Assert.That(hall.Errors, Is.Empty);
        });
    }
}
