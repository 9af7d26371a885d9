using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Sends the events of supervision to the tables they change.</summary>
internal static class SuperviseWriter
{
    private const string SetCompletion = """
        UPDATE project
        SET completion = @Completion, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @ProjectNo
        """;

    private const string UpdateCompletion = """
        UPDATE project_completion
        SET text = @Text, final_fen = @FinalFen, next_target = @NextTarget, graded_at = @At, graded_by = @By
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertCompletion = """
        INSERT INTO project_completion (congress_id, year, project_no, text, final_fen, next_target, graded_at, graded_by)
        VALUES (@Congress, @Year, @ProjectNo, @Text, @FinalFen, @NextTarget, @At, @By)
        """;

    private const string SetAcceptedOn = """
        UPDATE project_plan
        SET accepted_on = @AcceptedOn
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    public static Task Save(Work work, CommandContext context, SuperviseEvent happened) => happened switch
    {
        PlanSaved saved => PlanWriter.Save(work, context, saved),
        ProgressReported reported => ReportWriter.Save(work, context, reported),
        LightOverridden overridden => ReportWriter.Override(work, context, overridden),
        ProjectAccepted accepted => Accept(work, context, accepted),
        GroupFormed formed => GroupWriter.Form(work, context, formed),
        VisitRecorded recorded => GroupWriter.Record(work, context, recorded),
        OrderIssued or OrderAnswered or OrderReviewed or OrderLookedAgain => OrderWriter.Save(work, context, happened),
        AdjustmentRequested or AdjustmentDecided or AdjustmentAnnounced => AdjustmentWriter.Save(work, context, happened),
        AdjustmentTookEffect effect => TakeEffect(work, context, effect),
        CompletionGraded graded => Grade(work, context, graded),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static async Task Accept(Work work, CommandContext context, ProjectAccepted accepted)
    {
        var cycle = context.Cycle.Id;
        await work.ExecuteOne(SetAcceptedOn, new { cycle.Congress, cycle.Year, accepted.ProjectNo, accepted.AcceptedOn });
        await ProjectWriter.SetStatus(work, cycle, accepted.ProjectNo, ProjectStatus.Accepted, accepted.Note);
    }

    private static async Task TakeEffect(Work work, CommandContext context, AdjustmentTookEffect effect)
    {
        if (effect.Terms is { } terms) await PlanWriter.SetTerms(work, context, effect.ProjectNo, terms);
        if (effect.Status is { } status) await ProjectWriter.SetStatus(work, context.Cycle.Id, effect.ProjectNo, status, effect.Reason);
    }

    private static async Task Grade(Work work, CommandContext context, CompletionGraded graded)
    {
        var cycle = context.Cycle.Id;
        var row = new
        {
            cycle.Congress,
            cycle.Year,
            graded.ProjectNo,
            Completion = graded.Report.Grade.ToString(),
            graded.Report.Text,
            FinalFen = graded.Report.FinalMoney.Fen,
            graded.Report.NextTarget,
            At = context.Now,
            By = context.Actor.Name,
        };
        await work.ExecuteOne(SetCompletion, row);
        if (await work.Execute(UpdateCompletion, row) == 0) await work.ExecuteOne(InsertCompletion, row);
    }
}
