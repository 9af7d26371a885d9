using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Documents.Signing;

/// <summary>A self-made authority for demonstrations and tests. Its certificates say 演示 and prove nothing.</summary>
public sealed class DevelopmentAuthority : IDisposable
{
    /// <summary>Name of the root; pages that show a signature look for it.</summary>
    public const string RootName = "民生实事票决演示根证书";

    private const string FileName = "demo-authority.pfx";

    private readonly X509Certificate2 _root;

    private DevelopmentAuthority(X509Certificate2 root) => _root = root;

    /// <summary>The root, to be configured as trusted in a demonstration only.</summary>
    public X509Certificate2 Root => X509CertificateLoader.LoadCertificate(_root.RawData);

    /// <summary>A new authority that is kept nowhere.</summary>
    public static DevelopmentAuthority Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={RootName}, O=演示，无法律效力, C=CN", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return new DevelopmentAuthority(request.CreateSelfSigned(now.AddYears(-2), now.AddYears(10)));
    }

    /// <summary>The authority of a folder; made there when there is none. The file has no password, for it protects nothing.</summary>
    public static DevelopmentAuthority Open(string folder, DateTimeOffset now)
    {
        var file = Path.Combine(folder, FileName);
        if (File.Exists(file))
            return new DevelopmentAuthority(X509CertificateLoader.LoadPkcs12FromFile(file, password: null, X509KeyStorageFlags.Exportable));
        Directory.CreateDirectory(folder);
        var authority = Create(now);
        File.WriteAllBytes(file, authority._root.Export(X509ContentType.Pfx));
        return authority;
    }

    /// <summary>A certificate for one signer, valid from two years before <paramref name="now"/> so that a demonstration can look back.</summary>
    /// <param name="name">Person or body as the stamp shows it.</param>
    /// <param name="organization">Such as 示例镇人民代表大会.</param>
    /// <param name="now">The present moment.</param>
    public SigningIdentity Issue(string name, string organization, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        subject.AddOrganizationName(organization);
        subject.AddOrganizationalUnitName("演示");
        subject.AddCountryOrRegion("CN");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x01); // positive, and not shortened
        using var certificate = request.Create(_root, now.AddYears(-2).AddHours(1), now.AddYears(3), serial);
        return new SigningIdentity(certificate.CopyWithPrivateKey(key));
    }

    /// <inheritdoc/>
    public void Dispose() => _root.Dispose();
}
