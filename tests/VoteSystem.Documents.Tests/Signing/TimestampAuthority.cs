using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using VoteSystem.Documents.Signing;

namespace VoteSystem.Documents.Tests.Signing;

/// <summary>A small time-stamping authority (RFC 3161) in the same process; what it answers is checked by the platform's own code.</summary>
internal sealed class TimestampAuthority : ITimestampAuthority, IDisposable
{
    public static readonly DateTimeOffset Moment = new(2026, 1, 8, 7, 41, 0, TimeSpan.Zero);

    private readonly X509Certificate2 _certificate = Make();

    public byte[] Answer(byte[] request)
    {
        if (!Rfc3161TimestampRequest.TryDecode(request, out var asked, out _))
            throw new IOException("Not a request.");
        var content = Content(asked);
        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), content));
        var signer = new CmsSigner(_certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), SigningCertificate()));
        cms.ComputeSignature(signer);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
                writer.WriteInteger(0);
            writer.WriteEncodedValue(cms.Encode());
        }

        return writer.Encode();
    }

    public void Dispose() => _certificate.Dispose();

    private static byte[] Content(Rfc3161TimestampRequest asked)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                    writer.WriteNull();
                }

                writer.WriteOctetString(asked.GetMessageHash().Span);
            }

            writer.WriteInteger(7);
            writer.WriteGeneralizedTime(Moment, omitFractionalSeconds: true);
            writer.WriteInteger(asked.GetNonce()!.Value.Span);
        }

        return writer.Encode();
    }

    private byte[] SigningCertificate()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(_certificate.RawData));
        return writer.Encode();
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=时间戳演示", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        return request.CreateSelfSigned(Moment.AddYears(-1), Moment.AddYears(1));
    }
}
