using System.Text;
using VoteSystem.Documents.Signing;
using VoteSystem.Documents.Signing.Reading;
using VoteSystem.Documents.Tests.Support;

namespace VoteSystem.Documents.Tests.Signing;

/// <summary>Thousands of damaged and forged papers: each ends in an answer, none is called good.</summary>
/// <remarks>1,000 in every run; VOTESYSTEM_FUZZ=10000 runs as many as it says.</remarks>
public sealed class MutationTests
{
    private const int Seed = 20260108;

    private static readonly string[] Scraps =
    [
        "[[[[[[[[", "<</A<</B<</C ", "endobj\n", "stream\n", "xref\n0 1\n", "%%EOF\n", "startxref\n0\n", "trailer\n<<", "/Contents <", "7 0 R", "null", "-1", "99999999999",
        "/Prev 0", "/ByteRange [0 1 2 3]", "(", ")", "<", ">", "/V 7 0 R", "/Kids[1 0 R]", "\0\0\0\0",
    ];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("VOTESYSTEM_FUZZ"), out var rounds) ? rounds : 1000;

    [Test]
    public void No_changed_paper_is_called_good_and_every_one_gets_an_answer()
    {
        var good = Signed.By(Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0), 1);
        Assert.That(Signed.Check(good).IsValid, Is.True);
        var random = new Random(Seed);

        for (var round = 0; round < Rounds; round++)
        {
            var changed = Change(good, random);
            if (changed.AsSpan().SequenceEqual(good))
                continue;
            var finding = Answer(changed, round);

            // A paper cut back to an earlier signature is what that signer signed; it has one signature less.
            Assert.That(finding.IsValid && finding.Signatures.Count >= 2, Is.False, $"round {round}: called good");
        }
    }

    [Test]
    public void Every_single_byte_counts()
    {
        var good = Signed.By(Workshop.Print(Samples.TallyReport).Pdf, 0);
        var step = Rounds >= 10_000 ? 7 : 97;

        for (var at = 0; at < good.Length; at += step)
        {
            var changed = (byte[])good.Clone();
            changed[at] ^= 0x01;
            Assert.That(Answer(changed, at).IsValid, Is.False, $"byte {at}");
        }
    }

    private static PaperFinding Answer(byte[] pdf, int round)
    {
        var work = Task.Run(() => Signed.Check(pdf));
        return work.Wait(TimeSpan.FromMinutes(1)) ? work.Result : throw new TimeoutException($"round {round} hangs");
    }

    private static byte[] Change(byte[] pdf, Random random) => random.Next(9) switch
    {
        0 => Flip(pdf, random, 1),
        1 => Flip(pdf, random, random.Next(2, 40)),
        2 => pdf[..random.Next(pdf.Length)],
        3 => Splice(pdf, random.Next(pdf.Length), random.Next(1, 2000), []),
        4 => Splice(pdf, random.Next(pdf.Length), 0, Encoding.Latin1.GetBytes(Scraps[random.Next(Scraps.Length)])),
        5 => Splice(pdf, random.Next(pdf.Length), 0, Part(pdf, random)),
        6 => Digit(pdf, random),
        7 => Replace(pdf, random),
        _ => [.. pdf, .. Part(pdf, random)],
    };

    private static byte[] Flip(byte[] pdf, Random random, int count)
    {
        var changed = (byte[])pdf.Clone();
        for (var i = 0; i < count; i++)
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
        return changed;
    }

    private static byte[] Part(byte[] pdf, Random random)
    {
        var start = random.Next(pdf.Length);
        return pdf[start..Math.Min(pdf.Length, start + random.Next(1, 5000))];
    }

    private static byte[] Splice(byte[] pdf, int at, int remove, byte[] insert) =>
        [.. pdf.AsSpan(0, at), .. insert, .. pdf.AsSpan(Math.Min(pdf.Length, at + remove))];

    // Offsets, lengths, counts, object numbers.
    private static byte[] Digit(byte[] pdf, Random random)
    {
        var changed = (byte[])pdf.Clone();
        for (var at = random.Next(pdf.Length); at < pdf.Length; at++)
        {
            if (!char.IsAsciiDigit((char)pdf[at]))
                continue;
            changed[at] = (byte)('0' + random.Next(10));
            break;
        }

        return changed;
    }

    private static byte[] Replace(byte[] pdf, Random random)
    {
        var file = new CosFile(pdf);
        var numbers = file.Revisions.SelectMany(r => r.Offsets.Keys).Distinct().Order().ToList();
        var objects = new Dictionary<int, CosValue>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var number = numbers[random.Next(numbers.Count)];
            objects[number] = file.Object(numbers[random.Next(numbers.Count)], file.Revisions.Count - 1);
        }

        return AttackTests.Append(file, objects);
    }
}
