using System.Security.Cryptography;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Documents;

namespace VoteSystem.Web.Documents;

/// <summary>What a check of a file or of a hash comes to, in the order of trust.</summary>
public enum CheckVerdict
{
    /// <summary>The paper is in the register and in force, and its signatures are good or were set on the printed copy.</summary>
    InForce,

    /// <summary>It was issued, but a newer version is in force.</summary>
    Replaced,

    /// <summary>It is in the register, but not issued: a draft, not signed by all, or withdrawn.</summary>
    NotIssued,

    /// <summary>A round record whose numbers agree.</summary>
    RecordAgrees,

    /// <summary>All signatures are good, but the register of this site does not know the file.</summary>
    SignedElsewhere,

    /// <summary>The register does not know the hash.</summary>
    Unknown,

    /// <summary>A PDF without signatures that the register does not know.</summary>
    NotSigned,

    /// <summary>A round record whose numbers disagree.</summary>
    RecordDiffers,

    /// <summary>Something was changed after a signature.</summary>
    Changed,

    /// <summary>At least one signature is not good.</summary>
    BadSignature,

    /// <summary>Not a paper, not a record, or damaged.</summary>
    Unreadable,
}

/// <summary>A version of the register with the town it belongs to.</summary>
public sealed record KnownPaper(Congress Congress, int Year, RegisteredPaper Paper)
{
    /// <summary>Its number in the register.</summary>
    public string RegisterNo => Paper.Id.RegisterNo(Year);
}

/// <summary>The result of a check.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Sha256">Hash of the file, hex.</param>
/// <param name="Known">Where the register has it, or null.</param>
/// <param name="Signatures">The signatures inside, in order.</param>
/// <param name="EmptyPlaces">Places in which nobody has signed.</param>
/// <param name="Record">The record inside with its checks, or null.</param>
/// <param name="OfFile">True when a file was looked at; false when only the register was asked.</param>
public sealed record CheckResult(
    CheckVerdict Verdict, string Sha256, KnownPaper? Known, IReadOnlyList<SignatureFinding> Signatures, IReadOnlyList<string> EmptyPlaces, RecordFinding? Record, bool OfFile);

/// <summary>A round record that was recomputed.</summary>
/// <param name="Record">The record.</param>
/// <param name="Lines">Its checks.</param>
public sealed record RecordFinding(RoundRecord Record, IReadOnlyList<RecordCheck> Lines)
{
    /// <summary>True when every check agrees.</summary>
    public bool Agrees => Lines.All(line => line.IsOk);
}

/// <summary>Checks files of any origin: signatures, chain to the configured roots, hash against the register, the record inside.</summary>
public sealed class PaperChecking(SignerCertificates certificates, PaperQueries papers, CongressQueries congresses, TimeProvider clock)
{
    /// <summary>Largest file that is looked at.</summary>
    public const int LargestFile = 20 << 20;

    /// <summary>Checks a file; always ends with a result, whatever the bytes are.</summary>
    public async Task<CheckResult> Check(byte[] file)
    {
        var now = clock.GetUtcNow();
        if (RecordIn(file) is { } alone)
            return new CheckResult(alone.Agrees ? CheckVerdict.RecordAgrees : CheckVerdict.RecordDiffers, HashOf(file), null, [], [], alone, OfFile: true);

        var finding = new SignatureCheck(certificates.Roots(now), now).Check(file);
        var known = await Find(finding.Sha256);
        var record = finding.Files.Select(inside => RecordIn(inside.Data)).FirstOrDefault(one => one is not null);
        return new CheckResult(VerdictOn(finding, known, record), finding.Sha256, known, finding.Signatures, finding.EmptyPlaces, record, OfFile: true);
    }

    /// <summary>What the register says about a hash.</summary>
    public async Task<CheckResult> Ask(string sha256)
    {
        var known = await Find(sha256);
        return new CheckResult(known is null ? CheckVerdict.Unknown : InRegister(known, sha256), sha256, known, [], [], null, OfFile: false);
    }

    private static CheckVerdict VerdictOn(PaperFinding finding, KnownPaper? known, RecordFinding? record) => finding.Fault switch
    {
        FileFault.ChangedAfterSigning => CheckVerdict.Changed,
        FileFault.BadSignature => CheckVerdict.BadSignature,
        null when record is { Agrees: false } => CheckVerdict.RecordDiffers,
        // The register has this very file, so it need not be signed to be genuine.
        _ when known is not null => InRegister(known, finding.Sha256),
        null => CheckVerdict.SignedElsewhere,
        FileFault.NotSigned => CheckVerdict.NotSigned,
        _ => CheckVerdict.Unreadable,
    };

    private static CheckVerdict InRegister(KnownPaper known, string sha256) => known.Paper.Status switch
    {
        _ when known.Paper.Sha256 != sha256 => CheckVerdict.NotIssued,
        PaperStatus.Issued => CheckVerdict.InForce,
        PaperStatus.Replaced => CheckVerdict.Replaced,
        _ => CheckVerdict.NotIssued,
    };

    private async Task<KnownPaper?> Find(string sha256)
    {
        if (await papers.FindByHash(sha256) is not { } found) return null;
        var congress = await congresses.Find(found.CongressId);
        var paper = await papers.Find(new CycleId(found.CongressId, found.Year), found.Id);
        return congress is null || paper is null ? null : new KnownPaper(congress, found.Year, paper);
    }

    private static RecordFinding? RecordIn(byte[] file) =>
        file.Length is > 0 and <= RoundRecordReader.MaxBytes && file[0] == '{' && RoundRecordReader.Read(file) is RecordReading.Read read
            ? new RecordFinding(read.Record, RoundRecordCheck.Check(read.Record))
            : null;

    private static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
