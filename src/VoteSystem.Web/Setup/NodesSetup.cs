using VoteSystem.Web.Nodes;

namespace VoteSystem.Web.Setup;

/// <summary>What several nodes over one database share: scheduled work, leases, limits on tries, the folder of box keys.</summary>
public static class NodesSetup
{
    /// <summary>Adds them.</summary>
    public static void AddNodes(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NodeLeases>();
        builder.Services.AddSingleton<ScheduledWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ScheduledWork>());
        builder.Services.AddSingleton<SharedLimits>();
    }

    /// <summary>Finds out whether this node shares the folder of box keys with the others.</summary>
    public static Task CheckKeyFolder(this WebApplication app) => app.Services.GetRequiredService<KeyFolderCheck>().Look();

    /// <summary>Counts failed sign-ins and stored forms for all nodes together; behind routing, before the page.</summary>
    public static void UseSharedLimits(this WebApplication app) =>
        app.Use((context, next) => app.Services.GetRequiredService<SharedLimits>().Pass(context, next));
}
