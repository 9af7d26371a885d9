using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Door;

namespace VoteSystem.Web.Pages.Secretariat.Session;

/// <summary>Turns the device in the clerk's hand into a kiosk for the door. The clerk is signed out on it: a tablet in the hall must not hold the secretariat's rights.</summary>
public sealed class KioskModel(SessionQueries sessions, SessionStore store, KioskDevices devices, SignInManager<AccountRow> signIn) : TownPage
{
    /// <summary>Names may be tapped.</summary>
    [BindProperty]
    public bool ByName { get; set; }

    /// <summary>The meeting has begun.</summary>
    [BindProperty]
    public bool Late { get; set; }

    /// <summary>How long the device stays unlocked.</summary>
    public int Hours => (int)KioskDevices.Lasts.TotalHours;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await sessions.Current(Congress.Id, Today) is not { } session) return await Again(new Refusal(RefusalCode.NotFound));
        var decision = await store.OpenKiosk(session.Id, ByName, Actor);
        if (decision.Refusal is { } refusal) return await Again(refusal);
        devices.Unlock(HttpContext, new KioskTicket(Congress.Id.Value, session.Id.Term, session.Id.No, Actor.Name, ByName, Late, Now + KioskDevices.Lasts));
        await signIn.SignOutAsync();
        return LocalRedirect(TownUrl("kiosk/signin"));
    }

    /// <summary>A voting kiosk knows nobody; the clerk is signed out, so that nobody gets back to the desk from it.</summary>
    public async Task<IActionResult> OnPostVoteAsync()
    {
        KioskDevices.Lock(HttpContext);
        await signIn.SignOutAsync();
        return LocalRedirect($"{Request.PathBase}{CastingPrivacy.Path}/kiosk");
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Kiosk.Title"];
        Frame.Lead = await sessions.Current(Congress.Id, Today) is { } session ? SessionTitle.Of(Congress, session.Id) : Words["Session.None"];
    }
}
