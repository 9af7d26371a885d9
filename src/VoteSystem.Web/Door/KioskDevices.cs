using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace VoteSystem.Web.Door;

/// <summary>What a device at the door may do: sign deputies in to one session, in the name of the clerk who unlocked it.</summary>
/// <param name="Congress">Which congress.</param>
/// <param name="Term">Term of the session.</param>
/// <param name="No">Number of the session.</param>
/// <param name="Clerk">Who unlocked it.</param>
/// <param name="ByName">Names may be tapped; somebody stands beside and watches.</param>
/// <param name="Late">The meeting has begun.</param>
/// <param name="Until">UTC; then it is locked by itself.</param>
public sealed record KioskTicket(Guid Congress, int Term, int No, string Clerk, bool ByName, bool Late, DateTimeOffset Until);

/// <summary>Unlocks and locks devices. The ticket lies in the device's own cookie, sealed by the keys that all nodes share; a node keeps nothing.</summary>
public sealed class KioskDevices(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a device stays unlocked.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(14);

    private const string Cookie = "kiosk";

    private readonly IDataProtector _protector = protection.CreateProtector("VoteSystem.Kiosk.1");

    /// <summary>Unlocks the device that asks.</summary>
    public void Unlock(HttpContext http, KioskTicket ticket) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(ticket)), Options(http, Lasts));

    /// <summary>Locks the device that asks.</summary>
    public static void Lock(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, null));

    /// <summary>The ticket of the device that asks, or null when it is locked.</summary>
    public KioskTicket? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } value) return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<KioskTicket>(_protector.Unprotect(value));
            return ticket?.Until > clock.GetUtcNow() ? ticket : null;
        }
        catch (CryptographicException)
        {
            // Sealed by another installation, or tampered with.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
        // By the age and not by a date: the clock of a tablet may be wrong.
        MaxAge = lasts,
        IsEssential = true,
    };
}
