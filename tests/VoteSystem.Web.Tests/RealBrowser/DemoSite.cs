using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>The demonstration county on a real port and one Chromium: started once for all tests of this folder.</summary>
/// <remarks><c>VOTESYSTEM_CHROMIUM</c> names the browser where it is not <c>/usr/bin/chromium</c>.</remarks>
[SetUpFixture]
public sealed class DemoSite
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Dictionary<string, Task<string>> SignedIn = [];

    private static string _accounts = null!;
    private static TestTown _town = null!;
    private static WebApplicationFactory<Program> _site = null!;
    private static IPlaywright _playwright = null!;
    private static IBrowser _chromium = null!;

    /// <summary>Address of the site, without a slash at its end.</summary>
    public static string Address { get; private set; } = null!;

    /// <summary>The browser, for tests that have a site of their own.</summary>
    public static IBrowser Chromium => _chromium;

    /// <summary>The clock of the site.</summary>
    public static TestClock Clock => _town.Clock;

    [OneTimeSetUp]
    public async Task Start()
    {
        _accounts = Path.Combine(Path.GetTempPath(), $"accounts-{Guid.NewGuid():N}.txt");
        _town = new TestTown();
        _town.Clock.Now = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
        // Any free port, also while another run of the tests has taken the usual one.
        _site = _town.WithWebHostBuilder(builder =>
            builder.UseSetting("urls", "http://127.0.0.1:0").UseSetting("Demo:Seed", "true").UseSetting("Demo:AccountsFile", _accounts));
        _site.UseKestrel(0);
        _site.StartServer();
        Address = _site.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("VOTESYSTEM_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null) await _site.DisposeAsync();
        if (_town is not null) await _town.DisposeAsync();
        File.Delete(_accounts);
    }

    /// <summary>A window of a person's own.</summary>
    /// <param name="account">User name of the demonstration, or null for a visitor.</param>
    /// <param name="width">390 is a phone, 1280 the clerk's screen.</param>
    public static async Task<Window> Open(string? account, int width, bool withScript = true)
    {
        var cookies = account is null ? null : await CookiesOf(account);
        return await Window.Open(_chromium, new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "zh-CN",
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 800 },
            JavaScriptEnabled = withScript,
            StorageState = cookies,
        });
    }

    // Signing in hashes a password, which is slow on purpose: once for each account.
    private static Task<string> CookiesOf(string account)
    {
        if (!SignedIn.TryGetValue(account, out var cookies))
            SignedIn[account] = cookies = SignIn(account);
        return cookies;
    }

    private static async Task<string> SignIn(string account)
    {
        await using var window = await Open(null, 1280);
        await window.Page.GotoAsync("/account/sign-in");
        await window.Page.Locator("[name='Input.SignInName']").FillAsync(account);
        await window.Page.Locator("[name='Input.Password']").FillAsync(await Password());
        await window.Page.Locator("main .button-primary").ClickAsync();
        await window.Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return await window.Page.Context.StorageStateAsync();
    }

    /// <summary>A window that knows the site as localhost: browsers make passkeys for names, not for numbers.</summary>
    public static Task<Window> OpenByName(int width) => Window.Open(_chromium, new BrowserNewContextOptions
    {
        BaseURL = Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
        Locale = "zh-CN",
        ViewportSize = new ViewportSize { Width = width, Height = 844 },
    });

    /// <summary>The password of all accounts of the demonstration.</summary>
    public static async Task<string> Password()
    {
        var line = (await File.ReadAllLinesAsync(_accounts))[1];
        return line[(line.LastIndexOf(' ') + 1)..];
    }
}
