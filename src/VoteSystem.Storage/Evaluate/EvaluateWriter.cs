using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Evaluate;

/// <summary>Writes rectifications and public ratings.</summary>
internal static class EvaluateWriter
{
    private const string Insert = """
        INSERT INTO rectification (congress_id, year, project_no, status, plan_due_on, review_due_on, version)
        VALUES (@Congress, @Year, @ProjectNo, 'PlanDue', @PlanDueOn, @ReviewDueOn, 1)
        """;

    // A project that is judged dissatisfied again begins anew; the log keeps what was written before.
    private const string Reopen = """
        UPDATE rectification
        SET status = 'PlanDue', plan_due_on = @PlanDueOn, review_due_on = @ReviewDueOn, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string SetMeasures = """
        UPDATE rectification
        SET status = 'Planned', measures = @Measures, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string SetReport = """
        UPDATE rectification
        SET status = 'Reported', report = @Report, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string SetReview = """
        UPDATE rectification
        SET status = @Status, review = @Review, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertRating = """
        INSERT INTO public_rating (congress_id, year, project_no, form_token, stars, comment, shown, given_on)
        VALUES (@Congress, @Year, @ProjectNo, @FormToken, @Stars, @Comment, 0, @GivenOn)
        """;

    private const string SetShown = """
        UPDATE public_rating
        SET shown = @Shown
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo AND form_token = @FormToken
        """;

    public static async Task Open(Work work, CommandContext context, RectificationOpened opened)
    {
        var cycle = context.Cycle.Id;
        var row = new { cycle.Congress, cycle.Year, opened.ProjectNo, opened.PlanDueOn, opened.ReviewDueOn };
        if (await work.Execute(Reopen, row) == 0) await work.ExecuteOne(Insert, row);
        await ProjectWriter.SetStatus(work, cycle, opened.ProjectNo, ProjectStatus.Rectifying, null);
    }

    public static Task Save(Work work, CommandContext context, EvaluateEvent happened)
    {
        var (congress, year) = (context.Cycle.Id.Congress, context.Cycle.Id.Year);
        return happened switch
        {
            RectificationPlanned planned => work.ExecuteOne(SetMeasures, new { Congress = congress, Year = year, planned.ProjectNo, planned.Measures }),
            RectificationReported reported => work.ExecuteOne(SetReport, new { Congress = congress, Year = year, reported.ProjectNo, reported.Report }),
            RectificationReviewed reviewed => Review(work, context, reviewed),
            RatingGiven given => work.ExecuteOne(InsertRating, new
            {
                Congress = congress,
                Year = year,
                given.ProjectNo,
                given.FormToken,
                given.Stars,
                given.Comment,
                GivenOn = context.Today,
            }),
            RatingReleased released => work.ExecuteOne(SetShown, new { Congress = congress, Year = year, released.ProjectNo, released.FormToken, released.Shown }),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    private static async Task Review(Work work, CommandContext context, RectificationReviewed reviewed)
    {
        var cycle = context.Cycle.Id;
        await work.ExecuteOne(SetReview, new { cycle.Congress, cycle.Year, reviewed.ProjectNo, Status = reviewed.Status.ToString(), reviewed.Review });
        if (reviewed.Status == RectificationStatus.Closed) await ProjectWriter.SetStatus(work, cycle, reviewed.ProjectNo, ProjectStatus.Closed, null);
    }
}
