using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>One window of the browser, which remembers what went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];
    private readonly List<string> _elsewhere = [];

    private Window(IBrowserContext context, IPage page, string site)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(60_000);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
        page.Request += (_, request) =>
        {
            if (!IsOf(site, new Uri(request.Url))) _elsewhere.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, of the content policy and of files that did not come.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Addresses outside the site that a page asked for.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;

    public static async Task<Window> Open(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        return new Window(context, await context.NewPageAsync(), options.BaseURL!);
    }

    /// <summary>Opens a page of the site and returns the status of the answer.</summary>
    public async Task<int> GoTo(string path) =>
        (await Page.GotoAsync(path))!.Status;

    /// <summary>The same for a pattern of an address: one that ends in an id leads to the first such link of the page above it.</summary>
    public async Task<int> Visit(string path)
    {
        var id = path.IndexOf("{id:guid}", StringComparison.Ordinal);
        if (id < 0) return await GoTo(path);
        var list = path[..id];
        await GoTo(list.TrimEnd('/'));
        var links = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href') || '')");
        return await GoTo(links.First(link => Regex.IsMatch(link, $"^{Regex.Escape(list)}[0-9a-f-]{{32,36}}$")));
    }

    /// <summary>Presses Tab until a field of a form has the focus.</summary>
    public Task TabTo(string field) => PressTab($"e.closest('main form') && e.getAttribute('name') === '{field}'", field);

    /// <summary>Presses Tab until the main button of the page has the focus.</summary>
    public Task TabToTheButton() => PressTab("e.matches('main .button-primary')", "the main button");

    /// <summary>Presses Tab until a link of the page's content has the focus.</summary>
    /// <param name="text">Part of what the link says.</param>
    public Task TabToLink(string text) => PressTab($"e.matches('main a') && e.textContent.includes('{text}')", text);

    /// <summary>Goes on with the keyboard to the page behind what has the focus.</summary>
    public async Task Enter(string nextPage)
    {
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(nextPage);
    }

    /// <summary>Elements that stick out at the right, or nothing when the page does not scroll sideways.</summary>
    public Task<string[]> SticksOut() => Page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);
          return [document.documentElement.scrollWidth + " px", ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
        }
        """);

    /// <summary>Headings of the page as a person sees them.</summary>
    public async Task<IReadOnlyList<string>> Headings()
    {
        var headings = new List<string>();
        foreach (var heading in await Page.Locator(":is(h1, h2, h3)").AllAsync())
        {
            if (await heading.IsVisibleAsync()) headings.Add(await heading.InnerTextAsync());
        }

        return headings;
    }

    private async Task PressTab(string isFound, string what)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>($"() => {{ const e = document.activeElement; return !!({isFound}); }}")) return;
        }

        Assert.Fail($"The keyboard does not reach {what}.");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsOf(string site, Uri address) =>
        address.Scheme is "data" or "blob" || address.GetLeftPart(UriPartial.Authority) == site;
}
