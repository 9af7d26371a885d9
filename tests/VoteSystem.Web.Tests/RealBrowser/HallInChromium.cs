using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>A hall on a real port: people at their desks, a projector and phones, each a browser window of its own.</summary>
/// <remarks><c>VOTESYSTEM_PICTURES</c> names a folder for pictures of what each of them sees.</remarks>
internal sealed class HallInChromium : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("VOTESYSTEM_PICTURES");

    private static readonly Actor Printer = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    private readonly List<Window> _windows = [];
    private int _picture;

    private HallInChromium(BallotTown people) => People = people;

    public BallotTown People { get; }

    public Window Secretary { get; private set; } = null!;

    public Window Chair { get; private set; } = null!;

    public Window Scrutineer { get; private set; } = null!;

    public Window TellerA { get; private set; } = null!;

    public Window TellerB { get; private set; } = null!;

    public Window Projector { get; private set; } = null!;

    /// <summary>Everything that a script or the content policy complained about in any window.</summary>
    public IEnumerable<string> Errors => _windows.SelectMany(window => window.Errors.Concat(window.Elsewhere));

    private string Address => People.Town.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>Everybody is signed in and the congress has adopted the method and approved the scrutineers.</summary>
    public static async Task<HallInChromium> Start(CycleRules rules, int deputies, int candidates)
    {
        var hall = new HallInChromium(await BallotTown.Start(rules, deputies, candidates, onPort: true));
        await hall.People.CallTheRoll(deputies);
        await hall.People.AdoptAndApprove(deputies);
        hall.Secretary = await hall.Open(1280, "示例秘书", Role.Secretariat);
        hall.Chair = await hall.Open(1280, "示例主席团", Role.Presidium);
        hall.Scrutineer = await hall.Open(1280, "示例监票人", Role.Scrutineer);
        hall.TellerA = await hall.Open(1280, "示例计票人甲", Role.Teller);
        hall.TellerB = await hall.Open(1280, "示例计票人乙", Role.Teller);
        hall.Projector = await hall.Open(1920, "示例秘书", Role.Secretariat);
        return hall;
    }

    public Task<Window> Phone() => Open(390, null, null);

    /// <summary>The secrets of a round's slips, as they are drawn from the shuffled box.</summary>
    public async Task<IReadOnlyList<SlipSecret>> Print(int round, int count)
    {
        var printed = await People.Town.Get<SlipStore>().Print(People.Town.Congress, 2026, Printer, round, count);
        Assert.That(printed.Decision.Refusal, Is.Null);
        return printed.Slips;
    }

    /// <summary>Opens a page of the year and presses the button of a form on it.</summary>
    public async Task Press(Window window, string page, string handler, params (string Field, string Value)[] typed)
    {
        await window.GoTo($"{BallotTown.Year}/{page}");
        foreach (var (field, value) in typed) await window.Page.Locator($"main [name='{field}']").FillAsync(value);
        await Picture(window, $"{page.Replace('/', '-')}-{handler}");
        await window.Page.Locator($"main form[action*='handler={handler}'] button").First.ClickAsync();
        await window.Page.WaitForLoadStateAsync();
    }

    public async Task Picture(Window window, string name)
    {
        if (Pictures is null) return;
        var no = Interlocked.Increment(ref _picture);
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{no:00}-{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows) await window.DisposeAsync();
        await People.DisposeAsync();
    }

    private async Task<Window> Open(int width, string? name, Role? role)
    {
        var headers = new Dictionary<string, string>();
        if (name is not null && role is not null)
        {
            var (header, value) = TestTown.HeaderOf(People.ClaimsOf(name, role.Value));
            headers[header] = value;
        }

        var window = await Window.Open(DemoSite.Chromium, new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "zh-CN",
            ViewportSize = new ViewportSize { Width = width, Height = width switch { < 600 => 844, 1920 => 1080, _ => 800 } },
            ExtraHTTPHeaders = headers,
        });
        _windows.Add(window);
        return window;
    }
}
