using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Pages.Transport;

/// <summary>Says that something was not taken because everybody in the network could have read it.</summary>
[ResponseCache(NoStore = true)]
public sealed class PlainModel(HallOptions options, PageFrame frame, Words words) : PageModel
{
    /// <summary>True when there is a safe way: the page that explains it.</summary>
    public bool HasTrust => options.Transport == TransportKind.Authority;

    public void OnGet()
    {
        frame.ShowsAccount = false;
        frame.SitePath = HallPaths.Plain;
        frame.Title = words["Hall.Refused.Title"];
    }
}
