using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Door;

namespace VoteSystem.Web.Pages.Kiosk;

/// <summary>The device at the door: deputies show their card, or tap their name where the clerk allowed it. Nothing is shown but the last answer, and that for four seconds.</summary>
public sealed class SignInModel(SessionStore store, AttendanceQueries attendance, KioskDevices devices) : TownPage
{
    /// <summary>What the scanner read.</summary>
    [BindProperty]
    public string? Card { get; set; }

    /// <summary>The group whose names are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>What the device may do; null while it is locked.</summary>
    public KioskTicket? Ticket { get; private set; }

    /// <summary>The roll.</summary>
    public AttendanceCount Count { get; private set; } = null!;

    /// <summary>The answer to the last scan, or null.</summary>
    public ScanResult? Result { get; private set; }

    /// <summary>Groups whose names can be tapped.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Those of the group who have not signed in.</summary>
    public IReadOnlyList<AttendanceQueries.Row> Waiting { get; private set; } = [];

    /// <summary>The deputy whose name was tapped and who is asked, or null.</summary>
    public AttendanceQueries.Row? Chosen { get; private set; }

    /// <summary>This page.</summary>
    public string Here => TownUrl("kiosk/signin");

    private SessionId Session => new(Congress.Id, Ticket!.Term, Ticket.No);

    /// <summary>The clerk who unlocked the device answers for it; the log says that it was the device.</summary>
    private Actor Device => new(Words["Kiosk.Actor", Ticket!.Clerk], new HashSet<Role> { Role.Secretariat });

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Ticket is null) return Page();
        return await Show(ScanResult.Of(await store.SignIn(Session, Card, Ticket.Late, Device)));
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id)
    {
        await Load();
        if (Ticket is not { ByName: true }) return Page();
        return await Show(ScanResult.Of(await store.SignIn(Session, new DeputyId(id), Ticket.Late, Device)));
    }

    public IActionResult OnPostLock()
    {
        KioskDevices.Lock(HttpContext);
        return LocalRedirect(Here);
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Kiosk.SignIn"];
        Frame.ShowsAccount = false;
        Response.Headers.CacheControl = "no-store";
        Ticket = devices.Of(HttpContext) is { } ticket && ticket.Congress == Congress.Id.Value ? ticket : null;
        if (Ticket is null) return;
        Frame.Title = SessionTitle.Of(Congress, Session);
        Count = await attendance.Count(Session);
        if (Ticket.ByName) await LoadNames();
    }

    private async Task<IActionResult> Show(ScanResult result)
    {
        Result = result;
        Chosen = null;
        Count = await attendance.Count(Session);
        if (result.Refusal is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task LoadNames()
    {
        var roll = await attendance.Roll(Session);
        var waiting = roll.Where(row => row.HoldsSeat && row.Status is not (AttendanceStatus.Present or AttendanceStatus.Late)).ToList();
        Groups = [.. waiting.Select(row => row.GroupName).Distinct()];
        Waiting = [.. waiting.Where(row => row.GroupName == Group)];
        Chosen = Guid.TryParse(Request.Query["id"], out var id) ? waiting.FirstOrDefault(row => row.Id.Value == id) : null;
    }
}
