using System.Buffers.Binary;

namespace VoteSystem.Domain.Photos;

/// <summary>Takes a JPEG file apart into its segments and puts together again only those that the picture needs.</summary>
/// <remarks>
/// The picture itself is not drawn anew, so nothing of it is lost. Of the camera's notes (Exif) only one number stays, which side is up; place, time,
/// camera and preview go, as do comments, colour profiles and whatever stands behind the end of the picture (the film of a "live photo").
/// </remarks>
internal static class JpegCleaning
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE;
    private const int Upright = 1;

    // Tables, restart interval, number of lines.
    private static readonly byte[] Kept = [0xC4, 0xDB, 0xDD, 0xDC];

    // Baseline, extended and progressive: what browsers show.
    private static readonly byte[] Frames = [0xC0, 0xC1, 0xC2];

    private static ReadOnlySpan<byte> Jfif => [0xFF, App0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file is [0xFF, Start, 0xFF, ..];

    /// <summary>The cleaned photo, or null when the file is broken.</summary>
    public static CleanPhoto? Clean(ReadOnlySpan<byte> file)
    {
        var picture = new MemoryStream(file.Length);
        var (at, width, height, orientation, hasScan) = (2, 0, 0, Upright, false);
        while (NextMarker(file, ref at) is { } marker)
        {
            if (marker == End) return hasScan && width > 0 ? new CleanPhoto(PhotoFormat.Jpeg, width, height, Join(picture, orientation)) : null;
            if (at + 2 > file.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || at + length > file.Length) return null;
            var body = file.Slice(at + 2, length - 2);
            var until = at + length;
            if (Array.IndexOf(Frames, marker) >= 0)
            {
                if (width > 0 || body.Length < 6) return null;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
            }
            else if (marker == Scan)
            {
                if (width == 0) return null;
                hasScan = true;
                until = EndOfScan(file, until);
            }
            else if (marker == App1 && OrientationIn(body) is { } turned)
            {
                orientation = turned;
            }
            else if (marker is >= 0xC0 and <= 0xCF && Array.IndexOf(Kept, marker) < 0)
            {
                return null;
            }

            if (marker == Scan || Array.IndexOf(Kept, marker) >= 0 || Array.IndexOf(Frames, marker) >= 0 || IsColourNote(marker, body))
                Write(picture, marker, file[at..until]);
            at = until;
        }

        return null;
    }

    /// <summary>The next marker; the position then stands behind it. Null when there is none.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF) return null;
        while (at < file.Length && file[at] == 0xFF) at++;
        return at < file.Length && file[at] != 0 ? file[at++] : null;
    }

    /// <summary>Where the marker behind the coded picture stands. Inside it FF is followed by 00 or by a restart marker.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))) at++;
        return at + 1 < file.Length ? at : file.Length;
    }

    // Says whether colours are stored as red-green-blue; without it some pictures would show false colours.
    private static bool IsColourNote(byte marker, ReadOnlySpan<byte> body) => marker == App14 && body.Length == 12 && body.StartsWith("Adobe"u8);

    /// <summary>Which side is up, 1 to 8, from the camera's notes; null when they do not say.</summary>
    private static int? OrientationIn(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 14) return null;
        var notes = body[6..];
        var isLittle = notes[0] == (byte)'I';
        var first = Whole(notes, 4, isLittle);
        if (first is not { } directory || directory > notes.Length - 2) return null;
        var count = Half(notes, (int)directory, isLittle);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (12 * i);
            if (entry + 12 > notes.Length) return null;
            if (Half(notes, entry, isLittle) == 0x0112 && Half(notes, entry + 8, isLittle) is >= 1 and <= 8 and var side) return side;
        }

        return null;
    }

    private static int Half(ReadOnlySpan<byte> notes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(notes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(notes[at..]);

    private static uint? Whole(ReadOnlySpan<byte> notes, int at, bool isLittle) =>
        at + 4 > notes.Length ? null : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(notes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(notes[at..]);

    private static void Write(MemoryStream target, byte marker, ReadOnlySpan<byte> segment)
    {
        target.WriteByte(0xFF);
        target.WriteByte(marker);
        target.Write(segment);
    }

    private static byte[] Join(MemoryStream picture, int orientation)
    {
        using var file = new MemoryStream((int)picture.Length + 64);
        file.Write([0xFF, Start]);
        file.Write(Jfif);
        if (orientation != Upright)
            file.Write([0xFF, App1, 0, 34, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);
        picture.WriteTo(file);
        file.Write([0xFF, End]);
        return file.ToArray();
    }
}
