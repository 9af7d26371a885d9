using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Documents;

/// <summary>Where a file with a certain hash stands in the register.</summary>
public sealed record FoundPaper
{
    /// <summary>Whose paper.</summary>
    public required CongressId CongressId { get; init; }

    /// <summary>Of which year.</summary>
    public required int Year { get; init; }

    /// <summary>Which paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>Its number.</summary>
    public required int No { get; init; }

    /// <summary>Its version.</summary>
    public required int VersionNo { get; init; }

    /// <summary>Its name within the year.</summary>
    public PaperId Id => new(Kind, No, VersionNo);
}

/// <summary>Reads the register of papers.</summary>
public sealed class PaperQueries(Db database)
{
    private const string Pdf = """
        SELECT pdf
        FROM paper
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version
        """;

    private const string ByHash = """
        SELECT congress_id, year, kind,
               no,
               version_no
        FROM paper
        WHERE sha256 = @Sha256
        ORDER BY congress_id, year, kind, no, version_no
        """;

    // The file as it was before the last signatures were added.
    private const string ByEarlierHash = """
        SELECT congress_id, year, kind,
               no,
               version_no
        FROM paper_signature
        WHERE sha256 = @Sha256
        ORDER BY congress_id, year, kind, no, version_no
        """;

    private const string HighestAnnouncementNo = """
        SELECT COALESCE(MAX(announcement_no), 0)
        FROM (SELECT announcement_no FROM round WHERE congress_id = @Congress AND term_no = @Term
              UNION ALL
              SELECT announcement_no FROM paper WHERE congress_id = @Congress AND term_no = @Term AND status <> 'Withdrawn') a
        """;

    /// <summary>All versions of all papers of a year, by kind, number and version.</summary>
    public Task<IReadOnlyList<RegisteredPaper>> OfYear(CycleId id) => database.PapersOf(id);

    /// <summary>One version, or null.</summary>
    public async Task<RegisteredPaper?> Find(CycleId id, PaperId paper) =>
        (await database.PapersOf(id)).FirstOrDefault(one => one.Id == paper);

    /// <summary>What there is about a matter.</summary>
    public Task<PaperShelf> Shelf(CycleId id, PaperKind kind, string matter, int? term) => database.ShelfOf(id, kind, matter, term);

    /// <summary>The file of a version, or null.</summary>
    public Task<byte[]?> File(CycleId id, PaperId paper) =>
        database.One<byte[]>(Pdf, new { id.Congress, id.Year, Kind = paper.Kind.ToString(), paper.No, paper.Version });

    /// <summary>The version whose file has this hash, or had it before it was signed by all; null for none.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    public async Task<FoundPaper?> FindByHash(string sha256) =>
        await First(ByHash, sha256) ?? await First(ByEarlierHash, sha256);

    private async Task<FoundPaper?> First(string sql, string sha256) => await database.Many<FoundPaper>(sql, new { Sha256 = sha256 }) is [var found, ..] ? found : null;

    /// <summary>Highest number of an announcement (公告第×号) in a term; 0 for none.</summary>
    public async Task<int> LastAnnouncementNo(CongressId congress, int term) =>
        (int)await database.One<long>(HighestAnnouncementNo, new { Congress = congress, Term = term });
}

/// <summary>Loads papers for pages and commands.</summary>
internal static class PaperLoading
{
    private const string HighestNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM paper
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind
        """;

    private const string AnnouncementNosOfOthers = """
        SELECT announcement_no
        FROM paper
        WHERE congress_id = @Congress AND term_no = @Term AND announcement_no IS NOT NULL AND status <> 'Withdrawn'
          AND NOT (year = @Year AND kind = @Kind AND matter = @Matter)
        ORDER BY announcement_no
        """;

    public static async Task<IReadOnlyList<RegisteredPaper>> PapersOf(this IReader reader, CycleId id)
    {
        var key = new { id.Congress, id.Year };
        var places = (await reader.Many<PaperPlaceRow>(PaperPlaceRow.OfYear, key)).ToLookup(place => place.Id);
        return [.. (await reader.Many<PaperRow>(PaperRow.OfYear, key)).Select(row => row.ToPaper(places[row.Id])).OrderBy(paper => (paper.Id.Kind, paper.Id.No, paper.Id.Version))];
    }

    public static async Task<PaperShelf> ShelfOf(this IReader reader, CycleId id, PaperKind kind, string matter, int? term)
    {
        var key = new { id.Congress, id.Year, Kind = kind.ToString(), Matter = matter, Term = term ?? 0 };
        var places = (await reader.Many<PaperPlaceRow>(PaperPlaceRow.OfYear, key)).ToLookup(place => place.Id);
        var versions = (await reader.Many<PaperRow>(PaperRow.OfMatter, key)).Select(row => row.ToPaper(places[row.Id])).ToList();
        var taken = await reader.Many<int>(AnnouncementNosOfOthers, key);
        return new PaperShelf(versions, (int)await reader.One<long>(HighestNo, key), taken);
    }
}
