using VoteSystem.Domain.Documents;

namespace VoteSystem.Storage.Documents;

/// <summary>One version in the register, without its file.</summary>
internal sealed record PaperRow
{
    public required PaperKind Kind { get; init; }

    public required int No { get; init; }

    public required int VersionNo { get; init; }

    public required string Matter { get; init; }

    public required string Title { get; init; }

    public required PaperStatus Status { get; init; }

    public required bool IsPublic { get; init; }

    public int? AnnouncementNo { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public string? Reason { get; init; }

    public string? OwnWords { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public required bool SignedByHand { get; init; }

    public int? ReplacedBy { get; init; }

    public required int Pages { get; init; }

    public required int Bytes { get; init; }

    public required string Sha256 { get; init; }

    public const string OfYear = """
        SELECT kind, no, version_no,
               matter,
               title,
               status,
               is_public,
               announcement_no,
               made_at,
               made_by,
               reason,
               own_words,
               issued_at,
               signed_by_hand,
               replaced_by,
               pages,
               bytes,
               sha256
        FROM paper
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY kind, no, version_no
        """;

    public const string OfMatter = """
        SELECT kind, no, version_no,
               matter,
               title,
               status,
               is_public,
               announcement_no,
               made_at,
               made_by,
               reason,
               own_words,
               issued_at,
               signed_by_hand,
               replaced_by,
               pages,
               bytes,
               sha256
        FROM paper
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND matter = @Matter
        ORDER BY version_no
        """;

    public PaperId Id => new(Kind, No, VersionNo);

    public RegisteredPaper ToPaper(IEnumerable<PaperPlaceRow> places) => new()
    {
        Id = Id,
        Matter = Matter,
        Title = Title,
        Status = Status,
        IsPublic = IsPublic,
        AnnouncementNo = AnnouncementNo,
        Sha256 = Sha256,
        Bytes = Bytes,
        Pages = Pages,
        MadeAt = MadeAt,
        MadeBy = MadeBy,
        Reason = Reason,
        OwnWords = OwnWords,
        IssuedAt = IssuedAt,
        IsSignedByHand = SignedByHand,
        ReplacedBy = ReplacedBy,
        Places = [.. places.Select(place => place.ToPlace())],
    };
}

/// <summary>One place for a signature.</summary>
internal sealed record PaperPlaceRow
{
    public required PaperKind Kind { get; init; }

    public required int No { get; init; }

    public required int VersionNo { get; init; }

    public required int PlaceNo { get; init; }

    public required string Place { get; init; }

    public required SignerRole Role { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public string? SignedBy { get; init; }

    public string? Certificate { get; init; }

    public string? Sha256 { get; init; }

    public const string OfYear = """
        SELECT kind, no, version_no,
               place_no,
               place,
               role,
               name,
               signed_at,
               signed_by,
               certificate,
               sha256
        FROM paper_signature
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY kind, no, version_no, place_no
        """;

    public PaperId Id => new(Kind, No, VersionNo);

    public SigningPlace ToPlace() => new(
        PlaceNo, Place, Role, Name, SignedAt is { } at ? new PlaceSignature(at, SignedBy!, Certificate!, Sha256!) : null);
}
