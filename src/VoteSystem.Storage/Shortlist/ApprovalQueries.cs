using VoteSystem.Domain.Common;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Reads what the bodies of the approval chain decided.</summary>
public sealed class ApprovalQueries(Db database)
{
    /// <summary>One decision of one body.</summary>
    public sealed record Row
    {
        /// <summary>Running number of the decision.</summary>
        public required int No { get; init; }

        /// <summary>Position in the chain, from 1.</summary>
        public required int Position { get; init; }

        /// <summary>The body.</summary>
        public required ApprovalBody Body { get; init; }

        /// <summary>What became of it; only Agreed counts.</summary>
        public required ApprovalOutcome Outcome { get; init; }

        /// <summary>Day of the meeting.</summary>
        public required DateOnly HeldOn { get; init; }

        /// <summary>Number of the minutes.</summary>
        public string? DocumentNo { get; init; }

        /// <summary>Note; the reason when the list went back.</summary>
        public string? Note { get; init; }

        /// <summary>When it was entered, UTC.</summary>
        public required DateTimeOffset RecordedAt { get; init; }

        /// <summary>Who entered it.</summary>
        public required string RecordedBy { get; init; }
    }

    private const string InOrder = """
        SELECT no, position, body,
               outcome,
               held_on,
               document_no,
               note,
               recorded_at,
               recorded_by
        FROM approval_step
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    /// <summary>Every decision in the order in which they were entered.</summary>
    public Task<IReadOnlyList<Row>> Of(CycleId cycle) => database.Many<Row>(InOrder, new { cycle.Congress, cycle.Year });
}
