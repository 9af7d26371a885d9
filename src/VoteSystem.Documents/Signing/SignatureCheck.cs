using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VoteSystem.Documents.Signing.Reading;

namespace VoteSystem.Documents.Signing;

/// <summary>Checks a file offline: signatures, what they cover, who signed, and whether anything was changed since.</summary>
/// <param name="roots">Certificates that are trusted; no other ones are, not even the operating system's.</param>
/// <param name="now">The present moment; nothing can have been signed later.</param>
/// <remarks>Revocation lists are not asked, for a check must work without a network. SM2 and SM3 certificates are not supported.</remarks>
public sealed class SignatureCheck(X509Certificate2Collection roots, DateTimeOffset now)
{
    private const int LargestFile = 100 << 20;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>Checks a file of any origin. Always ends with a finding, whatever the bytes are.</summary>
    public PaperFinding Check(byte[] pdf)
    {
        var finding = new PaperFinding(Convert.ToHexStringLower(SHA256.HashData(pdf)), FileFault.Unreadable);
        if (pdf.Length > LargestFile)
            return finding with { Detail = "The file is too large." };
        try
        {
            return Check(new CosFile(pdf), finding);
        }
        catch (Exception e) when (e is PdfSyntaxException or OverflowException)
        {
            return finding with { Detail = e.Message };
        }
    }

    private PaperFinding Check(CosFile file, PaperFinding finding)
    {
        var last = file.Revisions.Count - 1;
        var fields = SignatureFields.Of(file, last);
        finding = finding with { EmptyPlaces = [.. fields.Where(f => f.Value is null).Select(f => f.Name)] };
        if (fields.All(f => f.Value is null) && last == 0)
            return finding with { Fault = FileFault.NotSigned };

        IReadOnlyList<SignatureField> signed;
        try
        {
            signed = new RevisionCheck(file).Signed();
        }
        catch (PdfSyntaxException e)
        {
            return finding with { Fault = FileFault.ChangedAfterSigning, Detail = e.Message };
        }

        var signatures = signed.Select((field, i) => Check(file, field, i + 1)).ToList();
        var isGood = signatures.TrueForAll(s => s.Fault is null);
        return finding with
        {
            Fault = isGood ? null : FileFault.BadSignature,
            Signatures = signatures,
            Files = isGood ? EmbeddedFiles.Of(file) : [],
        };
    }

    private SignatureFinding Check(CosFile file, SignatureField field, int revision)
    {
        var signature = file.Dictionary(new CosReference(field.Value!.Value), revision);
        var at = Moment(signature["M"]);
        var broken = new SignatureFinding(field.Name, "", "", at, null, SignatureFault.Broken);
        if (signature["SubFilter"] is not CosName { Value: "ETSI.CAdES.detached" } || signature["Contents"] is not CosString contents
            || Covered(file, revision, signature, contents) is not { } content
            || CadesCheck.Check(content, contents.Bytes) is not { } proof)
            return broken;

        using var certificate = proof.Certificate;
        var found = broken with
        {
            Signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
            IssuedBy = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            ConfirmedAt = proof.Timestamp,
        };
        var moment = proof.Timestamp ?? at;
        if (at is null || moment is null || moment > now.AddMinutes(10))
            return found with { Fault = SignatureFault.WrongTime };
        if (moment.Value.UtcDateTime < certificate.NotBefore.ToUniversalTime() || moment.Value.UtcDateTime > certificate.NotAfter.ToUniversalTime())
            return found with { Fault = SignatureFault.OutsideValidity };
        return found with { Fault = LeadsToARoot(certificate, moment.Value) ? null : SignatureFault.NotTrusted };
    }

    // All bytes of the revision except the signature itself, which must be the one hole, written as this system writes it.
    private static byte[]? Covered(CosFile file, int revision, CosDictionary signature, CosString contents)
    {
        var end = file.Revisions[revision].End;
        CosValue[] expected = [CosToken.Of(0), CosToken.Of(contents.Start), CosToken.Of(contents.End), CosToken.Of(end - contents.End)];
        if (signature["ByteRange"] is not CosArray range || !range.Items.SequenceEqual(expected))
            return null;
        var hole = file.Bytes.AsSpan(contents.Start + 1, contents.End - contents.Start - 2);
        if (hole.ContainsAnyExcept(HexDigits) || hole.Length % 2 != 0)
            return null;
        return [.. file.Bytes.AsSpan(0, contents.Start), .. file.Bytes.AsSpan(contents.End, end - contents.End)];
    }

    private bool LeadsToARoot(X509Certificate2 certificate, DateTimeOffset at)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if ((usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == X509KeyUsageFlags.None)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        // Intermediate certificates are configured beside the roots; they count as trusted only when they are self-signed.
        chain.ChainPolicy.ExtraStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(certificate);
    }

    // D:20260108153000+08'00'
    private static DateTimeOffset? Moment(CosValue? value) =>
        value is CosString text && DateTimeOffset.TryParseExact(
            text.Text.Replace("'", ""), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;
}

/// <summary>Takes the attached files out of a paper.</summary>
internal static class EmbeddedFiles
{
    private const int MostFiles = 100;

    public static IReadOnlyList<EmbeddedFile> Of(CosFile file)
    {
        var last = file.Revisions.Count - 1;
        var root = file.Dictionary(file.Trailer["Root"], last);
        if (root["AF"] is not { } associated)
            return [];
        var files = new List<EmbeddedFile>();
        foreach (var item in file.Array(associated, last).Take(MostFiles))
        {
            var specification = file.Dictionary(item, last);
            if (specification["UF"] is CosString name && file.Resolve(file.Dictionary(specification["EF"], last)["F"], last) is CosStream stream)
                files.Add(new EmbeddedFile(name.Text, CosFile.Unpack(stream)));
        }

        return files;
    }
}
