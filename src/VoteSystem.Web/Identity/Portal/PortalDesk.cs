using System.Security.Claims;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity.Portal;

/// <summary>Finds the account of a person whom the portal named. An account is made by the office, never here; roles come from it alone.</summary>
public sealed class PortalDesk(PortalSettings settings, AccountQueries accounts)
{
    /// <summary>The account, or null when the portal named nobody whom we know.</summary>
    public async Task<AccountRow?> AccountOf(ClaimsPrincipal person)
    {
        if (person.FindFirst(settings.Claim)?.Value is not { Length: > 0 } named) return null;
        var account = settings.Field switch
        {
            PortalField.UserName => await accounts.FindByName(named),
            PortalField.Phone => await accounts.FindByContact(LocalPhone(named), null),
            _ => IsVerified(person) ? await accounts.FindByContact(null, AccountRules.EmailOf(named)) : null,
        };
        return account is { DisabledAt: null } ? account : null;
    }

    // An address that nobody verified could be typed in by anybody at the portal.
    private static bool IsVerified(ClaimsPrincipal person) =>
        string.Equals(person.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);

    // Portals write +86 138…; accounts keep the number as it is dialled here.
    private static string? LocalPhone(string named)
    {
        var digits = AccountRules.PhoneOf(named);
        return named.TrimStart().StartsWith("+86", StringComparison.Ordinal) ? digits?[2..] : digits;
    }
}
