using System.Text;
using NUnit.Framework;

namespace VoteSystem.Verify.Tests;

public sealed class CheckingFiles
{
    private const string TieBreakHash = "bf146220732201ca0041cb69be8415b8ec2bec1b340b44f735d30ceebf06effc";

    private string _folder = "";

    [OneTimeSetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory("verify-").FullName;

    [OneTimeTearDown]
    public void RemoveTheFolder() => Directory.Delete(_folder, recursive: true);

    private string Changed(string example, string part, string by)
    {
        var text = File.ReadAllText(Running.Example(example));
        Assert.That(text, Does.Contain(part));
        return Write(Guid.NewGuid() + ".json", Encoding.UTF8.GetBytes(text.Replace(part, by, StringComparison.Ordinal)));
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Test]
    public void All_examples_in_one_call_agree()
    {
        var examples = Directory.GetFiles(Path.GetDirectoryName(Running.Example("x"))!, "*.json");

        var run = Running.Verify(examples);

        Assert.That(examples, Has.Length.EqualTo(8));
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Not.Contain("✗"));
        Assert.That(run.Lines[^1], Is.EqualTo("共 8 个文件：8 个相符，0 个有差异，0 个无法读取"));
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public void A_sound_record_is_shown_check_by_check_with_its_hash()
    {
        var run = Running.Verify(Running.Example("decided-12-to-10"));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Lines, Does.Contain("  示例镇第十七届人民代表大会第五次会议 · 2026年度 · 第1轮 · 票决"));
        Assert.That(run.Lines, Does.Contain("  ✓ 有效票：应为 92，记录为 92"));
        Assert.That(run.Lines, Does.Contain("  ✓ 第12项 赞成/反对/弃权：应为 21/36/35，记录为 21/36/35"));
        Assert.That(run.Lines, Does.Contain("  ✓ 结果：应为 确定，记录为 确定"));
        Assert.That(run.Lines, Does.Contain("  SHA-256 c1b67c6260ce1bf62856a10c77fdf7a34a05dbac4a489c281840358290a491f8"));
        Assert.That(run.Lines[^1], Is.EqualTo("  结论：全部相符（30 条核对）"));
    }

