using System.Globalization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Documents;

/// <summary>How far a version of a paper has come. Stored by name.</summary>
public enum PaperStatus
{
    /// <summary>草稿: made, being read; it can be made again.</summary>
    Draft,

    /// <summary>签署中: confirmed, waiting for signatures. Nothing but signatures is added from here on.</summary>
    Signing,

    /// <summary>已签发: complete and in force. Never changed.</summary>
    Issued,

    /// <summary>已被替换: issued once, a newer version is in force.</summary>
    Replaced,

    /// <summary>已撤回: given up before it was issued.</summary>
    Withdrawn,
}

/// <summary>Names one version of a paper within a year: the 2nd version of the 1st D14 is D14-1-2.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="No">Number of the kind within the year, from 1; a paper about another matter has another number.</param>
/// <param name="Version">From 1; a corrected paper is a further version.</param>
public readonly record struct PaperId(PaperKind Kind, int No, int Version)
{
    /// <summary>The number under which the register knows it, as addresses show it: 2027-D14-1-2.</summary>
    public string RegisterNo(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}-{this}");

    /// <summary>Reads a register number.</summary>
    /// <returns>Year and paper, or null when the text is none.</returns>
    public static (int Year, PaperId Id)? Parse(string text)
    {
        if (text.Split('-') is not [var year, ['D', .. var kind], var no, var version]) return null;
        return Number(year) is { } y && Number(kind) is { } k && Enum.IsDefined((PaperKind)k) && Number(no) is { } n && Number(version) is { } v
            ? (y, new PaperId((PaperKind)k, n, v))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"D{(int)Kind:00}-{No}-{Version}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>A place of a paper in which somebody signs, in the order of signing.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Place">Name of the field inside the file.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="Name">The person, or the body that seals.</param>
/// <param name="Signature">Null while it is empty.</param>
public sealed record SigningPlace(int Order, string Place, SignerRole Role, string Name, PlaceSignature? Signature);

/// <summary>A signature as the register keeps it; the proof itself is in the file.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">The account that had it set.</param>
/// <param name="Certificate">SHA-256 of the certificate, hex.</param>
/// <param name="Sha256">Hash of the file with this signature as its last one, hex.</param>
public sealed record PlaceSignature(DateTimeOffset At, string By, string Certificate, string Sha256);

/// <summary>One version of a paper as the register of a year knows it.</summary>
public sealed record RegisteredPaper
{
    /// <summary>Its name within the year.</summary>
    public required PaperId Id { get; init; }

    /// <summary>What it is about where a year has several papers of the kind, such as <c>round-1</c>; empty where it has one.</summary>
    public required string Matter { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>How far it has come.</summary>
    public required PaperStatus Status { get; init; }

    /// <summary>True when everybody may read it once it is issued.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>公告第×号, or null.</summary>
    public int? AnnouncementNo { get; init; }

    /// <summary>Hash of the file as it is now, hex; it changes with each signature until the paper is issued.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public required int Bytes { get; init; }

    /// <summary>Number of pages.</summary>
    public required int Pages { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Why it replaces the version before, or why it was withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>The passage that the clerk wrote for it, or null; another print begins with it.</summary>
    public string? OwnWords { get; init; }

    /// <summary>When it came into force, UTC.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Signed on a printed copy, not electronically.</summary>
    public bool IsSignedByHand { get; init; }

    /// <summary>The version that is in force instead of it.</summary>
    public int? ReplacedBy { get; init; }

    /// <summary>Where it is signed, in order; empty for a paper that nobody signs.</summary>
    public required IReadOnlyList<SigningPlace> Places { get; init; }

    /// <summary>Places that are still empty, in order.</summary>
    public IEnumerable<SigningPlace> Unsigned => Places.Where(place => place.Signature is null);

    /// <summary>True for what the public may read: issued once, also when it was replaced since.</summary>
    public bool IsShownToAll => IsPublic && Status is PaperStatus.Issued or PaperStatus.Replaced;

    /// <summary>Null when it is at that step, otherwise the refusal that names both.</summary>
    public Refusal? MustBe(params PaperStatus[] steps) =>
        steps.Contains(Status) ? null : new Refusal(RefusalCode.PaperIsElsewhere, Status, steps[0]);
}

/// <summary>A printed paper that is to be entered into the register.</summary>
public sealed record NewPaper
{
    /// <summary>The name under which it was printed; it stands in the paper's check code.</summary>
    public required PaperId Id { get; init; }

    /// <summary>See <see cref="RegisteredPaper.Matter"/>.</summary>
    public required string Matter { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>See <see cref="RegisteredPaper.IsPublic"/>.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Term of the congress in which its announcement number counts.</summary>
    public int? Term { get; init; }

    /// <summary>公告第×号, or null.</summary>
    public int? AnnouncementNo { get; init; }

    /// <summary>Who signs, in order.</summary>
    public required IReadOnlyList<Signer> Signers { get; init; }

    /// <summary>See <see cref="RegisteredPaper.OwnWords"/>.</summary>
    public string? OwnWords { get; init; }

    /// <summary>Number of pages.</summary>
    public required int Pages { get; init; }

    /// <summary>What drew it, with version.</summary>
    public required string Renderer { get; init; }

    /// <summary>The fonts inside, each with its hash.</summary>
    public required IReadOnlyList<string> Fonts { get; init; }

    /// <summary>Hash of the file, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>The places for its signers.</summary>
    public IReadOnlyList<SigningPlace> Places =>
        [.. Signers.Select((signer, index) => new SigningPlace(index + 1, SignaturePlaces.NameOf(Signers, index), signer.Role, signer.Name, null))];
}

/// <summary>The papers about one matter, as far as a decision about them looks.</summary>
/// <param name="Versions">In order of their versions.</param>
/// <param name="LastNo">Highest number of the kind within the year; 0 for none.</param>
/// <param name="TakenAnnouncementNos">Numbers of announcements about other matters in the term.</param>
public sealed record PaperShelf(IReadOnlyList<RegisteredPaper> Versions, int LastNo, IReadOnlyList<int> TakenAnnouncementNos)
{
    /// <summary>The newest version, or null.</summary>
    public RegisteredPaper? Newest => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The version in force, or null.</summary>
    public RegisteredPaper? InForce => Versions.LastOrDefault(paper => paper.Status == PaperStatus.Issued);

    /// <summary>The one with that version, or null.</summary>
    public RegisteredPaper? Version(int version) => Versions.FirstOrDefault(paper => paper.Id.Version == version);
}
