using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;
using VoteSystem.Documents.Signing.Reading;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Signing;

/// <summary>One signature to be set.</summary>
/// <param name="Place">Name of the empty signature field of the paper.</param>
/// <param name="Capacity">As the stamp shows it, such as 总监票人.</param>
/// <param name="At">The moment of signing, local time with offset.</param>
public sealed record SignatureRequest(string Place, string Capacity, DateTimeOffset At)
{
    /// <summary>The capacity of a signer as the papers of a town word it.</summary>
    public static string CapacityOf(SignerRole role, string town) => Wording.Of(role, Wording.Level(town));

    /// <summary>Why, such as 计票结果核对无误.</summary>
    public string? Reason { get; init; }

    /// <summary>Where, such as the hall.</summary>
    public string? Location { get; init; }

    /// <summary>Confirms the moment; null leaves it as the signer's own statement.</summary>
    public ITimestampAuthority? Timestamps { get; init; }
}

/// <summary>Signs papers. Each signature adds to the end of the file; not one byte before it changes.</summary>
public sealed class PaperSigner(FontStore fonts)
{
    private const int RoomForSignature = 12_000; // bytes; a P-256 signature takes 1,200, one with a timestamp 7,000
    private const int RoomForByteRange = 45;

    /// <summary>Signs in one place of a paper.</summary>
    /// <returns>The signed file; it starts with the bytes that were given.</returns>
    /// <exception cref="ArgumentException">The paper has no such place, or it is signed already.</exception>
    /// <exception cref="MissingGlyphException">The stamp cannot be written.</exception>
    public byte[] Sign(byte[] pdf, SignatureRequest request, SigningIdentity identity)
    {
        var file = new CosFile(pdf);
        var latest = file.Revisions.Count - 1;
        var (number, field) = EmptyPlace(file, request.Place);
        var update = new Dictionary<int, CosValue>();
        var next = file.Size;
        var signatureNumber = next++;
        var stamp = new CosImport(new CosFile(Stamp(request, identity, SizeOf(field, file, latest))), update, next).FirstPage();
        update[number] = field.With("V", new CosReference(signatureNumber)).With("AP", One("N", new CosReference(stamp)));
        var isFirst = latest == 0;
        if (isFirst)
        {
            var root = ((CosReference)file.Trailer["Root"]!).Number;
            update[root] = file.Dictionary(file.Trailer["Root"], latest).With("Perms", One("DocMDP", new CosReference(signatureNumber)));
        }

        return Write(file, update, signatureNumber, Entries(request, identity.Name, isFirst), content =>
            CadesSignature.Make(content, identity.Certificate, request.Timestamps));
    }

    private static CosDictionary One(string key, CosValue value) =>
        new(new Dictionary<string, CosValue>(StringComparer.Ordinal) { [key] = value });

    private static (int Number, CosDictionary Field) EmptyPlace(CosFile file, string place)
    {
        foreach (var field in SignatureFields.Of(file, file.Revisions.Count - 1))
        {
            if (field.Name == place)
            {
                return field.Value is null
                    ? (field.Number, field.Dictionary)
                    : throw new ArgumentException($"The place {place} is signed already.", nameof(place));
            }
        }

        throw new ArgumentException($"The paper has no place {place} for a signature.", nameof(place));
    }

    private static (double Width, double Height) SizeOf(CosDictionary field, CosFile file, int revision)
    {
        var box = file.Array(field["Rect"], revision).Select(v => double.Parse(((CosToken)v).Text, CultureInfo.InvariantCulture)).ToList();
        return (box[2] - box[0], box[3] - box[1]);
    }

    private byte[] Stamp(SignatureRequest request, SigningIdentity identity, (double Width, double Height) size)
    {
        var isDemonstration = identity.Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true) == DevelopmentAuthority.RootName;
        var template = new StampTemplate(request, identity.Name, isDemonstration, size);
        return Renderer.Render(template, template.Metadata, fonts, []).Pdf;
    }

    private static string Entries(SignatureRequest request, string signer, bool isFirst)
    {
        var entries = new StringBuilder("/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached");
        entries.Append("/M(").Append(PdfText.Of(request.At)).Append(")/Name").Append(PdfText.Of(signer));
        if (request.Reason is { } reason)
            entries.Append("/Reason").Append(PdfText.Of(reason));
        if (request.Location is { } location)
            entries.Append("/Location").Append(PdfText.Of(location));
        // P 2: after the first signature only further signatures may be added.
        if (isFirst)
            entries.Append("/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]");
        return entries.ToString();
    }

    private static byte[] Write(CosFile file, Dictionary<int, CosValue> update, int signature, string entries, Func<byte[], byte[]> sign)
    {
        var to = new MemoryStream(file.Bytes.Length + 64_000);
        to.Write(file.Bytes);
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, value) in update.OrderBy(u => u.Key))
        {
            offsets[number] = to.Position;
            CosWriter.Put(to, $"{number} 0 obj\n");
            CosWriter.Write(to, value);
            CosWriter.Put(to, "\nendobj\n");
        }

        offsets[signature] = to.Position;
        CosWriter.Put(to, $"{signature} 0 obj\n<<{entries}/ByteRange ");
        var rangeAt = (int)to.Position;
        CosWriter.Put(to, new string(' ', RoomForByteRange) + "/Contents ");
        var holeStart = (int)to.Position;
        CosWriter.Put(to, $"<{new string('0', 2 * RoomForSignature)}>");
        var holeEnd = (int)to.Position;
        CosWriter.Put(to, ">>\nendobj\n");
        WriteTable(to, file, offsets);

        var bytes = to.ToArray();
        Encoding.ASCII.GetBytes($"[0 {holeStart} {holeEnd} {bytes.Length - holeEnd}]".PadRight(RoomForByteRange)).CopyTo(bytes, rangeAt);
        var value2 = sign([.. bytes.AsSpan(0, holeStart), .. bytes.AsSpan(holeEnd)]);
        if (value2.Length > RoomForSignature)
            throw new InvalidOperationException($"The signature takes {value2.Length} bytes, more than the {RoomForSignature} that are kept for it.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(value2)).CopyTo(bytes, holeStart + 1);
        return bytes;
    }

    private static void WriteTable(MemoryStream to, CosFile file, SortedDictionary<int, long> offsets)
    {
        var start = to.Position;
        var table = new StringBuilder("xref\n");
        var numbers = offsets.Keys.ToList();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i + 1;
            while (end < numbers.Count && numbers[end] == numbers[end - 1] + 1)
                end++;
            table.Append(CultureInfo.InvariantCulture, $"{numbers[i]} {end - i}\n");
            for (; i < end; i++)
                table.Append(CultureInfo.InvariantCulture, $"{offsets[numbers[i]]:D10} 00000 n \n");
        }

        CosWriter.Put(to, table.Append("trailer\n").ToString());
        var trailer = file.Trailer.With("Size", CosToken.Of(Math.Max(file.Size, numbers[^1] + 1))).With("Prev", CosToken.Of(file.Revisions[^1].Xref));
        CosWriter.Write(to, trailer);
        CosWriter.Put(to, $"\nstartxref\n{start}\n%%EOF\n");
    }
}
