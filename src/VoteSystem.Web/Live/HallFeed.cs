using System.Threading.Channels;

namespace VoteSystem.Web.Live;

/// <summary>One hall that is being looked at from this node: read at most once in a pause, however many look.</summary>
/// <param name="read">Reads what is new, given what was shown last.</param>
internal sealed class HallFeed(Func<HallNews?, Task<HallNews>> read)
{
    /// <summary>Between two readings.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>So many readings without news, then the state is sent all the same: a broken line shows itself, and every page catches up.</summary>
    private const int Beat = 10;

    private readonly HashSet<Channel<HallNews>> _viewers = [];
    private HallNews? _latest;
    private int _quiet;

    /// <summary>How many look.</summary>
    public int Viewers => _viewers.Count;

    /// <summary>A new viewer, who sees at once what is known. Called under the lock of <see cref="HallFeeds"/>, as is <see cref="Leave"/>.</summary>
    public Channel<HallNews> Enter()
    {
        // Who is slow misses steps in between, never the newest state.
        var viewer = Channel.CreateBounded<HallNews>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        if (_latest is not null) viewer.Writer.TryWrite(_latest);
        _viewers.Add(viewer);
        return viewer;
    }

    /// <summary>A viewer goes.</summary>
    public void Leave(Channel<HallNews> viewer) => _viewers.Remove(viewer);

    /// <summary>Reads once.</summary>
    public Task<HallNews> Read() => read(_latest);

    /// <summary>Tells the viewers, when there is something to tell.</summary>
    public void Tell(HallNews news)
    {
        _quiet++;
        if (news == _latest && _quiet < Beat) return;
        (_latest, _quiet) = (news, 0);
        foreach (var viewer in _viewers) viewer.Writer.TryWrite(news);
    }
}
