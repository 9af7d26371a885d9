using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace VoteSystem.Documents.Pdf;

/// <summary>The numbered objects of a new file and the way they are written.</summary>
internal sealed class ObjectTable
{
    private readonly List<byte[]> _objects = [[]];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count - 1;
    }

    public void Set(int number, string body) => _objects[number] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Adds a stream; the entries are what stands in its dictionary besides filter and length.</summary>
    public int AddStream(string entries, byte[] data, bool compress = true)
    {
        var number = Reserve();
        SetStream(number, entries, data, compress);
        return number;
    }

    public void SetStream(int number, string entries, byte[] data, bool compress = true)
    {
        if (compress)
        {
            data = Deflate(data);
            entries += "/Filter/FlateDecode";
        }

        _objects[number] = [.. Encoding.Latin1.GetBytes($"<<{entries}/Length {data.Length}>>\nstream\n"), .. data, .. "\nendstream"u8];
    }

    /// <summary>The file. Its id is the hash of its content, so the same paper is the same file, byte for byte.</summary>
    public byte[] Write(int catalog, int info)
    {
        var file = new MemoryStream(_objects.Sum(o => o.Length + 32));
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".Select(c => (byte)c).ToArray());
        var offsets = new long[_objects.Count];
        for (var i = 1; i < _objects.Count; i++)
        {
            offsets[i] = file.Position;
            Put(file, string.Create(CultureInfo.InvariantCulture, $"{i} 0 obj\n"));
            file.Write(_objects[i]);
            Put(file, "\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length))[..16]);
        var start = file.Position;
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count}\n0000000000 65535 f \n"));
        for (var i = 1; i < _objects.Count; i++)
            table.Append(CultureInfo.InvariantCulture, $"{offsets[i]:D10} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Count}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\n");
        table.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        Put(file, table.ToString());
        return file.ToArray();
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static byte[] Deflate(byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return packed.ToArray();
    }
}
