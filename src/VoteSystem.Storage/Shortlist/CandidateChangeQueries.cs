using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Reads the government's requests to amend or withdraw candidates.</summary>
public sealed class CandidateChangeQueries(Db database)
{
    private sealed record Row
    {
        public required int No { get; init; }

        public required int ProjectNo { get; init; }

        public required CandidateChangeKind Kind { get; init; }

        public required string Reason { get; init; }

        public string? DetailsJson { get; init; }

        public required string ChangesJson { get; init; }

        public required DateTimeOffset RequestedAt { get; init; }

        public CandidateChangeOutcome? Outcome { get; init; }

        public string? Note { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public CandidateChange ToChange() => new()
        {
            No = No,
            ProjectNo = ProjectNo,
            Kind = Kind,
            Reason = Reason,
            Details = DetailsJson is null ? null : JsonSerializer.Deserialize<ProjectDetails>(DetailsJson, DomainJson.Options),
            Changes = JsonSerializer.Deserialize<IReadOnlyList<FieldChange>>(ChangesJson, DomainJson.Options)!,
            RequestedAt = RequestedAt,
            Outcome = Outcome,
            Note = Note,
            DecidedAt = DecidedAt,
        };
    }

    private const string WaitingFirst = """
        SELECT no, project_no, kind,
               reason,
               details_json,
               changes_json,
               requested_at,
               outcome,
               note,
               decided_at
        FROM candidate_change
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY CASE WHEN outcome IS NULL THEN 0 ELSE 1 END, no
        """;

    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM candidate_change
        WHERE congress_id = @Congress AND year = @Year
        """;

    /// <summary>All requests, waiting ones first.</summary>
    public async Task<IReadOnlyList<CandidateChange>> Of(CycleId cycle) =>
        [.. (await database.Many<Row>(WaitingFirst, new { cycle.Congress, cycle.Year })).Select(row => row.ToChange())];

    /// <summary>Inside a command: one request, or null.</summary>
    public static async Task<CandidateChange?> Load(Work work, CycleId cycle, int no) =>
        (await LoadAll(work, cycle)).FirstOrDefault(change => change.No == no);

    /// <summary>Inside a command: what is needed to ask for a change of a candidate.</summary>
    public static async Task<ChangeRequestContext> LoadContext(Work work, CycleId cycle, int projectNo)
    {
        var last = await work.One<long>(HighestNo, new { cycle.Congress, cycle.Year });
        var waiting = (await LoadAll(work, cycle)).FirstOrDefault(change => change.ProjectNo == projectNo && change.Outcome is null);
        return new ChangeRequestContext(await ProjectQueries.Load(work, cycle, projectNo), (int)last + 1, waiting);
    }

    private static async Task<IEnumerable<CandidateChange>> LoadAll(Work work, CycleId cycle) =>
        (await work.Many<Row>(WaitingFirst, new { cycle.Congress, cycle.Year })).Select(row => row.ToChange());
}
