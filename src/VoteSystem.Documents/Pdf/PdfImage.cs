using System.IO.Compression;
using System.Security.Cryptography;
using VoteSystem.Documents.Fonts;

namespace VoteSystem.Documents.Pdf;

/// <summary>A picture in a paper: JPEG as it is, or PNG with 8 bits per channel and no interlacing.</summary>
internal sealed class PdfImage
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly string _colors;
    private readonly byte[] _pixels;
    private readonly byte[]? _opacity;
    private readonly bool _isJpeg;

    private PdfImage(byte[] file, int width, int height, string colors, byte[] pixels, byte[]? opacity, bool isJpeg)
    {
        Sha256 = Convert.ToHexString(SHA256.HashData(file));
        (Width, Height) = (width, height);
        (_colors, _pixels, _opacity, _isJpeg) = (colors, pixels, opacity, isJpeg);
    }

    public string Sha256 { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Reads a picture file.</summary>
    /// <exception cref="NotSupportedException">Neither JPEG nor a PNG of the plain kind.</exception>
    public static PdfImage Read(byte[] file)
    {
        try
        {
            if (file.AsSpan().StartsWith(PngSignature))
                return ReadPng(file);
            if (file.AsSpan().StartsWith<byte>([0xFF, 0xD8]))
                return ReadJpeg(file);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            throw new NotSupportedException("The picture file is broken.", e);
        }

        throw new NotSupportedException("Only JPEG and PNG pictures can be put into a paper.");
    }

    public int Write(ObjectTable objects)
    {
        var mask = _opacity is null ? "" : $"/SMask {objects.AddStream(Entries("DeviceGray"), _opacity)} 0 R";
        return _isJpeg
            ? objects.AddStream(Entries(_colors) + "/Filter/DCTDecode", _pixels, compress: false)
            : objects.AddStream(Entries(_colors) + mask, _pixels);
    }

    private string Entries(string colors) =>
        $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/{colors}/BitsPerComponent 8";

    private static PdfImage ReadJpeg(byte[] file)
    {
        for (var at = 2; ;)
        {
            var marker = file[at + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                var colors = file[at + 9] switch
                {
                    1 => "DeviceGray",
                    3 => "DeviceRGB",
                    _ => throw new NotSupportedException("A JPEG picture must be grey or RGB."),
                };
                return new PdfImage(file, BigEndian.U16(file, at + 7), BigEndian.U16(file, at + 5), colors, file, null, isJpeg: true);
            }

            at += 2 + BigEndian.U16(file, at + 2);
        }
    }

    private static PdfImage ReadPng(byte[] file)
    {
        int width = BigEndian.Offset(file, 16), height = BigEndian.Offset(file, 20);
        var channels = file[25] switch
        {
            0 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => throw new NotSupportedException("A PNG picture must be grey or RGB, with or without transparency."),
        };
        if (file[24] != 8 || file[28] != 0)
            throw new NotSupportedException("A PNG picture must have 8 bits per channel and no interlacing.");

        var data = new MemoryStream();
        for (var at = 8; at + 8 < file.Length;)
        {
            var length = BigEndian.Offset(file, at);
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(file, at + 8, length);
            at += 12 + length;
        }

        data.Position = 0;
        using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
        var pixels = PngRows.Read(unpacked, width, height, channels);
        var (colors, opacity) = channels is 2 or 4 ? PngRows.Split(pixels, channels) : (pixels, null);
        return new PdfImage(file, width, height, channels <= 2 ? "DeviceGray" : "DeviceRGB", colors, opacity, isJpeg: false);
    }
}

/// <summary>The line filters of PNG.</summary>
internal static class PngRows
{
    private const int LargestPicture = 100_000_000; // bytes; a photograph of 33 megapixels

    public static byte[] Read(Stream data, int width, int height, int channels)
    {
        var stride = checked(width * channels);
        if (width <= 0 || height <= 0 || (long)stride * height > LargestPicture)
            throw new NotSupportedException("The picture is too large.");
        var pixels = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var filter = data.ReadByte();
            data.ReadExactly(pixels, row * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                int left = i >= channels ? pixels[row * stride + i - channels] : 0;
                int up = row > 0 ? pixels[(row - 1) * stride + i] : 0;
                int corner = row > 0 && i >= channels ? pixels[(row - 1) * stride + i - channels] : 0;
                var prediction = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException("Unknown PNG filter."),
                };
                pixels[row * stride + i] = (byte)((pixels[row * stride + i] + prediction) & 0xFF);
            }
        }

        return pixels;
    }

    public static (byte[] Colors, byte[] Opacity) Split(byte[] pixels, int channels)
    {
        var count = pixels.Length / channels;
        var colors = new byte[count * (channels - 1)];
        var opacity = new byte[count];
        for (var i = 0; i < count; i++)
        {
            pixels.AsSpan(i * channels, channels - 1).CopyTo(colors.AsSpan(i * (channels - 1)));
            opacity[i] = pixels[i * channels + channels - 1];
        }

        return (colors, opacity);
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner)
            return left;
        return toUp <= toCorner ? up : corner;
    }
}
