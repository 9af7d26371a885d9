using System.Text.RegularExpressions;
using VoteSystem.Web.Tests.Design;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>Every page of the site with an address in the demonstration county and somebody who may open it.</summary>
/// <remarks>A new page is looked at without further ado; only where the usual address does not lead to it is a line needed here.</remarks>
public static class SitePages
{
    /// <summary>Addresses of pages that the rules below do not lead to; null for a page that the demonstration holds no case of.</summary>
    private static readonly Dictionary<string, string?> Addresses = new()
    {
        // Only who handed in a proposal knows its address: see TheProposalForm.
        ["/t/{town}/{year:int}/propose/done"] = null,
        ["/t/{town}/{year:int}/candidates/objection"] = "/t/shili/2027/candidates/objection?no=1",
        ["/b/{handler?}"] = "/b",
        ["/error/{status:int}"] = null,
        // Signs out whoever opens it.
        ["/account/sign-out"] = null,
        // After the password only, with a link only, through a portal only: see WaysToSignIn, LinksByMailAndLetter, ThroughThePortal.
        ["/account/sign-in/code"] = null,
        ["/account/link/{token}"] = null,
        ["/account/portal"] = null,
        ["/check/{sha256?}"] = "/check",
        ["/t/{town}/papers/{no}"] = "/t/shili/papers/2026-D17-1-1",
        ["/t/{town}/{year:int}/paperwork/{kind}/{matter?}"] = "/t/shili/2026/paperwork/TallyReport/round-1",
        // No project of the demonstration was judged unsatisfactory.
        ["/t/{town}/{year:int}/works/rectifications/{no:int}"] = null,
    };

    /// <summary>Where in the county a page has something to show; the first that fits.</summary>
    private static readonly (string Route, string Town, int Year)[] Places =
    [
        ("/secretariat/collect|/propose|/call|/proposals", "shili-xiang", 2027),
        ("/works|/unit/|/progress|/deputy/supervise|/evaluate|/appraisal|/results", "shili", 2026),
        ("", "shili", 2027),
    ];

    /// <summary>Who looks at the pages of a folder; everybody may where none is named.</summary>
    private static readonly Dictionary<string, string> Lookers = new()
    {
        ["Secretariat"] = "secretary",
        ["Presidium"] = "presidium",
        ["Office"] = "secretary",
        ["Projects"] = "government",
        ["Works"] = "secretary",
        ["Papers"] = "secretary",
        ["Deputy"] = "deputy01",
        ["Government"] = "government",
        ["Unit"] = "unit",
        ["Scrutiny"] = "scrutineer",
        ["Screen"] = "secretary",
        ["County"] = "county",
        ["Admin"] = "admin",
    };

    /// <summary>Pages of <c>Works</c> are open to several; these forms only to the one who fills them in.</summary>
    private static readonly (string Route, string Account)[] Writers =
    [
        ("/works/\\{no:int\\}/(plan|report|completion)$", "unit"),
        ("/works/\\{no:int\\}/visit$", "deputy01"),
        ("/account(/password|/second-step|/passkeys|/sessions)?$", "deputy02"),
    ];

    public static IEnumerable<TestCaseData> Every => All.Select(page => new TestCaseData(page.Account, page.Path));

    /// <summary>Pages that people must be able to read without script: all that are open to everybody, and the desks.</summary>
    public static IEnumerable<TestCaseData> ToRead =>
        All.Where(page => page.Account is null || Regex.IsMatch(page.Path, "^/t/[a-z]+/[a-z]+$")).Select(page => new TestCaseData(page.Account, page.Path));

    /// <summary>Pages of staff with a list that can be searched.</summary>
    public static IEnumerable<TestCaseData> Lists =>
        Found.Where(page => page.Folder != "Deputy" && Lookers.ContainsKey(page.Folder) && HasTools(page.File)).Select(page => new TestCaseData(page.Account, page.Path));

    private static IEnumerable<(string? Account, string Path)> All => Found.Select(page => (page.Account, page.Path));

    private static IEnumerable<(string File, string Folder, string? Account, string Path)> Found =>
        from file in Directory.EnumerateFiles(Site.Folder("Pages"), "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let route = Regex.Match(File.ReadLines(file).FirstOrDefault() ?? "", "@page \"(.+)\"")
        where route.Success
        let folder = Path.GetRelativePath(Site.Folder("Pages"), file).Split(Path.DirectorySeparatorChar)[0]
        let page = Visit(route.Groups[1].Value, folder)
        where page.Path is not null
        select (file, folder, page.Account, page.Path!);

    // The tools stand on the page itself or in a part that it draws.
    private static bool HasTools(string file) => Regex.Matches(File.ReadAllText(file), "(?:partial name|file)=\"~?(?:/Pages/)?([\\w/]+)(?:\\.cshtml)?\"")
        .Select(part => part.Groups[1].Value).Select(part => part.Contains('/') ? Site.Folder($"Pages/{part}.cshtml") : Site.Folder($"Pages/Shared/{part}.cshtml"))
        .Append(file).Any(text => File.Exists(text) && File.ReadAllText(text).Contains("<vs-list-tools", StringComparison.Ordinal));

    private static (string? Account, string? Path) Visit(string route, string folder)
    {
        var (_, town, year) = Places.First(place => Regex.IsMatch(route, place.Route));
        var account = Writers.FirstOrDefault(writer => Regex.IsMatch(route, writer.Route)).Account ?? Lookers.GetValueOrDefault(folder);
        if (account is not null && town == "shili-xiang") account += "-xiang";
        if (Addresses.TryGetValue(route, out var known)) return (account, known);
        var path = route.Replace("{town}", town).Replace("{year:int}", $"{year}").Replace("{county}", "shili-xian")
            .Replace("{term:int}/{no:int}", "17/5");
        return (account, Regex.Replace(path, @"\{\w+:int\}", "1"));
    }
}
