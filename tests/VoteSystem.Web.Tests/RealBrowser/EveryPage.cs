using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>What every page owes to everybody: on a phone, on a clerk's screen in the dark, and in large type.</summary>
public sealed class EveryPage
{
    [TestCaseSource(typeof(SitePages), nameof(SitePages.Every))]
    public async Task A_page_is_sound(string? account, string path)
    {
        await using var window = await DemoSite.Open(account, 390);

        var status = await window.Visit(path);
        var faults = new List<string>(await Faults(window, "phone"));
        await window.Page.SetViewportSizeAsync(1280, 800);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await Faults(window, "desk, dark"));
        await window.Page.Context.AddCookiesAsync([new Cookie { Name = DisplaySettings.SizeCookie, Value = "elder", Url = DemoSite.Address }]);
        await window.Page.SetViewportSizeAsync(390, 844);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await window.Page.ReloadAsync();
        faults.AddRange(await Faults(window, "large type"));

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(faults, Is.Empty);
            Assert.That(window.Errors, Is.Empty, "console");
            Assert.That(window.Elsewhere, Is.Empty, "requests to other hosts");
        });
    }

    [TestCaseSource(typeof(SitePages), nameof(SitePages.ToRead))]
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

    private static async Task<IEnumerable<string>> Faults(Window window, string look)
    {
        var sideways = (await window.SticksOut()).Select(what => $"{look}, scrolls sideways: {what}");
        var barriers = (await window.Page.RunAxe()).Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{look}, {rule.Id}: {node.Html}"));
        return sideways.Concat(barriers);
    }
}
