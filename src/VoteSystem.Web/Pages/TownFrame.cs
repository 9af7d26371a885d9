using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>Fills what stands around the pages of a town: name, navigation of the audience, the person.</summary>
internal static class TownFrame
{
    /// <summary>For every page of a town; the links follow when the year is known.</summary>
    public static void Fill(PageFrame frame, TownPage page, Words words)
    {
        frame.SiteName = page.Congress.Name;
        frame.SitePath = $"/t/{page.Congress.Slug}";
        if (page.Actor.Roles.Count > 0)
            frame.UserRoles = words.Of(page.Actor.Roles.Order());
        if (page.User.Identity?.IsAuthenticated == true)
            frame.UserName = page.Actor.Name;
    }

    /// <summary>For pages of one year: the year in the title band, links of the year, the stage at hand marked.</summary>
    public static void FillYear(PageFrame frame, CyclePage page, Words words)
    {
        frame.SiteNote = words["Site.Year", page.Year];
        SetLinks(frame, page, words, page.Cycle);
    }

    /// <summary>The navigation again for a page that shows a year without having it in its address, such as a desk.</summary>
    public static void SetLinks(PageFrame frame, TownPage page, Words words, Cycle? cycle)
    {
        var audience = AudienceOf(page);
        var links = SiteMap.Links.Where(link => link.Audience == audience && (cycle is not null || !link.Path.Contains("{year}", StringComparison.Ordinal))).ToList();
        if (audience == "/Public")
        {
            frame.Navigation = [.. links.Select(Make), .. Desks(page, words, audience)];
            return;
        }

        frame.Navigation = [new NavLink(words["Nav.Public.Home"], page.TownUrl(""), Marked: false), .. Desks(page, words, audience)];
        frame.SideNavigation = [.. links.GroupBy(link => link.Stage).Select(group =>
            new NavGroup(group.Key is { } stage ? words.Of(stage) : words["Nav.General"], [.. group.Select(Make)], StateOf(group.Key, cycle)))];

        NavLink Make(SiteLink link) =>
            new(words[link.TextKey], page.TownUrl(link.Path.Replace("{year}", cycle?.Id.Year.ToString() ?? "", StringComparison.Ordinal)));
    }

    /// <summary>Links to the desks that the person's roles open in this town.</summary>
    private static IEnumerable<NavLink> Desks(TownPage page, Words words, string audience) =>
        SiteMap.Links
            .Where(link => link.TextKey == "Nav.Desk" && Access.Folders[link.Audience].Overlaps(page.Actor.Roles))
            .Select(link => new NavLink(words[$"Nav.Desk{link.Audience.Replace('/', '.')}"], page.TownUrl(link.Path), Marked: link.Audience == audience));

    /// <summary>The page of a stage for an audience, as the navigation has it, or null.</summary>
    public static string? PageOf(TownPage page, Stage stage, int year) =>
        SiteMap.Links.FirstOrDefault(link => link.Audience == AudienceOf(page) && link.Stage == stage && link.Path.Contains("{year}", StringComparison.Ordinal)) is { } link
            ? page.TownUrl(link.Path.Replace("{year}", year.ToString(), StringComparison.Ordinal))
            : null;

    // Whose navigation stands beside the pages that several audiences share.
    private static readonly string[] WorkAudiences = ["/Secretariat", "/Presidium", "/Government", "/Unit", "/Deputy"];

    private static readonly string[] PaperAudiences = ["/Secretariat", "/Presidium", "/Government", "/Unit", "/Scrutiny"];

    private static string AudienceOf(TownPage page)
    {
        var path = page.PageContext.ActionDescriptor.ViewEnginePath;
        var folder = path[..path.IndexOf('/', 1)];
        return folder switch
        {
            "/Office" => page.Actor.Roles.Contains(Role.Secretariat) ? "/Secretariat" : "/Presidium",
            "/Projects" => page.Actor.Roles.Contains(Role.Secretariat) ? "/Secretariat" : "/Government",
            "/Papers" => PaperAudiences.First(audience => Access.Folders[audience].Overlaps(page.Actor.Roles)),
            "/Works" => WorkAudiences.First(audience => Access.Folders[audience].Overlaps(page.Actor.Roles)),
            _ => folder,
        };
    }

    private static StepState? StateOf(Stage? stage, Cycle? cycle)
    {
        if (stage is not { } shown || cycle is null) return null;
        if (shown < cycle.Stage) return StepState.Done;
        return shown == cycle.Stage ? StepState.Now : StepState.Next;
    }
}
