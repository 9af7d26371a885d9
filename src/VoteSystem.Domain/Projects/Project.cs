using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Projects;

/// <summary>A livelihood project of one cycle: the thread from the merged proposals to the appraisal.</summary>
public sealed record Project
{
    /// <summary>Year of the cycle.</summary>
    public required int Year { get; init; }

    /// <summary>Number inside the cycle, from 1; never changes.</summary>
    public required int No { get; init; }

    /// <summary>Number on the list of candidates, from 1; null while it is on none. A withdrawn candidate keeps it.</summary>
    public int? ListNo { get; init; }

    /// <summary>What it is: everything that its paper says.</summary>
    public required ProjectDetails Details { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProjectStatus Status { get; init; }

    /// <summary>Why it was kept back, turned down, withdrawn or stopped.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Rank among the chosen (by votes, from 1); null when it was not chosen.</summary>
    public int? RankNo { get; init; }

    /// <summary>How much was done by the end of the year; null until it is reported.</summary>
    public Completion? Completion { get; init; }

    /// <summary>The congress's judgement; null until it is announced.</summary>
    public ProjectGrade? Grade { get; init; }

    /// <summary>Proposals that were merged into it (民意热度).</summary>
    public int MergedProposals { get; init; }

    /// <summary>Counts its changes; a form sends back the one it was made from.</summary>
    public required int Version { get; init; }

    /// <summary>Names project <paramref name="no"/> of a year in the audit log.</summary>
    public static Subject SubjectOf(int year, int no) => Subject.InCycle("project", year, no);
}
