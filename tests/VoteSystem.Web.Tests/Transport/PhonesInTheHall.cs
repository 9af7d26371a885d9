using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Tests.Transport;

/// <summary>Phones reach the hall's computer over TLS: with the authority made for the hall, or with a configured certificate.</summary>
public sealed class PhonesInTheHall
{
    private const string Elsewhere = "192.168.1.50";

    private HallSite _site = null!;

    [OneTimeSetUp]
    public void Start() => _site = HallSite.Start(("Hall:Transport", "Authority"));

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task A_phone_that_trusts_the_authority_opens_the_ballot_page()
    {
        using var authority = await _site.LoadAuthority();
        using var phone = HallSite.Phone(authority, Elsewhere);

        using var answer = await phone.GetAsync(new Uri(_site.Https, "/b"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_phone_that_does_not_trust_it_sends_nothing()
    {
        using var phone = HallSite.Phone(null, Elsewhere);

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => phone.GetAsync(new Uri(_site.Https, "/b")));

        Assert.That(error!.InnerException, Is.InstanceOf<AuthenticationException>());
    }

    [TestCase("/b")]
    [TestCase("/account/sign-in")]
    [TestCase("/t/shili/2026/candidates?q=1")]
    public async Task Over_plain_http_a_page_moves_to_tls(string path)
    {
        using var phone = HallSite.Phone(null, Elsewhere);

        using var answer = await phone.GetAsync(new Uri(_site.Http, path));

        Assert.That((int)answer.StatusCode, Is.EqualTo(307));
        Assert.That(answer.Headers.Location, Is.EqualTo(new Uri(_site.Https, path)));
    }

    [Test]
    public async Task The_front_door_over_plain_http_explains_the_certificate()
    {
        using var phone = HallSite.Phone(null, Elsewhere);

        using var door = await phone.GetAsync(_site.Http);
        var page = await phone.GetStringAsync(new Uri(_site.Http, "/hall/trust"));

        using var authority = await _site.LoadAuthority();
        Assert.That(door.Headers.Location!.OriginalString, Does.EndWith("/hall/trust"));
        Assert.That(page, Does.Contain(HallAuthority.Fingerprint(authority)).And.Contain("/hall/authority.cer"));
    }

    [Test]
    public async Task A_vote_sent_over_plain_http_is_not_taken()
    {
        using var phone = HallSite.Phone(null, Elsewhere);
        using var paper = new FormUrlEncodedContent([KeyValuePair.Create("Slip", "ABCD-EFGH-JKLM")]);

        using var answer = await phone.PostAsync(new Uri(_site.Http, "/b/cast"), paper);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("没有收下您填写的内容"));
    }

    [Test]
    public async Task The_clerks_own_computer_needs_no_tls()
    {
        using var desk = HallSite.Phone(null);

        using var answer = await desk.GetAsync(new Uri(_site.Http, "/b"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Only_the_service_reads_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows keeps rights in access lists; they are set on the folder.");
            return;
        }

        Assert.That(File.GetUnixFileMode(_site.Keys), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        foreach (var file in Directory.EnumerateFiles(_site.Keys))
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
    }

    [TestCase("pfx")]
    [TestCase("pem")]
    public async Task A_configured_certificate_is_shown_to_phones(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("certificate-").FullName;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hall", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(folder, $"hall.{kind}");
        await File.WriteAllBytesAsync(path, kind == "pfx" ? own.Export(X509ContentType.Pkcs12, "geheim") : System.Text.Encoding.ASCII.GetBytes(own.ExportCertificatePem()));
        await File.WriteAllTextAsync(path + ".key", key.ExportPkcs8PrivateKeyPem());
        (string, string)[] settings = kind == "pfx"
            ? [("Hall:Transport", "Certificate"), ("Hall:CertificatePath", path), ("Hall:CertificatePassword", "geheim")]
            : [("Hall:Transport", "Certificate"), ("Hall:CertificatePath", path), ("Hall:CertificateKeyPath", path + ".key")];
        await using var site = HallSite.Start(settings);
        using var trusted = X509CertificateLoader.LoadCertificate(own.Export(X509ContentType.Cert));
        using var phone = HallSite.Phone(trusted, Elsewhere);

        using var answer = await phone.GetAsync(new Uri(site.Https, "/b"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Directory.Delete(folder, recursive: true);
    }
}
