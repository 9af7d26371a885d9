using System.Globalization;
using System.Text;
using VoteSystem.Documents.Signing;
using VoteSystem.Documents.Signing.Reading;
using VoteSystem.Documents.Tests.Support;

namespace VoteSystem.Documents.Tests.Signing;

/// <summary>Known ways to make a signed PDF show something else.</summary>
public sealed class AttackTests
{
    [Test]
    public void A_revision_that_replaces_a_page_is_refused()
    {
        var pdf = Signed.ByAll();
        var file = new CosFile(pdf);
        var page = FirstPage(file, out var number);

        var attacked = Append(file, new Dictionary<int, CosValue> { [number] = page.With("Rotate", CosToken.Of(90)) });

        Assert.That(Signed.Check(attacked).Fault, Is.EqualTo(FileFault.ChangedAfterSigning));
    }

    [Test]
    public void A_revision_that_replaces_the_content_of_a_page_is_refused_although_pdfsig_calls_the_signatures_valid()
    {
        var file = new CosFile(Signed.ByAll());
        var content = ((CosReference)FirstPage(file, out _)["Contents"]!).Number;
        var other = new CosStream(new CosDictionary(new Dictionary<string, CosValue>(StringComparer.Ordinal)), "q Q"u8.ToArray());

        var attacked = Append(file, new Dictionary<int, CosValue> { [content] = other });

        Assert.That(Workshop.Tool("pdfsig", attacked, f => ["-nocert", f]).Output, Does.Contain("Signature is Valid."));
        Assert.That(Signed.Check(attacked).Fault, Is.EqualTo(FileFault.ChangedAfterSigning));
    }

    [Test]
    public void A_revision_that_adds_nothing_but_itself_is_refused()
    {
        var attacked = Append(new CosFile(Signed.ByAll()), []);

        Assert.That(Signed.Check(attacked).Fault, Is.EqualTo(FileFault.ChangedAfterSigning));
    }

    [Test]
    public void A_signature_over_a_paper_with_swapped_content_is_refused()
    {
        // Insider: the second signer's saving also carries another content for the page that the first one signed.
        var once = Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0);
        var file = new CosFile(once);
        var page = FirstPage(file, out var number);
        var changed = Append(file, new Dictionary<int, CosValue> { [number] = page.With("Rotate", CosToken.Of(180)) });

        var twice = Signed.By(changed, 1);

