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
        FROM congress g
        JOIN county k ON k.id = g.county_id
        LEFT JOIN cycle c ON c.congress_id = g.id
        WHERE (@County = '' OR k.slug = @County)
          AND (@Text = '' OR g.town LIKE @Text ESCAPE '~' OR k.name LIKE @Text ESCAPE '~')
        ORDER BY k.slug, g.slug, c.year DESC
        """;

    /// <summary>Towns by county and short name, each with its years, newest first.</summary>
    /// <param name="county">Short name of one county, or null for all.</param>
    /// <param name="typed">What the name of town or county contains, or null.</param>
    public Task<IReadOnlyList<Row>> Towns(string? county, string? typed) =>
        database.Many<Row>(Years, new { County = county ?? "", Text = SearchText.Containing(typed) });
}
