using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Reads objections of the public to the displayed candidates. Their contact data is for the secretariat alone.</summary>
public sealed class ObjectionQueries(Db database)
{
    /// <summary>One objection with its contact data.</summary>
    public sealed record Row
    {
        /// <summary>Number.</summary>
        public required int No { get; init; }

        /// <summary>The candidate it is about; null for the list as a whole.</summary>
        public int? ProjectNo { get; init; }

        /// <summary>Number of that candidate on the list.</summary>
        public int? ListNo { get; init; }

        /// <summary>Its title.</summary>
        public string? Title { get; init; }

        /// <summary>What was said.</summary>
        public required string Content { get; init; }

        /// <summary>How to reach the person; for the secretariat only.</summary>
        public string? Contact { get; init; }

        /// <summary>UTC.</summary>
        public required DateTimeOffset ReceivedAt { get; init; }

        /// <summary>The answer.</summary>
        public string? Answer { get; init; }

        /// <summary>UTC; null while it is open.</summary>
        public DateTimeOffset? AnsweredAt { get; init; }

        /// <summary>Counts its changes.</summary>
        public required int Version { get; init; }
    }

    internal sealed record KeyRow
    {
        public required int No { get; init; }

        public required int Version { get; init; }

        public Objection ToObjection() => new() { No = No, Version = Version };
    }

    private const string OpenFirst = """
        SELECT o.no, o.project_no, p.list_no,
               p.title,
               o.content,
               o.contact,
               o.received_at,
               o.answer,
               o.answered_at,
               o.version
        FROM candidate_objection o
        LEFT JOIN project p ON p.congress_id = o.congress_id AND p.year = o.year AND p.no = o.project_no
        WHERE o.congress_id = @Congress AND o.year = @Year
        ORDER BY CASE WHEN o.answered_at IS NULL THEN 0 ELSE 1 END, o.no
        """;

    private const string ByNo = """
        SELECT no, version
        FROM candidate_objection
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string ByToken = """
        SELECT no, version
        FROM candidate_objection
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM candidate_objection
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string DeleteContacts = """
        UPDATE candidate_objection
        SET contact = NULL
        WHERE congress_id = @Congress AND year = @Year AND contact IS NOT NULL
        """;

    /// <summary>All objections, open ones first.</summary>
    public Task<IReadOnlyList<Row>> Of(CycleId cycle) => database.Many<Row>(OpenFirst, new { cycle.Congress, cycle.Year });

    /// <summary>Inside a command: one objection, or null.</summary>
    public static async Task<Objection?> Load(Work work, CycleId cycle, int no) =>
        (await work.One<KeyRow>(ByNo, new { cycle.Congress, cycle.Year, No = no }))?.ToObjection();

    /// <summary>Inside a command: what is needed to take an objection.</summary>
    public static async Task<ObjectionNumbers> LoadNumbers(Work work, CycleId cycle, Guid formToken)
    {
        var earlier = await work.One<KeyRow>(ByToken, new { cycle.Congress, Token = formToken });
        var last = await work.One<long>(HighestNo, new { cycle.Congress, cycle.Year });
        IReadOnlyList<Project> listed = await ProjectQueries.LoadListed(work, cycle);
        return new ObjectionNumbers((int)last + 1, earlier?.No, [.. listed.Where(CandidateList.IsCandidate)]);
    }

    /// <summary>Inside the command that ends the retention of contact data: deletes that of all objections of a cycle.</summary>
    public static Task DeleteContactsOf(Work work, CycleId cycle) => work.Execute(DeleteContacts, new { cycle.Congress, cycle.Year });
}
