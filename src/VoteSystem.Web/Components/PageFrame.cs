namespace VoteSystem.Web.Components;

/// <summary>
/// What stands around the content of a page. One per request; a page, its model or the <c>_ViewStart</c> of its area fills it
/// before the layout is drawn.
/// </summary>
public sealed class PageFrame
{
    /// <summary>Title of the page, for the tab of the browser and its main heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>One sentence under the main heading, or null.</summary>
    public string? Lead { get; set; }

    /// <summary>False when the page draws its own main heading.</summary>
    public bool ShowsTitle { get; set; } = true;

    /// <summary>Name of the congress for the title band; null shows the product's name.</summary>
    public string? SiteName { get; set; }

    /// <summary>Small line under the name, such as the session or the year.</summary>
    public string? SiteNote { get; set; }

    /// <summary>Where the name in the title band leads.</summary>
    public string SitePath { get; set; } = "/";

    /// <summary>Links of the audience, under the title band.</summary>
    public IReadOnlyList<NavLink> Navigation { get; set; } = [];

    /// <summary>Groups of links at the side of staff pages, one group per stage.</summary>
    public IReadOnlyList<NavGroup> SideNavigation { get; set; } = [];

    /// <summary>The way to this page, without the page itself.</summary>
    public IReadOnlyList<NavLink> Breadcrumb { get; set; } = [];

    /// <summary>Name of the signed-in user as people know it; null when nobody is signed in.</summary>
    public string? UserName { get; set; }

    /// <summary>The roles of the user in words, shown beside the name.</summary>
    public string? UserRoles { get; set; }

    /// <summary>False on pages where nobody signs in, such as the ballot page and the projector.</summary>
    public bool ShowsAccount { get; set; } = true;

    /// <summary>Where people sign in.</summary>
    public string SignInPath { get; set; } = "/account/sign-in";

    /// <summary>Where the button "sign out" posts to.</summary>
    public string SignOutPath { get; set; } = "/account/sign-out";
}

/// <summary>One link of a navigation.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Href">Where it leads; with <c>PathBase</c> already in it.</param>
/// <param name="Count">A number that asks for attention, or null.</param>
/// <param name="Marked">Set where the address does not tell whether the link is the present page: a home is not "here" on all pages below it.</param>
public sealed record NavLink(string Text, string Href, int? Count = null, bool? Marked = null)
{
    /// <summary>True when the link is the present page or the folder it lies in.</summary>
    public bool IsHere(HttpRequest request)
    {
        var here = request.PathBase.Add(request.Path).Value ?? "/";
        var path = Href.Split('?')[0];
        return Marked ?? string.Equals(here, path, StringComparison.OrdinalIgnoreCase)
            || (path.Count(c => c == '/') > 1 && here.StartsWith(path.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The one link to mark: of those that lead to the present page or a folder around it, the nearest.</summary>
    public static NavLink? Nearest(IEnumerable<NavLink> links, HttpRequest request) =>
        links.Where(link => link.IsHere(request)).MaxBy(link => link.Href.Length);
}

/// <summary>A group of links at the side: a stage of the cycle or a general matter.</summary>
/// <param name="Title">Heading of the group.</param>
/// <param name="Links">Its links.</param>
/// <param name="State">Where the stage stands; null for a group that is no stage.</param>
public sealed record NavGroup(string Title, IReadOnlyList<NavLink> Links, StepState? State = null);
