using System.Security.Cryptography.X509Certificates;
using VoteSystem.Documents;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Verify.Tests;

/// <summary>Count reports as they are issued: signed, with the round record inside.</summary>
public sealed class SignedPapers
{
    private static readonly DateTimeOffset At = new(2026, 1, 8, 15, 40, 0, TimeSpan.FromHours(8));
    private readonly DevelopmentAuthority _authority = DevelopmentAuthority.Create(At);

    private DirectoryInfo _folder = null!;
    private string _root = "";

    [SetUp]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("signed-papers-");
        _root = Path.Combine(_folder.FullName, "root.pem");
        File.WriteAllText(_root, _authority.Root.ExportCertificatePem());
    }

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [OneTimeTearDown]
    public void CloseAuthority() => _authority.Dispose();

    [Test]
    public void A_signed_report_and_its_record_are_found_in_order()
    {
        var run = Running.Verify("--root", _root, Write(Signed("decided-12-to-10")));

        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("✓ 签名 ChiefTeller：示例·李秀英").And.Contain("演示证书").And.Contain("1 个签名全部成立").And.Contain("尚未签名：ChiefScrutineer"));
    }

    [Test]
    public void A_der_root_serves_as_well()
    {
        var der = Path.Combine(_folder.FullName, "root.cer");
        File.WriteAllBytes(der, _authority.Root.Export(X509ContentType.Cert));

        Assert.That(Running.Verify("--root", der, Write(Signed("decided-12-to-10"))).Code, Is.Zero);
    }

    [Test]
    public void Without_a_root_nobody_is_trusted()
    {
        var run = Running.Verify("--lang", "en", Write(Signed("decided-12-to-10")));

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("not issued by a trusted authority"));
    }

    [Test]
    public void A_changed_byte_is_found()
    {
        var pdf = Signed("decided-12-to-10");
        pdf[3000] ^= 1;

        var run = Running.Verify("--root", _root, Write(pdf));

        Assert.That(run.Code, Is.Not.Zero);
        Assert.That(run.Output, Does.Contain("✗"));
    }

    [Test]
    public void The_hash_of_the_whole_file_may_be_given()
    {
        var pdf = Signed("decided-12-to-10");
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(pdf));

        Assert.That(Running.Verify("--root", _root, "--sha256", hash, Write(pdf)).Code, Is.Zero);
        Assert.That(Running.Verify("--root", _root, "--sha256", new string('0', 64), Write(pdf)).Code, Is.EqualTo(1));
    }

    [Test]
    public void A_well_signed_record_with_wrong_numbers_is_a_difference()
    {
        var record = File.ReadAllText(Running.Example("decided-12-to-10"));
        var wrong = record.Replace("\"valid\":", "\"valid\":1", StringComparison.Ordinal);

        var run = Running.Verify("--root", _root, Write(Signed(System.Text.Encoding.UTF8.GetBytes(wrong))));

        Assert.That(wrong, Is.Not.EqualTo(record));
        Assert.That(run.Code, Is.EqualTo(1), run.Output);
    }

    [Test]
    public void Another_file_in_a_paper_is_not_taken_for_a_round_record()
    {
        var run = Running.Verify("--root", _root, Write(Signed("{\"rows\":[]}"u8.ToArray(), "duty-record-2026.json")));

        Assert.That(run.Code, Is.Zero, run.Output);
    }

    private byte[] Signed(string example) => Signed(File.ReadAllBytes(Running.Example(example)));

    private byte[] Signed(byte[] record, string name = "round-record.json")
    {
        var fonts = new FontStore(FontOptions.Usual());
        var report = new TallyReport
        {
            Town = "示例镇", Year = 2026, Date = new DateOnly(2026, 1, 8), Meeting = new Meeting("示例镇第十七届人民代表大会", "第五次会议"), Round = 1,
            HeldAt = new DateTime(2026, 1, 8, 15, 0, 0), Place = "镇政府三楼会议室", Mode = BallotMode.SelectUpToK, Flow = new PaperFlow(103, 93, 93, 80, 12), Valid = 91,
            Invalid = 1, Blank = 0, Base = ThresholdBase.AllDeputies, Needed = 52, Seats = 1, Lines = [new TallyLine(1, "示例项目", 60, 20, 11, true, 1, true)],
            Result = TallyResult.Decided, SignedBy = [new Signer(SignerRole.ChiefTeller, "示例·李秀英"), new Signer(SignerRole.ChiefScrutineer, "示例·赵䶮")], IsDemonstration = true,
        };
        var options = new PrintOptions(At) { Attachments = [new VoteSystem.Documents.Pdf.Attachment(name, "application/json", record, "票决记录")] };
        using var identity = _authority.Issue("示例·李秀英", "示例镇人民代表大会", At);
        return new PaperSigner(fonts).Sign(new Press(fonts).Print(report, options).Pdf, new SignatureRequest("ChiefTeller", "总计票人", At), identity);
    }

    private string Write(byte[] pdf)
    {
        var path = Path.Combine(_folder.FullName, "report.pdf");
        File.WriteAllBytes(path, pdf);
        return path;
    }
}
