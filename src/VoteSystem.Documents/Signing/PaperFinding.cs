namespace VoteSystem.Documents.Signing;

/// <summary>Why a file is not a paper that can be relied on.</summary>
public enum FileFault
{
    /// <summary>Not a PDF, damaged, or of a kind that this system does not make.</summary>
    Unreadable,

    /// <summary>A readable PDF without any signature.</summary>
    NotSigned,

    /// <summary>Something other than a signature was added or replaced after a signature, or bytes stand where none belong.</summary>
    ChangedAfterSigning,

    /// <summary>At least one signature is not good; see the signatures.</summary>
    BadSignature,
}

/// <summary>Why a signature is not good.</summary>
public enum SignatureFault
{
    /// <summary>The signed bytes are not those that were signed, or the signature covers other bytes than it must.</summary>
    Broken,

    /// <summary>The certificate does not lead to a configured root, or may not sign.</summary>
    NotTrusted,

    /// <summary>The certificate was not valid when the paper was signed.</summary>
    OutsideValidity,

    /// <summary>The stated moment of signing lies in the future or cannot be read.</summary>
    WrongTime,
}

/// <summary>One signature of a paper.</summary>
/// <param name="Place">The place in which it stands, such as ChiefScrutineer.</param>
/// <param name="Signer">Whom the certificate names; empty when it could not be read.</param>
/// <param name="IssuedBy">Who issued the certificate.</param>
/// <param name="At">When the signer says that it was signed.</param>
/// <param name="ConfirmedAt">The moment that a time-stamping authority confirms, or null.</param>
/// <param name="Fault">Null for a good signature.</param>
public sealed record SignatureFinding(string Place, string Signer, string IssuedBy, DateTimeOffset? At, DateTimeOffset? ConfirmedAt, SignatureFault? Fault)
{
    /// <summary>True for a certificate of <see cref="DevelopmentAuthority"/>: it proves nothing.</summary>
    public bool IsDemonstration => IssuedBy == DevelopmentAuthority.RootName;
}

/// <summary>A file inside a paper, unpacked.</summary>
/// <param name="Name">File name.</param>
/// <param name="Data">Its bytes.</param>
public sealed record EmbeddedFile(string Name, byte[] Data);

/// <summary>What a check of a file found.</summary>
/// <param name="Sha256">Of the whole file, hex; to be compared with the register of issued papers.</param>
/// <param name="Fault">Null when every signature is good and nothing was changed.</param>
public sealed record PaperFinding(string Sha256, FileFault? Fault)
{
    /// <summary>In the order of signing.</summary>
    public IReadOnlyList<SignatureFinding> Signatures { get; init; } = [];

    /// <summary>Places in which nobody has signed yet.</summary>
    public IReadOnlyList<string> EmptyPlaces { get; init; } = [];

    /// <summary>The files inside; given only when the file is in order.</summary>
    public IReadOnlyList<EmbeddedFile> Files { get; init; } = [];

    /// <summary>What exactly is wrong, in English, for the log.</summary>
    public string? Detail { get; init; }

    /// <summary>Every signature is good and nothing was changed; places may still be empty.</summary>
    public bool IsValid => Fault is null;
}
