using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Web.Transport;

/// <summary>Makes the certificates of a hall: an authority that phones are told to trust, and under it the certificate of this machine.</summary>
public static class HallAuthority
{
    /// <summary>
    /// How long an authority is good for: 30 days cover the trial run in the weeks before, the session and its adjournment.
    /// Nobody remembers to take it off the phone afterwards, so it ends by itself.
    /// </summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Clocks of phones without internet are wrong; a certificate that is valid only tomorrow would keep them out.</summary>
    private static readonly TimeSpan WrongClocks = TimeSpan.FromDays(2);

    /// <summary>A new authority with its key.</summary>
    /// <param name="names">Names and addresses of this machine.</param>
    /// <param name="now">UTC.</param>
    public static X509Certificate2 Create(IReadOnlyList<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // The day and four random signs tell the authorities of several years and halls apart in a phone's list.
        var request = new CertificateRequest(Named($"VoteSystem {now:yyyy-MM-dd} {RandomNumberGenerator.GetHexString(4)}"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(NameConstraints.For(names));
        return request.CreateSelfSigned(now - WrongClocks, now + Lifetime);
    }

    /// <summary>The certificate of this machine under these names, with its key; it ends with its authority.</summary>
    public static X509Certificate2 Issue(X509Certificate2 authority, IReadOnlyList<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named("VoteSystem hall server"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        request.CertificateExtensions.Add(Alternatives(names));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        using var issued = request.Create(authority, Later(now - WrongClocks, new DateTimeOffset(authority.NotBefore)), new DateTimeOffset(authority.NotAfter), serial);
        using var withKey = issued.CopyWithPrivateKey(key);
        // Windows serves TLS only with keys that came from a file.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>SHA-256 of a certificate as phones show it: "3F:A0:…".</summary>
    public static string Fingerprint(X509Certificate2 certificate) =>
        string.Join(':', certificate.GetCertHash(HashAlgorithmName.SHA256).Select(part => $"{part:X2}"));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }

    private static X509Extension Alternatives(IReadOnlyList<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address)) builder.AddIpAddress(address);
            else builder.AddDnsName(name);
        }

        return builder.Build();
    }
}
