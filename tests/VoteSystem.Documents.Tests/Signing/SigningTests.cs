using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using VoteSystem.Documents.Signing;
using VoteSystem.Documents.Tests.Support;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests.Signing;

public sealed class SigningTests
{
    [Test]
    public void Five_people_sign_one_after_the_other_and_every_signature_is_good()
    {
        var pdf = Signed.ByAll();

        var finding = Signed.Check(pdf);

        Assert.That(finding.IsValid, Is.True, finding.Detail);
        Assert.That(finding.EmptyPlaces, Is.Empty);
        Assert.That(finding.Signatures.Select(s => s.Signer), Is.EqualTo(Samples.CountSigners.Select(s => s.Name)));
        Assert.That(finding.Signatures.Select(s => s.Place), Is.EqualTo(new[] { "ChiefTeller", "Scrutineer", "Scrutineer-2", "ChiefScrutineer", "ExecutiveChair" }));
        Assert.That(finding.Signatures, Has.All.Matches<SignatureFinding>(s => s!.IsDemonstration && s.Fault is null && s.At == Signed.At));
    }

    [Test]
    public void A_signature_changes_no_byte_before_it()
    {
        var paper = Workshop.Print(Samples.TallyReport).Pdf;
        var one = Signed.By(paper, 0);
        var two = Signed.By(one, 1);

        Assert.That(one.AsSpan().StartsWith(paper), Is.True);
        Assert.That(two.AsSpan().StartsWith(one), Is.True);
    }

    [Test]
    public void Pdfsig_calls_all_signatures_valid()
    {
        var (_, output) = Workshop.Tool("pdfsig", Signed.ByAll(), file => ["-nocert", file]);

        Assert.That(Count(output, "Signature is Valid."), Is.EqualTo(Samples.CountSigners.Count), output);
        Assert.That(Count(output, "ETSI.CAdES.detached"), Is.EqualTo(Samples.CountSigners.Count));
        Assert.That(output, Does.Contain("Total document signed"));
    }

    [Test]
    public void Qpdf_finds_a_signed_paper_clean()
    {
        var (code, output) = Workshop.Tool("qpdf", Signed.ByAll(), file => ["--check", file]);

        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public void One_changed_byte_breaks_pdfsig_and_our_own_check()
    {
        var pdf = Signed.ByAll();
        var middle = (byte[])pdf.Clone();
        middle[5000] ^= 1;

        var (_, output) = Workshop.Tool("pdfsig", middle, file => ["-nocert", file]);

        Assert.That(output, Does.Not.Contain("Signature is Valid."));
        Assert.That(Signed.Check(middle).IsValid, Is.False);
    }

    [Test]
    public void The_stamp_shows_who_signed_and_that_it_is_a_demonstration()
    {
        var text = Workshop.Text(Signed.ByAll());

        Assert.That(text, Does.Contain("示例·赵䶮").And.Contain("示例·周𬭎").And.Contain("总监票人 · 2026-01-08 15:40").And.Contain("演示证书"));
    }

    [Test]
    public void A_place_is_signed_only_once_and_must_exist()
    {
        var once = Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0);

        Assert.That(() => Signed.By(once, 0), Throws.ArgumentException.With.Message.Contain("signed already"));
        Assert.That(() => Signed.Signer.Sign(once, new SignatureRequest("Mayor", "镇长", Signed.At), Signed.Identity("示例")), Throws.ArgumentException);
    }

    [Test]
    public void Places_that_are_still_empty_are_named()
    {
        var once = Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0);

