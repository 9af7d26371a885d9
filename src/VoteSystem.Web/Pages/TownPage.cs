using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>A page of one congress, addressed as <c>/t/{town}/…</c>. An unknown town is answered with 404 before any handler runs.</summary>
public abstract class TownPage : PageModel
{
    /// <summary>The congress of the address.</summary>
    public Congress Congress { get; private set; } = null!;

    /// <summary>Who asks, with the roles held in this congress.</summary>
    public Actor Actor { get; private set; } = Actor.Public;

    /// <summary>The moment of the request, UTC.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The date at the congress.</summary>
    public DateOnly Today => Congress.Today(Now);

    /// <summary>All years of the congress, the newest first; empty on a page of one year.</summary>
    protected IReadOnlyList<Cycle> Years { get; private set; } = [];

    /// <summary>Why the last command was refused; the layout shows it above the page.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The texts, for handlers.</summary>
    protected Words Words => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>What stands around the page.</summary>
    protected PageFrame Frame => HttpContext.RequestServices.GetRequiredService<PageFrame>();

    /// <summary>Loads what the page shows; called for GET and again when a form is shown with an error.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return NothingHere ? NotFound() : Page();
    }

    /// <summary>Set by <see cref="Load"/> when the address names something that does not exist.</summary>
    protected bool NothingHere { get; set; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Prepare()) await next();
        else context.Result = NotFound();
    }

    /// <summary>Fills the properties from the address; false when it names nothing.</summary>
    protected virtual async Task<bool> Prepare()
    {
        var towns = HttpContext.RequestServices.GetRequiredService<TownOfRequest>();
        if (RouteData.Values["town"] is not string town || await towns.Find(town) is not { } congress) return false;
        Congress = congress;
        Now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        Actor = User.NameOf() is { } name ? new Actor(name, User.RolesIn(congress.Id.Value)) : Actor.Public;
        TownFrame.Fill(Frame, this, Words);
        await FillYears();
        return true;
    }

    /// <summary>Loads what the navigation needs of the years; a page of one year has its own already.</summary>
    private protected virtual async Task FillYears()
    {
        Years = await HttpContext.RequestServices.GetRequiredService<CycleQueries>().Of(Congress.Id);
        TownFrame.SetLinks(Frame, this, Words, Years.Count > 0 ? Years[0] : null);
    }

    /// <summary>Answers a command: accepted → message and redirect; refused → the page again with the reason, everything typed kept.</summary>
    /// <param name="decision">What the rule said.</param>
    /// <param name="doneKey">Key of the text that says what was done.</param>
    /// <param name="nextUrl">Where to go then.</param>
    protected async Task<IActionResult> Answer(Decision decision, string doneKey, string nextUrl)
    {
        if (decision.Refusal is { } refusal) return await Again(refusal);
        this.Say(Words[doneKey]);
        return LocalRedirect(nextUrl);
    }

    /// <summary>The page again, with a refusal above it.</summary>
    protected async Task<IActionResult> Again(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load();
        return Page();
    }

    /// <summary>The page again, with the errors of its form beside the fields.</summary>
    protected async Task<IActionResult> Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await Load();
        return Page();
    }

    /// <summary>An address of this congress: <c>/t/{town}/…</c>.</summary>
    public string TownUrl(string path) => $"{Request.PathBase}/t/{Congress.Slug}/{path}".TrimEnd('/');
}
