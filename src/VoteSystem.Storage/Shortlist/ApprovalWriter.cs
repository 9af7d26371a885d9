using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Writes what the bodies of the approval chain decided; earlier decisions stay, also when the list went back.</summary>
internal static class ApprovalWriter
{
    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM approval_step
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string Reopen = """
        UPDATE approval_step
        SET outcome = 'Reopened'
        WHERE congress_id = @Congress AND year = @Year AND outcome = 'Agreed'
        """;

    private const string Insert = """
        INSERT INTO approval_step (congress_id, year, no, position, body, outcome, held_on, document_no, note, recorded_at, recorded_by)
        VALUES (@Congress, @Year, @No, @Position, @Body, @Outcome, @HeldOn, @DocumentNo, @Note, @At, @By)
        """;

    public static Task Save(Work work, CommandContext context, ShortlistEvent decided) => decided switch
    {
        ListAgreed yes => Add(work, context, new Step(yes.Position, yes.Body, ApprovalOutcome.Agreed, yes.HeldOn, yes.DocumentNo, yes.Note)),
        ListSentBack no => SendBack(work, context, new Step(no.Position, no.Body, ApprovalOutcome.SentBack, no.HeldOn, no.DocumentNo, no.Note)),
        _ => throw new NotSupportedException($"No writer for {decided.GetType().Name}."),
    };

    private static async Task SendBack(Work work, CommandContext context, Step step)
    {
        await work.Execute(Reopen, new { context.Cycle.Id.Congress, context.Cycle.Id.Year });
        await Add(work, context, step);
    }

    private static async Task Add(Work work, CommandContext context, Step step)
    {
        var cycle = context.Cycle.Id;
        var last = await work.One<long>(HighestNo, new { cycle.Congress, cycle.Year });
        await work.ExecuteOne(Insert, new
        {
            cycle.Congress,
            cycle.Year,
            No = (int)last + 1,
            step.Position,
            Body = step.Body.ToString(),
            Outcome = step.Outcome.ToString(),
            step.HeldOn,
            step.DocumentNo,
            step.Note,
            At = context.Now,
            By = context.Actor.Name,
        });
    }

    private sealed record Step(int Position, ApprovalBody Body, ApprovalOutcome Outcome, DateOnly HeldOn, string? DocumentNo, string? Note);
}
