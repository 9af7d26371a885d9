using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Documents.Signing;

/// <summary>What a signature value proves once it was checked.</summary>
/// <param name="Certificate">Of the signer.</param>
/// <param name="Timestamp">The moment that a time-stamping authority confirms, or null without one.</param>
internal sealed record CheckedSignature(X509Certificate2 Certificate, DateTimeOffset? Timestamp);

/// <summary>Checks signature values. Only the plain form that this system writes is accepted, so that no byte is left unexplained.</summary>
internal static class CadesCheck
{
    private const string SignedDataOid = "1.2.840.113549.1.7.2", DataOid = "1.2.840.113549.1.7.1";
    private const string EcdsaSha256Oid = "1.2.840.10045.4.3.2", RsaOid = "1.2.840.113549.1.1.1", RsaSha256Oid = "1.2.840.113549.1.1.11";

    /// <summary>Null when the signature does not fit the content or is not of the plain form.</summary>
    /// <param name="content">The signed bytes.</param>
    /// <param name="padded">The signature, followed by zeros up to the room that was kept for it.</param>
    public static CheckedSignature? Check(byte[] content, byte[] padded)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.DER, out _, out _, out var length);
            if (padded.AsSpan(length).ContainsAnyExcept((byte)0) || !IsPlain(padded.AsMemory(0, length)))
                return null;
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(padded.AsSpan(0, length));
            var signer = cms.SignerInfos[0];
            if (signer.Certificate is not { } certificate || !NamesItsCertificate(signer, certificate))
                return null;
            cms.CheckSignature(verifySignatureOnly: true);
            return Timestamp(signer, out var stamped) ? new CheckedSignature(certificate, stamped) : null;
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static bool NamesItsCertificate(SignerInfo signer, X509Certificate2 certificate)
    {
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().ToList();
        var binding = attributes.Where(a => a.Oid.Value == CadesSignature.SigningCertificateV2Oid).ToList();
        if (attributes.Count != 3 || binding.Count != 1 || binding[0].Values.Count != 1)
            return false;
        var hash = new AsnReader(binding[0].Values[0].RawData, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadOctetString();
        return hash.AsSpan().SequenceEqual(SHA256.HashData(certificate.RawData));
    }

    private static bool Timestamp(SignerInfo signer, out DateTimeOffset? at)
    {
        at = null;
        foreach (var attribute in signer.UnsignedAttributes)
        {
            if (attribute.Oid.Value != CadesSignature.TimestampOid || attribute.Values.Count != 1
                || !Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out var used)
                || used != attribute.Values[0].RawData.Length || !token.VerifySignatureForSignerInfo(signer, out _))
                return false;
            at = token.TokenInfo.Timestamp;
        }

        return true;
    }

    // ContentInfo { signedData, [0] { 1, { sha256 }, { data }, [0] { one certificate }, { one signer } } }
    private static bool IsPlain(ReadOnlyMemory<byte> encoded)
    {
        var outer = new AsnReader(encoded, AsnEncodingRules.DER);
        var content = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (content.ReadObjectIdentifier() != SignedDataOid)
            return false;
        var wrapped = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        content.ThrowIfNotEmpty();
        var signedData = wrapped.ReadSequence();
        wrapped.ThrowIfNotEmpty();
        if (!signedData.TryReadInt32(out var version) || version != 1)
            return false;
        var digests = signedData.ReadSetOf();
        if (!IsAlgorithm(digests, CadesSignature.Sha256Oid) || digests.HasData)
            return false;
        var data = signedData.ReadSequence();
        if (data.ReadObjectIdentifier() != DataOid || data.HasData)
            return false;
        var certificates = signedData.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0));
        var certificate = certificates.ReadEncodedValue();
        var signers = signedData.ReadSetOf();
        signedData.ThrowIfNotEmpty();
        var isPlain = !certificates.HasData && IsPlainSigner(signers.ReadSequence(), certificate);
        return isPlain && !signers.HasData;
    }

    private static bool IsPlainSigner(AsnReader signer, ReadOnlyMemory<byte> certificate)
    {
        if (!signer.TryReadInt32(out var version) || version != 1)
            return false;
        using var parsed = X509CertificateLoader.LoadCertificate(certificate.Span);
        var name = signer.ReadSequence();
        if (!name.ReadEncodedValue().Span.SequenceEqual(parsed.IssuerName.RawData) || !name.ReadIntegerBytes().Span.SequenceEqual(parsed.SerialNumberBytes.Span) || name.HasData)
            return false;
        if (!IsAlgorithm(signer, CadesSignature.Sha256Oid))
            return false;
        signer.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0));
        if (!IsAlgorithm(signer, EcdsaSha256Oid, RsaOid, RsaSha256Oid))
            return false;
        signer.ReadOctetString();
        if (signer.HasData)
            signer.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 1));
        return !signer.HasData;
    }

    private static bool IsAlgorithm(AsnReader reader, params string[] allowed)
    {
        var algorithm = reader.ReadSequence();
        if (!allowed.Contains(algorithm.ReadObjectIdentifier()))
            return false;
        if (algorithm.HasData)
            algorithm.ReadNull();
        return !algorithm.HasData;
    }
}
