using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>A page of the administrator: about the installation, never about a ballot.</summary>
public abstract class AdminPage : PageModel
{
    /// <summary>Who asks.</summary>
    public Actor Actor => new(User.NameOf() ?? "", User.RolesIn(CongressId.Installation.Value));

    /// <summary>The same as manager of accounts.</summary>
    protected Manager By => new(Actor, null, User.IdOf());

    /// <summary>Why the last command was refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The texts, for handlers.</summary>
    protected Words Words => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>Loads what the page shows.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Set by <see cref="Load"/> when the address names something that does not exist.</summary>
    protected bool NothingHere { get; set; }

    public virtual async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return NothingHere ? NotFound() : Page();
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var frame = HttpContext.RequestServices.GetRequiredService<PageFrame>();
        frame.SitePath = "/admin";
        frame.SiteNote = Words.Of(Role.Administrator);
        frame.UserName = User.NameOf();
        frame.UserRoles = Words.Of(Role.Administrator);
        string[] pages = ["", "/counties", "/congresses", "/accounts", "/audit", "/nodes"];
        frame.SideNavigation =
        [
            new NavGroup(Words["Admin.Title"], [.. pages.Select(page => new NavLink(Words[$"Nav.Admin{page.Replace('/', '.')}"], $"{Request.PathBase}/admin{page}"))]),
        ];
    }

    /// <summary>Answers a command: accepted → message and redirect; refused → the page again with the reason.</summary>
    protected async Task<IActionResult> Answer(Decision decision, string doneKey, string nextUrl)
    {
        if (decision.Refusal is { } refusal) return await Again(refusal);
        this.Say(Words[doneKey]);
        return LocalRedirect(nextUrl);
    }

    /// <summary>The page again, with a refusal above it and everything typed kept.</summary>
    protected async Task<IActionResult> Again(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load();
        return Page();
    }
}
