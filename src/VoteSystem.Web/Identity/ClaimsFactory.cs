using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>Writes into the cookie who somebody is: the name, the roles in each body, the deputy or unit for whom the account stands.</summary>
public sealed class ClaimsFactory(AccountQueries accounts, SecondStepSettings secondStep, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<AccountRow>
{
    public async Task<ClaimsPrincipal> CreateAsync(AccountRow user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, user.Id.Value.ToString("N")));
        identity.AddClaim(new Claim(names.UserNameClaimType, user.UserName));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, user.SecurityStamp));
        identity.AddClaim(new Claim(VoteClaims.DisplayName, user.DisplayName));
        if (user.MustChangePassword) identity.AddClaim(new Claim(VoteClaims.MustChangePassword, "1"));
        var grants = await accounts.RolesOf(user.Id);
        identity.AddClaims(grants.SelectMany(ClaimsOf));
        if (!user.TwoFactorEnabled && NoSecondStepOf(grants) is { } missing) identity.AddClaim(new Claim(VoteClaims.NoSecondStep, missing));
        return new ClaimsPrincipal(identity);
    }

    // Deputies sign in with a password; everybody who works for a body is advised to have more.
    private string? NoSecondStepOf(IReadOnlyList<RoleGrant> grants)
    {
        if (secondStep.IsDemandedBy(grants)) return VoteClaims.Demanded;
        return grants.Any(grant => grant.Role != Role.Deputy) ? VoteClaims.Advised : null;
    }

    private static IEnumerable<Claim> ClaimsOf(RoleGrant grant)
    {
        yield return VoteClaims.RoleIn(grant.Body, grant.Role);
        if (grant.Deputy is { } deputy) yield return new Claim(VoteClaims.Deputy, $"{grant.Body:N}/{deputy.Value:N}");
        if (grant.Unit is { } unit) yield return new Claim(VoteClaims.Unit, $"{grant.Body:N}/{unit}");
    }
}
