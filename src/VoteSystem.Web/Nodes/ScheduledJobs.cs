using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Nodes;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Nodes;

/// <summary>Work that the installation does by itself, again and again.</summary>
/// <param name="Name">Name of its lease, and of its text <c>Nodes.Job.NAME</c>.</param>
/// <param name="Every">From the end of one run to the next.</param>
/// <param name="Do">Does what is due and says how much that was. Doing it twice does no harm.</param>
public sealed record ScheduledJob(string Name, TimeSpan Every, Func<IServiceProvider, DateTimeOffset, CancellationToken, Task<int>> Do);

/// <summary>The one table of scheduled work. What a node must look at within a second (closed ballot boxes) has a keeper of its own.</summary>
public static class ScheduledJobs
{
    /// <summary>All jobs.</summary>
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new("Contacts", TimeSpan.FromHours(6), (services, _, stop) => services.GetRequiredService<ContactRetentionStore>().DeleteDue(stop)),
        new("SignIns", TimeSpan.FromHours(1), (services, now, _) => services.GetRequiredService<DeviceStore>().Forget(now)),
        new("Tries", TimeSpan.FromMinutes(5), (services, now, _) => services.GetRequiredService<TryStore>().Forget(now)),
        new("Commands", TimeSpan.FromHours(1), (services, _, _) => services.GetRequiredService<CommandLog>().DeleteOld()),
        new("PublicText", TimeSpan.FromHours(6), (services, _, _) => services.GetRequiredService<PublicTextStore>().FillMissing()),
    ];
}
