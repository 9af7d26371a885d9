namespace VoteSystem.Domain.Ballot;

/// <summary>
/// What everybody in the hall may see of a vote while it goes on: how many papers, never what stands on them. The number of papers cast is public;
/// a result is no part of this.
/// </summary>
public sealed record HallNumbers
{
    /// <summary>Height of the congress's audit log when this was read; of two readings the higher one is the newer.</summary>
    public required long Height { get; init; }

    /// <summary>The session, such as "17/5"; empty when none was called.</summary>
    public required string Session { get; init; }

    /// <summary>应到: all deputies.</summary>
    public required int Deputies { get; init; }

    /// <summary>实到: in the hall now. It may fall, because somebody may leave, and the quorum hangs on it.</summary>
    public required int Present { get; init; }

    /// <summary>The open round, else the last one; 0 for none.</summary>
    public int Round { get; init; }

    /// <summary>How far the round has come; null without one.</summary>
    public RoundStatus? Status { get; init; }

    /// <summary>发出: papers issued.</summary>
    public int Issued { get; init; }

    /// <summary>Papers cast by phone so far; null in a round without slips.</summary>
    public int? Cast { get; init; }

    /// <summary>收回: papers collected on both ways.</summary>
    public int Collected { get; init; }

    /// <summary>True when at least two thirds of all deputies are in the hall.</summary>
    public bool HasQuorum => Thresholds.HasQuorum(Present, Deputies);

    /// <summary>What decides how a page is laid out; while it is the same, only numbers change.</summary>
    public string Scene => $"{Session} {Deputies} {Round} {Status}";

    /// <summary>
    /// What is shown next when this arrives after something else was shown: news that are older change nothing, and counts of papers of one round
    /// never fall, also when they come from another node or after a lost connection.
    /// </summary>
    public HallNumbers After(HallNumbers? shown)
    {
        if (shown is null) return this;
        var newer = Height >= shown.Height ? this : shown;
        return Round != shown.Round
            ? newer
            : newer with
            {
                Issued = Math.Max(Issued, shown.Issued),
                Cast = Cast is { } cast && shown.Cast is { } before ? Math.Max(cast, before) : Cast ?? shown.Cast,
                Collected = Math.Max(Collected, shown.Collected),
            };
    }
}
