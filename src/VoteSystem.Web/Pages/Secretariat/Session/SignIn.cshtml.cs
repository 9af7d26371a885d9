using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Door;

namespace VoteSystem.Web.Pages.Secretariat.Session;

/// <summary>The clerk at the door: one field for a hand scanner, the phone's own camera, or the camera of this page.</summary>
public sealed class SignInModel(SessionQueries sessions, SessionStore store, AttendanceQueries attendance) : TownPage
{
    /// <summary>What the scanner read.</summary>
    [BindProperty]
    public string? Card { get; set; }

    /// <summary>The meeting has begun: whoever comes now is late.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    /// <summary>The session at hand, or null.</summary>
    public Domain.Congresses.Session? Session { get; private set; }

    /// <summary>Its roll.</summary>
    public AttendanceCount Count { get; private set; } = null!;

    /// <summary>The answer to the scan, or null.</summary>
    public ScanResult? Result { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Session is null) return NotFound();
        Result = ScanResult.Of(await store.SignIn(Session.Id, Card, Late, Actor));
        if (Result.Refusal is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        await Load();
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["SignIn.Title"];
        Session = await sessions.Current(Congress.Id, Today);
        if (Session is null) return;
        Frame.Lead = Words["SignIn.Lead", SessionTitle.Of(Congress, Session.Id), Session.Plenary];
        Count = await attendance.Count(Session.Id);
    }
}
