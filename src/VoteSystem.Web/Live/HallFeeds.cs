using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Live;

/// <summary>
/// The live numbers of all halls that somebody looks at on this node. A feed begins with its first viewer and ends after the last one; each node
/// reads the database for itself, so that nodes need not know of each other.
/// </summary>
public sealed class HallFeeds(LiveQueries queries, TimeProvider clock, IHostApplicationLifetime life, ILogger<HallFeeds> logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CycleId, HallFeed> _feeds = [];

    /// <summary>Halls that are read at the moment.</summary>
    public int Running
    {
        get
        {
            lock (_gate) return _feeds.Count;
        }
    }

    /// <summary>The state of a hall now and after every change; ends when the viewer goes or the program stops.</summary>
    public async IAsyncEnumerable<HallNews> Watch(Congress congress, int year, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        var id = new CycleId(congress.Id, year);
        var (feed, viewer) = Enter(id, congress);
        try
        {
            while (await Next(viewer, ends.Token) is { } news) yield return news;
        }
        finally
        {
            lock (_gate) feed.Leave(viewer);
        }
    }

    private (HallFeed Feed, Channel<HallNews> Viewer) Enter(CycleId id, Congress congress)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(id, out var feed))
            {
                _feeds[id] = feed = new HallFeed(latest => Read(id, congress, latest));
                Begin(id, feed);
            }

            return (feed, feed.Enter());
        }
    }

    private void Begin(CycleId id, HallFeed feed)
    {
        // It outlives the request of the first viewer and must not carry anything of it.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => Run(id, feed));
    }

    private static async Task<HallNews?> Next(Channel<HallNews> viewer, CancellationToken ends)
    {
        try
        {
            return await viewer.Reader.ReadAsync(ends);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<HallNews> Read(CycleId id, Congress congress, HallNews? latest)
    {
        var now = clock.GetUtcNow();
        var numbers = await queries.NumbersOf(id, congress.Today(now));
        return new HallNews(numbers.After(latest?.Numbers), $"{now.ToOffset(TimeSpan.FromMinutes(congress.UtcOffsetMinutes)):HH:mm}");
    }

    private async Task Run(CycleId id, HallFeed feed)
    {
        var isTold = false;
        while (!IsOver(id, feed))
        {
            try
            {
                var news = await feed.Read();
                lock (_gate) feed.Tell(news);
                isTold = false;
            }
            catch (Exception error)
            {
                // The last numbers stay on the screens until the database is back; the log hears of it once.
                if (!isTold) logger.LogError(error, "The numbers of a hall could not be read; it is tried again every second.");
                isTold = true;
            }

            await Rest();
        }
    }

    /// <summary>Takes a feed away that nobody looks at any more. Asked after the pause, so that a page that loads anew does not cause a second reading.</summary>
    private bool IsOver(CycleId id, HallFeed feed)
    {
        lock (_gate)
        {
            if (feed.Viewers > 0 && !life.ApplicationStopping.IsCancellationRequested) return false;
            _feeds.Remove(id);
            return true;
        }
    }

    private async Task Rest()
    {
        try
        {
            await Task.Delay(HallFeed.Pause, life.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            // The program stops; the loop sees it.
        }
    }
}
