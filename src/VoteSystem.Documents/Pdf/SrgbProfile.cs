using System.Text;
using VoteSystem.Documents.Fonts;

namespace VoteSystem.Documents.Pdf;

/// <summary>The sRGB colour profile (ICC 2.1) that PDF/A wants inside the file, computed from the standard's formula.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()),
            ("cprt", [.. Numbers(Signature("text"), 0), .. "CC0\0"u8]),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
        ];
        var directoryLength = 4 + 12 * (tags.Length + 3);
        var body = new MemoryStream();
        var directory = new MemoryStream();
        directory.Write(Numbers((uint)tags.Length + 3));
        foreach (var (tag, data) in tags)
        {
            directory.Write(Numbers(Signature(tag), (uint)(HeaderLength + directoryLength + body.Length), (uint)data.Length));
            body.Write(data);
            BigEndian.PadTo4(body);
        }

        // The three channels share one curve.
        foreach (var tag in new[] { "rTRC", "gTRC", "bTRC" })
            directory.Write(Numbers(Signature(tag), (uint)(HeaderLength + directoryLength + body.Length), (uint)curve.Length));
        body.Write(curve);
        return [.. Header((uint)(HeaderLength + directoryLength + body.Length)), .. directory.ToArray(), .. body.ToArray()];
    }

    private static byte[] Header(uint length)
    {
        var header = new byte[HeaderLength];
        Numbers(length, 0, 0x02100000, Signature("mntr"), Signature("RGB "), Signature("XYZ ")).CopyTo(header, 0);
        Numbers(0x07E80001, 0x00010000, 0).CopyTo(header, 24);
        Numbers(Signature("acsp")).CopyTo(header, 36);
        Numbers(Fixed(0.9642), Fixed(1), Fixed(0.8249)).CopyTo(header, 68);
        return header;
    }

    private static byte[] Description()
    {
        var name = Encoding.ASCII.GetBytes("sRGB\0");
        var emptyUnicodeAndScriptParts = new byte[4 + 4 + 2 + 1 + 67];
        return [.. Numbers(Signature("desc"), 0, (uint)name.Length), .. name, .. emptyUnicodeAndScriptParts];
    }

    private static byte[] Curve()
    {
        var curve = new MemoryStream();
        curve.Write(Numbers(Signature("curv"), 0, CurvePoints));
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BigEndian.Write16(curve, (int)Math.Round(linear * 65535));
        }

        return curve.ToArray();
    }

    private static byte[] Xyz(double x, double y, double z) => Numbers(Signature("XYZ "), 0, Fixed(x), Fixed(y), Fixed(z));

    private static uint Fixed(double value) => (uint)Math.Round(value * 65536);

    private static uint Signature(string tag) => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);

    private static byte[] Numbers(params uint[] values)
    {
        var bytes = new MemoryStream();
        foreach (var value in values)
            BigEndian.Write32(bytes, value);
        return bytes.ToArray();
    }
}
