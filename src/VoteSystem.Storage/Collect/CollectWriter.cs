using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Collect;

/// <summary>Writes the events of the collection.</summary>
internal static class CollectWriter
{
    private const string Insert = """
        INSERT INTO proposal (congress_id, year, no, receipt, form_token, title, content, reason, place, category, source, channel,
                              amount_fen, amount_quality, received_on, status, version)
        VALUES (@Congress, @Year, @No, @Receipt, @FormToken, @Title, @Content, @Reason, @Place, @Category, @Source, @Channel,
                @AmountFen, @AmountQuality, @ReceivedOn, 'Received', 1)
        """;

    private const string InsertContact = """
        INSERT INTO proposal_contact (congress_id, year, no, name, phone)
        VALUES (@Congress, @Year, @No, @Name, @Phone)
        """;

    private const string SetText = """
        UPDATE proposal
        SET title = @Title, content = @Content, reason = @Reason, place = @Place, category = @Category, source = @Source, channel = @Channel,
            amount_fen = @AmountFen, amount_quality = @AmountQuality, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetFate = """
        UPDATE proposal
        SET status = @Status, status_reason = @Reason, referred_to = @ReferredTo, duplicate_of = @DuplicateOf, project_no = @ProjectNo,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetReply = """
        UPDATE proposal
        SET reply = @Reply, replied_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string DeleteContacts = """
        DELETE FROM proposal_contact
        WHERE congress_id = @Congress AND year = @Year
        """;

    public static Task Save(Work work, CommandContext context, CollectEvent happened) => happened switch
    {
        ProposalReceived received => Receive(work, context, received),
        ProposalEdited edited => work.ExecuteOne(SetText, Columns(context, edited, edited.Text, edited.Source, edited.Channel)),
        ProposalAccepted accepted => Decide(work, context, accepted, ProposalStatus.Accepted),
        ProposalRejected rejected => Decide(work, context, rejected, ProposalStatus.Rejected, rejected.Reason),
        ProposalReferred referred => Decide(work, context, referred, ProposalStatus.Referred, referred.Reason, referredTo: referred.To),
        ProposalWithdrawn withdrawn => Decide(work, context, withdrawn, ProposalStatus.Withdrawn, duplicateOf: withdrawn.DuplicateOf),
        ProposalMerged merged => Decide(work, context, merged, ProposalStatus.Merged, projectNo: merged.ProjectNo),
        ProposalUnmerged unmerged => Decide(work, context, unmerged, ProposalStatus.Accepted),
        ProposalReplied replied => work.ExecuteOne(SetReply, new { context.Cycle.Id.Congress, replied.Year, replied.No, replied.Reply, At = context.Now }),
        ProposalsImported => Task.CompletedTask,
        ContactsDeleted => ForgetContacts(work, context.Cycle.Id),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    /// <summary>Of proposals and of objections to the candidates alike: one retention time covers all contact data of a cycle.</summary>
    private static async Task ForgetContacts(Work work, CycleId cycle)
    {
        await work.Execute(DeleteContacts, new { cycle.Congress, cycle.Year });
        await ObjectionQueries.DeleteContactsOf(work, cycle);
    }

    private static async Task Receive(Work work, CommandContext context, ProposalReceived received)
    {
        var columns = Columns(context, received, received.Text, received.Source, received.Channel);
        columns.Add("Receipt", received.Receipt.Code);
        columns.Add("FormToken", received.FormToken);
        columns.Add("ReceivedOn", received.ReceivedOn);
        await work.ExecuteOne(Insert, columns);
        if (received.Contact is { } contact)
            await work.ExecuteOne(InsertContact, new { context.Cycle.Id.Congress, received.Year, received.No, contact.Name, contact.Phone });
    }

    private static Task Decide(
        Work work, CommandContext context, ProposalEvent happened, ProposalStatus status,
        string? reason = null, string? referredTo = null, int? duplicateOf = null, int? projectNo = null) =>
        work.ExecuteOne(SetFate, new
        {
            context.Cycle.Id.Congress,
            happened.Year,
            happened.No,
            Status = status.ToString(),
            Reason = reason,
            ReferredTo = referredTo,
            DuplicateOf = duplicateOf,
            ProjectNo = projectNo,
        });

    private static Dapper.DynamicParameters Columns(
        CommandContext context, ProposalEvent happened, ProposalText text, ProposalSource source, ProposalChannel channel) =>
        new(new
        {
            context.Cycle.Id.Congress,
            happened.Year,
            happened.No,
            text.Title,
            text.Content,
            text.Reason,
            text.Place,
            Category = text.Category.ToString(),
            Source = source.ToString(),
            Channel = channel.ToString(),
            AmountFen = text.Amount?.Amount.Fen,
            AmountQuality = text.Amount?.Qualifier,
        });
}
