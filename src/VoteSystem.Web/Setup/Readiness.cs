using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Setup;

/// <summary>Whether this node can work with its database now. Only <see cref="DatabaseOpening"/> changes it.</summary>
public sealed class Readiness
{
    private volatile State _state = new(IsReady: false, Stop: null);
    private volatile TaskCompletionSource _suspicion = NewSignal();

    /// <summary>True when pages can be answered.</summary>
    public bool IsReady => _state.IsReady;

    /// <summary>What keeps the node from working; null when nothing does, or nobody has looked yet.</summary>
    public DatabaseFinding? Stop => _state.Stop;

    /// <summary>A request met a database that seems to be away; somebody should look at once.</summary>
    public void Suspect() => _suspicion.TrySetResult();

    internal void Set(DatabaseFinding? stop) => _state = new State(stop is null, stop);

    /// <summary>Ends with the next suspicion, or after the time.</summary>
    internal async Task NextLook(TimeSpan longest, CancellationToken cancel)
    {
        await Task.WhenAny(_suspicion.Task, Task.Delay(longest, cancel));
        cancel.ThrowIfCancellationRequested();
        _suspicion = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record State(bool IsReady, DatabaseFinding? Stop);
}
