using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Reads the towns of the installation with the years that run in them: for the front page and for the county's office.</summary>
public sealed class CountyQueries(Db database)
{
    /// <summary>One town and one of its years; a town without any year has one row without one.</summary>
    public sealed record Row
    {
        /// <summary>Short name of the county.</summary>
        public required string CountySlug { get; init; }

        /// <summary>Name of the county.</summary>
        public required string County { get; init; }

        /// <summary>Short name of the congress.</summary>
        public required string Slug { get; init; }

        /// <summary>Name of the town.</summary>
        public required string Town { get; init; }

        /// <summary>Year of the cycle.</summary>
        public int? Year { get; init; }

        /// <summary>Where the cycle is.</summary>
        public Stage? Stage { get; init; }

        /// <summary>When that stage was entered, UTC.</summary>
        public DateTimeOffset? EnteredAt { get; init; }

        /// <summary>Proposals received in that year.</summary>
        public int Proposals { get; init; }

        /// <summary>Candidates on the list of that year.</summary>
        public int Candidates { get; init; }

        /// <summary>Projects chosen in that year.</summary>
        public int Selected { get; init; }
    }

    // What a year holds is counted for the rows that are shown only: a province has two million proposals.
    private const string Years = """
        SELECT k.slug AS county_slug, k.name AS county, g.slug,
               g.town,
               c.year,
               c.stage,
               (SELECT MAX(s.entered_at) FROM cycle_stage s
                WHERE s.congress_id = c.congress_id AND s.year = c.year AND s.stage = c.stage) AS entered_at,
               (SELECT COUNT(*) FROM proposal p WHERE p.congress_id = c.congress_id AND p.year = c.year) AS proposals,
               (SELECT COUNT(*) FROM project p WHERE p.congress_id = c.congress_id AND p.year = c.year
                    AND p.list_no IS NOT NULL AND p.status <> 'Withdrawn') AS candidates,
               (SELECT COUNT(*) FROM project p WHERE p.congress_id = c.congress_id AND p.year = c.year
                    AND p.rank_no IS NOT NULL AND p.status <> 'Terminated') AS selected
        FROM county k
        JOIN congress g ON g.county_id = k.id
        LEFT JOIN cycle c ON c.congress_id = g.id AND (@Year = 0 OR c.year = @Year)
        WHERE k.slug = @County
          AND (@Text = '' OR g.town LIKE @Text ESCAPE '~' OR k.name LIKE @Text ESCAPE '~')
        ORDER BY g.slug, c.year DESC
        """;

    private const string OpenedYears = """
        SELECT DISTINCT c.year
        FROM county k
        JOIN congress g ON g.county_id = k.id
        JOIN cycle c ON c.congress_id = g.id
        WHERE k.slug = @County
        ORDER BY c.year DESC
        """;

    private const string NewestYears = """
        SELECT k.slug AS county_slug, k.name AS county, g.slug,
               g.town,
               c.year,
               c.stage,
               (SELECT MAX(s.entered_at) FROM cycle_stage s
                WHERE s.congress_id = c.congress_id AND s.year = c.year AND s.stage = c.stage) AS entered_at,
               (SELECT COUNT(*) FROM proposal p WHERE p.congress_id = c.congress_id AND p.year = c.year) AS proposals,
               (SELECT COUNT(*) FROM project p WHERE p.congress_id = c.congress_id AND p.year = c.year
                    AND p.list_no IS NOT NULL AND p.status <> 'Withdrawn') AS candidates,
               (SELECT COUNT(*) FROM project p WHERE p.congress_id = c.congress_id AND p.year = c.year
                    AND p.rank_no IS NOT NULL AND p.status <> 'Terminated') AS selected
        FROM county k
        JOIN congress g ON g.county_id = k.id
        LEFT JOIN cycle c ON c.congress_id = g.id AND c.year = (SELECT MAX(n.year) FROM cycle n WHERE n.congress_id = g.id)
        WHERE @Text = '' OR g.town LIKE @Text ESCAPE '~' OR k.name LIKE @Text ESCAPE '~'
        ORDER BY k.slug, g.slug
        """;

    private const string CountTowns = """
        SELECT COUNT(*)
        FROM county k
        JOIN congress g ON g.county_id = k.id
        WHERE @Text = '' OR g.town LIKE @Text ESCAPE '~' OR k.name LIKE @Text ESCAPE '~'
        """;

    /// <summary>The years that any town of a county has opened, newest first.</summary>
    /// <param name="county">Short name of the county.</param>
    public Task<IReadOnlyList<int>> YearsOpened(string county) => database.Many<int>(OpenedYears, new { County = county });

    /// <summary>The towns of a county by their short names: one row each for one year, also for those that have not opened it, or a row for each year.</summary>
    /// <param name="county">Short name of the county; it has some 25 towns.</param>
    /// <param name="typed">What the name of town or county contains, or null.</param>
    /// <param name="year">The year, or null for all of them, newest first.</param>
    public Task<IReadOnlyList<Row>> YearsOf(string county, string? typed, int? year) =>
        database.Many<Row>(Years, new { County = county, Text = SearchText.Containing(typed), Year = year ?? 0 });

    /// <summary>Towns by county and short name, each with its newest year.</summary>
    /// <param name="typed">What the name of town or county contains, or null.</param>
    /// <param name="skip">Towns to leave out from the start.</param>
    /// <param name="take">Towns at most.</param>
    public Task<IReadOnlyList<Row>> Towns(string? typed, int skip, int take) =>
        database.Page<Row>(NewestYears, skip, take, new { Text = SearchText.Containing(typed) });

    /// <summary>How many towns the same filter finds.</summary>
    public async Task<int> CountOfTowns(string? typed) => (int)await database.One<long>(CountTowns, new { Text = SearchText.Containing(typed) });
}
