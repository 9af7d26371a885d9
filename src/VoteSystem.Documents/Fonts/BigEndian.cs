using System.Buffers.Binary;

namespace VoteSystem.Documents.Fonts;

/// <summary>Reads and writes the big-endian numbers of font and colour-profile files.</summary>
internal static class BigEndian
{
    public static ushort U16(byte[] data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    public static short S16(byte[] data, int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    public static uint U32(byte[] data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));

    /// <summary>An offset or count; larger than 2 GB means that the file is broken.</summary>
    public static int Offset(byte[] data, int at) => checked((int)U32(data, at));

    public static void Write16(Stream to, int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        to.Write(bytes);
    }

    public static void Write32(Stream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        to.Write(bytes);
    }

    public static void PadTo4(Stream to)
    {
        while (to.Length % 4 != 0)
            to.WriteByte(0);
    }
}
