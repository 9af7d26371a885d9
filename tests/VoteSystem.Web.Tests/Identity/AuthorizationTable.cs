using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Identity;

/// <summary>Every page of the application, whoever wrote it, against every role: <see cref="Access.Folders"/> is the one table.</summary>
public sealed class AuthorizationTable
{
    // Folders and pages that everybody may open; a new one is added here on purpose or not at all.
    private static readonly string[] OpenToAll = ["/Public", "/Ballot", "/Account", "/Design", "/Error", "/Index", "/Transport"];

    private TestTown _town = null!;
    private List<RouteEndpoint> _pages = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _town = await TestTown.Start();
        var secretary = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });
        await _town.Get<CycleStore>().Open(_town.Congress, 2026, new CycleRules(), new DateOnly(2025, 9, 1), secretary);
        _pages = [.. _town.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => PageOf(endpoint) is not null)];
    }

    [OneTimeTearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public void Every_page_lies_in_a_folder_of_the_table_or_is_open_on_purpose()
    {
        var folders = _pages.Select(FolderOf).Distinct().Except(Access.Folders.Keys).Except(OpenToAll);

        Assert.That(_pages, Is.Not.Empty);
        Assert.That(folders, Is.Empty);
    }

    [Test]
    public void Every_other_endpoint_says_who_may_call_it()
    {
        var silent = _town.Get<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint is RouteEndpoint route && PageOf(route) is null && !IsFileOfTheSite(route))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.DisplayName);

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public async Task Every_role_opens_its_own_pages_and_no_others()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = WithoutRedirects([VoteClaims.RoleIn(BodyOf(role), role)]);
            foreach (var page in _pages)
                await Expect(browser, page, $"{role}", mayOpen: !Access.Folders.TryGetValue(FolderOf(page), out var roles) || roles.Contains(role));
        }
    }

    [Test]
    public async Task All_roles_in_another_town_open_nothing_here()
    {
        var elsewhere = Guid.NewGuid();
        using var browser = WithoutRedirects([.. Enum.GetValues<Role>().Where(role => role != Role.Administrator).Select(role => VoteClaims.RoleIn(elsewhere, role))]);

        foreach (var page in _pages.Where(page => Access.Folders.ContainsKey(FolderOf(page))))
            await Expect(browser, page, "another town", mayOpen: false);
    }

    [Test]
    public async Task Somebody_without_an_account_is_asked_to_sign_in()
    {
        using var browser = WithoutRedirects(null);

        foreach (var page in _pages.Where(page => Access.Folders.ContainsKey(FolderOf(page))))
        {
            using var answer = await browser.GetAsync(UrlOf(page));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), UrlOf(page));
            Assert.That(answer.Headers.Location!.OriginalString, Does.Contain("/account/sign-in"), UrlOf(page));
        }
    }

    [Test]
    public async Task A_closed_page_says_which_roles_open_it()
    {
        using var browser = _town.As(Role.Deputy);

        var seen = await browser.Open("/t/shili/office/audit");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(seen.Text, Does.Contain("大会秘书处、主席团"));
    }

    private static async Task Expect(HttpClient browser, RouteEndpoint page, string who, bool mayOpen)
    {
        using var answer = await browser.GetAsync(UrlOf(page));
        var what = $"{who} at {UrlOf(page)}: {(int)answer.StatusCode}";
        if (mayOpen)
            Assert.That((int)answer.StatusCode, Is.Not.EqualTo(403).And.LessThan(500), what);
        else
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), what);
    }

    private HttpClient WithoutRedirects(IReadOnlyList<System.Security.Claims.Claim>? claims)
    {
        var options = new WebApplicationFactoryClientOptions { AllowAutoRedirect = false };
        return claims is null ? _town.CreateClient(options) : _town.As(claims, options).Http;
    }

    private Guid BodyOf(Role role) => role switch
    {
        Role.Administrator => Guid.Empty,
        Role.CountyOffice => _town.Congress.County.Value,
        _ => _town.Congress.Id.Value,
    };

    private static PageActionDescriptor? PageOf(Microsoft.AspNetCore.Http.Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>();

    // Styles, scripts and pictures; in development there is also a way to files that were added since the build.
    private static bool IsFileOfTheSite(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    private static string FolderOf(RouteEndpoint page)
    {
        var path = PageOf(page)!.ViewEnginePath;
        var end = path.IndexOf('/', 1);
        return end < 0 ? path : path[..end];
    }

    private static string UrlOf(RouteEndpoint page)
    {
        var segments = page.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => ValueOf(page, parameter.Name),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        })));
        return "/" + string.Join('/', segments);
    }

    private static string ValueOf(RouteEndpoint page, string parameter) => parameter switch
    {
        "town" => TestTown.Slug,
        "county" => "shili-xian",
        "year" => "2026",
        "status" => "404",
        _ when page.RoutePattern.ParameterPolicies.TryGetValue(parameter, out var policies) && policies.Any(policy => policy.Content == "guid") =>
            "99999999-9999-9999-9999-999999999999",
        _ => "1",
    };
}
