using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Web.Tests.Casting;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>A telephone in the hall, and what its owner does with it.</summary>
internal sealed class VotersPhone : IAsyncDisposable
{
    private VotersPhone(Window window) => Window = window;

    public Window Window { get; }

    public IPage Page => Window.Page;

    public ILocator Paper => Page.Locator("form[data-paper]");

    public ILocator Review => Page.Locator("form[data-once]");

    public ILocator Recorded => Page.Locator("[data-recorded]");

    public ILocator Trouble => Page.Locator("[data-trouble]");

    /// <param name="cookies">How pages are to look: size, theme, language.</param>
    public static async Task<VotersPhone> Open(CastingHall hall, bool withScript = true, params (string Name, string Value)[] cookies)
    {
        var address = hall.Town.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        var window = await Window.Open(DemoSite.Chromium, new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = "zh-CN",
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            JavaScriptEnabled = withScript,
        });
        await window.Page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = address }));
        return new VotersPhone(window);
    }

    /// <summary>The QR code of the slip opens the paper.</summary>
    public async Task Scan(SlipSecret slip)
    {
        await Page.GotoAsync($"/b#{slip.Token}");
        await Assertions.Expect(Paper).ToBeVisibleAsync();
    }

    /// <summary>Chooses the marks in item order; an empty one is left open.</summary>
    public async Task Mark(params string[] marks)
    {
        for (var item = 1; item <= marks.Length; item++)
        {
            if (marks[item - 1].Length == 0) continue;
            if (char.IsAsciiDigit(marks[item - 1][0])) await Page.Locator($"select[name='m{item}']").SelectOptionAsync(marks[item - 1]);
            else await Page.Locator($"label:has(input[name='m{item}'][value='{marks[item - 1]}'])").ClickAsync();
        }
    }

    /// <summary>The one main button of the step.</summary>
    public Task Press() => Page.Locator("[data-cast] form .button-primary").ClickAsync();

    public async Task MarkAndReview(params string[] marks)
    {
        await Mark(marks);
        await Press();
        await Assertions.Expect(Review).ToBeVisibleAsync();
    }

    /// <summary>What is marked on the paper now, in item order.</summary>
    public Task<string[]> Marks() => Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll(".paper-item")].map(item => {
          const chosen = item.querySelector("input:checked, select");
          return chosen ? chosen.value : "";
        })
        """);

    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    public async ValueTask DisposeAsync() => await Window.DisposeAsync();
}
