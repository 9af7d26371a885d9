using System.Security.Claims;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>A desk that a role opens.</summary>
/// <param name="Role">The role.</param>
/// <param name="Body">Name of the congress or county; null for the installation.</param>
/// <param name="Href">Address without path base.</param>
public sealed record Home(Role Role, string? Body, string Href);

/// <summary>Where somebody works: one desk for each role.</summary>
public sealed class Homes(AccountQueries accounts, CongressQueries congresses)
{
    private static readonly Dictionary<Role, string> Desks = new()
    {
        [Role.Secretariat] = "secretariat",
        [Role.Presidium] = "presidium",
        [Role.Deputy] = "deputy",
        [Role.Scrutineer] = "scrutiny",
        [Role.Teller] = "scrutiny",
        [Role.Government] = "government",
        [Role.ResponsibleUnit] = "unit",
    };

    /// <summary>The desks of the person, each once, in the order of the roles.</summary>
    public async Task<IReadOnlyList<Home>> Of(ClaimsPrincipal user)
    {
        if (user.IdOf() is not { } id) return [];
        var roles = await accounts.RolesOf(id);
        var towns = roles.Any(grant => Desks.ContainsKey(grant.Role)) ? (await congresses.Of(id)).ToDictionary(town => town.Id.Value) : [];
        var counties = roles.Any(grant => grant.Role == Role.CountyOffice) ? (await congresses.CountiesOf(id)).ToDictionary(county => county.Id.Value) : [];
        return [.. roles.Select(grant => HomeOf(grant, towns, counties)).OfType<Home>().DistinctBy(home => home.Href)];
    }

    private static Home? HomeOf(RoleGrant grant, Dictionary<Guid, Congress> towns, Dictionary<Guid, CongressQueries.County> counties) => grant.Role switch
    {
        Role.Administrator => new Home(grant.Role, null, "/admin"),
        Role.CountyOffice => counties.TryGetValue(grant.Body, out var county) ? new Home(grant.Role, county.Name, $"/c/{county.Slug}") : null,
        _ => towns.TryGetValue(grant.Body, out var town) ? new Home(grant.Role, town.Name, $"/t/{town.Slug}/{Desks[grant.Role]}") : null,
    };
}
