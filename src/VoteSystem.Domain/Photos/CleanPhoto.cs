using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Photos;

/// <summary>The kinds of picture that every browser shows and that can be cleaned without drawing them anew.</summary>
public enum PhotoFormat
{
    /// <summary>What cameras and phones write.</summary>
    Jpeg,

    /// <summary>What screenshots and drawings are.</summary>
    Png,
}

/// <summary>What a photo may be.</summary>
public static class PhotoLimits
{
    /// <summary>Largest file, bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Longest side, pixels.</summary>
    public const int LongestSide = 12_000;

    /// <summary>Most pixels of one photo: a browser needs four bytes of memory for each.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>Most photos with one form.</summary>
    public const int MostOfOneForm = 3;
}

/// <summary>A photo without anything but the picture: no place, time, camera, name or preview, nothing behind its end.</summary>
/// <param name="Format">What it is by its content; the name of the file and what the browser says do not count.</param>
/// <param name="Width">Pixels, before turning.</param>
/// <param name="Height">Pixels, before turning.</param>
/// <param name="Bytes">The cleaned file.</param>
public sealed record CleanPhoto(PhotoFormat Format, int Width, int Height, byte[] Bytes)
{
    /// <summary>A small JPEG of it for lists and cards, as clean as the photo itself; null where none was drawn.</summary>
    public byte[]? Small { get; init; }

    /// <summary>Checks a file by its content and takes everything out that is not needed to show it.</summary>
    /// <param name="file">The bytes as they were sent.</param>
    /// <param name="name">Name of the file, for the refusal.</param>
    /// <returns>The photo, or why not: PhotoIsTooLarge, PhotoIsUnreadable.</returns>
    public static (CleanPhoto? Photo, Refusal? Refusal) From(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length > PhotoLimits.MostBytes) return (null, new Refusal(RefusalCode.PhotoIsTooLarge, name, PhotoLimits.MostBytes / 1024 / 1024));
        var photo = JpegCleaning.IsJpeg(file) ? JpegCleaning.Clean(file) : PngCleaning.IsPng(file) ? PngCleaning.Clean(file) : null;
        if (photo is null || photo.Width < 1 || photo.Height < 1) return (null, new Refusal(RefusalCode.PhotoIsUnreadable, name));
        return photo.Width > PhotoLimits.LongestSide || photo.Height > PhotoLimits.LongestSide || (long)photo.Width * photo.Height > PhotoLimits.MostPixels
            ? (null, new Refusal(RefusalCode.PhotoIsTooLarge, name, PhotoLimits.MostBytes / 1024 / 1024))
            : (photo, null);
    }
}
