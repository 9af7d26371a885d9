using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Writes progress reports and their lights.</summary>
internal static class ReportWriter
{
    private const string Insert = """
        INSERT INTO progress_report (congress_id, year, project_no, no, form_token, as_of, percent_done, done, problem, next_step, fall_reason,
                                     allocated_fen, paid_fen, light, reported_at, reported_by)
        VALUES (@Congress, @Year, @ProjectNo, @No, @FormToken, @AsOf, @Percent, @Done, @Problem, @NextStep, @FallReason,
                @AllocatedFen, @PaidFen, @Light, @At, @By)
        """;

    private const string UpdateFund = """
        UPDATE project_fund
        SET allocated_fen = @AllocatedFen, paid_fen = @PaidFen
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo AND source = @Source
        """;

    private const string SetOverride = """
        UPDATE progress_report
        SET override_light = @Light, override_reason = @Reason
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo AND no = @ReportNo
        """;

    public static async Task Save(Work work, CommandContext context, ProgressReported reported)
    {
        var cycle = context.Cycle.Id;
        var report = reported.Report;
        await work.ExecuteOne(Insert, new
        {
            cycle.Congress,
            cycle.Year,
            reported.ProjectNo,
            reported.No,
            report.FormToken,
            report.AsOf,
            report.Percent,
            report.Done,
            report.Problem,
            report.NextStep,
            report.FallReason,
            AllocatedFen = reported.Funds.Sum(state => state.Allocated.Fen),
            PaidFen = reported.Funds.Sum(state => state.Paid.Fen),
            Light = reported.Light.ToString(),
            At = context.Now,
            By = context.Actor.Name,
        });
        foreach (var state in reported.Funds)
        {
            await work.ExecuteOne(UpdateFund, new
            {
                cycle.Congress,
                cycle.Year,
                reported.ProjectNo,
                Source = state.Source.ToString(),
                AllocatedFen = state.Allocated.Fen,
                PaidFen = state.Paid.Fen,
            });
        }

        await ProjectWriter.SetStatus(work, cycle, reported.ProjectNo, reported.Status, null);
    }

    public static Task Override(Work work, CommandContext context, LightOverridden overridden) => work.ExecuteOne(SetOverride, new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        overridden.ProjectNo,
        overridden.ReportNo,
        Light = overridden.Light?.ToString(),
        overridden.Reason,
    });
}
