using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Supervise;

/// <summary>Reads adjustments and grades of completion.</summary>
public sealed class AdjustmentQueries(Db database)
{
    private sealed record Row
    {
        public required int No { get; init; }

        public required int ProjectNo { get; init; }

        public required AdjustmentClass Class { get; init; }

        public required string Reason { get; init; }

        public required string BeforeJson { get; init; }

        public required string AfterJson { get; init; }

        public required AdjustmentAuthority Authority { get; init; }

        public required AdjustmentStatus Status { get; init; }

        public string? DecisionNo { get; init; }

        public int? Approve { get; init; }

        public int? Oppose { get; init; }

        public int? Abstain { get; init; }

        public int? Members { get; init; }

        public required int Version { get; init; }

        public Adjustment ToAdjustment() => new()
        {
            No = No,
            ProjectNo = ProjectNo,
            Class = Class,
            Reason = Reason,
            Before = JsonSerializer.Deserialize<PlanTerms>(BeforeJson, DomainJson.Options)!,
            After = JsonSerializer.Deserialize<PlanTerms>(AfterJson, DomainJson.Options)!,
            Authority = Authority,
            Status = Status,
            Vote = DecisionNo is null ? null : new AdjustmentVote(DecisionNo, Approve ?? 0, Oppose ?? 0, Abstain ?? 0) { Members = Members },
            Version = Version,
        };
    }

    private sealed record CompletionRow
    {
        public required Domain.Projects.Completion Completion { get; init; }

        public required string Text { get; init; }

        public required long FinalFen { get; init; }

        public string? NextTarget { get; init; }
    }

    private const string OfCycle = """
        SELECT no, project_no, class,
               reason,
               before_json,
               after_json,
               authority,
               status,
               decision_no,
               approve,
               oppose,
               abstain,
               members,
               version
        FROM adjustment
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    private const string CompletionOf = """
        SELECT p.completion, c.text, c.final_fen, c.next_target
        FROM project_completion c
        JOIN project p ON p.congress_id = c.congress_id AND p.year = c.year AND p.no = c.project_no
        WHERE c.congress_id = @Congress AND c.year = @Year AND c.project_no = @ProjectNo
        """;

    /// <summary>All adjustments of a cycle, by number.</summary>
    public async Task<IReadOnlyList<Adjustment>> Of(CycleId cycle) =>
        [.. (await database.Many<Row>(OfCycle, new { cycle.Congress, cycle.Year })).Select(row => row.ToAdjustment())];

    /// <summary>What was reported about the completion of a project, or null.</summary>
    public async Task<CompletionReport?> Completion(CycleId cycle, int projectNo) =>
        await database.One<CompletionRow>(CompletionOf, new { cycle.Congress, cycle.Year, ProjectNo = projectNo }) is { } row
            ? new CompletionReport { Grade = row.Completion, Text = row.Text, FinalMoney = Money.FromFen(row.FinalFen), NextTarget = row.NextTarget }
            : null;

    /// <summary>Inside a command: what is needed to ask for or announce an adjustment of a project.</summary>
    public static async Task<AdjustmentContext> LoadContext(Work work, CycleId cycle, int projectNo)
    {
        var chosen = await PlanQueries.LoadChosen(work, cycle);
        return new AdjustmentContext(
            chosen.FirstOrDefault(one => one.Project.No == projectNo),
            await LoadAll(work, cycle),
            chosen.ToDictionary(one => one.Project.No, one => one.Project.Details.Title));
    }

    /// <summary>Inside a command: one adjustment, or null.</summary>
    public static async Task<Adjustment?> Load(Work work, CycleId cycle, int no) => (await LoadAll(work, cycle)).FirstOrDefault(one => one.No == no);

    private static async Task<IReadOnlyList<Adjustment>> LoadAll(Work work, CycleId cycle) =>
        [.. (await work.Many<Row>(OfCycle, new { cycle.Congress, cycle.Year })).Select(row => row.ToAdjustment())];
}
