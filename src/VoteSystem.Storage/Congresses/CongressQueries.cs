using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Reads congresses and counties.</summary>
public sealed class CongressQueries(Db database)
{
    private sealed record Row
    {
        public required CongressId Id { get; init; }

        public required string Slug { get; init; }

        public required string Town { get; init; }

        public required string Name { get; init; }

        public required CountyId CountyId { get; init; }

        public required int UtcOffsetMinutes { get; init; }

        public Congress ToCongress() => new()
        {
            Id = Id,
            Slug = Slug,
            Town = Town,
            Name = Name,
            County = CountyId,
            UtcOffsetMinutes = UtcOffsetMinutes,
        };
    }

    private const string BySlug = """
        SELECT id, slug, town,
               name,
               county_id,
               utc_offset_minutes
        FROM congress
        WHERE slug = @Slug
        """;

    private const string ById = """
        SELECT id, slug, town,
               name,
               county_id,
               utc_offset_minutes
        FROM congress
        WHERE id = @Id
        """;

    private const string AllBySlug = """
        SELECT id, slug, town,
               name,
               county_id,
               utc_offset_minutes
        FROM congress
        ORDER BY slug
        """;

    private const string WhereSomebodyWorks = """
        SELECT id, slug, town,
               name,
               county_id,
               utc_offset_minutes
        FROM congress
        WHERE id IN (SELECT r.body_id FROM app_user_role r WHERE r.user_id = @User)
        ORDER BY slug
        """;

    private const string CountiesWhereSomebodyWorks = """
        SELECT id, slug, name
        FROM county
        WHERE id IN (SELECT r.body_id FROM app_user_role r WHERE r.user_id = @User)
        ORDER BY slug
        """;

    /// <summary>A county.</summary>
    public sealed record County
    {
        /// <summary>Its id.</summary>
        public required CountyId Id { get; init; }

        /// <summary>Short name in addresses.</summary>
        public required string Slug { get; init; }

        /// <summary>Its name.</summary>
        public required string Name { get; init; }
    }

    private const string CountyBySlug = """
        SELECT id, slug, name
        FROM county
        WHERE slug = @Slug
        """;

    private const string CountiesBySlug = """
        SELECT id, slug, name
        FROM county
        ORDER BY slug
        """;

    /// <summary>All counties of the installation, by short name.</summary>
    public Task<IReadOnlyList<County>> Counties() => database.Many<County>(CountiesBySlug);

    /// <summary>The congresses in which somebody holds a role, by short name.</summary>
    public async Task<IReadOnlyList<Congress>> Of(UserId user) => [.. (await database.Many<Row>(WhereSomebodyWorks, new { User = user })).Select(row => row.ToCongress())];

    /// <summary>The counties in which somebody holds a role, by short name.</summary>
    public Task<IReadOnlyList<County>> CountiesOf(UserId user) => database.Many<County>(CountiesWhereSomebodyWorks, new { User = user });

    /// <summary>The county with that short name, or null.</summary>
    public Task<County?> FindCounty(string slug) => database.One<County>(CountyBySlug, new { Slug = slug });

    /// <summary>The congress with that short name, or null.</summary>
    public async Task<Congress?> Find(string slug) => (await database.One<Row>(BySlug, new { Slug = slug }))?.ToCongress();

    /// <summary>The congress with that id, or null.</summary>
    public async Task<Congress?> Find(CongressId id) => (await database.One<Row>(ById, new { Id = id }))?.ToCongress();

    /// <summary>All congresses of the installation, by short name.</summary>
    public async Task<IReadOnlyList<Congress>> All() => [.. (await database.Many<Row>(AllBySlug)).Select(row => row.ToCongress())];
}
