using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>The search over everything that a congress has published.</summary>
public sealed class PublicTextQueries(Db database)
{
    /// <summary>One finding.</summary>
    public sealed record Row
    {
        /// <summary>Year of the cycle.</summary>
        public required int Year { get; init; }

        /// <summary>Which list.</summary>
        public required PublicationKind Kind { get; init; }

        /// <summary>Number on the list; 0 for the publication itself.</summary>
        public required int RowNo { get; init; }

        /// <summary>Name of the project or proposal, or heading of the publication.</summary>
        public required string Title { get; init; }

        /// <summary>What else is said of it, one value a line.</summary>
        public required string Text { get; init; }

        /// <summary>When it was published, UTC.</summary>
        public required DateTimeOffset PublishedAt { get; init; }
    }

    /// <summary>One page of what holds all the words: first where they stand in the title, then the newest.</summary>
    /// <param name="congress">Whose publications.</param>
    /// <param name="typed">Words as somebody typed them; nothing is found without any.</param>
    /// <param name="kind">One kind of publication, or null for all.</param>
    /// <param name="skip">Findings to leave out.</param>
    /// <param name="take">Findings at most.</param>
    public async Task<IReadOnlyList<Row>> Find(CongressId congress, string? typed, PublicationKind? kind, int skip, int take) =>
        Question(congress, typed, kind) is { } question ? await database.Page<Row>(database.Dialect.FindPublicText, skip, take, question) : [];

    /// <summary>How many hold all the words.</summary>
    public async Task<int> Count(CongressId congress, string? typed, PublicationKind? kind) =>
        Question(congress, typed, kind) is { } question ? (int)await database.One<long>(database.Dialect.CountPublicText, question) : 0;

    private static object? Question(CongressId congress, string? typed, PublicationKind? kind)
    {
        var words = SearchTerms.Asked(typed);
        if (words.Count == 0) return null;
        var scope = PublicTextWriter.ScopeOf(congress);
        return new
        {
            Congress = congress,
            Kind = kind?.ToString() ?? "",
            Title = SearchText.Containing(typed),
            // Terms hold letters, digits and characters only, so they cannot break out of the quotes.
            Match = $"\"{scope}\" AND {string.Join(" AND ", words.Select(word => $"\"{word}\"*"))}",
            First = Pattern(0),
            Second = Pattern(1),
            Third = Pattern(2),
            Fourth = Pattern(3),
        };

        string Pattern(int i) => i < words.Count ? $"% {words[i]}%" : "%";
    }
}
