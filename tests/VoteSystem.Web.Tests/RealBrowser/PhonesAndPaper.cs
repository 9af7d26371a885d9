using Microsoft.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>What only a real screen or a real sheet of paper shows: what lies behind an edge, what stands beside what, black on white.</summary>
public sealed class PhonesAndPaper
{
    [TestCase("/t/shili/2026/progress")]
    [TestCase("/t/shili/data")]
    public async Task The_present_page_of_the_navigation_is_in_sight_on_a_phone(string page)
    {
        await using var window = await DemoSite.Open(null, 390);
        await window.GoTo(page);

        var here = (await window.Page.Locator(".nav a[aria-current]").BoundingBoxAsync())!;

        Assert.That(here.X, Is.GreaterThanOrEqualTo(0));
        Assert.That(here.X + here.Width, Is.LessThanOrEqualTo(390));
    }

    [Test]
    public async Task Three_candidates_stand_beside_each_other_on_a_phone()
    {
        await using var window = await DemoSite.Open("deputy01", 390);
        await window.GoTo("/t/shili/2027/deputy/compare?c=1&c=2&c=3");

        var cells = await window.Page.Locator(".table-compare tbody tr").First.Locator("td").AllAsync();
        var boxes = await Task.WhenAll(cells.Select(cell => cell.BoundingBoxAsync()));

        Assert.That(boxes, Has.Length.EqualTo(3));
        Assert.Multiple(() =>
        {
            Assert.That(boxes.Select(box => box!.Y).Distinct().Count(), Is.EqualTo(1), "in one line");
            Assert.That(boxes.Select(box => box!.X), Is.Ordered.Ascending.And.Unique);
            Assert.That(boxes[^1]!.X + boxes[^1]!.Width, Is.LessThanOrEqualTo(390));
        });
    }

    [TestCase("/t/shili", ColorScheme.Dark)]
    [TestCase("/t/shili", ColorScheme.Light)]
    [TestCase("/t/shili/2026/results", ColorScheme.Dark)]
    public async Task A_page_is_printed_black_on_white_whatever_the_screen_looks_like(string page, ColorScheme scheme)
    {
        await using var window = await DemoSite.Open(null, 1280);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = scheme });
        await window.GoTo(page);

        var colours = await window.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body, h1, .panel, .promise-title a")].map(e => { const s = getComputedStyle(e); return s.color + " on " + s.backgroundColor; })
            """);

        Assert.That(colours, Is.Not.Empty.And.All.Match(@"^rgb\(0, 0, 0\) on (rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$"));
        Assert.That(await window.Page.Locator(".nav").IsVisibleAsync(), Is.False);
    }
}