        Assert.That(Signed.Check(twice).Fault, Is.EqualTo(FileFault.ChangedAfterSigning));
    }

    [Test]
    public void A_prepared_hole_for_later_content_is_refused()
    {
        var paper = Workshop.Print(Samples.TallyReport).Pdf;
        var file = new CosFile(paper);
        var page = FirstPage(file, out var number);
        var hidden = Append(file, new Dictionary<int, CosValue> { [number] = page.With("Contents", new CosArray([page["Contents"]!, new CosReference(90_000)])) });

        var signed = Signed.By(hidden, 0);

        Assert.That(Signed.Check(signed).IsValid, Is.False);
    }

    [TestCase("OpenAction")]
    [TestCase("AA")]
    [TestCase("OCProperties")]
    public void A_catalog_that_acts_or_hides_is_refused_even_when_signed(string key)
    {
        const string Harmless = "/ViewerPreferences<</DisplayDocTitle true>>";
        var text = Encoding.Latin1.GetString(Workshop.Print(Samples.TallyReport).Pdf);
        var acting = Encoding.Latin1.GetBytes(text.Replace(Harmless, $"/{key}<<".PadRight(Harmless.Length - 2) + ">>", StringComparison.Ordinal));

        var finding = Signed.Check(Signed.By(acting, 0));

        Assert.That(text, Does.Contain(Harmless));
        Assert.That(finding.Fault, Is.EqualTo(FileFault.ChangedAfterSigning));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(40)]
    public void Bytes_behind_the_end_are_refused(int count)
    {
        var longer = (byte[])[.. Signed.ByAll(), (byte)'%', .. new byte[count]];

        Assert.That(Signed.Check(longer).IsValid, Is.False);
    }

    [Test]
    public void A_signature_that_covers_less_than_its_revision_is_refused()
    {
        var pdf = Signed.ByAll();
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf("/ByteRange [0 ", StringComparison.Ordinal) + "/ByteRange [".Length;
        var end = text.IndexOf(']', at);
        var numbers = text[at..end].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();

        foreach (var (part, change) in new[] { (0, 1), (1, -1), (1, 1), (2, -2), (2, 2), (3, -1), (3, 1) })
        {
            var other = (int[])numbers.Clone();
            other[part] += change;
            var attacked = (byte[])pdf.Clone();
            Encoding.ASCII.GetBytes(string.Join(' ', other).PadRight(end - at)).CopyTo(attacked, at);
            Assert.That(Signed.Check(attacked).IsValid, Is.False, $"{part} {change}");
        }
    }

    [Test]
    public void The_room_behind_a_signature_holds_zeros_only_in_capital_digits()
    {
        var pdf = Signed.ByAll();
        var hole = Encoding.Latin1.GetString(pdf).LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents <".Length;
        var padding = (byte[])pdf.Clone();
        padding[hole + 20_000] = (byte)'1';
        var small = (byte[])pdf.Clone();
        var letter = Enumerable.Range(hole, 1000).First(i => small[i] is >= (byte)'A' and <= (byte)'F');
        small[letter] += 32;

        Assert.That(Signed.Check(padding).IsValid, Is.False);
        Assert.That(Signed.Check(small).IsValid, Is.False);
    }

    [Test]
    public void A_signature_of_another_paper_is_broken_here()
    {
        var first = Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0);
        var second = Signed.By(Workshop.Print(Samples.TallyReport with { Valid = 90, Invalid = 2 }).Pdf, 0);
        var moved = (byte[])second.Clone();
        var from = Hole(first);
        var to = Hole(second);
        first.AsSpan(from, 24_000).CopyTo(moved.AsSpan(to));

        Assert.That(Signed.Check(moved).Signatures[0].Fault, Is.EqualTo(SignatureFault.Broken));
    }

    [Test]
    public void Deep_nesting_is_an_answer_not_a_crash()
    {
        foreach (var open in new[] { "[", "<</A ", "<</A[" })
        {
            var body = "%PDF-1.7\n1 0 obj\n" + string.Concat(Enumerable.Repeat(open, 200_000));
            var file = $"{body}\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n{body.Length + 1}\n%%EOF\n";

            Assert.That(Signed.Check(Encoding.Latin1.GetBytes(file)).Fault, Is.EqualTo(FileFault.Unreadable));
        }
    }

    [TestCase("")]
    [TestCase("%PDF-1.7")]
    [TestCase("%PDF-1.7\nstartxref\n0\n%%EOF\n")]
    [TestCase("%PDF-1.7\nstartxref\n99999999999999\n%%EOF\n")]
    [TestCase("%PDF-1.7\nxref\n0 2000000000\nstartxref\n9\n%%EOF\n")]
    [TestCase("PK\u0003\u0004 not a pdf at all startxref")]
    public void What_is_no_paper_is_unreadable(string text)
    {
        Assert.That(Signed.Check(Encoding.Latin1.GetBytes(text)).Fault, Is.EqualTo(FileFault.Unreadable));
    }

    private static int Hole(byte[] pdf) => Encoding.Latin1.GetString(pdf).LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents <".Length;

    private static CosDictionary FirstPage(CosFile file, out int number)
    {
        var last = file.Revisions.Count - 1;
        var root = file.Dictionary(file.Trailer["Root"], last);
        number = ((CosReference)file.Array(file.Dictionary(root["Pages"], last)["Kids"], last)[0]).Number;
        return file.Dictionary(new CosReference(number), last);
    }

    /// <summary>Appends a saving as any PDF editor would.</summary>
    internal static byte[] Append(CosFile file, Dictionary<int, CosValue> objects)
    {
        var to = new MemoryStream();
        to.Write(file.Bytes);
        var table = new StringBuilder("xref\n");
        foreach (var (number, value) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{to.Position:D10} 00000 n \n");
            CosWriter.Put(to, $"{number} 0 obj\n");
            CosWriter.Write(to, value);
            CosWriter.Put(to, "\nendobj\n");
        }

        var start = to.Position;
        CosWriter.Put(to, table.Append("trailer\n").ToString());
        CosWriter.Write(to, file.Trailer.With("Prev", CosToken.Of(file.Revisions[^1].Xref)));
        CosWriter.Put(to, $"\nstartxref\n{start}\n%%EOF\n");
        return to.ToArray();
    }
}
