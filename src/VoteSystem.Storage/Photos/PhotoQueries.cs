using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Photos;

/// <summary>Reads photos. Lists never load the bytes.</summary>
public sealed class PhotoQueries(Db database)
{
    /// <summary>A photo without its bytes, with what it came with.</summary>
    public sealed record Row
    {
        /// <summary>Its id.</summary>
        public required Guid Id { get; init; }

        /// <summary>With what it came.</summary>
        public required PhotoSource Source { get; init; }

        /// <summary>Number of the proposal, visit or report.</summary>
        public required int SourceNo { get; init; }

        /// <summary>The project that was visited or reported on; null for a proposal.</summary>
        public int? ProjectNo { get; init; }

        /// <summary>Title of the proposal or the project.</summary>
        public required string Title { get; init; }

        /// <summary>From 1.</summary>
        public required int Position { get; init; }

        /// <summary>Pixels.</summary>
        public required int Width { get; init; }

        /// <summary>Pixels.</summary>
        public required int Height { get; init; }

        /// <summary>Where it stands.</summary>
        public required PhotoStatus Status { get; init; }

        /// <summary>When it came, UTC.</summary>
        public required DateTimeOffset AddedAt { get; init; }
    }

    /// <summary>A photo as it is sent to a browser.</summary>
    public sealed record File
    {
        /// <summary>With what it came.</summary>
        public required PhotoSource Source { get; init; }

        /// <summary>What it is.</summary>
        public required PhotoFormat Format { get; init; }

        /// <summary>Pixels, before turning.</summary>
        public required int Width { get; init; }

        /// <summary>Pixels, before turning.</summary>
        public required int Height { get; init; }

        /// <summary>Of the bytes, hex.</summary>
        public required string Sha256 { get; init; }

        /// <summary>The bytes; null for a refused one.</summary>
        public byte[]? Bytes { get; init; }

        /// <summary>Where it stands.</summary>
        public required PhotoStatus Status { get; init; }
    }

    private sealed record StatusRow
    {
        public required Guid Id { get; init; }

        public required PhotoStatus Status { get; init; }
    }

    private const string OfCycle = """
        SELECT f.id, f.source, COALESCE(p.no, v.no, r.no) AS source_no,
               COALESCE(v.project_no, r.project_no) AS project_no,
               COALESCE(p.title, j.title) AS title,
               f.position,
               f.width,
               f.height,
               f.status,
               f.added_at
        FROM photo f
        LEFT JOIN proposal p ON p.congress_id = f.congress_id AND p.form_token = f.form_token AND f.source = 'Proposal'
        LEFT JOIN supervision_visit v ON v.congress_id = f.congress_id AND v.form_token = f.form_token AND f.source = 'Visit'
        LEFT JOIN progress_report r ON r.congress_id = f.congress_id AND r.form_token = f.form_token AND f.source = 'Report'
        LEFT JOIN project j ON j.congress_id = f.congress_id AND j.year = f.year AND j.no = COALESCE(v.project_no, r.project_no)
        WHERE f.congress_id = @Congress AND f.year = @Year AND f.status <> 'Refused'
          AND (@Status = '' OR f.status = @Status)
          AND (@ProposalNo = 0 OR p.no = @ProposalNo)
          AND (@ProjectNo = 0 OR v.project_no = @ProjectNo OR r.project_no = @ProjectNo)
        ORDER BY f.added_at, f.form_token, f.position
        """;

    private const string AcceptedNewestFirst = """
        SELECT f.id, f.source, COALESCE(p.no, v.no, r.no) AS source_no,
               COALESCE(v.project_no, r.project_no) AS project_no,
               COALESCE(p.title, j.title) AS title,
               f.position,
               f.width,
               f.height,
               f.status,
               f.added_at
        FROM photo f
        LEFT JOIN proposal p ON p.congress_id = f.congress_id AND p.form_token = f.form_token AND f.source = 'Proposal'
        LEFT JOIN supervision_visit v ON v.congress_id = f.congress_id AND v.form_token = f.form_token AND f.source = 'Visit'
        LEFT JOIN progress_report r ON r.congress_id = f.congress_id AND r.form_token = f.form_token AND f.source = 'Report'
        LEFT JOIN project j ON j.congress_id = f.congress_id AND j.year = f.year AND j.no = COALESCE(v.project_no, r.project_no)
        WHERE f.congress_id = @Congress AND f.year = @Year AND f.status = 'Accepted'
          AND (@Text = '' OR COALESCE(p.title, j.title) LIKE @Text ESCAPE '~')
        ORDER BY f.added_at DESC, f.form_token DESC, f.position DESC
        """;

