using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Documents.Signing;

/// <summary>A time-stamping authority (RFC 3161).</summary>
public interface ITimestampAuthority
{
    /// <summary>Sends an encoded request and returns the encoded answer.</summary>
    /// <exception cref="IOException">The authority could not be reached.</exception>
    byte[] Answer(byte[] request);
}

/// <summary>Makes signatures of the kind ETSI.CAdES.detached.</summary>
internal static class CadesSignature
{
    internal const string Sha256Oid = "2.16.840.1.101.3.4.2.1";
    internal const string SigningCertificateV2Oid = "1.2.840.113549.1.9.16.2.47";
    internal const string TimestampOid = "1.2.840.113549.1.9.16.2.14";

    public static byte[] Make(byte[] content, X509Certificate2 certificate, ITimestampAuthority? timestamps)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256Oid),
            // The signer's own certificate is bound by its hash below; further ones would be bytes that nothing protects.
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2Oid), SigningCertificate(certificate)));
        cms.ComputeSignature(signer, silent: true);
        if (timestamps is not null)
            AddTimestamp(cms.SignerInfos[0], timestamps);
        return cms.Encode();
    }

    private static void AddTimestamp(SignerInfo signer, ITimestampAuthority timestamps)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            signer, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: RandomNumberGenerator.GetBytes(8));
        var token = request.ProcessResponse(timestamps.Answer(request.Encode()), out _);
        signer.AddUnsignedAttribute(new AsnEncodedData(new Oid(TimestampOid), token.AsSignedCms().Encode()));
    }

    // ESS signing-certificate-v2: hash of the certificate (SHA-256 is the default and left out), issuer and serial number.
    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true)))
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }

        return writer.Encode();
    }
}
