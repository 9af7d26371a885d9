using VoteSystem.Storage.Nodes;

namespace VoteSystem.Web.Nodes;

/// <summary>The leases that this running program takes. See <see cref="LeaseStore"/>.</summary>
public sealed class NodeLeases(LeaseStore store, LeaseQueries queries, TimeProvider clock)
{
    /// <summary>A node that says nothing for so long is taken for dead; longer than clocks of servers differ and than a paper takes to print.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    // A program that starts anew is another holder: what its forerunner left undone is waited for, then done again.
    private readonly Guid _holder = Guid.NewGuid();

    /// <summary>Name of this machine, as the administrator reads it.</summary>
    public static string NodeName => Environment.MachineName;

    /// <summary>UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Takes a lease for <see cref="Lasts"/>. False when another node has it or the matter is not due.</summary>
    public Task<bool> Take(LeaseKind kind, string name) => store.Take(Key(kind, name), Now, Now + Lasts);

    /// <summary>Keeps a lease for <see cref="Lasts"/> from now. False when it was lost.</summary>
    public Task<bool> Renew(LeaseKind kind, string name) => store.Renew(Key(kind, name), Now + Lasts);

    /// <summary>The same, and says how far the work is.</summary>
    public Task<bool> Report(LeaseKind kind, string name, string progress) => store.Report(Key(kind, name), Now + Lasts, progress);

    /// <summary>Gives a lease back.</summary>
    /// <param name="kind">Kind of the matter.</param>
    /// <param name="name">The matter.</param>
    /// <param name="outcome">Done or Failed.</param>
    /// <param name="rest">After so long it is due again; null: whenever somebody wishes.</param>
    /// <param name="progress">What there is to tell, or null.</param>
    public Task<bool> End(LeaseKind kind, string name, LeaseOutcome outcome, TimeSpan? rest = null, string? progress = null) =>
        store.End(Key(kind, name), Now, outcome, Now + rest, progress);

    /// <summary>Who works on it and how far it is, on whichever node; null when nobody ever did.</summary>
    public Task<LeaseRow?> Find(LeaseKind kind, string name) => queries.Find(kind, name);

    /// <summary>All of one kind, by name.</summary>
    public Task<IReadOnlyList<LeaseRow>> All(LeaseKind kind) => queries.All(kind);

    private LeaseKey Key(LeaseKind kind, string name) => new(kind, name, _holder, NodeName);
}
