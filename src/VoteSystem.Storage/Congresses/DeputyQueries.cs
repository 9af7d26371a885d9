using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Reads the roll of deputies and the list of responsible units.</summary>
public sealed class DeputyQueries(Db database)
{
    internal sealed record Row
    {
        public required DeputyId Id { get; init; }

        public required string Name { get; init; }

        public required string GroupName { get; init; }

        public Gender? Gender { get; init; }

        public string? Position { get; init; }

        public string? Phone { get; init; }

        public string? Note { get; init; }

        public required bool HoldsSeat { get; init; }

        public required int Version { get; init; }

        public Deputy ToDeputy() => new()
        {
            Id = Id,
            Entry = new DeputyEntry { Name = Name, Group = GroupName, Gender = Gender, Position = Position, Phone = Phone, Note = Note },
            HoldsSeat = HoldsSeat,
            Version = Version,
        };
    }

    internal const string Roll = """
        SELECT id, name, group_name,
               gender,
               position,
               phone,
               note,
               holds_seat,
               version
        FROM deputy
        WHERE congress_id = @Congress
        ORDER BY sort_key, id
        """;

    internal const string UnitsByName = """
        SELECT name
        FROM responsible_unit
        WHERE congress_id = @Congress
        ORDER BY name
        """;

    internal const string ProjectsOfUnit = """
        SELECT COUNT(*)
        FROM project
        WHERE congress_id = @Congress AND unit_name = @Name
        """;

    private const string Matching = """
        SELECT id, name, group_name,
               gender,
               position,
               phone,
               note,
               holds_seat,
               version
        FROM deputy
        WHERE congress_id = @Congress AND holds_seat = @HoldsSeat
          AND (@Group = '' OR group_name = @Group)
          AND (@Text = '' OR name LIKE @Text ESCAPE '~' OR group_name LIKE @Text ESCAPE '~' OR position LIKE @Text ESCAPE '~')
        ORDER BY sort_key, id
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM deputy
        WHERE congress_id = @Congress AND holds_seat = @HoldsSeat
          AND (@Group = '' OR group_name = @Group)
          AND (@Text = '' OR name LIKE @Text ESCAPE '~' OR group_name LIKE @Text ESCAPE '~' OR position LIKE @Text ESCAPE '~')
        """;

    private const string ById = """
        SELECT id, name, group_name,
               gender,
               position,
               phone,
               note,
               holds_seat,
               version
        FROM deputy
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string LeftBecause = """
        SELECT left_reason
        FROM deputy
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string GroupSizes = """
        SELECT group_name AS name, COUNT(*) AS deputies
        FROM deputy
        WHERE congress_id = @Congress AND holds_seat = 1
        GROUP BY group_name
        ORDER BY group_name
        """;

    /// <summary>A group and how many of its deputies hold a seat.</summary>
    public sealed record Group
    {
        /// <summary>Name of the group.</summary>
        public required string Name { get; init; }

        /// <summary>Deputies who hold a seat.</summary>
        public required int Deputies { get; init; }
    }

    /// <summary>One page of the roll in the order of the names' pinyin.</summary>
    /// <param name="congress">Whose roll.</param>
    /// <param name="holdsSeat">True for those who hold a seat, false for those who left.</param>
    /// <param name="group">Only this group; empty for all.</param>
    /// <param name="text">Words in name, group or position; empty for all.</param>
    /// <param name="skip">Deputies to leave out from the start.</param>
    /// <param name="take">Deputies at most.</param>
    public async Task<IReadOnlyList<Deputy>> Page(CongressId congress, bool holdsSeat, string group, string text, int skip, int take) =>
        [.. (await database.Page<Row>(Matching, skip, take, Parameters(congress, holdsSeat, group, text))).Select(row => row.ToDeputy())];

    /// <summary>How many deputies the same filter finds.</summary>
    public async Task<int> Count(CongressId congress, bool holdsSeat, string group, string text) =>
        (int)await database.One<long>(CountMatching, Parameters(congress, holdsSeat, group, text));

    /// <summary>All deputies who hold a seat (实有代表), in the order of the names' pinyin.</summary>
    public Task<IReadOnlyList<Deputy>> Seated(CongressId congress) => Page(congress, true, "", "", 0, int.MaxValue);

    /// <summary>The deputy, also one who left, or null.</summary>
    public async Task<Deputy?> Find(CongressId congress, DeputyId id) =>
        (await database.One<Row>(ById, new { Congress = congress, Id = id }))?.ToDeputy();

    /// <summary>Why a deputy left, or null.</summary>
    public Task<string?> ReasonOfLeaving(CongressId congress, DeputyId id) =>
        database.One<string>(LeftBecause, new { Congress = congress, Id = id });

    /// <summary>The groups of those who hold a seat.</summary>
    public Task<IReadOnlyList<Group>> Groups(CongressId congress) => database.Many<Group>(GroupSizes, new { Congress = congress });

    /// <summary>Names of the responsible units.</summary>
    public Task<IReadOnlyList<string>> Units(CongressId congress) => database.Many<string>(UnitsByName, new { Congress = congress });

    private static object Parameters(CongressId congress, bool holdsSeat, string group, string text) => new
    {
        Congress = congress,
        HoldsSeat = holdsSeat,
        Group = group,
        Text = SearchText.Containing(text),
    };
}
