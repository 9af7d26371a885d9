using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages;

/// <summary>Says in plain words what went wrong, what was kept and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(PageFrame frame) : PageModel
{
    private static readonly HashSet<int> Explained = [400, 403, 404, 405, 409, 413, 429, 500, 503];

    /// <summary>The status, or 500 when there are no words for it.</summary>
    [FromRoute]
    public int Status { get; set; }

    /// <summary>The id that is in the log beside the fault; only for faults of the server.</summary>
    public string? FaultId => Status >= 500 ? HttpContext.TraceIdentifier : null;

    /// <summary>Roles that may open the page; empty when the status is another than 403.</summary>
    public IReadOnlySet<Role> Needed { get; private set; } = new HashSet<Role>();

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // What the page that could not be shown had said about itself.
        frame.Lead = null;
        if (!Explained.Contains(Status)) Status = Status is >= 400 and < 500 ? 400 : 500;
        // Asked for directly, the page is about itself; it must not answer "200 everything broke".
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = Status;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint;
        if (Status == StatusCodes.Status403Forbidden && asked is not null) Needed = Access.RolesOf(asked);
    }
}
