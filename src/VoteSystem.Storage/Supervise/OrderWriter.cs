using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Writes supervise orders.</summary>
internal static class OrderWriter
{
    private const string Insert = """
        INSERT INTO supervise_order (congress_id, year, no, form_token, project_no, source, content, unit_name, due_on, status, issued_at, version)
        VALUES (@Congress, @Year, @No, @FormToken, @ProjectNo, @Source, @Content, @Unit, @DueOn, 'Issued', @At, 1)
        """;

    private const string SetAnswer = """
        UPDATE supervise_order
        SET status = 'Answered', answer = @Answer, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    // A returned order is due again; a closed one waits for its look-again.
    private const string SetReview = """
        UPDATE supervise_order
        SET status = @Status,
            review = @Review,
            due_on = COALESCE(@DueOn, due_on),
            next_on = @NextOn,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetLookAgain = """
        UPDATE supervise_order
        SET status = @Status,
            look_again = @Found,
            due_on = COALESCE(@DueOn, due_on),
            next_on = NULL,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    public static Task Save(Work work, CommandContext context, SuperviseEvent happened)
    {
        var (congress, year) = (context.Cycle.Id.Congress, context.Cycle.Id.Year);
        return happened switch
        {
            OrderIssued issued => Issue(work, context, issued),
            OrderAnswered answered => work.ExecuteOne(SetAnswer, new { Congress = congress, Year = year, answered.No, answered.Answer }),
            OrderReviewed reviewed => work.ExecuteOne(SetReview, new
            {
                Congress = congress,
                Year = year,
                reviewed.No,
                Status = reviewed.Status.ToString(),
                reviewed.Review,
                DueOn = reviewed.Status == OrderStatus.Returned ? reviewed.NextOn : (DateOnly?)null,
                NextOn = reviewed.Status == OrderStatus.ClosedOut ? reviewed.NextOn : (DateOnly?)null,
            }),
            OrderLookedAgain looked => work.ExecuteOne(SetLookAgain, new { Congress = congress, Year = year, looked.No, Status = looked.Status.ToString(), looked.Found, looked.DueOn }),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    private static Task Issue(Work work, CommandContext context, OrderIssued issued) => work.ExecuteOne(Insert, new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        issued.No,
        issued.Order.FormToken,
        issued.ProjectNo,
        issued.Order.Source,
        issued.Order.Content,
        issued.Unit,
        issued.Order.DueOn,
        At = context.Now,
    });
}
