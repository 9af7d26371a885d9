using System.Text.RegularExpressions;
using VoteSystem.Web.Tests.Design;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>The pages that are looked at: every public page there is, and the main pages of each audience.</summary>
public static class SitePages
{
    /// <summary>Public pages that need another address than the year under supervision of the first town.</summary>
    private static readonly Dictionary<string, string?> Addresses = new()
    {
        ["/t/{town}/{year:int}/propose"] = "/t/shili-xiang/2027/propose",
        ["/t/{town}/{year:int}/call"] = "/t/shili-xiang/2027/call",
        ["/t/{town}/{year:int}/proposals"] = "/t/shili-xiang/2027/proposals",
        ["/t/{town}/{year:int}/candidates"] = "/t/shili/2027/candidates",
        ["/t/{town}/{year:int}/candidates/{listNo:int}"] = "/t/shili/2027/candidates/1",
        ["/t/{town}/{year:int}/candidates/objection"] = "/t/shili/2027/candidates/objection?no=1",
        // Only who handed in a proposal knows its address: see TheProposalForm.
        ["/t/{town}/{year:int}/propose/done"] = null,
    };

    public static IEnumerable<string> Public => ["/", "/account/sign-in", "/b", .. PublicPages()];

    /// <summary>Account of the demonstration and address.</summary>
    public static IEnumerable<(string Account, string Path)> Staff =>
    [
        ("secretary", "/t/shili/secretariat"),
        ("secretary", "/t/shili/secretariat/deputies"),
        ("secretary", "/t/shili/2027/secretariat/ballot"),
        ("secretary-xiang", "/t/shili-xiang/2027/secretariat/collect"),
        ("secretary-xiang", "/t/shili-xiang/2027/secretariat/collect/statistics"),
        ("presidium", "/t/shili/presidium"),
        ("government", "/t/shili/2027/projects/new"),
        ("secretary", "/t/shili/2026/works"),
        ("unit", "/t/shili/2026/unit/supervise"),
        ("deputy01", "/t/shili/deputy"),
        ("deputy01", "/t/shili/2027/deputy/compare"),
        ("deputy01", "/t/shili/2026/deputy/supervise"),
        ("scrutineer", "/t/shili/2027/scrutiny"),
        ("secretary", "/t/shili/2027/screen"),
        ("county", "/c/shili-xian"),
        ("admin", "/admin/accounts"),
    ];

    public static IEnumerable<TestCaseData> OnPhoneAndScreen =>
        from page in All
        from width in new[] { 390, 1280 }
        select new TestCaseData(page.Account, page.Path, width);

    public static IEnumerable<TestCaseData> OnPhone => All.Select(page => new TestCaseData(page.Account, page.Path));

    private static IEnumerable<(string? Account, string Path)> All =>
        Public.Select(path => ((string?)null, path)).Concat(Staff.Select(page => ((string?)page.Account, page.Path)));

    private static IEnumerable<string> PublicPages() =>
        from file in Directory.EnumerateFiles(Site.Folder("Pages/Public"), "*.cshtml", SearchOption.AllDirectories).Order()
        let route = Regex.Match(File.ReadLines(file).First(), "@page \"(.+)\"")
        where route.Success
        let path = Addresses.TryGetValue(route.Groups[1].Value, out var known) ? known : Usual(route.Groups[1].Value)
        where path is not null
        select path;

    private static string Usual(string route) =>
        Regex.Replace(route.Replace("{town}", "shili").Replace("{year:int}", "2026"), @"\{\w+:int\}", "1");
}
