using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VoteSystem.Documents.Signing;

namespace VoteSystem.Documents.Tests.Signing;

public sealed class SignerCertificatesTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Prepare() => _folder = Directory.CreateTempSubdirectory("certificates-");

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public void A_configured_signer_signs_with_his_own_certificate()
    {
        var file = Path.Combine(_folder.FullName, "zhao.pfx");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=示例·赵䶮（自有证书）", key, HashAlgorithmName.SHA256).CreateSelfSigned(Signed.At, Signed.At.AddYears(1));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "geheim"));
        var certificates = new SignerCertificates(new SigningOptions
        {
            Signers = new Dictionary<string, CertificateOptions>(StringComparer.Ordinal) { ["示例·赵䶮"] = new() { PfxPath = file, PfxPassword = "geheim" } },
            DemonstrationFolder = _folder.FullName,
        });

        using var own = certificates.Open("示例·赵䶮", "示例镇", Signed.At);
        using var demonstration = certificates.Open("示例·王㛃", "示例镇", Signed.At);

        Assert.That(own.Name, Is.EqualTo("示例·赵䶮（自有证书）"));
        Assert.That(demonstration.Name, Is.EqualTo("示例·王㛃"));
    }

    [Test]
    public void Without_a_certificate_and_without_demonstration_nobody_signs()
    {
        var certificates = new SignerCertificates(new SigningOptions());

        Assert.That(() => certificates.Open("示例", "示例镇", Signed.At), Throws.InvalidOperationException.With.Message.Contain("示例"));
        Assert.That(certificates.Roots(Signed.At), Is.Empty);
    }

    [Test]
    public void Trusted_roots_are_read_from_pem_and_der_and_the_demonstration_authority_is_one()
    {
        using var pem = DevelopmentAuthority.Create(Signed.At);
        using var der = DevelopmentAuthority.Create(Signed.At);
        File.WriteAllText(Path.Combine(_folder.FullName, "a.pem"), pem.Root.ExportCertificatePem());
        File.WriteAllBytes(Path.Combine(_folder.FullName, "b.cer"), der.Root.RawData);
        var options = new SigningOptions
        {
            TrustedRoots = [Path.Combine(_folder.FullName, "a.pem"), Path.Combine(_folder.FullName, "b.cer")], DemonstrationFolder = _folder.FullName,
        };

        var roots = new SignerCertificates(options).Roots(Signed.At);

        Assert.That(roots.Select(root => root.Thumbprint).Distinct(), Has.Exactly(3).Items);
    }
}
