using System.IO.Compression;

namespace VoteSystem.Documents.Signing.Reading;

/// <summary>One saving of a file: the original, or what a signature added at its end.</summary>
/// <param name="Xref">Where its table of objects starts.</param>
/// <param name="End">Just behind its %%EOF line.</param>
/// <param name="Offsets">The objects that it adds or replaces.</param>
/// <param name="Trailer">Its trailer.</param>
internal sealed record CosRevision(int Xref, int End, IReadOnlyDictionary<int, int> Offsets, CosDictionary Trailer);

/// <summary>A PDF with a classic table of objects, read as it stood after each saving.</summary>
internal sealed class CosFile
{
    private const int MostRevisions = 64;
    private const int MostObjects = 200_000;
    private const int LargestStream = 64 << 20;

    private readonly Dictionary<(int Offset, int Number), (CosValue Value, int End)> _read = [];

    /// <summary>Reads the tables of all revisions.</summary>
    /// <exception cref="PdfSyntaxException">Not a PDF of this kind.</exception>
    public CosFile(byte[] bytes)
    {
        Bytes = bytes;
        if (!bytes.AsSpan().StartsWith("%PDF-1."u8))
            throw new PdfSyntaxException("The file does not start like a PDF.");
        var last = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (last < 0)
            throw new PdfSyntaxException("The file has no table of objects.");
        var revisions = new List<CosRevision>();
        for (int? xref = new CosParser(bytes, last + 9).Int(); xref is { } at;)
        {
            if (revisions.Count == MostRevisions || (revisions.Count > 0 && at >= revisions[^1].Xref))
                throw new PdfSyntaxException("The chain of revisions is broken.");
            revisions.Add(ReadRevision(at));
            xref = (revisions[^1].Trailer["Prev"] as CosToken)?.Int;
        }

        revisions.Reverse();
        Revisions = revisions;
        if (revisions[^1].End != bytes.Length)
            throw new PdfSyntaxException("Bytes follow the end of the last revision.");
    }

    public byte[] Bytes { get; }

    /// <summary>The original first.</summary>
    public IReadOnlyList<CosRevision> Revisions { get; }

    public CosDictionary Trailer => Revisions[^1].Trailer;

    public int Size => (Trailer["Size"] as CosToken)?.Int ?? throw new PdfSyntaxException("The trailer has no size.");

    /// <summary>An object as it stood after a revision; the null value when there is none.</summary>
    public CosValue Object(int number, int revision)
    {
        for (var i = revision; i >= 0; i--)
        {
            if (Revisions[i].Offsets.TryGetValue(number, out var offset))
                return ObjectAt(offset, number).Value;
        }

        return CosToken.Null;
    }

    /// <summary>A value, following a reference, as it stood after a revision.</summary>
    public CosValue Resolve(CosValue? value, int revision) =>
        value is CosReference reference ? Object(reference.Number, revision) : value ?? CosToken.Null;

    public CosDictionary Dictionary(CosValue? value, int revision) => Resolve(value, revision) switch
    {
        CosDictionary dictionary => dictionary,
        CosStream stream => stream.Dictionary,
        _ => throw new PdfSyntaxException("A dictionary was expected."),
    };

    public IReadOnlyList<CosValue> Array(CosValue? value, int revision) =>
        Resolve(value, revision) is CosArray array ? array.Items : throw new PdfSyntaxException("An array was expected.");

    /// <summary>The object at a place of the file, and where it ends.</summary>
    public (CosValue Value, int End) ObjectAt(int offset, int number)
    {
        if (_read.TryGetValue((offset, number), out var known))
            return known;
        var parser = new CosParser(Bytes, offset);
        if (parser.Int() != number || parser.Int() != 0)
            throw new PdfSyntaxException($"Object {number} is not at its place.");
        parser.SkipSpace();
        parser.Take("obj"u8);
        var value = parser.Value();
        parser.SkipSpace();
        if (value is CosDictionary dictionary && parser.TryTake("stream"u8))
            value = Stream(parser, dictionary, out parser);
        return _read[(offset, number)] = (value, EndOfObject(parser));
    }

    /// <summary>The data of a stream, unpacked.</summary>
    public static byte[] Unpack(CosStream stream)
    {
        if (stream.Dictionary["Filter"] is not { } filter)
            return stream.Data.ToArray();
        if (filter is not CosName { Value: "FlateDecode" } || stream.Dictionary["DecodeParms"] is not null)
            throw new PdfSyntaxException("The stream is packed in a way that is not read here.");
        using var zlib = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int count; (count = zlib.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, count);
                if (unpacked.Length > LargestStream)
                    throw new PdfSyntaxException("A stream is too large.");
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfSyntaxException("A stream is damaged.");
        }

        return unpacked.ToArray();
    }

    private static int EndOfObject(CosParser parser)
    {
        parser.SkipSpace();
        parser.Take("endobj"u8);
        return parser.Position;
    }

    private CosStream Stream(CosParser parser, CosDictionary dictionary, out CosParser after)
    {
        parser.TryTake("\r"u8);
        parser.Take("\n"u8);
        var length = dictionary["Length"] is CosToken token ? token.Int : throw new PdfSyntaxException("A stream does not state its length.");
        var start = parser.Position;
        if (length > Bytes.Length - start)
            throw new PdfSyntaxException("A stream is longer than the file.");
        after = new CosParser(Bytes, start + length);
        after.SkipSpace();
        after.Take("endstream"u8);
        return new CosStream(dictionary, Bytes.AsMemory(start, length));
    }

    private CosRevision ReadRevision(int xref)
    {
        var parser = new CosParser(Bytes, xref);
        parser.Take("xref"u8);
        var offsets = new Dictionary<int, int>();
        for (; ;)
        {
            parser.SkipSpace();
            if (parser.TryTake("trailer"u8))
                break;
            ReadSection(parser, offsets);
        }

        if (parser.Value() is not CosDictionary trailer || trailer["XRefStm"] is not null || trailer["Encrypt"] is not null)
            throw new PdfSyntaxException("The file is encrypted or of a kind that is not read here.");
        parser.SkipSpace();
        parser.Take("startxref"u8);
        if (parser.Int() != xref)
            throw new PdfSyntaxException("A revision ends with the place of another one.");
        parser.TryTake("\r"u8);
        parser.Take("\n%%EOF"u8);
        parser.TryTake("\r"u8);
        parser.TryTake("\n"u8);
        return new CosRevision(xref, parser.Position, offsets, trailer);
    }

    private static void ReadSection(CosParser parser, Dictionary<int, int> offsets)
    {
        int first = parser.Int(), count = parser.Int();
        for (var number = first; number < first + count; number++)
        {
            int offset = parser.Int(), generation = parser.Int();
            parser.SkipSpace();
            if (parser.TryTake("f"u8))
            {
                if (number != 0)
                    throw new PdfSyntaxException("The file deletes an object.");
                continue;
            }

            parser.Take("n"u8);
            if (generation != 0 || offsets.Count > MostObjects || !offsets.TryAdd(number, offset))
                throw new PdfSyntaxException("The table of objects is not plain.");
        }
    }
}
