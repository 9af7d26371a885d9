using System.Security.Cryptography;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Web.Documents;

/// <summary>A signature, or the reason why there is none.</summary>
public sealed record SignResult(SetSignature? Signature, Refusal? Refusal);

/// <summary>Signs with the certificate that is configured for a signer; where none is, a demonstration signs with one marked 演示.</summary>
public sealed class PaperSigning(PaperSigner signer, SignerCertificates certificates, SigningOptions options, ILogger<PaperSigning> log)
    : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>True when a certificate for the signer is at hand.</summary>
    public bool CanSign(PaperYear year, SigningPlace place) => certificates.Has(place.Name, year.Congress.Name);

    /// <summary>Adds the signature of the person or body that the place names.</summary>
    /// <returns>Refused: NoCertificate, CertificateFails.</returns>
    public SignResult Sign(PaperYear year, RegisteredPaper paper, string place, string seen, byte[] pdf)
    {
        var wanted = paper.Places.Single(one => one.Place == place);
        if (!CanSign(year, wanted)) return new SignResult(null, new Refusal(RefusalCode.NoCertificate, wanted.Name));
        try
        {
            using var identity = certificates.Open(wanted.Name, year.Congress.Name, year.Now);
            var request = new SignatureRequest(place, SignatureRequest.CapacityOf(wanted.Role, year.Town), year.Local(year.Now))
            {
                Timestamps = options.TimestampAuthority is { } address ? new HttpTimestampAuthority(_http, address) : null,
            };
            var signed = signer.Sign(pdf, request, identity);
            return new SignResult(new SetSignature(place, seen, identity.Sha256, Convert.ToHexStringLower(SHA256.HashData(signed)), signed), null);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or InvalidOperationException or TaskCanceledException)
        {
            log.LogError(fault, "The signature of {Signer} could not be made", wanted.Name);
            return new SignResult(null, new Refusal(RefusalCode.CertificateFails, wanted.Name));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
