using Microsoft.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>A deputy in a hall or a valley without the network.</summary>
public sealed class WithoutTheNetwork
{
    private const string Candidates = "/t/shili/2027/deputy/candidates";
    private const string Followed = "/t/shili/2026/deputy/supervise";

    [Test]
    public async Task Candidates_that_were_loaded_once_can_be_read_and_compared()
    {
        await using var window = await DemoSite.Open("deputy01", 390);
        await window.GoTo(Candidates);
        await Kept(window, "/deputy/compare?all=true");
        await Kept(window, "/deputy/candidates/2");

        await window.Page.Context.SetOfflineAsync(true);
        await window.GoTo(Candidates + "/2");
        var title = await window.Page.Locator("h1").InnerTextAsync();
        await window.GoTo("/t/shili/2027/deputy/compare?c=1&c=3");
        var columns = await window.Page.Locator("[data-list-no]:visible").AllInnerTextsAsync();
        var state = await window.Page.Locator("[data-offline-line]").InnerTextAsync();

        Assert.Multiple(() =>
        {
            Assert.That(title, Does.StartWith("2. "));
            Assert.That(columns.Select(column => column[..2]), Is.EqualTo(new[] { "1.", "3." }));
            Assert.That(state, Does.Contain("没有网络"));
        });
    }

    [Test]
    public async Task A_visit_is_kept_on_the_phone_until_the_network_is_back_and_is_then_sent_once()
    {
        var found = $"示例：路面已浇筑，缺护栏 {Guid.NewGuid():N}";
        await using var window = await DemoSite.Open("deputy01", 390);
        await window.GoTo(Followed);
        await window.Page.Locator("a[href$='/visit']").First.ClickAsync();
        await window.Page.Locator("[name=Found]").FillAsync(found);
        await window.Page.Locator("[name=Kind]").First.CheckAsync();

        await window.Page.Context.SetOfflineAsync(true);
        await window.Page.Locator("main form .button-primary").ClickAsync();
        await Assertions.Expect(window.Page.Locator("[data-offline-line]")).ToContainTextAsync("已保存在本机");
        await window.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(window.Page.Locator("[data-offline-line]")).ToContainTextAsync("已经发送");

        await window.Page.GotoAsync(window.Page.Url.Replace("/visit", "", StringComparison.Ordinal));
        Assert.That(await window.Page.GetByText(found).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task With_the_network_a_visit_is_sent_at_once()
    {
        var found = $"示例：进度正常 {Guid.NewGuid():N}";
        await using var window = await DemoSite.Open("deputy01", 390);
        await window.GoTo(Followed);
        await window.Page.Locator("a[href$='/visit']").First.ClickAsync();
        await window.Page.Locator("[name=Found]").FillAsync(found);
        await window.Page.Locator("[name=Kind]").First.CheckAsync();

        await window.Page.Locator("main form .button-primary").ClickAsync();

        await window.Page.WaitForURLAsync(url => !url.EndsWith("/visit", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator(".flash")).ToBeVisibleAsync();
        Assert.That(await window.Page.GetByText(found).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_wrong_with_a_visit_is_said_on_the_page_and_nothing_typed_is_lost()
    {
        await using var window = await DemoSite.Open("deputy01", 390);
        await window.GoTo(Followed);
        await window.Page.Locator("a[href$='/visit']").First.ClickAsync();
        await window.Page.Locator("[name=Found]").FillAsync("示例：日期在将来");
        await window.Page.Locator("[name=Kind]").First.CheckAsync();
        await window.Page.Locator("[name=VisitedOn]").FillAsync("2099-01-01");

        await window.Page.Locator("main form .button-primary").ClickAsync();

        await Assertions.Expect(window.Page.Locator("main .message-bad").First).ToBeVisibleAsync();
        Assert.That(await window.Page.Locator("[name=Found]").InputValueAsync(), Is.EqualTo("示例：日期在将来"));
    }

    /// <summary>Waits until the page has put an address into the store of the browser.</summary>
    private static async Task Kept(Window window, string part) => await window.Page.WaitForFunctionAsync(
        "async part => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(one => one.url)))).flat().some(url => url.includes(part))",
        part);
}
