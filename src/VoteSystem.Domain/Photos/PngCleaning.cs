using System.Buffers.Binary;

namespace VoteSystem.Domain.Photos;

/// <summary>Takes a PNG file apart into its chunks and keeps only those that the picture needs; texts, times, Exif and unknown chunks go.</summary>
internal static class PngCleaning
{
    private const int Frame = 12;

    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    private static readonly uint[] Table = MakeTable();

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>The cleaned photo, or null when the file is broken.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(Signature);
        var (at, width, height, hasPicture) = (Signature.Length, 0, 0, false);
        while (at + Frame <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > (uint)(file.Length - at - Frame)) return null;
            var chunk = file.Slice(at, (int)length + Frame);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) != Checksum(chunk[4..^4])) return null;
            if (width == 0)
            {
                if (name != "IHDR" || length != 13 || chunk[8] > 127 || chunk[12] > 127) return null;
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
                if (width == 0) return null;
            }
            else if (name == "IHDR")
            {
                return null;
            }

            hasPicture |= name == "IDAT";
            if (Array.IndexOf(Kept, name) >= 0) clean.Write(chunk);
            if (name == "IEND") return hasPicture ? new CleanPhoto(PhotoFormat.Png, width, height, clean.ToArray()) : null;
            at += chunk.Length;
        }

        return null;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes) sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            table[i] = value;
        }

        return table;
    }
}
