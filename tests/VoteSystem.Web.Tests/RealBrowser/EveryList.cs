using Microsoft.Playwright;
using VoteSystem.Web.Tests.Design;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>What every list of staff offers: search, pages, and a file of all rows that were found.</summary>
public sealed class EveryList
{
    /// <summary>Tables that are no lists to search in, with the reason.</summary>
    private static readonly Dictionary<string, string> NoLists = new()
    {
        ["Account/_Sessions.cshtml"] = "the few devices of one account",
        ["Admin/Nodes.cshtml"] = "the few nodes and their scheduled work",
        ["Ballot/_CastReview.cshtml"] = "one ballot paper",
        ["Projects/Import.cshtml"] = "the rows of one sheet before it is taken in",
        ["Projects/Show.cshtml"] = "one project",
        ["Projects/_Shortlist.cshtml"] = "the list is put into order as a whole; it has its export",
        ["Scrutiny/Read.cshtml"] = "the sheets under the teller's hands",
        ["Scrutiny/Round.cshtml"] = "the sheets on which the tellers differ: all must be settled",
        ["Secretariat/Archive.cshtml"] = "the content of the archive, which holds its own index",
        ["Secretariat/Ballot/Officers.cshtml"] = "the officers of one round",
        ["Secretariat/Ballot/Votes.cshtml"] = "the open votes of one session",
        ["Secretariat/Collect/Statistics.cshtml"] = "sums by channel, source and category; they have their export",
        ["Secretariat/Session/Index.cshtml"] = "some ten sessions in a term",
        ["Works/Show.cshtml"] = "one project",
        ["Works/_Compare.cshtml"] = "two texts beside each other",
    };

    /// <summary>Width of A4 within its margins, in pixels of a browser.</summary>
    private const int SheetWidth = 700;

    private static readonly string[] Audiences =
        ["Account", "Admin", "Ballot", "County", "Government", "Office", "Papers", "Presidium", "Projects", "Scrutiny", "Secretariat", "Unit", "Works"];

    private static IEnumerable<string> Tables =>
        Directory.GetFiles(Site.Folder("Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Site.Folder("Pages"), file).Replace('\\', '/'))
            .Where(file => Audiences.Contains(file.Split('/')[0]) && Text(file).Contains("<table", StringComparison.Ordinal));

    [TestCaseSource(nameof(Tables))]
    public void A_table_of_staff_can_be_searched_turned_over_and_taken_along(string page)
    {
        var text = Text(page);

        Assert.Multiple(() =>
        {
            Assert.That(text.Contains("<vs-list-tools", StringComparison.Ordinal), Is.Not.EqualTo(NoLists.ContainsKey(page)), "search");
            if (NoLists.ContainsKey(page)) return;
            Assert.That(text, Does.Contain("exports=\"xlsx,csv\""));
            Assert.That(text, Does.Contain("<vs-pager"));
        });
    }

    [TestCaseSource(typeof(SitePages), nameof(SitePages.Lists))]
    public async Task A_list_answers_its_search_its_pages_and_its_files(string? account, string path)
    {
        await using var window = await DemoSite.Open(account, 1280);
        await window.GoTo(path);
        var files = await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.list-side a')].map(a => a.getAttribute('href')).filter(a => a.includes('export='))");
        var kinds = new List<string>();
        foreach (var file in files)
            kinds.Add((await window.Page.Context.APIRequest.GetAsync(DemoSite.Address + file)).Headers["content-type"].Split(';')[0]);
        await window.GoTo($"{path}?size=1");
        var (rows, pagers) = (await Rows(window), await window.Page.Locator(".pager").CountAsync());
        await window.GoTo($"{path}?q=%E6%97%A0%E6%AD%A4%E5%86%85%E5%AE%B9%E7%94%B2%E4%B9%99");

        Assert.Multiple(async () =>
        {
            // Photos are seen on the page and taken along with their project.
            if (!path.EndsWith("/photos", StringComparison.Ordinal))
                Assert.That(kinds, Is.EqualTo((string[])["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"]));
            Assert.That(pagers, Is.EqualTo(rows > 1 ? 1 : 0), "pages");
            Assert.That(await Rows(window), Is.Zero, "rows that do not match");
            Assert.That(await window.Page.Locator("main .empty").CountAsync(), Is.Positive, "says that nothing was found");
        });
    }

    [TestCaseSource(typeof(SitePages), nameof(SitePages.Lists))]
    public async Task A_filter_of_a_list_can_be_chosen_anew(string? account, string path)
    {
        await using var window = await DemoSite.Open(account, 1280);
        await window.GoTo(path);
        var filters = await window.Page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('.list-search select')].map(s => [s.name, [...s.options].map(o => o.value).find(v => v !== '') || 'x'])");

        foreach (var filter in filters)
        {
            await window.GoTo($"{path}?{filter[0]}={Uri.EscapeDataString(filter[1])}");
            Assert.That(await window.Page.Locator($"form:has(select[name='{filter[0]}']) [name='{filter[0]}']").CountAsync(), Is.EqualTo(1), filter[0]);
        }
    }

    /// <summary>A sheet of paper is as narrow as a telephone to a browser; the rows must not become cards on it.</summary>
    [TestCase("secretary", "/t/shili/secretariat/sessions/17/5")]
    [TestCase("secretary", "/t/shili/secretariat/deputies")]
    [TestCase("secretary", "/t/shili/2026/works")]
    [TestCase("presidium", "/t/shili/2027/presidium/shortlist")]
    [TestCase("county", "/c/shili-xian")]
    public async Task A_list_is_printed_in_rows_that_fit_the_sheet(string account, string path)
    {
        await using var window = await DemoSite.Open(account, SheetWidth);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await window.GoTo(path);

        var looks = await window.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('main table tbody tr')].map(row => getComputedStyle(row).display))]");

        Assert.Multiple(async () =>
        {
            Assert.That(looks, Is.EqualTo((string[])["table-row"]));
            Assert.That(await window.SticksOut(), Is.Empty);
            Assert.That(await window.Page.Locator("main .button:visible").CountAsync(), Is.Zero, "buttons on paper");
        });
    }

    /// <summary>The number that the list itself tells.</summary>
    private static async Task<int> Rows(Window window) => await window.Page.EvaluateAsync<int>(
        "() => Number(document.querySelector('.list-side span').textContent.replace(/[^0-9]/g, ''))");

    private static string Text(string page) => File.ReadAllText(Site.Folder(Path.Combine("Pages", page)));
}
