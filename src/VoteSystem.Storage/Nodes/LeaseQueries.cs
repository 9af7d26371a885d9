using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Nodes;

/// <summary>Who of the nodes works on what.</summary>
public enum LeaseKind
{
    /// <summary>Work that comes again and again.</summary>
    Scheduled,

    /// <summary>The drafts of all papers of a year, on a clerk's wish.</summary>
    Papers,
}

/// <summary>How the work under a lease stands.</summary>
public enum LeaseOutcome
{
    /// <summary>Somebody works on it, or was stopped in the middle of it.</summary>
    Running,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It broke off; the log of the node knows why.</summary>
    Failed,
}

/// <summary>One matter that one node works on at a time.</summary>
public sealed record LeaseRow
{
    /// <summary>Which matter.</summary>
    public required string Name { get; init; }

    /// <summary>The running program that works on it, or null.</summary>
    public required Guid? Holder { get; init; }

    /// <summary>Name of the machine that works on it, or was the last to do so.</summary>
    public required string NodeName { get; init; }

    /// <summary>UTC; a holder who says nothing until then has lost it.</summary>
    public required DateTimeOffset HeldUntil { get; init; }

    /// <summary>UTC; when the last work on it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>UTC; when it ended, or null while it runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>UTC; when it is due again, or null for work that nobody scheduled.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>How it stands.</summary>
    public required LeaseOutcome Outcome { get; init; }

    /// <summary>How far it is, as JSON, or null.</summary>
    public required string? Progress { get; init; }

    /// <summary>True while somebody works on it; at the very end of the lease still, a moment later no more.</summary>
    public bool IsHeld(DateTimeOffset now) => Holder is not null && now <= HeldUntil;
}

/// <summary>Reads leases.</summary>
public sealed class LeaseQueries(Db database)
{
    private const string OfKind = """
        SELECT name, holder, node_name,
               held_until,
               began_at,
               ended_at,
               next_at,
               outcome,
               progress
        FROM lease
        WHERE kind = @Kind
        ORDER BY name
        """;

    private const string ByName = """
        SELECT name, holder, node_name,
               held_until,
               began_at,
               ended_at,
               next_at,
               outcome,
               progress
        FROM lease
        WHERE kind = @Kind AND name = @Name
        """;

    /// <summary>All of one kind, by name.</summary>
    public Task<IReadOnlyList<LeaseRow>> All(LeaseKind kind) => database.Many<LeaseRow>(OfKind, new { Kind = $"{kind}" });

    /// <summary>One of them, or null when nobody ever took it.</summary>
    public Task<LeaseRow?> Find(LeaseKind kind, string name) => database.One<LeaseRow>(ByName, new { Kind = $"{kind}", Name = name });
}
