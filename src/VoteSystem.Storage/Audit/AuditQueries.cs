using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Audit;

/// <summary>Reads the audit log of a congress.</summary>
public sealed class AuditQueries(Db database)
{
    /// <summary>One entry as stored.</summary>
    public sealed record Row
    {
        /// <summary>Position in the chain.</summary>
        public required long Height { get; init; }

        /// <summary>Hash of the entry before.</summary>
        public required string PreviousHash { get; init; }

        /// <summary>When, UTC.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>Who.</summary>
        public required string Actor { get; init; }

        /// <summary>Name of the event's type.</summary>
        public required string Kind { get; init; }

        /// <summary>What it is about.</summary>
        public required string Subject { get; init; }

        /// <summary>The event as JSON.</summary>
        public required string Payload { get; init; }

        /// <summary>Hash of this entry.</summary>
        public required string Hash { get; init; }

        /// <summary>The row as an entry of the domain.</summary>
        public AuditEntry ToEntry() => new()
        {
            Height = Height,
            PreviousHash = PreviousHash,
            At = At,
            Actor = Actor,
            Kind = Kind,
            Subject = new Subject(Subject),
            Payload = Payload,
            Hash = Hash,
        };
    }

    private const string InOrder = """
        SELECT height, previous_hash, at, actor, kind, subject, payload, hash
        FROM audit_entry
        WHERE congress_id = @Congress AND height > @After
        ORDER BY height
        """;

    private const string NewestFirst = """
        SELECT height, previous_hash, at, actor, kind, subject, payload, hash
        FROM audit_entry
        WHERE congress_id = @Congress
          AND (@Text = '' OR subject LIKE @Text ESCAPE '~' OR actor LIKE @Text ESCAPE '~' OR kind LIKE @Text ESCAPE '~')
        ORDER BY height DESC
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM audit_entry
        WHERE congress_id = @Congress
          AND (@Text = '' OR subject LIKE @Text ESCAPE '~' OR actor LIKE @Text ESCAPE '~' OR kind LIKE @Text ESCAPE '~')
        """;

    private const string DistinctKinds = """
        SELECT DISTINCT kind
        FROM audit_entry
        WHERE congress_id = @Congress
        ORDER BY kind
        """;

    private const string AboutSubject = """
        SELECT height, previous_hash, at, actor, kind, subject, payload, hash
        FROM audit_entry
        WHERE congress_id = @Congress AND subject = @Subject
        ORDER BY height
        """;

    /// <summary>Up to <paramref name="take"/> entries after a height, oldest first; for checking and export.</summary>
    public Task<IReadOnlyList<Row>> After(CongressId congress, long after, int take) =>
        database.Page<Row>(InOrder, 0, take, new { Congress = congress, After = after });

    /// <summary>One page, newest first, of the entries whose subject, actor or kind contains the text.</summary>
    public Task<IReadOnlyList<Row>> Newest(CongressId congress, string text, int skip, int take) =>
        database.Page<Row>(NewestFirst, skip, take, new { Congress = congress, Text = SearchText.Containing(text) });

    /// <summary>How many entries contain the text.</summary>
    public Task<long> Count(CongressId congress, string text) =>
        database.One<long>(CountMatching, new { Congress = congress, Text = SearchText.Containing(text) });

    /// <summary>Names of the kinds of events that the log holds.</summary>
    public Task<IReadOnlyList<string>> Kinds(CongressId congress) => database.Many<string>(DistinctKinds, new { Congress = congress });

    /// <summary>The history of one thing, oldest first.</summary>
    public Task<IReadOnlyList<Row>> About(CongressId congress, Subject subject) =>
        database.Many<Row>(AboutSubject, new { Congress = congress, Subject = subject.Path });

    /// <summary>The height of the first entry that does not follow from the one before, or null when the whole chain is sound.</summary>
    public async Task<long?> FirstBreak(CongressId congress)
    {
        const int Batch = 1000;
        AuditEntry? last = null;
        while (await After(congress, last?.Height ?? 0, Batch) is { Count: > 0 } rows)
        {
            var entries = rows.Select(row => row.ToEntry()).ToList();
            if (HashChain.FirstBreak(last is null ? entries : entries.Prepend(last)) is { } height) return height;
            last = entries[^1];
        }

        return null;
    }
}
