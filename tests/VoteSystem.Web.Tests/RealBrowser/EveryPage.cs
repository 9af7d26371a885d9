using Deque.AxeCore.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>What every page owes to everybody, on a phone and on a clerk's screen.</summary>
public sealed class EveryPage
{
    [TestCaseSource(typeof(SitePages), nameof(SitePages.OnPhoneAndScreen))]
    public async Task A_page_is_sound(string? account, string path, int width)
    {
        await using var window = await DemoSite.Open(account, width);

        var status = await window.GoTo(path);

        var barriers = (await window.Page.RunAxe()).Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"));
        Assert.Multiple(async () =>
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(await window.SticksOut(), Is.Empty, "scrolls sideways");
            Assert.That(barriers, Is.Empty, "barriers");
            Assert.That(window.Errors, Is.Empty, "console");
            Assert.That(window.Elsewhere, Is.Empty, "requests to other hosts");
        });
    }

    [TestCaseSource(typeof(SitePages), nameof(SitePages.OnPhone))]
    public async Task A_page_says_the_same_without_script(string? account, string path)
    {
        await using var usual = await DemoSite.Open(account, 390);
        await using var bare = await DemoSite.Open(account, 390, withScript: false);
        await usual.GoTo(path);
        await bare.GoTo(path);

        var headings = await bare.Headings();

        Assert.That(headings, Is.Not.Empty);
        Assert.That(headings, Is.EqualTo(await usual.Headings()));
    }
}
