using SkiaSharp;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;

namespace VoteSystem.Web.Photos;

/// <summary>Draws photos small, upright and without a note of the camera, so that a page of cards does not load the photos themselves.</summary>
/// <remarks>
/// A few kilobytes of a file can unfold to gigabytes of points. So only what <see cref="CleanPhoto"/> measured by its head is decoded, only when the
/// decoder measures the same, a JPEG at an eighth to eight eighths of its size as far as that is enough, a PNG (which is always decoded as a whole)
/// up to <see cref="MostPointsOfPng"/>, and one photo at a time in the whole process.
/// </remarks>
public static class SmallPhotos
{
    /// <summary>Largest width, pixels: a card on a phone with two points for each.</summary>
    public const int Width = 480;

    /// <summary>Largest height, pixels.</summary>
    public const int Height = 960;

    /// <summary>Most points of a PNG; four bytes of memory for each, 100 MB.</summary>
    public const long MostPointsOfPng = 25_000_000;

    private const int Quality = 78;

    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>The photo with its small version.</summary>
    /// <param name="photo">A cleaned photo.</param>
    /// <param name="name">Name of the file, for the refusal.</param>
    /// <returns>The photo, or why not: PhotoIsTooLarge, PhotoIsUnreadable when it cannot be decoded.</returns>
    public static async Task<(CleanPhoto? Photo, Refusal? Refusal)> AddTo(CleanPhoto photo, string name)
    {
        if (IsTooLarge(photo.Format, photo.Width, photo.Height)) return (null, new Refusal(RefusalCode.PhotoIsTooLarge, name, PhotoLimits.MostBytes / 1024 / 1024));
        return await Of(photo.Format, photo.Width, photo.Height, photo.Bytes) is { } small
            ? (photo with { Small = small }, null)
            : (null, new Refusal(RefusalCode.PhotoIsUnreadable, name));
    }

    /// <summary>The small version of a stored photo; null when it cannot be decoded.</summary>
    /// <param name="format">What it is.</param>
    /// <param name="width">Pixels as its head says, before turning.</param>
    /// <param name="height">Pixels as its head says, before turning.</param>
    /// <param name="bytes">The cleaned file.</param>
    public static async Task<byte[]?> Of(PhotoFormat format, int width, int height, byte[] bytes)
    {
        if (IsTooLarge(format, width, height)) return null;
        await OneAtATime.WaitAsync();
        try
        {
            return await Task.Run(() => Draw(bytes, width, height));
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static bool IsTooLarge(PhotoFormat format, int width, int height) => format == PhotoFormat.Png && (long)width * height > MostPointsOfPng;

    private static byte[]? Draw(byte[] bytes, int width, int height)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width != width || codec.Info.Height != height) return null;
        var (uprightWidth, uprightHeight) = IsOnItsSide(codec.EncodedOrigin) ? (height, width) : (width, height);
        var scale = Math.Min(1f, Math.Min((float)Width / uprightWidth, (float)Height / uprightHeight));
        using var picture = Decode(codec, scale);
        return picture is null ? null : Encode(picture, codec.EncodedOrigin, Size(uprightWidth, scale), Size(uprightHeight, scale));
    }

    private static int Size(int full, float scale) => Math.Max(1, (int)MathF.Round(full * scale));

    /// <summary>The picture, not smaller than it will be drawn; null when it cannot be decoded.</summary>
    private static SKImage? Decode(SKCodec codec, float scale)
    {
        // The decoder rounds to the nearest eighth, which may be less than asked for.
        var size = codec.GetScaledDimensions(Math.Min(1f, scale * 1.25f));
        // Without a colour space nothing is converted, and none is written.
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return null;
        bitmap.SetImmutable();
        return SKImage.FromBitmap(bitmap);
    }

    private static byte[]? Encode(SKImage picture, SKEncodedOrigin origin, int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.White);
        var (turnedWidth, turnedHeight) = IsOnItsSide(origin) ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        surface.Canvas.Scale((float)width / turnedWidth, (float)height / turnedHeight);
        var upright = Upright(origin, turnedWidth, turnedHeight);
        surface.Canvas.Concat(in upright);
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), null);
        using var drawn = surface.Snapshot();
        using var file = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        // Whatever the encoder adds goes the same way as the notes of cameras.
        return file is null ? null : CleanPhoto.From(file.AsSpan(), "").Photo?.Bytes;
    }

    private static bool IsOnItsSide(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <summary>Turns and mirrors a picture as the camera noted it.</summary>
    /// <param name="origin">Where the first line and column of the file belong.</param>
    /// <param name="w">Width of the upright picture.</param>
    /// <param name="h">Height of the upright picture.</param>
    private static SKMatrix Upright(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
