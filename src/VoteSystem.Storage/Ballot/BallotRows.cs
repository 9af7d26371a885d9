using System.Globalization;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Storage.Ballot;

internal sealed record OpenVoteRow
{
    public required int No { get; init; }

    public required OpenVoteMatter Matter { get; init; }

    public string? Title { get; init; }

    public required int TermNo { get; init; }

    public required int SessionNo { get; init; }

    public required string Proposer { get; init; }

    public required int Deputies { get; init; }

    public required int Present { get; init; }

    public required int Approve { get; init; }

    public required int Oppose { get; init; }

    public required int Abstain { get; init; }

    public required bool Passed { get; init; }

    public required DateTimeOffset At { get; init; }

    public const string OfCycle = """
        SELECT no, matter, title,
               term_no,
               session_no,
               proposer,
               deputies,
               present,
               approve,
               oppose,
               abstain,
               passed,
               at
        FROM open_vote
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    public OpenVote ToOpenVote(CongressId congress) => new()
    {
        No = No,
        Matter = Matter,
        Title = Title,
        Session = new SessionId(congress, TermNo, SessionNo),
        Proposer = Proposer,
        Deputies = Deputies,
        Present = Present,
        Hands = new Hands(Approve, Oppose, Abstain),
        Passed = Passed,
        At = At,
    };
}

internal sealed record OfficerRow
{
    public required int No { get; init; }

    public required int TermNo { get; init; }

    public required int SessionNo { get; init; }

    public required Office Office { get; init; }

    public required string Name { get; init; }

    public DeputyId? DeputyId { get; init; }

    public const string OfCycle = """
        SELECT no, term_no, session_no,
               office,
               name,
               deputy_id
        FROM count_officer
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    public CountOfficer ToOfficer(CongressId congress) => new()
    {
        No = No,
        Session = new SessionId(congress, TermNo, SessionNo),
        Office = Office,
        Name = Name,
        Deputy = DeputyId,
    };
}

internal sealed record BallotProjectRow
{
    public required int No { get; init; }

    public required int ListNo { get; init; }

    public required string Title { get; init; }

    public int? RankNo { get; init; }

    public required ProjectStatus Status { get; init; }

    public Grade? Grade { get; init; }

    public RectificationStatus? Rectification { get; init; }

    public const string OfCycle = """
        SELECT p.no, p.list_no, p.title,
               p.rank_no,
               p.status,
               p.grade,
               r.status AS rectification
        FROM project p
        LEFT JOIN rectification r ON r.congress_id = p.congress_id AND r.year = p.year AND r.project_no = p.no
        WHERE p.congress_id = @Congress AND p.year = @Year AND p.list_no IS NOT NULL
        ORDER BY p.list_no, p.no
        """;

    private bool IsOnBallot =>
        Status is not (ProjectStatus.Draft or ProjectStatus.Screened or ProjectStatus.Pool or ProjectStatus.Rejected
            or ProjectStatus.Shortlisted or ProjectStatus.Withdrawn);

    public BallotProject ToProject() => new(
        No, ListNo, Title, RankNo, IsOnBallot,
        AwaitsGrade: RankNo is not null && Status != ProjectStatus.Terminated && (Grade is null || Rectification == RectificationStatus.ReappraisalAsked),
        Grade);
}
