using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Tests.Support;

/// <summary>A town with real accounts that really sign in, for tests of sign-in itself.</summary>
public sealed class SignInTown : IAsyncDisposable
{
    public const string Password = "三座桥下有五条小木船";

    private readonly WebApplicationFactory<Program> _site;

    private SignInTown(TestTown town, WebApplicationFactory<Program> site)
    {
        Town = town;
        _site = site;
    }

    public TestTown Town { get; }

    /// <summary>Mails that were written, as text.</summary>
    public string MailFolder { get; } = Directory.CreateTempSubdirectory("votesystem-mail-").FullName;

    public static async Task<SignInTown> Start(Action<IWebHostBuilder>? settings = null)
    {
        var town = await TestTown.Start();
        // Cookies with a life time are kept or dropped by the client after its own clock.
        town.Clock.Now = DateTimeOffset.UtcNow;
        SignInTown? made = null;
        var site = town.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Mail:Way", "File").UseSetting("Mail:Folder", made!.MailFolder);
            settings?.Invoke(builder);
        });
        return made = new SignInTown(town, site);
    }

    public T Get<T>() where T : notnull => _site.Services.GetRequiredService<T>();

    public Browser Visitor(string? userAgent = null)
    {
        var client = _site.CreateClient();
        if (userAgent is not null) client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        return new Browser(client);
    }

    /// <summary>A browser that follows no redirect, for ways that leave the site.</summary>
    public Browser WithoutRedirects() => new(_site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public async Task<UserId> Account(string name, Role role, string? phone = null, string? email = null)
    {
        var grant = role == Role.Administrator ? RoleGrant.Administrator : new RoleGrant(Town.Congress.Id.Value, role);
        await using var scope = _site.Services.CreateAsyncScope();
        var decision = await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateWithPassword(new NewAccount(name, $"示例{name}", phone, email), grant, Password);
        Assert.That(decision.Refusal, Is.Null);
        return (await Get<AccountQueries>().FindByName(name))!.Id;
    }

    /// <summary>A browser in which somebody gave name and password.</summary>
    public async Task<Browser> SignedIn(string name, string? userAgent = null)
    {
        var browser = Visitor(userAgent);
        await SignIn(browser, name);
        return browser;
    }

    public static Task<Seen> SignIn(Browser browser, string name, string password = Password) =>
        browser.Submit("/account/sign-in", [("Input.SignInName", name), ("Input.Password", password)], "Input.SignInName");

    /// <summary>The present code of an app with that key.</summary>
    public string CodeOf(string key) => TimeCode.Of(key, TimeCode.StepAt(Town.Clock.Now));

    /// <summary>Turns the second step on, as its holder does.</summary>
    /// <returns>The key and the recovery codes.</returns>
    public async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnSecondStep(Browser browser)
    {
        var page = await browser.Open("/account/second-step");
        var key = Regex.Match(page.Html, "data-key=\"([A-Z2-7]+)\"").Groups[1].Value;
        var done = await browser.SubmitOn(page, [("Input.Code", CodeOf(key)), ("Input.Password", Password)], "Input.Code");
        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK), done.Text);
        // The code that turned it on must not serve again at the next sign-in in a test either.
        Town.Clock.Now += TimeSpan.FromSeconds(30);
        return (key, [.. Regex.Matches(done.Html, "<code class=\"number strong\">([0-9a-z-]+)</code>").Select(match => match.Groups[1].Value)]);
    }

    /// <summary>The text of the newest mail, once there are so many; mails for forgotten passwords are written apart from the request.</summary>
    public async Task<string> Mail(int count)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var files = Directory.GetFiles(MailFolder, "*.eml");
            if (files.Length >= count && files.OrderBy(File.GetLastWriteTimeUtc).Last() is var newest && await TryRead(newest) is { } text) return text;
            await Task.Delay(50);
        }

        throw new AssertionException($"{count} mails were expected in {MailFolder}.");
    }

    /// <summary>The address of the link in a mail, without the site.</summary>
    public static string LinkIn(string mail) => Regex.Match(mail, @"/account/link/[\w-]+").Value;

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await Town.DisposeAsync();
        Directory.Delete(MailFolder, recursive: true);
    }

    private static async Task<string?> TryRead(string file)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file);
            return text.Contains("/account/link/", StringComparison.Ordinal) ? text : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