        Assert.That(Signed.Check(once).EmptyPlaces, Is.EqualTo(new[] { "Scrutineer", "Scrutineer-2", "ChiefScrutineer", "ExecutiveChair" }));
    }

    [Test]
    public void An_rsa_certificate_from_a_pfx_file_signs_as_well()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=示例·李秀英", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = request.CreateSelfSigned(Signed.At.AddDays(-1), Signed.At.AddYears(1));
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "geheim"));

        using var identity = SigningIdentity.Open(new CertificateOptions { PfxPath = file, PfxPassword = "geheim" });
        var pdf = Signed.Signer.Sign(Workshop.Print(Samples.TallyReport).Pdf, new SignatureRequest("ChiefTeller", "总计票人", Signed.At), identity);

        var finding = new SignatureCheck([X509CertificateLoader.LoadCertificate(certificate.RawData)], Signed.At.AddHours(1)).Check(pdf);
        Assert.That(finding.IsValid, Is.True, finding.Detail + string.Join(",", finding.Signatures.Select(s => s.Fault)));
        File.Delete(file);
    }

    [Test]
    public void A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        var finding = new SignatureCheck([], Signed.At.AddHours(1)).Check(Signed.ByAll());

        Assert.That(finding.Fault, Is.EqualTo(FileFault.BadSignature));
        Assert.That(finding.Signatures, Has.All.Matches<SignatureFinding>(s => s!.Fault == SignatureFault.NotTrusted));
    }

    [Test]
    public void A_signature_from_the_future_or_after_the_certificates_end_is_not_good()
    {
        var paper = Workshop.Print(Samples.TallyReport).Pdf;
        var late = Signed.Signer.Sign(paper, new SignatureRequest("ChiefTeller", "总计票人", Signed.At.AddYears(4)), Signed.Identity("示例"));

        Assert.That(Signed.Check(late).Signatures[0].Fault, Is.EqualTo(SignatureFault.WrongTime));
        var checkedLater = new SignatureCheck([Signed.Authority.Root], Signed.At.AddYears(5)).Check(late);
        Assert.That(checkedLater.Signatures[0].Fault, Is.EqualTo(SignatureFault.OutsideValidity));
    }

    [Test]
    public void A_paper_without_signature_says_so()
    {
        var finding = Signed.Check(Workshop.Print(Samples.TallyReport).Pdf);

        Assert.That(finding.Fault, Is.EqualTo(FileFault.NotSigned));
        Assert.That(finding.EmptyPlaces, Has.Count.EqualTo(5));
    }

    [Test]
    public void The_attached_record_comes_out_of_a_good_paper()
    {
        var record = "{\"format\":\"votesystem/round-record/1\"}\n"u8.ToArray();
        var options = Workshop.Options with { Attachments = [new("round-record.json", "application/json", record, "轮次记录")] };
        var pdf = Signed.By(Workshop.Press.Print(Samples.TallyReport, options).Pdf, 0);

        var file = Signed.Check(pdf).Files.Single();

        Assert.That(file.Name, Is.EqualTo("round-record.json"));
        Assert.That(file.Data, Is.EqualTo(record));
    }

    [Test]
    public void A_demonstration_authority_is_kept_in_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("authority");
        using var made = DevelopmentAuthority.Open(folder.FullName, Signed.At);
        using var again = DevelopmentAuthority.Open(folder.FullName, Signed.At);

        Assert.That(again.Root.RawData, Is.EqualTo(made.Root.RawData));
        using var identity = again.Issue("示例", "示例镇", Signed.At);
        Assert.That(identity.Name, Is.EqualTo("示例"));
        folder.Delete(recursive: true);
    }

    [Test]
    public void A_timestamp_confirms_the_moment()
    {
        using var authority = new TimestampAuthority();
        var paper = Workshop.Print(Samples.TallyReport).Pdf;

        var pdf = Signed.Signer.Sign(paper, new SignatureRequest("ChiefTeller", "总计票人", Signed.At) { Timestamps = authority }, Signed.Identity("示例·李秀英"));

        var finding = Signed.Check(pdf);
        Assert.That(finding.IsValid, Is.True);
        Assert.That(finding.Signatures[0].ConfirmedAt, Is.EqualTo(TimestampAuthority.Moment));
    }

    [Test]
    public void A_timestamp_comes_over_http_and_a_silent_authority_is_an_io_error()
    {
        using var authority = new TimestampAuthority();
        using var server = new System.Net.HttpListener();
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        server.Prefixes.Add(address.ToString());
        server.Start();
        var serving = Task.Run(() =>
        {
            var context = server.GetContext();
            var request = new MemoryStream();
            context.Request.InputStream.CopyTo(request);
            context.Response.ContentType = "application/timestamp-reply";
            context.Response.Close(authority.Answer(request.ToArray()), willBlock: true);
        });
        using var http = new HttpClient();
        var overHttp = new HttpTimestampAuthority(http, address);
        var paper = Workshop.Print(Samples.TallyReport).Pdf;

        var pdf = Signed.Signer.Sign(paper, new SignatureRequest("ChiefTeller", "总计票人", Signed.At) { Timestamps = overHttp }, Signed.Identity("示例·李秀英"));
        serving.Wait();
        server.Stop();

        Assert.That(Signed.Check(pdf).Signatures[0].ConfirmedAt, Is.EqualTo(TimestampAuthority.Moment));
        Assert.That(() => overHttp.Answer([1]), Throws.TypeOf<IOException>().With.Message.Contain(address.ToString()));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
