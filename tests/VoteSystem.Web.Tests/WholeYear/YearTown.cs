using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.WholeYear;

/// <summary>A town that works through a year, and its people, who really sign in. A new day means signing in again.</summary>
internal sealed class YearTown : IAsyncDisposable
{
    public const int Year = 2026;
    public const string Base = $"/t/{TestTown.Slug}";
    public const string YearBase = $"{Base}/2026";

    /// <summary>How all telephone numbers of the story begin; none may ever be seen by the public or stand in the log.</summary>
    public const string PhonePrefix = "1390000";

    /// <summary>How the names of all proposers begin.</summary>
    public const string ProposerPrefix = "示例建议人";

    private const string Password = "示例的一句很长的好记密码";

    private readonly Dictionary<string, Browser> _people = [];

    private YearTown(TestTown town) => Town = town;

    public TestTown Town { get; }

    public CycleId Cycle => new(Town.Congress.Id, Year);

    public Task<Browser> Secretary => Person("mishu");

    public Task<Browser> Chair => Person("zhuxi");

    public Task<Browser> Government => Person("zhengfu");

    public Task<Browser> Scrutineer => Person("jianpiao");

    public Task<Browser> TellerA => Person("jipiao-a");

    public Task<Browser> TellerB => Person("jipiao-b");

    public static async Task<YearTown> Start()
    {
        var year = new YearTown(await TestTown.Start());
        foreach (var (name, role) in new[]
                 {
                     ("mishu", Role.Secretariat), ("zhuxi", Role.Presidium), ("zhengfu", Role.Government),
                     ("jianpiao", Role.Scrutineer), ("jipiao-a", Role.Teller), ("jipiao-b", Role.Teller),
                 })
        {
            await using var scope = year.Town.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountDesk>()
                .CreateWithPassword(new NewAccount(name, $"示例{name}", null), new RoleGrant(year.Town.Congress.Id.Value, role), Password);
        }

        return year;
    }

    /// <summary>Goes on to a day, at nine in the morning of the town.</summary>
    public void OnDay(int year, int month, int day)
    {
        Town.Clock.Now = new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero);
        foreach (var browser in _people.Values) browser.Dispose();
        _people.Clear();
    }

    /// <summary>Sends the form of a page and expects that it was accepted.</summary>
    public static async Task<Seen> Send(Browser browser, string page, IEnumerable<(string Name, string Value)> values, string? form = null)
    {
        var seen = await browser.Submit($"{YearBase}/{page}", values, form);
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), $"{page}: {seen.Text}");
        return seen;
    }

    /// <summary>Takes a step between stages over the page that asks first.</summary>
    public async Task Enter(Stage stage, Browser by)
    {
        await Send(by, $"stage?to={stage}", [], "confirmed");
        Assert.That((await Now()).Stage, Is.EqualTo(stage));
    }

    /// <summary>Sends the step between stages without being offered it, as a forged form of the secretariat would.</summary>
    public static async Task<Seen> Forge(Browser by, Stage stage)
    {
        var token = Regex.Match((await by.Open($"{YearBase}/secretariat/collect/notice")).Html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("to", $"{stage}"), new("confirmed", "true"), new("__RequestVerificationToken", token)]);
        using var answer = await by.Http.PostAsync(new Uri($"{YearBase}/stage", UriKind.Relative), form);
        return new Seen(answer.StatusCode, "stage", await answer.Content.ReadAsStringAsync());
    }

    public async Task<Cycle> Now() => (await Town.Get<CycleQueries>().Find(Cycle))!;

    /// <summary>What somebody without an account reads; no contact data may stand there.</summary>
    public async Task<string> Public(string page)
    {
        using var visitor = Town.Visitor();
        var seen = await visitor.Open($"{YearBase}/{page}");
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), page);
        Assert.That(seen.Html, Does.Not.Contain(PhonePrefix).And.Not.Contain(ProposerPrefix), page);
        return seen.Text;
    }

    /// <summary>The whole log of the congress.</summary>
    public Task<IReadOnlyList<AuditQueries.Row>> Log() => Town.Get<AuditQueries>().After(Town.Congress.Id, 0, int.MaxValue);

    /// <summary>The newest version of every list that the public was shown.</summary>
    public Task<IReadOnlyList<PublicationQueries.Row>> Publications() => Town.Get<PublicationQueries>().Newest(Cycle);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _people.Values) browser.Dispose();
        await Town.DisposeAsync();
    }

    private async Task<Browser> Person(string name)
    {
        if (_people.TryGetValue(name, out var known)) return known;
        var browser = Town.Visitor();
        var seen = await browser.Submit("/account/sign-in", [("Input.SignInName", name), ("Input.Password", Password)]);
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), seen.Text);
        return _people[name] = browser;
    }
}
