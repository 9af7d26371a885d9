using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Writes adjustments of chosen projects.</summary>
internal static class AdjustmentWriter
{
    private const string Insert = """
        INSERT INTO adjustment (congress_id, year, no, project_no, class, reason, before_json, after_json, authority, status, requested_at, version)
        VALUES (@Congress, @Year, @No, @ProjectNo, @Class, @Reason, @BeforeJson, @AfterJson, @Authority, @Status, @At, 1)
        """;

    private const string SetDecision = """
        UPDATE adjustment
        SET status = @Status,
            decision_no = @DecisionNo,
            approve = @Approve,
            oppose = @Oppose,
            abstain = @Abstain,
            members = @Members,
            decided_at = @At,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Requested'
        """;

    private const string SetAnnounced = """
        UPDATE adjustment
        SET status = 'Announced', announced_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Decided'
        """;

    public static Task Save(Work work, CommandContext context, SuperviseEvent happened) => happened switch
    {
        AdjustmentRequested requested => Request(work, context, requested.Adjustment),
        AdjustmentDecided decided => Decide(work, context, decided),
        AdjustmentAnnounced announced => work.ExecuteOne(SetAnnounced, new { context.Cycle.Id.Congress, context.Cycle.Id.Year, announced.No, At = context.Now }),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static Task Request(Work work, CommandContext context, Adjustment adjustment) => work.ExecuteOne(Insert, new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        adjustment.No,
        adjustment.ProjectNo,
        Class = adjustment.Class.ToString(),
        adjustment.Reason,
        BeforeJson = JsonSerializer.Serialize(adjustment.Before, DomainJson.Options),
        AfterJson = JsonSerializer.Serialize(adjustment.After, DomainJson.Options),
        Authority = adjustment.Authority.ToString(),
        Status = adjustment.Status.ToString(),
        At = context.Now,
    });

    private static Task Decide(Work work, CommandContext context, AdjustmentDecided decided) => work.ExecuteOne(SetDecision, new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        decided.No,
        Status = decided.Status.ToString(),
        decided.Vote.DecisionNo,
        decided.Vote.Approve,
        decided.Vote.Oppose,
        decided.Vote.Abstain,
        decided.Vote.Members,
        At = context.Now,
    });
}
