using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Writes the events of the shortlist.</summary>
internal static class ShortlistWriter
{
    private const string UpdateVerdict = """
        UPDATE eligibility_verdict
        SET verdict = @Answer, reason = @Reason, signer = @Signer, at = @At
        WHERE congress_id = @Congress AND year = @Year AND project_no = @No AND row_key = @RowKey
        """;

    private const string InsertVerdict = """
        INSERT INTO eligibility_verdict (congress_id, year, project_no, row_key, verdict, reason, signer, at)
        VALUES (@Congress, @Year, @No, @RowKey, @Answer, @Reason, @Signer, @At)
        """;

    private const string SetListNo = """
        UPDATE project
        SET list_no = @ListNo, status = @Status, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string MoveOnList = """
        UPDATE project
        SET list_no = @ListNo, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND list_no <> @ListNo
        """;

    private const string PutOnBallot = """
        UPDATE project
        SET status = 'OnBallot', version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND status = 'Shortlisted'
        """;

    private const string InsertObjection = """
        INSERT INTO candidate_objection (congress_id, year, no, form_token, project_no, content, contact, received_at, version)
        VALUES (@Congress, @Year, @No, @FormToken, @ProjectNo, @Content, @Contact, @At, 1)
        """;

    private const string AnswerObjection = """
        UPDATE candidate_objection
        SET answer = @Answer, answered_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string InsertChange = """
        INSERT INTO candidate_change (congress_id, year, no, project_no, kind, reason, details_json, changes_json, requested_at, requested_by)
        VALUES (@Congress, @Year, @RequestNo, @No, @Kind, @Reason, @DetailsJson, @ChangesJson, @At, @By)
        """;

    private const string DecideChange = """
        UPDATE candidate_change
        SET outcome = @Outcome, note = @Note, decided_at = @At
        WHERE congress_id = @Congress AND year = @Year AND no = @RequestNo AND outcome IS NULL
        """;

    public static Task Save(Work work, CommandContext context, ShortlistEvent happened)
    {
        var cycle = context.Cycle.Id;
        return happened switch
        {
            ProjectDrafted drafted => ProjectWriter.Draft(work, context, drafted),
            ProjectEdited edited => ProjectWriter.Edit(work, context, edited.No, edited.Details),
            CandidateAmended amended => ProjectWriter.Edit(work, context, amended.No, amended.Details),
            ProjectPooled pooled => ProjectWriter.SetStatus(work, cycle, pooled.No, ProjectStatus.Pool, pooled.Reason),
            ProjectRejected rejected => ProjectWriter.SetStatus(work, cycle, rejected.No, ProjectStatus.Rejected, rejected.Reason),
            ProjectReopened reopened => ProjectWriter.SetStatus(work, cycle, reopened.No, reopened.Status, null),
            CandidateWithdrawn withdrawn => ProjectWriter.SetStatus(work, cycle, withdrawn.No, ProjectStatus.Withdrawn, withdrawn.Reason),
            ChecklistFilled filled => FillChecklist(work, context, filled),
            CandidateListed listed => PutOnList(work, cycle, listed.No, listed.ListNo, ProjectStatus.Shortlisted),
            CandidateUnlisted unlisted => Unlist(work, cycle, unlisted),
            CandidatesReordered reordered => Order(work, cycle, reordered.Order),
            ListAgreed or ListSentBack => ApprovalWriter.Save(work, context, happened),
            ObjectionReceived received => Receive(work, context, received),
            ObjectionAnswered answered => work.ExecuteOne(AnswerObjection, new { cycle.Congress, cycle.Year, answered.No, answered.Answer, At = context.Now }),
            CandidateChangeRequested requested => Request(work, context, requested),
            CandidateChangeDecided decided => Decide(work, context, decided),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    /// <summary>The presidium fixed the list: what stands on it and was not withdrawn goes to the ballot.</summary>
    public static Task FixCandidates(Work work, CycleId cycle) => work.Execute(PutOnBallot, new { cycle.Congress, cycle.Year });

    private static async Task FillChecklist(Work work, CommandContext context, ChecklistFilled filled)
    {
        var cycle = context.Cycle.Id;
        foreach (var verdict in filled.Verdicts)
        {
            var row = new
            {
                cycle.Congress,
                cycle.Year,
                filled.No,
                verdict.RowKey,
                Answer = verdict.Answer.ToString(),
                verdict.Reason,
                filled.Signer,
                At = context.Now,
            };
            if (await work.Execute(UpdateVerdict, row) == 0) await work.ExecuteOne(InsertVerdict, row);
        }

        await ProjectWriter.SetStatus(work, cycle, filled.No, filled.Status, null);
    }

    private static Task PutOnList(Work work, CycleId cycle, int no, int? listNo, ProjectStatus status) =>
        work.ExecuteOne(SetListNo, new { cycle.Congress, cycle.Year, No = no, ListNo = listNo, Status = status.ToString() });

    private static async Task Unlist(Work work, CycleId cycle, CandidateUnlisted unlisted)
    {
        await PutOnList(work, cycle, unlisted.No, null, ProjectStatus.Screened);
        await Order(work, cycle, unlisted.Order);
    }

    private static async Task Order(Work work, CycleId cycle, IReadOnlyList<int> order)
    {
        foreach (var (no, index) in order.Select((no, index) => (no, index)))
            await work.Execute(MoveOnList, new { cycle.Congress, cycle.Year, No = no, ListNo = index + 1 });
    }

    private static Task Receive(Work work, CommandContext context, ObjectionReceived received) => work.ExecuteOne(InsertObjection, new
    {
        context.Cycle.Id.Congress,
        received.Year,
        received.No,
        received.FormToken,
        received.ProjectNo,
        received.Content,
        received.Contact,
        At = context.Now,
    });

    private static Task Request(Work work, CommandContext context, CandidateChangeRequested requested) => work.ExecuteOne(InsertChange, new
    {
        context.Cycle.Id.Congress,
        requested.Year,
        requested.RequestNo,
        requested.No,
        Kind = requested.Kind.ToString(),
        requested.Reason,
        DetailsJson = requested.Details is null ? null : JsonSerializer.Serialize(requested.Details, DomainJson.Options),
        ChangesJson = JsonSerializer.Serialize(requested.Changes, DomainJson.Options),
        At = context.Now,
        By = context.Actor.Name,
    });

    private static Task Decide(Work work, CommandContext context, CandidateChangeDecided decided) => work.ExecuteOne(DecideChange, new
    {
        context.Cycle.Id.Congress,
        decided.Year,
        decided.RequestNo,
        Outcome = decided.Outcome.ToString(),
        decided.Note,
        At = context.Now,
    });
}
