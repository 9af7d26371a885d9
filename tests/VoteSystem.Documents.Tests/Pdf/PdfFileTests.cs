using System.IO.Compression;
using System.Text;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;
using VoteSystem.Documents.Tests.Support;

namespace VoteSystem.Documents.Tests.Pdf;

public sealed class PdfFileTests
{
    private const string RareNames = "示例㛃、示例䶮、示例𬭎、示例𫖮、示例𠮷";

    private static readonly Attachment Record = new("round-record.json", "application/json", "{\"format\":1}\n"u8.ToArray(), "轮次记录");

    [Test]
    public void A_file_is_clean_to_qpdf()
    {
        var (code, output) = Workshop.Tool("qpdf", OnePage(), file => ["--check", file]);

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("No syntax or stream encoding errors"));
    }

    [Test]
    public void Every_character_can_be_read_back_also_beyond_the_first_plane()
    {
        Assert.That(Workshop.Text(OnePage()), Does.Contain(RareNames));
    }

    [TestCase(FontRoles.Title)]
    [TestCase(FontRoles.Heading)]
    [TestCase(FontRoles.TableBold)]
    public void Every_role_gives_its_characters_back(string role)
    {
        var pdf = Workshop.Render(d => d.Page(p => p.Content().Text(RareNames).FontFamily(role)));

        Assert.That(Workshop.Text(pdf), Does.Contain(RareNames));
    }

    [Test]
    public void The_same_paper_is_the_same_file_byte_for_byte()
    {
        var first = OnePage();
        var second = OnePage();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Another_text_gives_another_document_id()
    {
        var first = Workshop.Render(d => d.Page(p => p.Content().Text("甲")));
        var second = Workshop.Render(d => d.Page(p => p.Content().Text("乙")));

        Assert.That(IdOf(first), Is.Not.EqualTo(IdOf(second)));
    }

    [Test]
    public void An_attached_file_comes_out_unchanged()
    {
        var (code, output) = Workshop.Tool("qpdf", OnePage(), file => ["--show-attachment=round-record.json", file]);

        Assert.That(code, Is.Zero);
        Assert.That(output, Is.EqualTo(Encoding.UTF8.GetString(Record.Data)));
    }

    [Test]
    public void The_catalog_says_what_an_archive_asks_for()
    {
        var text = Encoding.Latin1.GetString(OnePage());

        foreach (var needed in new[]
            {
                "/OutputIntents[", "/GTS_PDFA1", "/MarkInfo<</Marked true>>", "/StructTreeRoot", "/Lang(zh-CN)", "/AFRelationship/Data",
                "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", "/ID[<",
            })
            Assert.That(text, Does.Contain(needed));
    }

    [Test]
    public void Both_places_for_metadata_say_the_same()
    {
        var (_, info) = Workshop.Tool("pdfinfo", OnePage(), file => [file]);
        var text = Encoding.UTF8.GetString(OnePage());

        Assert.That(info, Does.Contain("试印").And.Contain("Tagged:          yes").And.Contain("VoteSystem Papers 1"));
        Assert.That(text, Does.Contain("<rdf:li xml:lang=\"x-default\">试印</rdf:li>").And.Contain("2026-01-08T15:30:00+08:00"));
    }

    [Test]
    public void The_structure_names_headings_paragraphs_tables_and_figures()
    {
        var pdf = Workshop.Render(d => d.Page(p => p.Content().Column(c =>
        {
            c.Item().SemanticHeader1().Text("标题");
            c.Item().Text("正文");
            c.Item().Table(t =>
            {
                t.ColumnsDefinition(x => x.RelativeColumn());
                t.Header(h => h.Cell().Text("表头"));
                t.Cell().Text("格");
            });
            c.Item().Qr("https://rd.example", 50, "核验");
        })));

        var (_, output) = Workshop.Tool("pdfinfo", pdf, file => ["-struct-text", file]);

        Assert.That(output, Does.Contain("H1").And.Contain("\"标题\"").And.Contain("TH").And.Contain("\"表头\"").And.Contain("TD").And.Contain("Figure"));
    }

    [TestCase(1, "DeviceGray")]
    [TestCase(3, "DeviceRGB")]
    [TestCase(4, "DeviceRGB")]
    public void A_png_picture_is_drawn(int channels, string colors)
    {
        var pdf = Workshop.Render(d => d.Page(p => p.Content().Width(100).SemanticImage("一张图").Image(Png(channels))));

        Assert.That(Encoding.Latin1.GetString(pdf), Does.Contain("/ColorSpace/" + colors));
        Assert.That(Workshop.Tool("qpdf", pdf, file => ["--check", file]).ExitCode, Is.Zero);
    }

    [Test]
    public void A_picture_of_another_kind_is_refused()
    {
        Assert.That(() => PdfImage.Read("GIF89a"u8.ToArray()), Throws.TypeOf<NotSupportedException>());
    }

    private static byte[] OnePage() => Workshop.Render(d => d.Page(p => p.Content().Text(RareNames)), Record);

    private static string IdOf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf("/ID[<", StringComparison.Ordinal);
        return text.Substring(at, 37);
    }

    private static byte[] Png(int channels)
    {
        const int Side = 4;
        var rows = new byte[Side * (Side * channels + 1)];
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR"u8, [0, 0, 0, Side, 0, 0, 0, Side, 8, (byte)(channels switch { 1 => 0, 3 => 2, _ => 6 }), 0, 0, 0]);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] data)
    {
        BigEndian.Write32(file, (uint)data.Length);
        file.Write(kind);
        file.Write(data);
        BigEndian.Write32(file, 0);
    }
}
