using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Workflow;

/// <summary>Reads cycles and the facts that guards decide by.</summary>
public sealed class CycleQueries(Db database)
{
    internal sealed record Row
    {
        public required CongressId CongressId { get; init; }

        public required int Year { get; init; }

        public required Stage Stage { get; init; }

        public required int Version { get; init; }

        public required string RulesJson { get; init; }

        public required DateOnly CollectFrom { get; init; }

        public required DateOnly CollectUntil { get; init; }

        public DateTimeOffset? CandidatesFixedAt { get; init; }

        public DateTimeOffset? MethodAdoptedAt { get; init; }

        public DateTimeOffset? ScrutineersApprovedAt { get; init; }

        public Cycle ToCycle() => new()
        {
            Id = new CycleId(CongressId, Year),
            Stage = Stage,
            Version = Version,
            Rules = JsonSerializer.Deserialize<CycleRules>(RulesJson, DomainJson.Options)!,
            CollectFrom = CollectFrom,
            CollectUntil = CollectUntil,
            CandidatesFixedAt = CandidatesFixedAt,
            MethodAdoptedAt = MethodAdoptedAt,
            ScrutineersApprovedAt = ScrutineersApprovedAt,
        };
    }

    internal const string ById = """
        SELECT congress_id, year, stage,
               version,
               rules_json,
               collect_from,
               collect_until,
               candidates_fixed_at,
               method_adopted_at,
               scrutineers_approved_at
        FROM cycle
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string OfCongress = """
        SELECT congress_id, year, stage,
               version,
               rules_json,
               collect_from,
               collect_until,
               candidates_fixed_at,
               method_adopted_at,
               scrutineers_approved_at
        FROM cycle
        WHERE congress_id = @Congress
        ORDER BY year DESC
        """;

    private const string StageEntries = """
        SELECT stage, MAX(entered_at) AS entered_at
        FROM cycle_stage
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY stage
        ORDER BY MAX(entered_at), stage
        """;

    /// <summary>Facts of <see cref="CycleFacts"/>; one row always, each number an index range of one cycle.</summary>
    internal const string Facts = """
        SELECT
            (SELECT COUNT(*) FROM deputy WHERE congress_id = @Congress AND holds_seat = 1) AS deputies,
            (SELECT COUNT(*) FROM proposal WHERE congress_id = @Congress AND year = @Year) AS proposals,
            (SELECT COUNT(*) FROM proposal WHERE congress_id = @Congress AND year = @Year AND status = 'Received') AS proposals_undecided,
            (SELECT COUNT(*) FROM proposal WHERE congress_id = @Congress AND year = @Year AND status = 'Accepted' AND project_no IS NULL) AS proposals_unmerged,
            (SELECT COUNT(*) FROM project WHERE congress_id = @Congress AND year = @Year AND list_no IS NOT NULL AND status <> 'Withdrawn') AS candidates,
            (SELECT COUNT(*) FROM project p WHERE p.congress_id = @Congress AND p.year = @Year AND p.list_no IS NOT NULL AND p.status = 'Shortlisted'
                AND (SELECT COUNT(*) FROM eligibility_verdict v WHERE v.congress_id = p.congress_id AND v.year = p.year AND v.project_no = p.no
                     AND @ChecklistKeys LIKE CONCAT('%,', v.row_key, ',%')) < @ChecklistRows) AS candidates_unscreened,
            (SELECT COUNT(*) FROM candidate_change WHERE congress_id = @Congress AND year = @Year AND outcome IS NULL) AS candidate_changes_pending,
            (SELECT COUNT(*) FROM approval_step WHERE congress_id = @Congress AND year = @Year AND outcome = 'Agreed') AS approval_steps_agreed,
            (SELECT MAX(ends_on) FROM publication WHERE congress_id = @Congress AND year = @Year AND kind = 'Candidates') AS publicity_ends_on,
            (SELECT COUNT(*) FROM candidate_objection WHERE congress_id = @Congress AND year = @Year AND answered_at IS NULL) AS objections_open,
            (SELECT COUNT(*) FROM opinion WHERE congress_id = @Congress AND year = @Year AND outcome IS NULL) AS opinions_unanswered,
            (SELECT COUNT(*) FROM round WHERE congress_id = @Congress AND year = @Year AND kind <> 'Appraisal' AND status NOT IN ('Announced', 'Void')) AS rounds_open,
            (SELECT COUNT(*) FROM publication WHERE congress_id = @Congress AND year = @Year AND kind = 'Result') AS results_announced,
            (SELECT COUNT(*) FROM project WHERE congress_id = @Congress AND year = @Year AND rank_no IS NOT NULL AND status <> 'Terminated') AS selected,
            (SELECT COUNT(*) FROM project p WHERE p.congress_id = @Congress AND p.year = @Year AND p.rank_no IS NOT NULL AND p.status <> 'Terminated'
                AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.congress_id = p.congress_id AND m.year = p.year AND m.project_no = p.no)) AS selected_without_plan,
            (SELECT COUNT(*) FROM publication WHERE congress_id = @Congress AND year = @Year AND kind = 'Plan') AS plans_published,
            (SELECT COUNT(*) FROM project WHERE congress_id = @Congress AND year = @Year AND rank_no IS NOT NULL AND status <> 'Terminated' AND completion IS NULL) AS selected_without_completion,
            (SELECT COUNT(*) FROM adjustment WHERE congress_id = @Congress AND year = @Year AND status NOT IN ('Announced', 'Refused', 'Recorded')) AS adjustments_pending,
            (SELECT COUNT(*) FROM publication WHERE congress_id = @Congress AND year = @Year AND kind = 'Appraisal') AS appraisals_announced,
            (SELECT COUNT(*) FROM rectification WHERE congress_id = @Congress AND year = @Year AND status <> 'Closed') AS rectifications_open
        """;

    /// <summary>When a stage was entered last.</summary>
    public sealed record StageEntry
    {
        /// <summary>The stage.</summary>
        public required Stage Stage { get; init; }

        /// <summary>UTC.</summary>
        public required DateTimeOffset EnteredAt { get; init; }
    }

    /// <summary>The cycle, or null when the congress has none for that year.</summary>
    public async Task<Cycle?> Find(CycleId id) =>
        (await database.One<Row>(ById, new { id.Congress, id.Year }))?.ToCycle();

    /// <summary>All cycles of a congress, newest year first.</summary>
    public async Task<IReadOnlyList<Cycle>> Of(CongressId congress) =>
        [.. (await database.Many<Row>(OfCongress, new { Congress = congress })).Select(row => row.ToCycle())];

    /// <summary>When each stage that was reached was entered last, in order of time.</summary>
    public Task<IReadOnlyList<StageEntry>> StagesOf(CycleId id) =>
        database.Many<StageEntry>(StageEntries, new { id.Congress, id.Year });

    /// <summary>The facts of a cycle.</summary>
    public async Task<CycleFacts> FactsOf(Cycle cycle) =>
        (await database.One<FactsRow>(Facts, FactsRow.Parameters(cycle)))!.ToFacts(cycle.Rules);
}
