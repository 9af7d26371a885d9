using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>What a deputy did (代表法第五十八条): sessions, opinions, visits, projects followed, proposals. How a deputy voted is nowhere kept.</summary>
public sealed class DutyQueries(Db database)
{
    /// <summary>Attendance at a session.</summary>
    public sealed record SessionRow
    {
        /// <summary>Term of the congress.</summary>
        public required int TermNo { get; init; }

        /// <summary>Session in the term.</summary>
        public required int SessionNo { get; init; }

        /// <summary>First day.</summary>
        public required DateOnly OpensOn { get; init; }

        /// <summary>What the roll says; null when nothing was written down.</summary>
        public AttendanceStatus? Status { get; init; }
    }

    /// <summary>An opinion of the deliberation.</summary>
    public sealed record OpinionRow
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>What was said.</summary>
        public required string Content { get; init; }

        /// <summary>The candidate; null for the papers as a whole.</summary>
        public string? Title { get; init; }

        /// <summary>When, UTC.</summary>
        public required DateTimeOffset GivenAt { get; init; }

        /// <summary>What became of it; null as long as it is open.</summary>
        public Domain.Deliberate.OpinionOutcome? Outcome { get; init; }
    }

    /// <summary>A visit.</summary>
    public sealed record VisitRow
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Its title.</summary>
        public required string Title { get; init; }

        /// <summary>When.</summary>
        public required DateOnly VisitedOn { get; init; }

        /// <summary>How.</summary>
        public required VisitKind Kind { get; init; }

        /// <summary>All who took part, as they were written down.</summary>
        public required string Deputies { get; init; }

        /// <summary>What was found.</summary>
        public required string Found { get; init; }
    }

    /// <summary>A project whose supervision group the deputy belongs to.</summary>
    public sealed record ProjectRow
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Its title.</summary>
        public required string Title { get; init; }

        /// <summary>Lead or contact.</summary>
        public required GroupDuty Duty { get; init; }
    }

    /// <summary>A proposal that the deputy handed in, signed in.</summary>
    public sealed record ProposalRow
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>Number in the year.</summary>
        public required int No { get; init; }

        /// <summary>What it is called.</summary>
        public required string Title { get; init; }

        /// <summary>When.</summary>
        public required DateOnly ReceivedOn { get; init; }

        /// <summary>Where it stands.</summary>
        public required Domain.Collect.ProposalStatus Status { get; init; }
    }

    /// <summary>The whole record, newest first in each part.</summary>
    public sealed record Duty(
        IReadOnlyList<SessionRow> Sessions, IReadOnlyList<OpinionRow> Opinions, IReadOnlyList<VisitRow> Visits,
        IReadOnlyList<ProjectRow> Projects, IReadOnlyList<ProposalRow> Proposals);

    private const string Sessions = """
        SELECT s.term_no, s.session_no, s.opens_on, a.status
        FROM congress_session s
        LEFT JOIN attendance a
            ON a.congress_id = s.congress_id AND a.term_no = s.term_no AND a.session_no = s.session_no AND a.deputy_id = @Deputy
        WHERE s.congress_id = @Congress
        ORDER BY s.opens_on DESC, s.term_no DESC, s.session_no DESC
        """;

    private const string Opinions = """
        SELECT o.year, o.content, p.title,
               o.given_at,
               o.outcome
        FROM opinion o
        LEFT JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.speaker = @Name AND o.group_name = @GroupName
        ORDER BY o.given_at DESC, o.year DESC, o.no DESC
        """;

    private const string Visits = """
        SELECT v.year, v.project_no, p.title,
               v.visited_on,
               v.kind,
               v.deputies,
               v.found
        FROM supervision_visit v
        JOIN project p ON p.congress_id = v.congress_id AND p.year = v.year AND p.no = v.project_no
        WHERE v.congress_id = @Congress AND v.deputies LIKE @Named ESCAPE '~'
        ORDER BY v.visited_on DESC, v.year DESC, v.project_no, v.no DESC
        """;

    private const string Projects = """
        SELECT m.year, m.project_no, p.title, m.duty
        FROM supervision_member m
        JOIN project p ON p.congress_id = m.congress_id AND p.year = m.year AND p.no = m.project_no
        WHERE m.congress_id = @Congress AND m.deputy_id = @Deputy
        ORDER BY m.year DESC, m.project_no
        """;

    private const string Proposals = """
        SELECT p.year, p.no, p.title,
               p.received_on,
               p.status
        FROM proposal p
        WHERE p.congress_id = @Congress AND p.source = 'Deputy'
          AND EXISTS (SELECT 1 FROM audit_entry a
                      WHERE a.congress_id = p.congress_id AND a.subject = CONCAT('proposal/', p.year, '/', p.no)
                        AND a.kind = 'ProposalReceived' AND a.actor = @Name)
        ORDER BY p.received_on DESC, p.year DESC, p.no DESC
        """;

    /// <summary>The record of a deputy of the roll.</summary>
    public async Task<Duty> Of(CongressId congress, DeputyId deputy, string name, string groupName)
    {
        var key = new { Congress = congress, Deputy = deputy, Name = name, GroupName = groupName, Named = SearchText.Containing(name) };
        var visits = await database.Many<VisitRow>(Visits, key);
        return new Duty(
            await database.Many<SessionRow>(Sessions, key),
            await database.Many<OpinionRow>(Opinions, key),
            [.. visits.Where(visit => Names(visit.Deputies).Contains(name, StringComparer.Ordinal))],
            await database.Many<ProjectRow>(Projects, key),
            await database.Many<ProposalRow>(Proposals, key));
    }

    /// <summary>Names as people write several of them into one field.</summary>
    private static string[] Names(string written) => written.Split(['、', ',', '，', ';', '；', ' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
