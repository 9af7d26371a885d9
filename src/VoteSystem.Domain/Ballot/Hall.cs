using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;

namespace VoteSystem.Domain.Ballot;

/// <summary>A project that can stand on a ballot paper, with what decides whether it does.</summary>
/// <param name="ProjectNo">Number of the project in the cycle.</param>
/// <param name="ListNo">Number on the list of candidates.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rank">Rank among the chosen, or null.</param>
/// <param name="IsOnBallot">On the list that the presidium has fixed.</param>
/// <param name="AwaitsGrade">Chosen, not terminated, and not judged yet, or judged poorly and waiting to be judged again.</param>
/// <param name="Grade">The grade it has, or null.</param>
public sealed record BallotProject(int ProjectNo, int ListNo, string Title, int? Rank, bool IsOnBallot, bool AwaitsGrade, Grade? Grade);

/// <summary>Everything that decisions about voting look at: the session, who is there, who counts, what was voted on.</summary>
public sealed record Hall
{
    /// <summary>The session, or null when the address names none.</summary>
    public required Session? Session { get; init; }

    /// <summary>Who is there.</summary>
    public required AttendanceCount Attendance { get; init; }

    /// <summary>Count officers of the session.</summary>
    public required IReadOnlyList<CountOfficer> Officers { get; init; }

    /// <summary>Highest number of an officer of the cycle in any session; 0 for none.</summary>
    public required int LastOfficerNo { get; init; }

    /// <summary>Open votes of the cycle, in order.</summary>
    public required IReadOnlyList<OpenVote> OpenVotes { get; init; }

    /// <summary>Rounds of the cycle, in order.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>Projects that were or are on the ballot, by number on the list.</summary>
    public required IReadOnlyList<BallotProject> Projects { get; init; }

    /// <summary>Head of the congress's audit log, 64 hex digits.</summary>
    public required string AuditHead { get; init; }

    /// <summary>The round that is neither announced nor void, or null.</summary>
    public Round? OpenRound => Rounds.FirstOrDefault(round => round.IsOpen);

    /// <summary>The round with that number, or null.</summary>
    public Round? Round(int no) => Rounds.FirstOrDefault(round => round.No == no);

    /// <summary>True when the congress approved the scrutineers in this session.</summary>
    public bool ScrutineersAreApproved => HasPassed(OpenVoteMatter.Scrutineers);

    /// <summary>True when that matter passed in this session.</summary>
    public bool HasPassed(OpenVoteMatter matter) =>
        OpenVotes.Any(vote => vote.Matter == matter && vote.Passed && vote.Session == Session?.Id);

    /// <summary>Null when the list of officers is complete: a chief and another scrutineer, a chief and another teller.</summary>
    public Refusal? OfficersRefusal()
    {
        var missing = Enum.GetValues<Office>().Where(office => !Officers.Any(officer => officer.Office == office)).ToList();
        return missing.Count == 0 ? null : new Refusal(RefusalCode.OfficerIsMissing, missing[0]);
    }
}