    [Test]
    public void A_void_round_agrees_when_the_record_says_that_it_is_void()
    {
        var run = Running.Verify(Running.Example("void-collected-over-issued"));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Lines, Does.Contain("  ✓ 收回票数不超过发出票数：应为 ≤ 45，记录为 46 → 本次票决无效"));
    }

    [TestCase("decided-12-to-10", "\"no\":12,\"approve\":21", "\"no\":12,\"approve\":22", "✗ 第12项 赞成/反对/弃权：应为 21/36/35，记录为 22/36/35")]
    [TestCase("decided-12-to-10", "\"selected\":[2,1,", "\"selected\":[1,2,", "✗ 选定项目（按得票次序）：应为 2,1,3,10,8,4,6,5,9,7，记录为 1,2,3,10,8,4,6,5,9,7")]
    [TestCase("tie-break-round", "\"valid\":66", "\"valid\":65", "✗ 有效票：应为 66，记录为 65")]
    [TestCase("appraisal", "[\"BasicallySatisfied\",", "[\"Satisfied\",", "✗ 测评等次：应为 基本满意,基本满意,不满意，记录为 满意,基本满意,不满意")]
    [TestCase("rank-10-of-12", "\"rankSum\":215", "\"rankSum\":214", "✗ 第1项 赞成/反对/弃权 Σ序号之和：应为 40/0/0 Σ215，记录为 40/0/0 Σ214")]
    public void A_changed_record_is_a_named_difference(string example, string part, string by, string line)
    {
        var run = Running.Verify(Changed(example, part, by));

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Lines, Does.Contain("  " + line));
    }

    [TestCase("\"valid\":66,", "", "✗ 第 1 行第 1 字节：缺少一个键 (valid)")]
    [TestCase("\"auditHead\"", "\"extra\":1,\"auditHead\"", "有一个不认识的键 (extra)")]
    [TestCase("\"auditHead\"", "", "不是完整的 JSON")]
    [TestCase("round-record/1", "round-record/9", "格式标识缺失，或不是 votesystem/round-record/1 (format)")]
    [TestCase("\"marks\":\"-A\"", "\"marks\":\"-Z\"", "表决票上有不认识的符号 (papers[1].marks)")]
    public void What_is_no_record_is_refused_with_line_and_reason(string part, string by, string reason)
    {
        var run = Running.Verify(Changed("tie-break-round", part, by));

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("第 1 行").And.Contain(reason));
    }

    [Test]
    public void The_line_of_an_error_in_a_file_of_many_lines_is_named()
    {
        var text = File.ReadAllText(Running.Example("tie-break-round")).Replace(",\"", ",\n\"", StringComparison.Ordinal);
        var cut = text[..text.IndexOf("\"invalid\"", StringComparison.Ordinal)];

        var run = Running.Verify("--lang", "en", Write("cut.json", Encoding.UTF8.GetBytes(cut)));

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain($"Line {cut.Count(sign => sign == '\n') + 1}, byte 1: not complete JSON"));
    }

    [Test]
    public void The_worst_code_of_several_files_wins_wherever_it_stands()
    {
        var good = Running.Example("appraisal");
        var different = Changed("tie-break-round", "\"valid\":66", "\"valid\":65");
        var missing = Path.Combine(_folder, "missing.json");

        Assert.That(Running.Verify(good, different, good).Code, Is.EqualTo(1));
        var all = Running.Verify(missing, different, good);
        Assert.That(all.Code, Is.EqualTo(2));
        Assert.That(all.Output, Does.Contain("没有这个文件"));
        Assert.That(all.Lines[^1], Is.EqualTo("共 3 个文件：1 个相符，1 个有差异，1 个无法读取"));
    }

    [Test]
    public void The_hash_printed_in_a_report_is_compared()
    {
        var record = Running.Example("tie-break-round");
        var otherName = Changed("tie-break-round", "口袋公园建设", "口袋公园修建");

        Assert.That(Running.Verify(record, "--sha256", TieBreakHash.ToUpperInvariant()).Code, Is.Zero);
        Assert.That(Running.Verify(otherName).Code, Is.Zero);
        var run = Running.Verify(otherName, "--sha256", TieBreakHash);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("✗ SHA-256：应为 " + TieBreakHash));
    }

    [Test]
    public void Other_white_space_is_no_difference_but_is_said()
    {
        var run = Running.Verify(Changed("tie-break-round", "\"valid\":66", "\"valid\": 66"), "--sha256", TieBreakHash);

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("规范形式"));
    }

    [Test]
    public void A_broken_PDF_is_known_by_its_content_and_by_its_name()
    {
        var byContent = Running.Verify(Write("report.bin", "%PDF-1.7 …"u8.ToArray()));
        var byName = Running.Verify("--lang=en", Write("report.pdf", "x"u8.ToArray()));

        Assert.That(byContent.Code, Is.EqualTo(2));
        Assert.That(byContent.Output, Does.Contain("不是本系统制作的 PDF 文书"));
        Assert.That(byName.Code, Is.EqualTo(2));
        Assert.That(byName.Output, Does.Contain("not a PDF made by this system"));
    }

    [Test]
    public void A_folder_and_an_empty_file_are_refused()
    {
        Assert.That(Running.Verify(_folder).Code, Is.EqualTo(2));
        Assert.That(Running.Verify(Write("empty.json", [])).Code, Is.EqualTo(2));
    }

    [Test]
    public void Names_in_a_record_cannot_move_the_cursor()
    {
        var run = Running.Verify(Changed("tie-break-round", "第五次会议", "\\u001b[2J\\u202e会议"));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output.Any(sign => sign is '\u001b' or '\u202e'), Is.False);
    }
}
