using System.Security.Claims;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Identity;

/// <summary>
/// What a signed-in person carries along: roles, each in one body (a congress, a county for <see cref="Role.CountyOffice"/>,
/// zeros for <see cref="Role.Administrator"/>), and where it applies the deputy or the unit that the account stands for.
/// </summary>
public static class VoteClaims
{
    /// <summary>Value <c>{body:N}/{Role}</c>.</summary>
    public const string Role = "vs:role";

    /// <summary>Value <c>{congress:N}/{deputy:N}</c>.</summary>
    public const string Deputy = "vs:deputy";

    /// <summary>Value <c>{congress:N}/{name of the unit}</c>.</summary>
    public const string Unit = "vs:unit";

    /// <summary>The name as people know it.</summary>
    public const string DisplayName = "vs:name";

    /// <summary>There while the password is a one-time one.</summary>
    public const string MustChangePassword = "vs:must-change-password";

    /// <summary>Id of the session, so that it can be ended alone.</summary>
    public const string Session = "vs:session";

    /// <summary>How somebody signed in: pwd, mfa, passkey, portal, link. Identity's own name for it.</summary>
    public const string Method = "amr";

    /// <summary>There while the account has no second step: <see cref="Demanded"/> when a role demands it, otherwise <see cref="Advised"/>.</summary>
    public const string NoSecondStep = "vs:no-second-step";

    /// <summary>A role of the account may not sign in by password alone.</summary>
    public const string Demanded = "demanded";

    /// <summary>The account works for a body, so a second step is advised.</summary>
    public const string Advised = "advised";

    /// <summary>Id of the session, or null for somebody without one.</summary>
    public static Guid? SessionOf(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(Session)?.Value, out var id) ? id : null;

    /// <summary>Takes the session of an earlier cookie over into a new one.</summary>
    public static void KeepSessionOf(this ClaimsPrincipal fresh, ClaimsPrincipal earlier) =>
        ((ClaimsIdentity)fresh.Identity!).AddClaims(earlier.FindAll(claim => claim.Type is Session or Method));

    /// <summary>True when a role demands a second step, the account has none and the session was not begun by a passkey.</summary>
    public static bool MustSetUpSecondStep(this ClaimsPrincipal user) =>
        user.HasClaim(NoSecondStep, Demanded) && !user.HasClaim(Method, "passkey");

    /// <summary>The claim for one role in one body.</summary>
    public static Claim RoleIn(Guid body, Role role) => new(Role, $"{body:N}/{role}");

    /// <summary>Roles held in one body.</summary>
    public static IReadOnlySet<Role> RolesIn(this ClaimsPrincipal user, Guid body) =>
        user.ValuesIn(Role, body).Select(Enum.Parse<Role>).ToHashSet();

    /// <summary>The deputy that the account stands for in a congress, or null.</summary>
    public static DeputyId? DeputyIn(this ClaimsPrincipal user, CongressId congress) =>
        user.ValuesIn(Deputy, congress.Value).Select(value => (DeputyId?)new DeputyId(Guid.Parse(value))).FirstOrDefault();

    /// <summary>The unit that the account stands for in a congress, or null.</summary>
    public static string? UnitIn(this ClaimsPrincipal user, CongressId congress) =>
        user.ValuesIn(Unit, congress.Value).FirstOrDefault();

    /// <summary>Name for pages and for the audit log.</summary>
    public static string? NameOf(this ClaimsPrincipal user) => user.FindFirst(DisplayName)?.Value;

    /// <summary>The account, or null for somebody without one.</summary>
    public static UserId? IdOf(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id) ? new UserId(id) : null;

    private static IEnumerable<string> ValuesIn(this ClaimsPrincipal user, string type, Guid body)
    {
        var prefix = $"{body:N}/";
        return user.FindAll(type)
            .Where(claim => claim.Value.StartsWith(prefix, StringComparison.Ordinal))
            .Select(claim => claim.Value[prefix.Length..]);
    }
}
