using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Storage.Workflow;

/// <summary>Writes the events of the cycle as a whole.</summary>
internal static class CycleWriter
{
    private const string InsertCycle = """
        INSERT INTO cycle (congress_id, year, stage, version, rules_json, collect_from, collect_until, opened_at)
        VALUES (@Congress, @Year, 'Collect', 1, @RulesJson, @CollectFrom, @CollectUntil, @At)
        """;

    private const string InsertStage = """
        INSERT INTO cycle_stage (congress_id, year, stage, entered_at)
        VALUES (@Congress, @Year, @Stage, @At)
        """;

    private const string SetStage = """
        UPDATE cycle
        SET stage = @Stage, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND stage = @From
        """;

    private const string SetRules = """
        UPDATE cycle
        SET rules_json = @RulesJson, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND method_adopted_at IS NULL
        """;

    private const string SetWindow = """
        UPDATE cycle
        SET collect_from = @CollectFrom, collect_until = @CollectUntil, version = version + 1
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string SetCandidatesFixed = """
        UPDATE cycle
        SET candidates_fixed_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND candidates_fixed_at IS NULL
        """;

    private const string SetMethodAdopted = """
        UPDATE cycle
        SET method_adopted_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND method_adopted_at IS NULL
        """;

    private const string SetScrutineersApproved = """
        UPDATE cycle
        SET scrutineers_approved_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND scrutineers_approved_at IS NULL
        """;

    public static async Task Insert(Work work, CongressId congress, CycleOpened opened, DateTimeOffset now)
    {
        await work.ExecuteOne(InsertCycle, new
        {
            Congress = congress,
            opened.Year,
            RulesJson = opened.Rules.Fingerprint(),
            opened.CollectFrom,
            opened.CollectUntil,
            At = now,
        });
        await work.ExecuteOne(InsertStage, new { Congress = congress, opened.Year, Stage = nameof(Stage.Collect), At = now });
    }

    public static Task Save(Work work, CommandContext context, CycleEvent happened)
    {
        var congress = context.Cycle.Id.Congress;
        var at = new { Congress = congress, happened.Year, At = context.Now };
        return happened switch
        {
            StageEntered entered => EnterStage(work, context, entered),
            RulesChanged changed => work.ExecuteOne(SetRules, new { Congress = congress, changed.Year, RulesJson = changed.Rules.Fingerprint() }),
            CollectionRescheduled moved => work.ExecuteOne(SetWindow, new { Congress = congress, moved.Year, moved.CollectFrom, moved.CollectUntil }),
            CandidatesFixed => FixCandidates(work, context),
            MethodAdopted => work.ExecuteOne(SetMethodAdopted, at),
            ScrutineersApproved => work.ExecuteOne(SetScrutineersApproved, at),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    private static async Task FixCandidates(Work work, CommandContext context)
    {
        var id = context.Cycle.Id;
        await work.ExecuteOne(SetCandidatesFixed, new { id.Congress, id.Year, At = context.Now });
        await ShortlistWriter.FixCandidates(work, id);
    }

    private static async Task EnterStage(Work work, CommandContext context, StageEntered entered)
    {
        var congress = context.Cycle.Id.Congress;
        await work.ExecuteOne(SetStage, new { Congress = congress, entered.Year, From = entered.From.ToString(), Stage = entered.To.ToString() });
        await work.ExecuteOne(InsertStage, new { Congress = congress, entered.Year, Stage = entered.To.ToString(), At = context.Now });
    }
}
