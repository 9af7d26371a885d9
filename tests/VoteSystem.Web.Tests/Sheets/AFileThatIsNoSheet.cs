using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class AFileThatIsNoSheet
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("nothing", [], SheetProblemCode.Empty);
        yield return Case("blanks", " \r\n\t"u8.ToArray(), SheetProblemCode.Empty);
        yield return Case("a PDF", "%PDF-1.7\n1 0 obj"u8.ToArray(), SheetProblemCode.Pdf);
        yield return Case("an old xls", OldOffice, SheetProblemCode.OldXls);
        yield return Case("a file with a password", [.. OldOffice, .. Encoding.Unicode.GetBytes("EncryptedPackage")], SheetProblemCode.Encrypted);
        yield return Case("a web page", "<html><table><tr><td>姓名"u8.ToArray(), SheetProblemCode.OtherSheet);
        yield return Case("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], SheetProblemCode.NotASheet);
        yield return Case("another zip", Zip("readme.txt", "hello"), SheetProblemCode.NotASheet);
        yield return Case("a text document", Zip("word/document.xml", "<w/>"), SheetProblemCode.NotASheet);
        yield return Case("an ods", Zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), SheetProblemCode.OtherSheet);
        yield return Case("an xlsb", Zip("xl/workbook.bin", "x"), SheetProblemCode.OtherSheet);
        yield return Case("half an xlsx", new TestBook().Sheet("表", [["甲"]]).ToBytes()[..700], SheetProblemCode.Damaged);
        yield return Case("an xlsx of rubbish", Zip("xl/workbook.xml", "<workbook"), SheetProblemCode.Damaged);
    }

    [TestCaseSource(nameof(Files))]
    public void Is_refused_with_what_it_is(byte[] bytes, SheetProblemCode expected)
    {
        var result = SheetReader.Read(new MemoryStream(bytes));

        Assert.That(result, Is.InstanceOf<SheetResult.Unreadable>());
        Assert.That(((SheetResult.Unreadable)result).Problem.Code, Is.EqualTo(expected));
    }

    [Test]
    public void The_largest_size_is_read_and_one_byte_more_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("a,b\n1,2\n");

        Assert.That(SheetReader.Read(new MemoryStream(bytes), new SheetLimits { MaxBytes = bytes.Length }), Is.InstanceOf<SheetResult.Book>());
        Assert.That(Problem(SheetReader.Read(new MemoryStream(bytes), new SheetLimits { MaxBytes = bytes.Length - 1 })), Is.EqualTo(SheetProblemCode.TooLarge));
    }

    [Test]
    public void A_packed_bomb_is_refused_before_it_fills_the_memory()
    {
        var bomb = Zip("xl/workbook.xml", new string(' ', 30_000_000));

        Assert.That(bomb, Has.Length.LessThan(100_000));
        Assert.That(Problem(SheetReader.Read(new MemoryStream(bomb), new SheetLimits { MaxUnpackedBytes = 20_000_000 })), Is.EqualTo(SheetProblemCode.TooLarge));
    }

    [Test]
    public void Three_hundred_damaged_files_all_end_in_an_answer()
    {
        var whole = new TestBook().Sheet("表", [["姓名", "代表团"], ["甲", "一组"], [TestBook.Number("3"), "二组"]], merged: ["B2:B3"]).ToBytes();
        var random = new Random(20261121);
        var answers = new HashSet<string>();

        for (var i = 0; i < 300; i++)
        {
            var result = SheetReader.Read(new MemoryStream(i % 2 == 0 ? Mutate(whole, random) : MutateInside(whole, random)));
            answers.Add(result is SheetResult.Unreadable no ? no.Problem.Code.ToString() : Import.Parse(result, DeputySheet.Columns).Problem?.Code.ToString() ?? "read");
        }

        Assert.That(answers, Does.Contain(nameof(SheetProblemCode.Damaged)).And.Contain("read"));
    }

    private static TestCaseData Case(string name, byte[] bytes, SheetProblemCode code) => new TestCaseData(bytes, code).SetArgDisplayNames(name);

    private static SheetProblemCode? Problem(SheetResult result) => (result as SheetResult.Unreadable)?.Problem.Code;

    private static byte[] Zip(string name, string content)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        for (var n = random.Next(1, 12); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) == 0 ? bytes[..random.Next(4, bytes.Length)] : bytes;
    }

    /// <summary>Changes the XML inside a package that stays whole, so that the damage reaches the reader of cells.</summary>
    private static byte[] MutateInside(byte[] whole, Random random)
    {
        string[] pieces = ["-1", "99999999999", "\"", "<", "", "r=\"ZZZZ1\"", "t=\"s\"", "&#0;", "1e999", "A0:XFD9999999", "<c/>", "NaN"];
        var stream = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(whole)))
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var reader = new StreamReader(source.Entries[i].Open());
                var text = reader.ReadToEnd();
                if (i == chosen)
                {
                    var at = random.Next(text.Length);
                    text = text[..at] + pieces[random.Next(pieces.Length)] + text[Math.Min(text.Length, at + random.Next(4))..];
                }

                using var writer = new StreamWriter(target.CreateEntry(source.Entries[i].FullName).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
