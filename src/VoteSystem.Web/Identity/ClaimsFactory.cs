using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>Writes into the cookie who somebody is: the name, the roles in each body, the deputy or unit for whom the account stands.</summary>
public sealed class ClaimsFactory(AccountQueries accounts, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<AccountRow>
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
        identity.AddClaims((await accounts.RolesOf(user.Id)).SelectMany(ClaimsOf));
        return new ClaimsPrincipal(identity);
    }

    private static IEnumerable<Claim> ClaimsOf(RoleGrant grant)
    {
        yield return VoteClaims.RoleIn(grant.Body, grant.Role);
        if (grant.Deputy is { } deputy) yield return new Claim(VoteClaims.Deputy, $"{grant.Body:N}/{deputy.Value:N}");
        if (grant.Unit is { } unit) yield return new Claim(VoteClaims.Unit, $"{grant.Body:N}/{unit}");
    }
}
