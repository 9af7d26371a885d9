namespace VoteSystem.Domain.Supervise;

/// <summary>Where a supervise order stands.</summary>
public enum OrderStatus
{
    /// <summary>已交办: the unit is to answer.</summary>
    Issued,

    /// <summary>已答复: the answer waits for review.</summary>
    Answered,

    /// <summary>退回重办: the answer was not enough.</summary>
    Returned,

    /// <summary>已销号: closed out; the look-again is to come.</summary>
    ClosedOut,

    /// <summary>已回头看: looked at again and still in order.</summary>
    LookedAgain,
}

/// <summary>An order as a form brings it.</summary>
public sealed record NewOrder
{
    /// <summary>Token of the form.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>来源: visit, report, residents …; 1 to 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>具体内容, 1 to 1,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>By when the unit answers.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>A supervise order (督办单) as it stands.</summary>
public sealed record SuperviseOrder
{
    /// <summary>Number inside the cycle.</summary>
    public required int No { get; init; }

    /// <summary>The project.</summary>
    public required int ProjectNo { get; init; }

    /// <summary>牵头整改单位.</summary>
    public required string Unit { get; init; }

    /// <summary>By when the unit answers.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; init; }

    /// <summary>True when the unit owes an answer and the deadline is over.</summary>
    public bool IsOverdue(DateOnly today) => Status is OrderStatus.Issued or OrderStatus.Returned && today > DueOn;
}

/// <summary>What storage knows when an order is issued.</summary>
/// <param name="Project">The project; null when there is none.</param>
/// <param name="NextNo">The next free number.</param>
/// <param name="EarlierNo">The number that the same form was given before.</param>
public sealed record OrderContext(Projects.Project? Project, int NextNo, int? EarlierNo);
