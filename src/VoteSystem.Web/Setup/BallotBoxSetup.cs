using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Door;
using VoteSystem.Web.Nodes;

namespace VoteSystem.Web.Setup;

/// <summary>The electronic ballot box.</summary>
public static class BallotBoxSetup
{
    /// <summary>Adds the box, its keys and its keeper.</summary>
    /// <remarks>
    /// Setting <c>Ballot:KeyFolder</c>: where the keys of open boxes lie; by default beside the database file. Nodes that share a database share the folder,
    /// and no backup of the database contains it. <c>Ballot:Address</c>: address of the ballot page as phones in the hall reach it
    /// (<c>https://…/b</c>); by default the address at which the secretariat prints.
    /// </remarks>
    public static void AddBallotBox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new BoxKeys(FolderOf(services.GetRequiredService<IConfiguration>())));
        builder.Services.AddSingleton<BallotBox>();
        builder.Services.AddSingleton<BoxEmptying>();
        builder.Services.AddSingleton<KeyFolderCheck>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KeyFolderCheck>());
        builder.Services.AddHostedService<BoxKeeper>();
        builder.Services.AddSingleton<SlipPrinting>();
        builder.Services.AddSingleton<CardPrinting>();
        builder.Services.AddSingleton<KioskDevices>();
        // A hall of 3,000 connects at the same moment; the system cuts the number down to what it allows.
        builder.WebHost.UseSockets(sockets => sockets.Backlog = 8_192);
    }

    private static string FolderOf(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Ballot:KeyFolder"] ?? $"{configuration["Database:Path"] ?? Path.Combine("data", "votesystem.db")}.keys");
}