    private const string CountAccepted = """
        SELECT COUNT(*)
        FROM photo f
        LEFT JOIN proposal p ON p.congress_id = f.congress_id AND p.form_token = f.form_token AND f.source = 'Proposal'
        LEFT JOIN supervision_visit v ON v.congress_id = f.congress_id AND v.form_token = f.form_token AND f.source = 'Visit'
        LEFT JOIN progress_report r ON r.congress_id = f.congress_id AND r.form_token = f.form_token AND f.source = 'Report'
        LEFT JOIN project j ON j.congress_id = f.congress_id AND j.year = f.year AND j.no = COALESCE(v.project_no, r.project_no)
        WHERE f.congress_id = @Congress AND f.year = @Year AND f.status = 'Accepted'
          AND (@Text = '' OR COALESCE(p.title, j.title) LIKE @Text ESCAPE '~')
        """;

    private const string CountWaiting = """
        SELECT COUNT(*)
        FROM photo
        WHERE congress_id = @Congress AND year = @Year AND status = 'Waiting'
        """;

    private const string ById = """
        SELECT source, format, width, height, sha256,
               bytes,
               status
        FROM photo
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string StatusById = """
        SELECT id, status
        FROM photo
        WHERE congress_id = @Congress AND year = @Year AND id = @Id
        """;

    private const string CountOfForm = """
        SELECT COUNT(*)
        FROM photo
        WHERE congress_id = @Congress AND form_token = @FormToken
        """;

    private const string CountForms = """
        SELECT (SELECT COUNT(*) FROM proposal p WHERE p.congress_id = @Congress AND p.year = @Year AND p.form_token = @FormToken)
             + (SELECT COUNT(*) FROM supervision_visit v WHERE v.congress_id = @Congress AND v.year = @Year AND v.form_token = @FormToken)
             + (SELECT COUNT(*) FROM progress_report r WHERE r.congress_id = @Congress AND r.year = @Year AND r.form_token = @FormToken)
        """;

    /// <summary>All photos of a cycle that were not refused, oldest first; of one status where it is given.</summary>
    public Task<IReadOnlyList<Row>> Of(CycleId cycle, PhotoStatus? status = null) => List(cycle, status, 0, 0);

    /// <summary>The photos that have waited longest for the secretariat.</summary>
    public Task<IReadOnlyList<Row>> LongestWaiting(CycleId cycle, int take) => database.Page<Row>(OfCycle, 0, take, Asked(cycle, PhotoStatus.Waiting, 0, 0));

    /// <summary>One page of the accepted photos of a cycle, newest first.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="typed">What the title of the proposal or project contains, or null.</param>
    /// <param name="skip">Photos to leave out from the start.</param>
    /// <param name="take">Photos at most.</param>
    public Task<IReadOnlyList<Row>> Accepted(CycleId cycle, string? typed, int skip, int take) =>
        database.Page<Row>(AcceptedNewestFirst, skip, take, new { cycle.Congress, cycle.Year, Text = SearchText.Containing(typed) });

    /// <summary>How many photos <see cref="Accepted"/> has on all pages.</summary>
    public async Task<int> CountOfAccepted(CycleId cycle, string? typed) =>
        (int)await database.One<long>(CountAccepted, new { cycle.Congress, cycle.Year, Text = SearchText.Containing(typed) });

    /// <summary>The photos of a proposal.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="no">Number of the proposal.</param>
    /// <param name="status">One status, or null for all that were not refused.</param>
    public Task<IReadOnlyList<Row>> OfProposal(CycleId cycle, int no, PhotoStatus? status) => List(cycle, status, no, 0);

    /// <summary>The photos of visits to and reports on a project.</summary>
    public Task<IReadOnlyList<Row>> OfProject(CycleId cycle, int projectNo, PhotoStatus? status) => List(cycle, status, 0, projectNo);

    /// <summary>How many the secretariat has not looked at.</summary>
    public async Task<int> Waiting(CycleId cycle) => (int)await database.One<long>(CountWaiting, new { cycle.Congress, cycle.Year });

    /// <summary>One photo with its bytes, or null.</summary>
    public Task<File?> Find(CongressId congress, Guid id) => database.One<File>(ById, new { Congress = congress, Id = id });

    /// <summary>Inside a command: the photo that is decided about, or null.</summary>
    public static async Task<Photo?> Load(Work work, CycleId cycle, Guid id) =>
        await work.One<StatusRow>(StatusById, new { cycle.Congress, cycle.Year, Id = id }) is { } row ? new Photo(row.Id, row.Status) : null;

    /// <summary>Inside a command: whether the form was taken in, and how many photos it brought already.</summary>
    public static async Task<(bool IsKnown, int Earlier)> LoadForm(Work work, CycleId cycle, Guid formToken)
    {
        var key = new { cycle.Congress, cycle.Year, FormToken = formToken };
        return (await work.One<long>(CountForms, key) > 0, (int)await work.One<long>(CountOfForm, key));
    }

    private Task<IReadOnlyList<Row>> List(CycleId cycle, PhotoStatus? status, int proposalNo, int projectNo) =>
        database.Many<Row>(OfCycle, Asked(cycle, status, proposalNo, projectNo));

    private static object Asked(CycleId cycle, PhotoStatus? status, int proposalNo, int projectNo) =>
        new { cycle.Congress, cycle.Year, Status = status?.ToString() ?? "", ProposalNo = proposalNo, ProjectNo = projectNo };
}
