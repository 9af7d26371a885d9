using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>One sitting of a congress (第×届第×次会议). Attendance belongs to it; open votes and rounds name it.</summary>
public sealed record Session
{
    /// <summary>Congress, term (届) and number within the term (次).</summary>
    public required SessionId Id { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>The hall, such as 镇政府三楼会议室.</summary>
    public required string Place { get; init; }

    /// <summary>The plenary meeting (全体会议) at hand, from 1. The roll is that of this meeting.</summary>
    public int Plenary { get; init; } = 1;

    /// <summary>When the secretariat chose this session to be the one at hand, or null.</summary>
    public DateOnly? ChosenOn { get; init; }

    /// <summary>Counts the changes; a form sends back the one it was made from.</summary>
    public required int Version { get; init; }
}

/// <summary>What a form says about a session.</summary>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day, included.</param>
/// <param name="Place">The hall.</param>
public sealed record SessionDetails(DateOnly OpensOn, DateOnly ClosesOn, string Place);
