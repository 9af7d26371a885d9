using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Evaluate;

/// <summary>Reads rectifications and public ratings.</summary>
public sealed class EvaluationQueries(Db database)
{
    /// <summary>A rectification with the title of its project.</summary>
    public sealed record RectificationRow
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Its title.</summary>
        public required string Title { get; init; }

        /// <summary>Its unit.</summary>
        public required string UnitName { get; init; }

        /// <summary>Where it stands.</summary>
        public required RectificationStatus Status { get; init; }

        /// <summary>Last day for the plan.</summary>
        public required DateOnly PlanDueOn { get; init; }

        /// <summary>Last day for the look-again.</summary>
        public required DateOnly ReviewDueOn { get; init; }

        /// <summary>整改措施.</summary>
        public string? Measures { get; init; }

        /// <summary>整改报告.</summary>
        public string? Report { get; init; }

        /// <summary>回头看记录.</summary>
        public string? Review { get; init; }

        /// <summary>Counts its changes.</summary>
        public required int Version { get; init; }

        /// <summary>As the rules need it.</summary>
        public Rectification ToRectification() => new()
        {
            ProjectNo = ProjectNo,
            Status = Status,
            PlanDueOn = PlanDueOn,
            ReviewDueOn = ReviewDueOn,
            Measures = Measures,
            Report = Report,
            Review = Review,
            Version = Version,
        };
    }

    /// <summary>How a project was rated.</summary>
    public sealed record RatingSummary
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>How many rated it.</summary>
        public required int Ratings { get; init; }

        /// <summary>The sum of their stars.</summary>
        public required int Stars { get; init; }
    }

    /// <summary>A rating with a sentence.</summary>
    public sealed record CommentRow
    {
        /// <summary>The project.</summary>
        public required int ProjectNo { get; init; }

        /// <summary>Its title.</summary>
        public required string Title { get; init; }

        /// <summary>Names the rating.</summary>
        public required Guid FormToken { get; init; }

        /// <summary>1 to 5.</summary>
        public required int Stars { get; init; }

        /// <summary>The sentence.</summary>
        public required string Comment { get; init; }

        /// <summary>True when the public sees it.</summary>
        public required bool Shown { get; init; }

        /// <summary>The day.</summary>
        public required DateOnly GivenOn { get; init; }
    }

    private const string Rectifications = """
        SELECT r.project_no, p.title, p.unit_name,
               r.status,
               r.plan_due_on,
               r.review_due_on,
               r.measures,
               r.report,
               r.review,
               r.version
        FROM rectification r
        JOIN project p ON p.congress_id = r.congress_id AND p.year = r.year AND p.no = r.project_no
        WHERE r.congress_id = @Congress AND r.year = @Year
        ORDER BY CASE WHEN r.status = 'Closed' THEN 1 ELSE 0 END, r.review_due_on, r.project_no
        """;

    private const string Summaries = """
        SELECT project_no, COUNT(*) AS ratings, SUM(stars) AS stars
        FROM public_rating
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY project_no
        ORDER BY project_no
        """;

    private const string Comments = """
        SELECT g.project_no, p.title, g.form_token,
               g.stars,
               g.comment,
               g.shown,
               g.given_on
        FROM public_rating g
        JOIN project p ON p.congress_id = g.congress_id AND p.year = g.year AND p.no = g.project_no
        WHERE g.congress_id = @Congress AND g.year = @Year AND g.comment IS NOT NULL
        ORDER BY g.given_on DESC, g.form_token
        """;

    private const string CountOfForm = """
        SELECT COUNT(*)
        FROM public_rating
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    /// <summary>All rectifications of a cycle, open ones first.</summary>
    public Task<IReadOnlyList<RectificationRow>> RectificationsOf(CycleId cycle) =>
        database.Many<RectificationRow>(Rectifications, new { cycle.Congress, cycle.Year });

    /// <summary>How each project was rated, by project number.</summary>
    public async Task<IReadOnlyDictionary<int, RatingSummary>> RatingsOf(CycleId cycle) =>
        (await database.Many<RatingSummary>(Summaries, new { cycle.Congress, cycle.Year })).ToDictionary(row => row.ProjectNo);

    /// <summary>All sentences of ratings, newest first.</summary>
    public Task<IReadOnlyList<CommentRow>> CommentsOf(CycleId cycle) => database.Many<CommentRow>(Comments, new { cycle.Congress, cycle.Year });

    /// <summary>Inside a command: one rectification, or null.</summary>
    public static async Task<Rectification?> Load(Work work, CycleId cycle, int projectNo) =>
        (await work.Many<RectificationRow>(Rectifications, new { cycle.Congress, cycle.Year })).FirstOrDefault(row => row.ProjectNo == projectNo)?.ToRectification();

    /// <summary>Inside a command: whether a rating form was sent before.</summary>
    public static async Task<bool> IsKnown(Work work, CycleId cycle, Guid formToken) =>
        await work.One<long>(CountOfForm, new { cycle.Congress, Token = formToken }) > 0;
}
