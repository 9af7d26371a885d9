using Microsoft.AspNetCore.Authorization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Setup;

/// <summary>Who may open what: the one table of folders and roles. A folder that is not listed is open to everybody.</summary>
public static class Access
{
    /// <summary>Folders below <c>Pages</c> and the roles that may open what lies in them; the live numbers stand in the same table.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<Role>> Folders { get; } = new Dictionary<string, IReadOnlySet<Role>>
    {
        ["/Secretariat"] = Of(Role.Secretariat),
        ["/Presidium"] = Of(Role.Presidium),
        ["/Office"] = Of(Role.Secretariat, Role.Presidium),
        ["/Projects"] = Of(Role.Secretariat, Role.Government),
        ["/Works"] = Of(Role.Secretariat, Role.Presidium, Role.Government, Role.ResponsibleUnit, Role.Deputy),
        ["/Papers"] = Of(Role.Secretariat, Role.Presidium, Role.Government, Role.ResponsibleUnit, Role.Scrutineer, Role.Teller),
        ["/Deputy"] = Of(Role.Deputy),
        ["/Government"] = Of(Role.Government),
        ["/Unit"] = Of(Role.ResponsibleUnit, Role.Government),
        ["/Scrutiny"] = Of(Role.Scrutineer, Role.Teller),
        ["/Screen"] = Of(Role.Secretariat, Role.Presidium),
        [LiveSetup.Policy] = Of(Role.Secretariat, Role.Presidium, Role.Scrutineer, Role.Teller),
        ["/County"] = Of(Role.CountyOffice),
        ["/Admin"] = Of(Role.Administrator),
    };

    /// <summary>Adds a policy for each folder and demands it there.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<TownOfRequest>();
        builder.Services.AddScoped<IAuthorizationHandler, RoleHandler>();
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var (folder, roles) in Folders)
            authorization.AddPolicy(folder, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(roles)));
        builder.Services.AddRazorPages(options =>
        {
            foreach (var folder in Folders.Keys)
                options.Conventions.AuthorizeFolder(folder, folder);
        });
    }

    /// <summary>The roles that may open an endpoint; empty when it is open to everybody.</summary>
    public static IReadOnlySet<Role> RolesOf(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Where(data => data.Policy is not null && Folders.ContainsKey(data.Policy))
            .SelectMany(data => Folders[data.Policy!])
            .ToHashSet();

    private static HashSet<Role> Of(params Role[] roles) => [.. roles];

    /// <summary>One of these roles in the body that the address names.</summary>
    private sealed record RoleRequirement(IReadOnlySet<Role> Roles) : IAuthorizationRequirement;

    private sealed class RoleHandler(CongressQueries congresses, TownOfRequest towns) : AuthorizationHandler<RoleRequirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
        {
            var body = await BodyOf(context.Resource as HttpContext, requirement);
            if (body is { } id && context.User.RolesIn(id).Overlaps(requirement.Roles)) context.Succeed(requirement);
        }

        /// <summary>The congress or county of the address; zeros for pages of the installation; null when there is no such body.</summary>
        private async Task<Guid?> BodyOf(HttpContext? http, RoleRequirement requirement)
        {
            if (requirement.Roles.Contains(Role.Administrator)) return CongressId.Installation.Value;
            if (http?.GetRouteValue("county") is string county) return (await congresses.FindCounty(county))?.Id.Value;
            if (http?.GetRouteValue("town") is not string town) return null;
            return (await towns.Find(town))?.Id.Value;
        }
    }
}
