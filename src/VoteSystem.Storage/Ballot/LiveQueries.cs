using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Sessions;

namespace VoteSystem.Storage.Ballot;

/// <summary>Reads the numbers that the hall sees while it votes. Asked once a second for each hall that somebody looks at.</summary>
public sealed class LiveQueries(Db database)
{
    internal sealed record Row
    {
        public required int No { get; init; }

        public required RoundKind Kind { get; init; }

        public required Domain.Workflow.Stage Stage { get; init; }

        public required int TermNo { get; init; }

        public required int SessionNo { get; init; }

        public required RoundStatus Status { get; init; }

        public required int Issued { get; init; }

        public required int Collected { get; init; }

        public bool IsOpen => Status is not (RoundStatus.Announced or RoundStatus.Void);

        /// <summary>In the year's last stages deputies grade; before them they choose.</summary>
        public bool IsOfTheStage => (Kind == RoundKind.Appraisal) == (Stage is Domain.Workflow.Stage.Evaluate or Domain.Workflow.Stage.Closed);
    }

    private const string RoundsOfCycle = """
        SELECT r.no, r.kind, c.stage,
               r.term_no,
               r.session_no,
               r.status,
               r.issued,
               r.collected_electronic + r.collected_paper AS collected
        FROM round r
        JOIN cycle c ON c.congress_id = r.congress_id AND c.year = r.year
        WHERE r.congress_id = @Congress AND r.year = @Year
        ORDER BY r.no
        """;

    private const string HeightOfLog = """
        SELECT height
        FROM audit_head
        WHERE congress_id = @Congress
        """;

    /// <summary>The numbers of now.</summary>
    /// <param name="id">Congress and year; a year without a cycle has no round.</param>
    /// <param name="today">The date at the congress: without an open round the session of today is shown.</param>
    public async Task<HallNumbers> NumbersOf(CycleId id, DateOnly today)
    {
        // The height first: what is read after it is at least as new as the height says.
        var height = await database.One<long?>(HeightOfLog, new { id.Congress }) ?? 0;
        var rounds = await database.Many<Row>(RoundsOfCycle, new { id.Congress, id.Year });
        var round = rounds.FirstOrDefault(one => one.IsOpen) ?? rounds.LastOrDefault(one => one.IsOfTheStage);
        var session = round is { IsOpen: true }
            ? new SessionId(id.Congress, round.TermNo, round.SessionNo)
            : (await database.SessionsOf(id.Congress)).CurrentOn(today)?.Id;
        var attendance = await database.AttendanceOf(session ?? new SessionId(id.Congress, 0, 0));
        var slips = round is null ? SlipCount.None : await database.SlipsOf(id, round.No);
        return new HallNumbers
        {
            Height = height,
            Session = session is { } sits ? $"{sits.Term}/{sits.No}" : "",
            Deputies = attendance.Deputies,
            Present = attendance.Present,
            Round = round?.No ?? 0,
            Status = round?.Status,
            Issued = round?.Issued ?? 0,
            Cast = slips.Box is null ? null : slips.Used,
            Collected = round?.Collected ?? 0,
        };
    }
}
